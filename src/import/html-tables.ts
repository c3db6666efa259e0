import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type HtmlEvent, htmlEvents } from './html.ts';
import { type GivenCell, placeCells, type TablePiece } from './table-grid.ts';

const BREAKS: ReadonlySet<string> = new Set('p div br li h1 h2 h3 h4 h5 h6 ul ol dd dt blockquote section'.split(' '));

/** The tables of a web page, with the lines between them. A table inside a cell is read as lines, a row each. */
export function readHtmlTables(bytes: Uint8Array): readonly TablePiece[] {
  const reader = new TableReader();
  for (const event of htmlEvents(decodeBytes(bytes).text)) reader.take(event);
  return reader.end();
}

/** Walks through a page; only the outermost table is a table. */
class TableReader {
  private readonly pieces: TablePiece[] = [];
  private depth = 0;
  private rows: GivenCell[][] = [];
  private text = '';
  private span = { columns: 1, rows: 1 };
  private isInCell = false;

  take(event: HtmlEvent): void {
    if (event.kind === 'text') this.text += event.text.replaceAll(/\s/gu, ' ');
    else if (event.kind === 'open') this.open(event);
    else this.close(event.name);
  }

  end(): readonly TablePiece[] {
    this.endCell();
    this.flush();
    return this.pieces;
  }

  private open(event: HtmlEvent & { readonly kind: 'open' }): void {
    const { name } = event;
    if (name === 'table') {
      if (this.depth === 0) this.flush();
      else this.text += '\n';
      this.depth += 1;
    } else if (this.depth === 1 && name === 'tr') this.startRow();
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.startCell(event);
    else if (this.depth > 1 && name === 'tr') this.text += '\n';
    // Inside the row of an inner table there is one line, however its cells are cut.
    else if (BREAKS.has(name)) this.text += this.depth > 1 ? ' ' : '\n';
    else if (name === 'td') this.text += ' ';
  }

  private close(name: string): void {
    if (name === 'table' && this.depth > 0) {
      this.depth -= 1;
      if (this.depth > 0) this.text += '\n';
      else this.endTable();
    } else if (this.depth === 1 && (name === 'td' || name === 'th')) this.endCell();
    else if (this.depth === 1 && name === 'tr') this.endCell();
    else if (BREAKS.has(name)) this.text += this.depth > 1 ? ' ' : '\n';
  }

  private startRow(): void {
    this.endCell();
    this.text = '';
    this.rows.push([]);
  }

  private startCell({ columns, rows }: HtmlEvent & { readonly kind: 'open' }): void {
    this.endCell();
    this.text = '';
    this.span = { columns, rows };
    this.isInCell = true;
    if (this.rows.length === 0) this.rows.push([]);
  }

  private endCell(): void {
    if (!this.isInCell) return;
    this.rows.at(-1)?.push({ lines: linesIn(this.text), ...this.span, isContinued: false });
    this.text = '';
    this.isInCell = false;
  }

  private endTable(): void {
    this.endCell();
    const rows = this.rows.filter((row) => row.length > 0);
    if (rows.length > 0) this.pieces.push({ kind: 'table', rows: placeCells(rows) });
    this.rows = [];
    this.text = '';
  }

  private flush(): void {
    for (const text of linesIn(this.text)) this.pieces.push({ kind: 'line', text });
    this.text = '';
  }
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => words(line).join(' '))
    .filter((line) => line !== '');

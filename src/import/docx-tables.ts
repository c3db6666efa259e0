import { words } from './clean.ts';
import { type Numbering, readNumbering } from './docx-numbering.ts';
import { readParagraph, valueIn } from './docx-paragraph.ts';
import { Refused } from './refused.ts';
import { type GivenCell, placeCells, type TablePiece } from './table-grid.ts';
import { unzip } from './unzip.ts';
import { elementsOf, readXml, type XmlElement } from './xml.ts';

const BODY = 'word/document.xml';
const PARTS: ReadonlySet<string> = new Set([BODY, 'word/numbering.xml', 'word/styles.xml']);

/** The tables of a Word document (ECMA-376), with the lines between them; tracked changes are read as accepted. */
export function readDocxTables(bytes: Uint8Array): readonly TablePiece[] {
  const parts = unzip(bytes, (name) => PARTS.has(name));
  const part = (name: string): XmlElement | null => {
    const content = parts.get(name);
    return content === undefined ? null : readXml(new TextDecoder().decode(content));
  };
  const document = part(BODY);
  if (document === null)
    throw new Refused('the archive holds no Word document', 'give the .docx itself, not an archive around it');
  const numbering = readNumbering(part('word/numbering.xml'), part('word/styles.xml'));
  return [...piecesOf(document, numbering)];
}

const GONE: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);

function* piecesOf(element: XmlElement, numbering: Numbering): Generator<TablePiece> {
  for (const child of elementsOf(element)) {
    if (child.name === 'tbl') yield { kind: 'table', rows: tableRows(child, numbering) };
    else if (child.name === 'p') for (const text of linesOf(child, numbering)) yield { kind: 'line', text };
    else if (!GONE.has(child.name)) yield* piecesOf(child, numbering);
  }
}

function tableRows(table: XmlElement, numbering: Numbering) {
  const widths = elementsOf(elementsOf(table, 'tblGrid')[0] ?? table, 'gridCol').map(({ attributes }) =>
    Math.max(1, Number(attributes.w ?? '1') || 1),
  );
  const rows = [...own(table, 'tr')].map((row) => [...own(row, 'tc')].map((cell) => cellOf(cell, numbering)));
  return placeCells(rows, widths);
}

/** Parts of a table itself, not those of a table inside a cell; content controls may stand around them. */
function* own(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    else if (child.name === 'sdt' || child.name === 'sdtContent' || child.name === 'ins') yield* own(child, name);
  }
}

function cellOf(cell: XmlElement, numbering: Numbering): GivenCell {
  const properties = elementsOf(cell, 'tcPr')[0] ?? null;
  const merge = properties ? elementsOf(properties, 'vMerge')[0] : undefined;
  return {
    lines: [...cellLines(cell, numbering)],
    columns: Math.max(1, Number(valueIn(properties, 'gridSpan') ?? '1') || 1),
    rows: 1,
    isContinued: merge !== undefined && merge.attributes.val !== 'restart',
  };
}

/** A row of a table inside a cell is a line: in such tables the number of a point stands beside its words. */
function* cellLines(element: XmlElement, numbering: Numbering): Generator<string> {
  for (const child of elementsOf(element)) {
    if (child.name === 'tr') {
      const line = words([...cellLinesIn(child, numbering)].join(' ')).join(' ');
      if (line !== '') yield line;
    } else if (child.name === 'p') yield* linesOf(child, numbering);
    else if (!GONE.has(child.name)) yield* cellLines(child, numbering);
  }
}

function* cellLinesIn(row: XmlElement, numbering: Numbering): Generator<string> {
  for (const child of elementsOf(row)) {
    if (child.name === 'p') yield* linesOf(child, numbering);
    else if (!GONE.has(child.name)) yield* cellLinesIn(child, numbering);
  }
}

const linesOf = (paragraph: XmlElement, numbering: Numbering): readonly string[] =>
  readParagraph(paragraph, numbering)
    .lines.map((line) => words(line).join(' '))
    .filter((line) => line !== '');

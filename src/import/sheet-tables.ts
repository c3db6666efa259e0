import { parse } from 'csv-parse/sync';
import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import { Refused } from './refused.ts';
import { placeCells, type TablePiece } from './table-grid.ts';

/** A sign that a spreadsheet would take for a formula stands behind an apostrophe in a CSV file (OWASP, CSV injection). */
const GUARDED = /^'(?=[=+\-@\t\r＝＋－＠])/u;

/** The table of a CSV file (RFC 4180); a semicolon or a tab between cells is taken too, as spreadsheets write them. */
export function readSheet(bytes: Uint8Array): readonly TablePiece[] {
  const rows = recordsIn(decodeBytes(bytes).text.replace(/^\uFEFF/u, ''));
  return [{ kind: 'table', rows: placeRows(rows) }];
}

/** Rows of plain cells as a table. */
export const placeRows = (rows: readonly (readonly string[])[]) =>
  placeCells(
    rows
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => row.map((cell) => ({ lines: linesOf(cell), columns: 1, rows: 1, isContinued: false }))),
  );

function recordsIn(text: string): readonly (readonly string[])[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  try {
    const rows: readonly (readonly string[])[] = parse(text, { delimiter, relax_column_count: true });
    return rows.map((row) => row.map((cell) => cell.replace(GUARDED, '')));
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new Refused(
      `the file is no CSV: ${why}`,
      'save the table as CSV (UTF-8) again, or give a .docx or HTML file',
    );
  }
}

const linesOf = (cell: string): readonly string[] =>
  cell
    .split(/\r\n|\n/u)
    .map((line) => words(line).join(' '))
    .filter((line) => line !== '');

import { Refused } from './refused.ts';
import { placeRows } from './sheet-tables.ts';
import type { TablePiece } from './table-grid.ts';
import { unzip } from './unzip.ts';
import { elementsOf, everyElement, readXml, type XmlElement } from './xml.ts';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/u;
const STRINGS = 'xl/sharedStrings.xml';

/** Whether an archive is a workbook and no Word document. */
export const isWorkbook = (bytes: Uint8Array): boolean => unzip(bytes, (name) => name === 'xl/workbook.xml').size > 0;

/** The sheets of a workbook as tables (ECMA-376 Part 1, 18.3); words only, no formula is worked out. */
export function readXlsxTables(bytes: Uint8Array): readonly TablePiece[] {
  const parts = unzip(bytes, (name) => SHEET.test(name) || name === STRINGS);
  const part = (name: string): XmlElement | null => {
    const content = parts.get(name);
    return content === undefined ? null : readXml(new TextDecoder().decode(content));
  };
  const strings = part(STRINGS);
  const shared = strings ? elementsOf(strings, 'si').map(wordsIn) : [];
  const sheets = [...parts.keys()].filter((name) => SHEET.test(name)).sort();
  if (sheets.length === 0) throw new Refused('the workbook has no sheet', 'save it as .xlsx again');
  return sheets.flatMap((name): readonly TablePiece[] => {
    const sheet = part(name);
    const rows = sheet ? [...everyElement(sheet)].filter((element) => element.name === 'row') : [];
    return [{ kind: 'table', rows: placeRows(rows.map((row) => cellsOf(row, shared))) }];
  });
}

/** The cells of a row at their columns: a sheet leaves empty ones out. */
function cellsOf(row: XmlElement, shared: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row, 'c')) {
    const place = columnOf(cell.attributes.r ?? '') ?? cells.length;
    if (place > MOST_COLUMNS) break;
    while (cells.length < place) cells.push('');
    cells.push(wordsOfCell(cell, shared));
  }
  return cells;
}

const MOST_COLUMNS = 200;

function wordsOfCell(cell: XmlElement, shared: readonly string[]): string {
  const [inline] = elementsOf(cell, 'is');
  if (inline) return wordsIn(inline);
  const [value] = elementsOf(cell, 'v');
  const text = value ? value.children.filter((child) => typeof child === 'string').join('') : '';
  return cell.attributes.t === 's' ? (shared[Number(text)] ?? '') : text;
}

/** The words of a string item: its runs, without the reading aids of phonetic scripts. */
const wordsIn = (item: XmlElement): string =>
  elementsOf(item)
    .map((child) => {
      if (child.name === 't') return child.children.filter((one) => typeof one === 'string').join('');
      return child.name === 'r' ? wordsIn(child) : '';
    })
    .join('');

/** `AB12` → 27. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

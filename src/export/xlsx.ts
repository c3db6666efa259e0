import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { legalCharacters } from './legal-characters.ts';
import type { Cell, Table } from './table.ts';

/** Excel takes no more characters in a cell (ECMA-376, and Excel's own limits) and none of these in a sheet's name. */
const CELL_LIMIT = 32_767;
const NAME_LIMIT = 31;
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/gu;

/** Tables as the sheets of one workbook (ECMA-376), under their titles for people. The same tables give the same bytes. */
export async function xlsx(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: [...name.replaceAll(FORBIDDEN_IN_NAME, ' ')].slice(0, NAME_LIMIT).join(''),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(({ title }) => head(title)), ...rows.map((row) => row.map(cell))],
  }));
  const file = await writeXlsxFile(sheets).toBuffer();
  return withoutClock(new Uint8Array(file));
}

const head = (title: string) => ({ value: title, type: String, fontWeight: 'bold' as const, wrap: true });

/** Always words, never a formula; what does not fit is cut with a sign that says so. */
function cell(value: Cell) {
  if (value === null || value === '') return null;
  const words = value.length > CELL_LIMIT ? `${value.slice(0, CELL_LIMIT - 1).toWellFormed()}…` : value;
  // The library drops U+FFFD, which stands for a character that XML forbids.
  return {
    value: legalCharacters(words).replaceAll('\uFFFD', '□'),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  };
}

/** The library stamps the present time on each part of the archive; the format's first date stands there instead. */
const withoutClock = (file: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipSync(unzipSync(file), { mtime: new Date(1980, 0, 1), level: 6 });

import type { GridRow, TableCell } from './table-grid.ts';
import { headerWords, type TableColumn, tableColumns } from './table-words.ts';

/** Where each column stands: from which edge of the table to which, and as the how-manieth cell. */
export type ColumnPlaces = ReadonlyMap<
  TableColumn,
  { readonly from: number; readonly to: number; readonly cell: number }
>;

/** The columns that a row names, if it is the head of a table of amendments: it must name both texts. */
export function columnsIn({ cells }: GridRow): ColumnPlaces | null {
  const places = new Map<TableColumn, { from: number; to: number; cell: number }>();
  cells.forEach((cell, index) => {
    const column = columnOf(cell.lines.join(' '));
    if (column && !places.has(column)) places.set(column, { from: cell.from, to: cell.to, cell: index });
  });
  return bothTexts(places);
}

/** The columns by their places as a person says them: `number=1,before=3,proposed=4`. Null where it cannot be read. */
export function columnsSaid(said: string, { cells }: GridRow): ColumnPlaces | null {
  const places = new Map<TableColumn, { from: number; to: number; cell: number }>();
  for (const part of said.split(',')) {
    const [name = '', place = ''] = part.split('=').map((word) => word.trim());
    const column = tableColumns.find((one) => one === name);
    const cell = cells[Number(place) - 1];
    if (!column || !cell) return null;
    places.set(column, { from: cell.from, to: cell.to, cell: Number(place) - 1 });
  }
  return bothTexts(places);
}

/** A table of a law in force has no text of a bill: the text in force is what is amended. */
function bothTexts(places: Map<TableColumn, { from: number; to: number; cell: number }>): ColumnPlaces | null {
  const current = places.get('current');
  if (!places.has('before') && current) places.set('before', current);
  return places.has('before') && places.has('proposed') ? places : null;
}

/** The column that a head names, by the longest words that fit. */
function columnOf(head: string): TableColumn | null {
  const text = ` ${folded(head)} `;
  let best: { column: TableColumn; length: number } | null = null;
  for (const column of tableColumns)
    for (const words of headerWords[column]) {
      const fits = words.length <= SHORT ? text.trim() === words : text.includes(words);
      if (fits && words.length > (best?.length ?? 0)) best = { column, length: words.length };
    }
  return best?.column ?? null;
}

/** So short a word stands for a column only if it is all that the head says: `№`. */
const SHORT = 4;

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** The cell of a row that stands in a column: by order where the row has as many cells as the head, else by its place. */
export function cellAt(row: GridRow, column: TableColumn, places: ColumnPlaces, headCells: number): TableCell | null {
  const place = places.get(column);
  if (!place) return null;
  if (row.cells.length === headCells) return row.cells[place.cell] ?? null;
  const overlap = (cell: TableCell): number => Math.min(cell.to, place.to) - Math.max(cell.from, place.from);
  const [best] = row.cells.filter((cell) => overlap(cell) > 0).sort((a, b) => overlap(b) - overlap(a));
  return best ?? null;
}

import { readDocxTables } from './docx-tables.ts';
import { readHtmlTables } from './html-tables.ts';
import { recognise } from './recognise.ts';
import { Refused } from './refused.ts';
import { readSheet } from './sheet-tables.ts';
import { type ColumnPlaces, cellAt, columnsIn, columnsSaid } from './table-columns.ts';
import type { GridRow, TablePiece } from './table-grid.ts';
import { absentWords, deletedWords, type TableColumn, tableColumns } from './table-words.ts';
import { isWorkbook, readXlsxTables } from './xlsx-tables.ts';

/** A row of a comparative table: what is to be said instead of what. */
export interface TableEntry {
  /** Table and row, counted from 1 in the document. */
  readonly table: number;
  readonly row: number;
  readonly cells: Readonly<Record<TableColumn, readonly string[]>>;
  /** Its number is that of the row above, whose cell it shares. */
  readonly goesOn: boolean;
}

/** A table that was read, or why it was not. */
export type TableReading =
  | { readonly kind: 'read'; readonly entries: readonly TableEntry[]; readonly remarks: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

export interface TableOptions {
  /** Columns by their places, where a person says them: `number=1,before=3,proposed=4`. */
  readonly columns?: string | null;
}

/** Reads the comparative tables of a document. Never throws for a bad file. */
export function readTable(bytes: Uint8Array, options: TableOptions = {}): TableReading {
  try {
    return entriesOf(piecesOf(bytes), options);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', message: error.message, hint: error.hint };
    throw error;
  }
}

function piecesOf(bytes: Uint8Array): readonly TablePiece[] {
  const { kind } = recognise(bytes);
  if (kind === 'zip') return isWorkbook(bytes) ? readXlsxTables(bytes) : readDocxTables(bytes);
  if (kind === 'html') return readHtmlTables(bytes);
  if (kind === 'text') return readSheet(bytes);
  throw new Refused('the file is no table document', 'give a .docx, an HTML page or a CSV file with a table');
}

interface Open {
  readonly places: ColumnPlaces;
  readonly head: GridRow;
  readonly lead: readonly string[];
}

function entriesOf(pieces: readonly TablePiece[], { columns = null }: TableOptions): TableReading {
  const entries: TableEntry[] = [];
  const remarks: string[] = [];
  let open: Open | null = null;
  let lead: string[] = [];
  let tables = 0;
  for (const piece of pieces) {
    if (piece.kind === 'line') {
      lead.push(piece.text);
      continue;
    }
    tables += 1;
    open = opened(piece.rows, open, lead, columns);
    if (open) entries.push(...rowsUnder(open, piece.rows, tables, remarks));
    else remarks.push(`table ${tables}: its first row "${firstRow(piece.rows)}" names no columns; it was left out`);
    lead = [];
  }
  if (entries.length > 0) return { kind: 'read', entries: joined(entries), remarks };
  throw tables === 0 ? noTable() : noHeads(pieces);
}

/** The columns of a table: those that its own row names, else those of the table that it continues on a new page. */
function opened(
  rows: readonly GridRow[],
  before: Open | null,
  lead: readonly string[],
  said: string | null,
): Open | null {
  const [first] = rows;
  if (said !== null && first) {
    const places = columnsSaid(said, rows.find(({ cells }) => cells.length === widest(rows)) ?? first);
    if (!places)
      throw new Refused(
        `the columns "${said}" do not fit the table, whose rows have ${widest(rows)} cells`,
        'write names and places, both texts among them: --columns number=1,element=2,before=3,proposed=4',
      );
    return { places, head: rows.find(({ cells }) => cells.length === widest(rows)) ?? first, lead };
  }
  for (const head of rows.slice(0, MOST_HEAD_ROWS)) {
    const places = columnsIn(head);
    if (places) return { places, head, lead };
  }
  return before && first && rows.some(({ cells }) => cells.length === before.head.cells.length)
    ? { ...before, lead }
    : null;
}

/** A head stands below a title at most. */
const MOST_HEAD_ROWS = 4;

const widest = (rows: readonly GridRow[]): number => Math.max(...rows.map(({ cells }) => cells.length));

function rowsUnder(open: Open, rows: readonly GridRow[], table: number, remarks: string[]): readonly TableEntry[] {
  const found = entriesUnder(open, rows, table, remarks);
  // Under a caption of its own a table is one amendment, however its text is cut into rows.
  const isOne = !open.places.has('number') && captionOf(open.lead).number !== undefined;
  const [first, ...others] = found;
  return isOne && first ? [others.reduce(together, first)] : found;
}

const together = (entry: TableEntry, next: TableEntry): TableEntry => ({
  ...entry,
  cells: {
    ...entry.cells,
    before: [...entry.cells.before, ...next.cells.before],
    proposed: [...entry.cells.proposed, ...next.cells.proposed],
  },
});

function entriesUnder({ places, head, lead }: Open, rows: readonly GridRow[], table: number, remarks: string[]) {
  const start = rows.includes(head) && columnsIn(head) ? rows.indexOf(head) + 1 : 0;
  const caption = captionOf(lead);
  return rows.slice(start).flatMap((row): readonly TableEntry[] => {
    if (columnsIn(row) || isCount(row)) return [];
    if (row.cells.length === 1 && head.cells.length > 1) {
      const title = row.cells[0]?.lines.join(' ') ?? '';
      if (title !== '')
        remarks.push(`table ${table}, row ${row.row}: "${title.slice(0, 60)}" spans the table and was read as a title`);
      return [];
    }
    const at = (column: TableColumn) => cellAt(row, column, places, head.cells.length);
    const cells: Partial<Record<TableColumn, readonly string[]>> = Object.fromEntries(
      tableColumns.map((column) => [column, at(column)?.lines ?? caption[column] ?? []]),
    );
    if (!isFilled(cells)) return [];
    // "Deleted" in the place of a text says that there is none.
    cells.proposed = withoutSaying(cells.proposed ?? [], deletedWords);
    cells.before = withoutSaying(cells.before ?? [], absentWords);
    return [{ table, row: row.row, cells: { ...EMPTY, ...cells }, goesOn: at('number')?.isMerged ?? false }];
  });
}

const withoutSaying = (lines: readonly string[], sayings: readonly string[]): readonly string[] =>
  sayings.includes(
    lines
      .join(' ')
      .toLowerCase()
      .replaceAll(/[.()[\]«»"–—-]/gu, '')
      .trim(),
  )
    ? []
    : lines;

const EMPTY: Readonly<Record<TableColumn, readonly string[]>> = {
  number: [],
  element: [],
  current: [],
  before: [],
  instructions: [],
  proposed: [],
  author: [],
  reason: [],
  decision: [],
  record: [],
};

const isFilled = (cells: Readonly<Record<string, readonly string[]>>): boolean =>
  ['before', 'proposed'].some((column) => (cells[column] ?? []).length > 0);

/** A row that only counts the columns: 1, 2, 3, 4. */
const isCount = ({ cells }: GridRow): boolean =>
  cells.length > 2 && cells.every(({ lines }, index) => lines.join('') === String(index + 1));

/** Above a table of its own an amendment bears its number, and under it the place: "Amendment 3", "Recital 1". */
function captionOf(lead: readonly string[]): Partial<Record<TableColumn, readonly string[]>> {
  const at = lead.findLastIndex((line) => CAPTION.test(line));
  const number = at < 0 ? undefined : CAPTION.exec(lead[at] ?? '')?.groups?.number;
  const place = lead.slice(at + 1).at(-1);
  return number === undefined ? {} : { number: [number], element: place === undefined ? [] : [place] };
}

const CAPTION = /^(?:amendment|поправка|түзету|enmienda|indicación)\s*(?:№|no\.?|n[°º])?\s*(?<number>\d+\p{L}?)\.?$/iu;

/** A row without a number of its own where the column is there goes on with the row above: it was cut by the end of a page. */
function joined(entries: readonly TableEntry[]): readonly TableEntry[] {
  const found: TableEntry[] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    const isCut =
      last !== undefined &&
      !entry.goesOn &&
      entry.cells.number.length === 0 &&
      entry.cells.element.length === 0 &&
      last.cells.number.length > 0;
    if (!isCut) found.push(entry);
    else
      found[found.length - 1] = {
        ...last,
        cells: {
          ...EMPTY,
          ...Object.fromEntries(tableColumns.map((one) => [one, [...last.cells[one], ...entry.cells[one]]])),
        },
      };
  }
  return found;
}

const firstRow = ([row]: readonly GridRow[]): string =>
  (row?.cells ?? []).map(({ lines }) => lines.join(' ').slice(0, 30)).join(' | ');

const noTable = (): Refused =>
  new Refused('the document has no table', 'give the comparative table itself; a text is read with "import"');

function noHeads(pieces: readonly TablePiece[]): Refused {
  const tables = pieces.flatMap((piece) => (piece.kind === 'table' ? [piece.rows] : []));
  return new Refused(
    `no table names its columns: table 1 begins with "${firstRow(tables[0] ?? [])}"`,
    'expected a row such as "№ | structural element | text of the bill | proposed text"; say the columns with --columns number=1,element=2,before=3,proposed=4',
  );
}

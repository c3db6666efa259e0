/** A cell as a document has it. */
export interface GivenCell {
  readonly lines: readonly string[];
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
  /** It only goes on from the cell above (a Word table's `vMerge`). */
  readonly isContinued: boolean;
}

/** A cell at its place, from the left edge of the table to the right one. */
export interface TableCell {
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
  /** It belongs to the cell above, whose lines it repeats. */
  readonly isMerged: boolean;
}

/** A row of a table in its document. */
export interface GridRow {
  readonly cells: readonly TableCell[];
  /** Row of its table, counted from 1. */
  readonly row: number;
}

/** A document as what stands between tables, and the tables. */
export type TablePiece =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly GridRow[] };

/**
 * Rows with every cell at its place: one that spans rows stands in each of them, marked as merged. `widths` are those of the columns of
 * the grid, where the document says them: Word tables have columns a hair wide that no eye sees.
 */
export function placeCells(
  rows: readonly (readonly GivenCell[])[],
  widths: readonly number[] = [],
): readonly GridRow[] {
  let above: readonly TableCell[] = [];
  let open: readonly { readonly cell: TableCell; readonly left: number }[] = [];
  const edge = (column: number): number => edgeAt(column, widths);
  return rows.map((given, index) => {
    const cells: TableCell[] = open.map(({ cell }) => ({ ...cell, isMerged: true }));
    const spanning = open.filter(({ left }) => left > 1).map(({ cell, left }) => ({ cell, left: left - 1 }));
    let column = 0;
    for (const one of given) {
      while (cells.some(({ from, to }) => from <= edge(column) && edge(column) < to)) column += 1;
      const place = { from: edge(column), to: edge(column + one.columns) };
      const holder = one.isContinued ? above.find(({ from, to }) => from < place.to && to > place.from) : undefined;
      const cell = { ...place, lines: holder?.lines ?? one.lines, isMerged: holder !== undefined };
      cells.push(cell);
      if (one.rows > 1) spanning.push({ cell, left: one.rows - 1 });
      column += one.columns;
    }
    cells.sort((a, b) => a.from - b.from);
    above = cells;
    open = spanning;
    return { cells, row: index + 1 };
  });
}

function edgeAt(column: number, widths: readonly number[]): number {
  if (widths.length === 0) return column;
  const known = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  return known + Math.max(0, column - widths.length);
}

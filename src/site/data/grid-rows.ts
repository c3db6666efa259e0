import type { GridColumn } from './stage-grid.ts';

/** What a row of the table says of one version: a cell of its column, or the cell that the article was joined into. */
export interface RowEntry {
  readonly kind: 'cell' | 'joined';
  readonly at: number;
}

type Row = (RowEntry | null)[];

/** One article through all versions; null where a version does not have it. */
export type GridRow = readonly (RowEntry | null)[];

/**
 * The grid as rows, so that it can be read out and printed: an article keeps its row through renumbering and moves, the parts of a
 * split get rows of their own, and an article that was joined into another names that one.
 */
export function gridRows(columns: readonly GridColumn[]): readonly GridRow[] {
  const rows: Row[] = [];
  /** The row of each cell, by column. */
  const taken: Row[][] = [];
  for (const [index, column] of columns.entries()) {
    const earlier = column.base === null ? [] : (taken[column.base] ?? []);
    const sources = Map.groupBy(column.links, ({ to }) => to);
    const own: Row[] = [];
    for (const at of column.cells.keys()) {
      const known = (sources.get(at) ?? []).flatMap(({ from }) => (earlier[from] ? [earlier[from]] : []));
      const row = known.find((one) => one[index] === null) ?? newRow(rows, own.at(-1), columns.length);
      row[index] = { kind: 'cell', at };
      own.push(row);
    }
    for (const { from, to, kind } of column.links) {
      const row = kind === 'merged' ? earlier[from] : undefined;
      if (row && row[index] === null) row[index] = { kind: 'joined', at: to };
    }
    taken.push(own);
  }
  return rows;
}

/** A row for an article that was not there before, below the one that stands before it. */
function newRow(rows: Row[], above: Row | undefined, length: number): Row {
  const row: Row = Array.from({ length }, () => null);
  rows.splice(above ? rows.indexOf(above) + 1 : 0, 0, row);
  return row;
}

/** A cell: words or nothing. Numbers of laws are words too: `5-1`. */
export type Cell = string | null;

/** A column: its name for programs, its title for people and its width in characters. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: number;
}

/** Rows and columns, before they become CSV or a spreadsheet. */
export interface Table {
  /** Title of the sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

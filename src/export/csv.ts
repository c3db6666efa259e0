import { stringify } from 'csv-stringify/sync';
import type { Table } from './table.ts';

/**
 * A table as CSV (RFC 4180: lines end in CRLF), columns under their names for programs or, for people, under their titles. A cell that a
 * spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
 */
export const csv = ({ columns, rows }: Table, head: 'key' | 'title' = 'key'): string =>
  stringify([columns.map((column) => column[head]), ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    // With lines that end in CRLF the library would leave a lone line feed bare; RFC 4180, 2.6 asks for quotes.
    quoted_match: /[\r\n]/u,
  });

/** The same with the mark of byte order in front, by which spreadsheets know UTF-8 and read Cyrillic rightly. */
export const csvFile = (table: Table, head: 'key' | 'title' = 'key'): string => `\uFEFF${csv(table, head)}`;

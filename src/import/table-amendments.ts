import type { Outcome } from '../law/amendment.ts';
import { type IsoDate, isoDate } from '../law/ids.ts';
import type { TableEntry } from './read-table.ts';
import { decisionWords } from './table-words.ts';

/** An amendment as a table has it: its own facts, and a row for each place it changes. */
export interface TableAmendment {
  readonly number: string;
  readonly by: string | null;
  readonly date: IsoDate | null;
  readonly reason: string;
  readonly outcome: Outcome;
  /** Which of its rows were accepted, from 1, where the decision says so. */
  readonly accepted: readonly number[] | null;
  /** Words of a decision that say none that is known; null if there are none. */
  readonly unread: string | null;
  /** The file that wrote the row, as an export of ours carries it; null if there is none. */
  readonly record: string | null;
  readonly rows: readonly TableEntry[];
}

/** Amendments of a table, and the numbers that two of them bear. */
export interface TableAmendments {
  readonly amendments: readonly TableAmendment[];
  readonly doubles: readonly { readonly number: string; readonly first: TableEntry; readonly second: TableEntry }[];
  /** The table has no numbers: they were counted. */
  readonly isCounted: boolean;
}

/** Gathers the rows of each amendment: rows of one number that follow each other and name no other author. */
export function amendmentsIn(entries: readonly TableEntry[]): TableAmendments {
  const isCounted = entries.every(({ cells }) => cells.number.length === 0);
  const groups: { number: string; rows: TableEntry[] }[] = [];
  for (const [index, entry] of entries.entries()) {
    const number = isCounted ? String(index + 1) : numberOf(entry);
    const last = groups.at(-1);
    if (last && isOneMore(last.rows, last.number, number, entry)) last.rows.push(entry);
    else groups.push({ number, rows: [entry] });
  }
  const firsts = new Map<string, TableEntry>();
  const doubles = groups.flatMap(({ number, rows: [entry] }) => {
    const first = firsts.get(number);
    if (!first && entry) firsts.set(number, entry);
    return first && entry ? [{ number, first, second: entry }] : [];
  });
  return { amendments: groups.map(({ number, rows }) => amendmentOf(number, rows)), doubles, isCounted };
}

const numberOf = ({ cells }: TableEntry): string => cells.number.join(' ').replace(/[.)]$/u, '').trim();

function isOneMore(rows: readonly TableEntry[], last: string, number: string, entry: TableEntry): boolean {
  if (entry.goesOn || number === '') return true;
  const [first] = rows;
  const { author } = entry.cells;
  return number === last && (author.length === 0 || author.join('\n') === first?.cells.author.join('\n'));
}

function amendmentOf(number: string, rows: readonly TableEntry[]): TableAmendment {
  const cell = (column: 'author' | 'reason' | 'decision' | 'record'): readonly string[] =>
    rows.find(({ cells }) => cells[column].length > 0)?.cells[column] ?? [];
  const { outcome, accepted, unread } = decisionOf(cell('decision'));
  const record = cell('record').join(' ');
  return {
    number,
    ...authorOf(cell('author'), cell('reason')),
    outcome,
    accepted,
    unread,
    record: record === '' ? null : record,
    rows,
  };
}

/** The first line names the author, with the date if there is one; what follows is the reason. */
function authorOf([first, ...others]: readonly string[], reason: readonly string[]) {
  const { name = first ?? '', date: day } = AUTHOR.exec(first ?? '')?.groups ?? {};
  const isNobody = /^[—–-]?$/u.test(name.trim());
  return {
    by: isNobody ? null : name.trim(),
    date: day === undefined ? null : isoDate(day),
    reason: [...others, ...reason].join('\n\n'),
  };
}

const AUTHOR = /^(?<name>.*?),? *(?<date>\d{4}(?:-\d{2}){0,2})$/u;

function decisionOf(lines: readonly string[]): Pick<TableAmendment, 'outcome' | 'accepted' | 'unread'> {
  const words = lines.join(' ');
  const plain = words.toLowerCase();
  if (plain === '') return { outcome: 'pending', accepted: null, unread: null };
  for (const outcome of ['partly', 'withdrawn', 'rejected', 'accepted', 'pending'] as const) {
    if (!decisionWords[outcome].some((word) => plain.includes(word))) continue;
    const list = outcome === 'partly' ? /:\s*(?<list>\d+(?:,\s*\d+)*)$/u.exec(plain)?.groups?.list : undefined;
    return { outcome, accepted: list ? list.split(',').map(Number) : null, unread: null };
  }
  return { outcome: 'pending', accepted: null, unread: words };
}

import type { ClauseReader, ClauseReading } from './clauses.ts';
import type { AmendingGrammar } from './grammar.ts';
import { type Masked, remarksIn } from './masked.ts';
import type { Passage } from './passages.ts';
import { respelt } from './slips.ts';

/** A clause as it was read, and what of it was taken for a slip of the pen. */
export interface WordsRead {
  readonly reading: ClauseReading | null;
  readonly remarks: readonly string[];
}

export const NOT_READ: WordsRead = { reading: null, remarks: [] };

interface Reading {
  readonly readClause: ClauseReader;
  readonly masked: Masked;
  readonly grammar: AmendingGrammar;
}

/** Reads a clause as it stands; only if it is not understood so, with its slips of the pen put right. */
export function readWords({ text, start }: Passage, { readClause, masked, grammar }: Reading): WordsRead {
  const remarks = remarksIn(start, start + text.length, masked);
  const reading = readClause(text, masked);
  const put = reading.kind === 'not' ? respelt(text, grammar) : null;
  if (put === null) return { reading, remarks };
  const again = readClause(put.text, masked);
  if (again.kind === 'not') return { reading, remarks };
  const orders = again.orders.map((order) => ({ ...order, start: 0, end: text.length }));
  return { reading: { kind: 'orders', orders }, remarks: [...remarks, ...put.remarks] };
}

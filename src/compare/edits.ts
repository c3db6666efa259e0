import type { Edit } from '../law/comparison.ts';
import { type Middle, middleOf } from './common-ends.ts';
import { numberOf } from './key-hash.ts';
import { hunksBetween } from './script.ts';
import { type Hunk, staysInside, tidy } from './tidy.ts';
import { type Cut, cut, type Token } from './tokens.ts';
import { written } from './written.ts';

/** Names what a number refers to, so that a reference that only follows a renumbering compares equal; null for all else. */
export type KeyOf = (token: Token) => string | null;

/** What the two sides refer to; without it every number is only a number. */
export interface Keys {
  readonly before: KeyOf | null;
  readonly after: KeyOf | null;
}

/**
 * The words that were taken out and put in. The runs `same` and `removed` are the earlier text, `same` and `added` the later one,
 * character by character. `обязан хранить 30 дней`, `вправе хранить 30 дней` → removed `обязан `, added `вправе `, same `хранить 30 дней`.
 */
export function edits(before: string, after: string, keys: Keys | null = null): readonly Edit[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  const middle = middleOf(before, after);
  return (middle && editsInside(before, after, middle, keys)) ?? editsOf(cut(before), cut(after), keys).runs;
}

/** The edits with what the texts have in common around them; null if that has a say in where an edit is told. */
function editsInside(before: string, after: string, middle: Middle, keys: Keys | null): readonly Edit[] | null {
  const { start, beforeEnd, afterEnd } = middle;
  const { runs, isInside } = editsOf(cut(before, start, beforeEnd), cut(after, start, afterEnd), keys);
  if (!isInside) return null;
  const [first, last] = [runs[0], runs.at(-1)];
  if (first?.kind !== 'same' || last?.kind !== 'same') return null;
  const [lead, tail] = [before.slice(0, start), before.slice(beforeEnd)];
  if (runs.length === 1) return [{ kind: 'same', text: lead + first.text + tail }];
  return [{ kind: 'same', text: lead + first.text }, ...runs.slice(1, -1), { kind: 'same', text: last.text + tail }];
}

interface Told {
  readonly runs: readonly Edit[];
  /** No hunk touches an end of the texts or could slide there: with more text around, the edits would be the same. */
  readonly isInside: boolean;
}

function editsOf({ tokens: a, numbers }: Cut, { tokens: b, numbers: otherNumbers }: Cut, keys: Keys | null): Told {
  const left = numbered(a, numbers, keys?.before ?? null);
  const right = numbered(b, otherNumbers, keys?.after ?? null);
  const hunks = hunksBetween(left, right, worthsOf(a));
  const found = keys ? hunks.flatMap((hunk) => trimmed(hunk, a, b)) : hunks;
  const tidied = tidy(a, b, left, right, found);
  return { runs: written(a, b, tidied), isInside: staysInside(tidied, left, right) && staysInside(found, left, right) };
}

/** Words are worth keeping more than the signs between them and the letters of a list: `карты` rather than `; в)`. */
function worthsOf(tokens: readonly Token[]): Uint8Array {
  const worths = new Uint8Array(tokens.length);
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    worths[place] = token && token.end - token.spaces - token.start > 2 ? 3 : 2;
  }
  return worths;
}

/** Tokens of one text that stand in the same order in the other, in a row. */
export interface UnchangedRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** The runs that a shortest edit script leaves as they are; none where two texts have too little in common to be compared word by word. */
export function unchangedRuns(before: readonly number[], after: readonly number[]): readonly UnchangedRun[] {
  const runs: UnchangedRun[] = [];
  let [from, to] = [0, 0];
  const hunks = hunksBetween(new Float64Array(before), new Float64Array(after));
  for (const hunk of [...hunks, endOf(before, after)]) {
    if (hunk.before > from) runs.push({ before: from, after: to, length: hunk.before - from });
    [from, to] = [hunk.beforeEnd, hunk.afterEnd];
  }
  return runs;
}

const endOf = ({ length: before }: readonly number[], { length: after }: readonly number[]): Hunk => ({
  before,
  beforeEnd: before,
  after,
  afterEnd: after,
});

/** A reference left behind cites another provision than before, but its words are the same: no edit. */
function trimmed(hunk: Hunk, a: readonly Token[], b: readonly Token[]): readonly Hunk[] {
  let { before, beforeEnd, after, afterEnd } = hunk;
  const isSame = (x: number, y: number): boolean => a[x]?.key === b[y]?.key;
  while (before < beforeEnd && after < afterEnd && isSame(before, after)) [before, after] = [before + 1, after + 1];
  while (before < beforeEnd && after < afterEnd && isSame(beforeEnd - 1, afterEnd - 1))
    [beforeEnd, afterEnd] = [beforeEnd - 1, afterEnd - 1];
  return before === beforeEnd && after === afterEnd ? [] : [{ before, beforeEnd, after, afterEnd }];
}

/** Tokens as the numbers they are compared by. */
function numbered(tokens: readonly Token[], numbers: readonly number[], keyOf: KeyOf | null): Float64Array {
  const found = new Float64Array(numbers);
  if (!keyOf) return found;
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    const key = token ? keyOf(token) : null;
    if (key !== null) found[place] = numberOf(key);
  }
  return found;
}

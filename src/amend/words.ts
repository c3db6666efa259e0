import { type Cause, type Mark, type Run, sliceRuns } from '../law/explanation.ts';

/** Words that an operation puts in the place of others; both places count in the words as they stood before. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly by: Mark;
}

/** A stretch that an operation looked for and found: nobody else may change it. */
interface Claim {
  readonly from: number;
  readonly to: number;
  readonly by: Mark;
}

/**
 * The words of a heading or a text while amendments are executed. The words before are kept whole and every replacement is noted at its
 * place in them, so that independent operations give the same words in any order and each word knows who put it there.
 */
export interface Words {
  readonly base: readonly Run[];
  /** Words that stood there before the base was written, and who took them out. */
  readonly lost: readonly Loss[];
  /** Sorted by place. */
  readonly cuts: readonly Cut[];
  readonly claims: readonly Claim[];
}

/** Words that an operation took out. */
export interface Loss {
  readonly run: Run;
  readonly by: Mark;
}

/** Words nobody has changed yet. */
export const wordsFrom = (base: readonly Run[], lost: readonly Loss[] = []): Words => ({
  base,
  lost,
  cuts: [],
  claims: [],
});

/** All words that were taken out of these, each with the operation that did it. */
export const lossesOf = ({ base, cuts, lost }: Words): readonly Loss[] => [
  ...lost,
  ...cuts.flatMap(({ from, to, by }) => sliceRuns(base, from, to).map((run) => ({ run, by }))),
];

/** The words as they stood before the operations: places in them do not move while operations are executed. */
export const baseOf = (words: Words): string => words.base.map((run) => run.text).join('');

/** The words as they stand now. */
export const currentOf = (words: Words): string =>
  runsOf(words)
    .map((run) => run.text)
    .join('');

/** A stretch `found` in the base and what is put into it: places again count in the base. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly puts: readonly { readonly from: number; readonly to: number; readonly put: string }[];
}

/**
 * The words with some replaced; or the operation that had changed the same stretch before. `вправе хранить`, stretch 0 to 6, `обязан` →
 * `обязан хранить`.
 */
export function replaceIn(words: Words, wanted: Replacement, by: Mark): Words | Mark {
  const overlap = words.claims.find((claim) => isOther(claim.by, by) && overlaps(claim, wanted));
  if (overlap) return overlap.by;
  const doubled = words.cuts.find((cut) => isOther(cut.by, by) && wanted.puts.some((put) => isSamePoint(cut, put)));
  if (doubled) return doubled.by;
  const cuts = [...words.cuts, ...wanted.puts.map((put) => ({ ...put, by }))].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  return { ...words, cuts, claims: [...words.claims, { from: wanted.from, to: wanted.to, by }] };
}

const isOther = (a: Mark, b: Mark): boolean => a.amendment !== b.amendment || a.operation !== b.operation;

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  Math.max(a.from, b.from) < Math.min(a.to, b.to);

/** Two insertions at one point: which comes first nobody said. */
const isSamePoint = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from === a.to && b.from === b.to && a.from === b.from;

/** The words as they stand now, cut where their cause changes. */
export function runsOf(words: Words): readonly Run[] {
  if (words.cuts.length === 0) return words.base;
  const runs: Run[] = [];
  let at = 0;
  for (const cut of words.cuts) {
    runs.push(...sliceRuns(words.base, at, cut.from));
    runs.push({ text: cut.put, cause: causeOf(cut.by) });
    at = cut.to;
  }
  return joinRuns([...runs, ...sliceRuns(words.base, at, Number.POSITIVE_INFINITY)]);
}

export const causeOf = (mark: Mark): Cause => ({ kind: 'amendment', mark });

/** Neighbours of one cause become one run; empty runs go. */
export function joinRuns<Why>(runs: readonly Run<Why>[]): readonly Run<Why>[] {
  const joined: Run<Why>[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (run.text === '') continue;
    if (last && isSameCause(last.cause, run.cause)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

const isSameCause = (a: unknown, b: unknown): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));

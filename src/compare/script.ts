import { diffArrays } from 'diff';
import { fewestHunks, type Worths } from './fewest-hunks.ts';
import type { Hunk } from './tidy.ts';

/** So many added and removed tokens are searched for; beyond, the two texts have nothing in common worth marking word by word. */
const mostEdits = 2_000;
/** Up to so many pairs of tokens the best of all shortest scripts is sought, beyond any. */
const fewPairs = 1 << 16;

/**
 * The changed stretches of an edit script between two texts, whose tokens are given as numbers, in order. In a short stretch it keeps what is
 * worth most, each token as much as `worths` says of the earlier text, and has the fewest changes with that; in a long one it is a shortest script.
 */
export function hunksBetween(a: Float64Array, b: Float64Array, worths: Worths = null): readonly Hunk[] {
  const start = commonStart(a, b);
  const tail = commonEnd(a, b, start);
  const [end, afterEnd] = [a.length - tail, b.length - tail];
  if (start === end && start === afterEnd) return [];
  if (start === end || start === afterEnd) return [{ before: start, beforeEnd: end, after: start, afterEnd }];
  const [left, right] = [a.subarray(start, end), b.subarray(start, afterEnd)];
  const found =
    left.length * right.length <= fewPairs
      ? fewestHunks(left, right, worths?.subarray(start, end) ?? null)
      : anyShortest(left, right);
  return found.map((hunk) => ({
    before: hunk.before + start,
    beforeEnd: hunk.beforeEnd + start,
    after: hunk.after + start,
    afterEnd: hunk.afterEnd + start,
  }));
}

function anyShortest(a: Float64Array, b: Float64Array): readonly Hunk[] {
  const script = diffArrays(Array.from(a), Array.from(b), { maxEditLength: mostEdits });
  if (!script) return [{ before: 0, beforeEnd: a.length, after: 0, afterEnd: b.length }];
  const found: Hunk[] = [];
  let before = 0;
  let after = 0;
  let open: Hunk | null = null;
  for (const part of script) {
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = null;
      before += part.value.length;
      after += part.value.length;
      continue;
    }
    open ??= { before, beforeEnd: before, after, afterEnd: after };
    if (part.removed) before += part.value.length;
    else after += part.value.length;
    open = { ...open, beforeEnd: before, afterEnd: after };
  }
  return open ? [...found, open] : found;
}

function commonStart(a: Float64Array, b: Float64Array): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: Float64Array, b: Float64Array, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

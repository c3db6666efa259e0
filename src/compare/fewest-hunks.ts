import type { Hunk } from './tidy.ts';

/** What a kept token counts against a change: no number of changes outweighs it. */
const keptWorth = 1 << 12;

/** Worth of what follows each pair of places, outside a change and inside one; written over by every call. */
let closed = new Int32Array(1 << 10);
let open = new Int32Array(1 << 10);

/** What each token of the earlier text is worth; all of them one if it is null. */
export type Worths = Uint8Array | null;

/**
 * The edit script that keeps most tokens, by their worth, and of those that keep as much one with the fewest changes. `A b A` that became `A`
 * keeps its first `A`. All pairs of places are weighed (longest common subsequence with a price for each gap), so this is for short texts: at
 * most 2¹⁶ pairs, fewer than 2¹² changes.
 */
export function fewestHunks(a: Float64Array, b: Float64Array, worths: Worths = null): readonly Hunk[] {
  weigh(a, b, worths);
  const found: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (closed[i * (b.length + 1) + j] === keptAt(a, b, i, j, worths)) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const hunk = hunkAt(a, b, i, j, worths);
    found.push(hunk);
    [i, j] = [hunk.beforeEnd, hunk.afterEnd];
  }
  return found;
}

/** The change that begins at two places; it ends as soon as nothing is lost by that. */
function hunkAt(a: Float64Array, b: Float64Array, before: number, after: number, worths: Worths): Hunk {
  const width = b.length + 1;
  let [i, j] = [before, after];
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (open[at] === keptAt(a, b, i, j, worths)) break;
    if (i < a.length && open[at] === open[at + width]) i += 1;
    else j += 1;
  }
  return { before, beforeEnd: i, after, afterEnd: j };
}

/** What follows is worth if the two tokens at these places are kept as one; less than anything if they are not the same. */
function keptAt(a: Float64Array, b: Float64Array, i: number, j: number, worths: Worths): number {
  if (i === a.length || j === b.length || a[i] !== b[j]) return -keptWorth;
  return keptWorth * (worths?.[i] ?? 1) + (closed[(i + 1) * (b.length + 1) + j + 1] ?? 0);
}

function weigh(a: Float64Array, b: Float64Array, worths: Worths): void {
  const width = b.length + 1;
  const size = (a.length + 1) * width;
  if (size > closed.length) [closed, open] = [new Int32Array(2 * size), new Int32Array(2 * size)];
  const last = a.length * width;
  closed.fill(-1, last, size - 1).fill(0, size - 1, size);
  open.fill(0, last, size);
  for (let i = a.length - 1; i >= 0; i -= 1) weighRow(a[i] ?? 0, keptWorth * (worths?.[i] ?? 1), b, i * width, width);
}

/** One row from its end: a change is paid for where it opens. */
function weighRow(token: number, worth: number, b: Float64Array, row: number, width: number): void {
  let inside = 0;
  closed[row + b.length] = -1;
  open[row + b.length] = 0;
  for (let j = b.length - 1; j >= 0; j -= 1) {
    const at = row + j;
    const kept = token === b[j] ? worth + (closed[at + width + 1] ?? 0) : -keptWorth;
    inside = Math.max(inside, open[at + width] ?? 0, kept);
    open[at] = inside;
    closed[at] = Math.max(inside - 1, kept);
  }
}

import type { Provision } from '../law/provision.ts';

/** What can be compared of a part without reading it: the numbers and dates it holds, and its length. */
export interface Fingerprint {
  readonly values: readonly string[];
  readonly length: number;
}

/** A part that only one side has scores nothing; a poor pair must do better than leaving both alone. */
const ALONE = 0.45;

/**
 * Pairs the unnumbered parts of one unit in two languages in their order. A language may print as one part what the other prints as two,
 * and then "the third part" is not the third; what they count and how long they are tells which belong together.
 */
export function pairParts(
  first: readonly Provision[],
  second: readonly Provision[],
  fingerprint: (unit: Provision, side: 0 | 1) => Fingerprint,
): readonly (readonly [Provision | null, Provision | null])[] {
  const left = first.map((unit) => fingerprint(unit, 0));
  const right = second.map((unit) => fingerprint(unit, 1));
  const best = scores(left, right);
  const pairs: (readonly [Provision | null, Provision | null])[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const [a, b] = [first[i], second[j]];
    const here = at(best, i, j);
    if (a && b && here === at(best, i + 1, j + 1) + likeness(left[i], right[j])) {
      pairs.push([a, b]);
      [i, j] = [i + 1, j + 1];
    } else if (a && here === at(best, i + 1, j)) {
      pairs.push([a, null]);
      i += 1;
    } else {
      pairs.push([null, b ?? null]);
      j += 1;
    }
  }
  return pairs;
}

/** The best sum of likenesses from each pair of places on. */
function scores(left: readonly Fingerprint[], right: readonly Fingerprint[]): readonly (readonly number[])[] {
  const best = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (!row) continue;
      row[j] = Math.max(at(best, i + 1, j), at(best, i, j + 1), at(best, i + 1, j + 1) + likeness(left[i], right[j]));
    }
  }
  return best;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

function likeness(a: Fingerprint | undefined, b: Fingerprint | undefined): number {
  if (!a || !b) return -1;
  const shared = a.values.filter((value) => b.values.includes(value)).length;
  const most = Math.max(a.values.length, b.values.length);
  const size = Math.min(a.length, b.length) / Math.max(a.length, b.length, 1);
  return (most === 0 ? size : (2 * shared) / most + size / 2) - ALONE;
}

import type { EId } from '../law/ids.ts';
import type { Citation } from './citations.ts';

/** A citation where it stands: its unit, and the words around it with numbers masked. */
export interface Placed extends Citation {
  readonly eId: EId;
  readonly left: string;
  readonly right: string;
}

/** So many characters on each side tell one place of a citation from another. */
const around = 16;

export const placed = <Cited extends Citation>(
  eId: EId,
  text: string,
  citations: readonly Cited[],
): readonly (Cited & Placed)[] =>
  citations.map((citation) => ({
    ...citation,
    eId,
    left: masked(text.slice(Math.max(0, citation.start - around), citation.start)),
    right: masked(text.slice(citation.end, citation.end + around)),
  }));

const masked = (words: string): string => words.replace(/\p{N}+/gu, '#').trim();

/**
 * Earlier and later citations of one unit, paired in order so that most stays where it was: what is expected of a citation by the
 * numbering, the same number, and the same words on either side speak for a pair. Two that have nothing of it in common are no pair:
 * one was taken out, the other put in.
 */
export function pairedReferences<Cited extends Placed>(
  earlier: readonly Cited[],
  later: readonly Cited[],
  isSame: (before: Cited, after: Cited) => boolean,
): readonly (readonly [Cited, Cited])[] {
  const width = later.length + 1;
  const best = new Float64Array((earlier.length + 1) * width);
  const worthAt = (i: number, j: number): number => {
    const [a, b] = [earlier[i], later[j]];
    return a && b ? worth(a, b, isSame(a, b)) : 0;
  };
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    for (let j = later.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const own = worthAt(i, j);
      best[i * width + j] = own > 0 ? Math.max(skip, own + (best[(i + 1) * width + j + 1] ?? 0)) : skip;
    }
  }
  const pairs: (readonly [Cited, Cited])[] = [];
  for (let i = 0, j = 0; i < earlier.length && j < later.length; ) {
    const [a, b, here] = [earlier[i], later[j], best[i * width + j] ?? 0];
    if ((best[(i + 1) * width + j] ?? 0) === here) i += 1;
    else if ((best[i * width + j + 1] ?? 0) === here) j += 1;
    else {
      if (a && b) pairs.push([a, b]);
      [i, j] = [i + 1, j + 1];
    }
  }
  return pairs;
}

/** Words on both sides outweigh a number: of `статьи 5, 6` that became `6, 7` where 5 is now 6, each is paired with its own place. */
function worth(a: Placed, b: Placed, isExpected: boolean): number {
  const sides = (a.left === b.left ? 1 : 0) + (a.right === b.right ? 1 : 0);
  if (isExpected || a.number === b.number) return 2 + sides;
  if (sides > 0) return sides === 2 ? 1.5 : 0.5;
  return Math.max(endsAlike(a.left, b.left), startsAlike(a.right, b.right)) >= enough ? 0.25 : 0;
}

/** So many characters beside a number say that it stands where the other stood, though words farther off were changed. */
const enough = 7;

function startsAlike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

function endsAlike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

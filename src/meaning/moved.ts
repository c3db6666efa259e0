import { type Change, type Comparison, isReworded, isTypographic } from '../law/comparison.ts';
import { type EId, isWithin } from '../law/ids.ts';
import type { Moved } from '../law/meaning.ts';

/** Whether the words of a unit came, went or became others; numbers that follow a renumbering and quotes are none of these. */
export function isOfWords(change: Change): boolean {
  if (change.kind === 'kept') return isReworded(change) && !change.consequential && !isTypographic(change);
  return change.kind !== 'unknown';
}

/** The unit of a change on both sides. */
export const placesOf = (change: Change): Moved => ({
  before: change.kind === 'inserted' ? null : change.before,
  after: 'after' in change ? change.after : null,
});

/** Finds what changed within a provision, given where it stands on each side. */
export type MovedWithin = (before: EId | null, after: EId | null) => readonly Moved[];

/** The changes of words of a comparison, found by the provision they lie in. What came or went with its outer unit counts once. */
export function movedWithin(comparison: Comparison): MovedWithin {
  const moved = comparison.changes.filter(isOfWords).map(placesOf);
  const isInner = ({ before, after }: Moved): boolean =>
    moved.some(
      (outer) =>
        (before === null && outer.before === null && isInside(after, outer.after)) ||
        (after === null && outer.after === null && isInside(before, outer.before)),
    );
  const outermost = moved.filter((one) => !isInner(one));
  return (before, after) =>
    outermost.filter(
      (one) =>
        (before !== null && one.before !== null && isWithin(one.before, before)) ||
        (after !== null && one.after !== null && isWithin(one.after, after)),
    );
}

const isInside = (inner: EId | null, outer: EId | null): boolean =>
  inner !== null && outer !== null && inner !== outer && isWithin(inner, outer);

/** Where a unit of one side stands on the other: the first match, or null. */
export function partnerOf(comparison: Comparison, side: 'before' | 'after'): (eId: EId) => EId | null {
  const there = side === 'before' ? 'after' : 'before';
  const partners = new Map<EId, EId>();
  for (const match of comparison.alignment.matches) {
    if (!partners.has(match[side])) partners.set(match[side], match[there]);
  }
  return (eId) => partners.get(eId) ?? null;
}

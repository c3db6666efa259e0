import { type Change, type Comparison, isReworded, isTypographic } from '../law/comparison.ts';
import { type EId, eIdPath } from '../law/ids.ts';
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
  const come = new Set(moved.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])));
  const gone = new Set(moved.flatMap(({ before, after }) => (after === null && before !== null ? [before] : [])));
  const outermost = moved.filter(
    ({ before, after }) => !(before === null && isInside(after, come)) && !(after === null && isInside(before, gone)),
  );
  const within = { before: byOuter(outermost, 'before'), after: byOuter(outermost, 'after') };
  return (before, after) => {
    const there = before === null ? [] : (within.before.get(before) ?? []);
    const here = after === null ? [] : (within.after.get(after) ?? []);
    if (there.length === 0 || here.length === 0) return [...there, ...here].map((at) => at.moved);
    const found = new Map([...there, ...here].map((at) => [at.index, at.moved]));
    return [...found].sort(([a], [b]) => a - b).map(([, one]) => one);
  };
}

const isInside = (eId: EId | null, outer: ReadonlySet<EId>): boolean =>
  eId !== null && eIdPath(eId).some((step) => step !== eId && outer.has(step));

interface Placed {
  readonly index: number;
  readonly moved: Moved;
}

/** Changes under every address they lie in, in the order of the comparison. */
function byOuter(all: readonly Moved[], side: 'before' | 'after'): ReadonlyMap<EId, readonly Placed[]> {
  const found = new Map<EId, Placed[]>();
  for (const [index, moved] of all.entries()) {
    const own = moved[side];
    for (const outer of own === null ? [] : eIdPath(own)) {
      const list = found.get(outer) ?? [];
      list.push({ index, moved });
      found.set(outer, list);
    }
  }
  return found;
}

/** Where a unit of one side stands on the other: the first match, or null. */
export function partnerOf(comparison: Comparison, side: 'before' | 'after'): (eId: EId) => EId | null {
  const there = side === 'before' ? 'after' : 'before';
  const partners = new Map<EId, EId>();
  for (const match of comparison.alignment.matches) {
    if (!partners.has(match[side])) partners.set(match[side], match[there]);
  }
  return (eId) => partners.get(eId) ?? null;
}

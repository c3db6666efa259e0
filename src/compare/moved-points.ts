import type { Aligned } from './align.ts';
import type { MeantInner } from './inner-numbering.ts';
import type { Outline } from './outline.ts';

/**
 * Where the numbers around cited points that were moved lead now, by where each number stands in the earlier text: of `подпункта 2) пункта 3
 * статьи 5` the article and the paragraph that the subpoint stands in now. A number from which points of several places are cited has no entry.
 */
export interface MovedPoints {
  readonly mains: ReadonlyMap<number, number>;
  readonly outers: ReadonlyMap<number, number>;
}

const nothingMoved: MovedPoints = { mains: new Map(), outers: new Map() };

type Sides = Pick<Aligned, 'before' | 'after' | 'pairing'>;

export function movedPoints(sides: Sides, cited: readonly MeantInner[]): MovedPoints {
  const byMain = Map.groupBy(cited, ({ of }) => (of.kind === 'main' ? of.at : -1));
  byMain.delete(-1);
  if (byMain.size === 0) return nothingMoved;
  const mains = new Map<number, number>();
  const outers = new Map<number, number>();
  for (const [at, chain] of byMain) {
    const leaves = chain.filter((one) => !chain.some((other) => isWithin(other, one)));
    const now = onlyOne(leaves.map((leaf) => mainNow(sides, leaf)));
    if (now >= 0) mains.set(at, now);
    for (const outer of chain) {
      const inside = leaves.filter((leaf) => isWithin(leaf, outer));
      const place = onlyOne(inside.map((leaf) => outerNow(sides, leaf, outer)));
      if (place >= 0) outers.set(outer.start, place);
    }
  }
  return { mains, outers };
}

/** Whether a unit is cited through another: `2` through `3` in `подпункт 2) пункта 3`. */
const isWithin = (inner: MeantInner, outer: MeantInner): boolean =>
  inner.path.length > outer.path.length && outer.path.every((number, level) => inner.path[level] === number);

function onlyOne(places: readonly number[]): number {
  const [first = -1, ...others] = places;
  return others.every((place) => place === first) ? first : -1;
}

/** The article that a point was moved into; -1 if it stayed in its own. */
function mainNow({ before, after, pairing }: Sides, { target }: MeantInner): number {
  const now = after.main[pairing.after(target)] ?? -1;
  return now < 0 || pairing.has(before.main[target] ?? -1, now) ? -1 : now;
}

/** The unit around a point now that answers to the one by which it was cited; -1 if it is still that one, or if there is none. */
function outerNow({ after, pairing }: Sides, leaf: MeantInner, outer: MeantInner): number {
  let place = pairing.after(leaf.target);
  for (let steps = leaf.path.length - outer.path.length; steps > 0 && place >= 0; steps -= 1) {
    place = numberedAround(after, place);
  }
  return place < 0 || pairing.has(outer.target, place) ? -1 : place;
}

/** The next numbered unit around a place that is still inside its article. */
function numberedAround({ levels, parent, units }: Outline, place: number): number {
  let outer = parent[place] ?? -1;
  while (outer >= 0 && levels[outer] === 'inner' && !units[outer]?.number) outer = parent[outer] ?? -1;
  return outer >= 0 && levels[outer] === 'inner' ? outer : -1;
}

import type { Pairing, Work } from './pairing.ts';

/**
 * Pairs the places that are alone in their class on both sides: the same words, found once before and once after. Classes that stand
 * several times (stubs, boilerplate) wait for their surroundings.
 */
export function pairIdentical(
  pairing: Pairing,
  before: readonly number[],
  after: readonly number[],
  classes: { readonly before: Int32Array; readonly after: Int32Array },
  mayBe: (before: number, after: number) => boolean = () => true,
): readonly (readonly [number, number])[] {
  const alone = onlyPlaces(after, classes.after);
  const pairs: [number, number][] = [];
  for (const [own, place] of onlyPlaces(before, classes.before)) {
    const other = alone.get(own) ?? -1;
    if (own === 0 || place < 0 || other < 0 || !mayBe(place, other)) continue;
    pairing.link(place, other);
    pairs.push([place, other]);
  }
  return pairs;
}

/** The one place of each class, -1 for a class that stands several times. */
function onlyPlaces(places: readonly number[], classes: Int32Array): ReadonlyMap<number, number> {
  const only = new Map<number, number>();
  for (const place of places) {
    const own = classes[place] ?? 0;
    only.set(own, only.has(own) ? -1 : place);
  }
  return only;
}

/** Pairs all that lies in two units of the same words and the same shape, unit by unit. */
export function pairAlike(work: Work, before: number, after: number): void {
  const size = (work.before.end[before] ?? 0) - before;
  for (let step = 1; step < size; step += 1) {
    if (work.pairing.isFreeBefore(before + step) && work.pairing.isFreeAfter(after + step)) {
      work.pairing.link(before + step, after + step);
    }
  }
}

/** Those of the places that have no partner yet. */
export const freePlaces = (work: Work, side: 'before' | 'after', places: readonly number[]): readonly number[] =>
  places.filter((place) => (side === 'before' ? work.pairing.isFreeBefore(place) : work.pairing.isFreeAfter(place)));

import type { ReferenceChange } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Aligned } from './align.ts';
import { plainNumber } from './citations.ts';
import { isGone } from './gone.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';

/** Which number of the earlier text became which of the later one. */
export interface Numbering {
  /** No main unit bears another number and none is gone: every reference still points where it pointed. */
  readonly isStill: boolean;
  /** What a number of the earlier text stands for; null if it is no number of a main unit, or its unit is gone. */
  keyBefore(number: string): string | null;
  keyAfter(number: string): string | null;
  /** What a later main unit stands for. */
  keyAt(place: number): string | null;
  /**
   * What a number that several later units bear stands for where the earlier text cited `cited`: the one of them that one of those became,
   * if it is one; null for all else. An annex has its own article 1.
   */
  keyAmong(number: string, cited: readonly string[]): string | null;
  unitBefore(number: string): EId | null;
  unitAfter(number: string): EId | null;
  /** Whether two citations go to one provision, or are one number. */
  isSame(before: string, after: string): boolean;
  /** What became of a citation; null if it still points where it pointed. */
  kindOf(before: string, after: string): ReferenceChange['kind'] | null;
}

export function numberingOf(aligned: Aligned): Numbering {
  const { before, after, pairing } = aligned;
  const placesBefore = singles(placesByNumber(before));
  const bearers = placesByNumber(after);
  const placesAfter = singles(bearers);
  const standsFor = standing(pairing, mainsOf(before));
  const heir = (place: number): number => (isGone(aligned, place) ? -1 : pairing.after(place));
  const targetBefore = (number: string): number => standsFor(heir(placesBefore.get(number) ?? -1));
  const targetAfter = (number: string): number => standsFor(placesAfter.get(number) ?? -1);
  const among = (number: string, cited: readonly string[]): number => {
    const places = bearers.get(number) ?? [];
    if (places.length < 2) return -1;
    const there = new Set(places.map(standsFor));
    const met = new Set(cited.map(targetBefore).filter((target) => there.has(target)));
    const [only = -1] = met;
    return met.size === 1 ? only : -1;
  };
  const isMet = (a: string, b: string): boolean =>
    targetBefore(a) >= 0 && (targetBefore(a) === targetAfter(b) || among(b, [a]) >= 0);
  const key = (place: number): string | null => (place < 0 ? null : `\u0001${place}`);
  const idAt = (text: Outline, place: number | undefined): EId | null => text.units[place ?? -1]?.eId ?? null;
  return {
    isStill: [...placesBefore].every(
      ([number]) => targetBefore(number) >= 0 && targetBefore(number) === targetAfter(number),
    ),
    keyBefore: (number) => key(targetBefore(number)),
    keyAfter: (number) => key(targetAfter(number)),
    keyAt: (place) => key(standsFor(place)),
    keyAmong: (number, cited) => key(among(number, cited)),
    unitBefore: (number) => idAt(before, placesBefore.get(number)),
    unitAfter: (number) => idAt(after, placesAfter.get(number)),
    isSame: (a, b) => isMet(a, b) || (a === b && !placesBefore.has(a)),
    kindOf: (a, b) => {
      if (!placesBefore.has(a)) return null;
      if (isMet(a, b)) return a === b ? null : 'consequential';
      if (a !== b) return 'substantive';
      if (targetBefore(a) >= 0) return 'stale';
      // What cited a stub cited nothing before.
      return before.units[placesBefore.get(a) ?? -1]?.isRepealed ? null : 'dangling';
    },
  };
}

/** One place for all parts of a split provision, and for all that several were merged into: a citation of any of them follows. */
function standing(pairing: Pairing, mains: readonly number[]): (place: number) => number {
  const first = new Map<number, number>();
  const standsFor = (place: number): number => {
    const next = first.get(place);
    return next === undefined ? place : standsFor(next);
  };
  for (const main of mains) {
    const [one, ...more] = pairing.afters(main);
    for (const other of more) {
      const [a, b] = [standsFor(one ?? -1), standsFor(other)];
      if (a !== b) first.set(Math.max(a, b), Math.min(a, b));
    }
  }
  return standsFor;
}

/** Main units by number, in order: an act with annexes may number several alike. */
function placesByNumber(text: Outline): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const place of mainsOf(text)) {
    const number = text.units[place]?.number;
    if (!number) continue;
    const plain = plainNumber(number);
    const known = places.get(plain);
    if (known) known.push(place);
    else places.set(plain, [place]);
  }
  return places;
}

/** A number that several bear cites none of them for sure. */
const singles = (places: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> =>
  new Map(
    [...places].flatMap(([number, [one, other]]) => (one === undefined || other !== undefined ? [] : [[number, one]])),
  );

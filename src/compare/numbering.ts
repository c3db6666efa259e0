import type { ReferenceChange } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Aligned } from './align.ts';
import { plainNumber } from './citations.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';

/** Which number of the earlier text became which of the later one. */
export interface Numbering {
  /** No main unit bears another number and none is gone: every reference still points where it pointed. */
  readonly isStill: boolean;
  /** What a number of the earlier text stands for; null if it is no number of a main unit, or its unit is gone. */
  keyBefore(number: string): string | null;
  keyAfter(number: string): string | null;
  unitBefore(number: string): EId | null;
  unitAfter(number: string): EId | null;
  /** Whether two citations go to one provision, or are one number. */
  isSame(before: string, after: string): boolean;
  /** What became of a citation; null if it still points where it pointed. */
  kindOf(before: string, after: string): ReferenceChange['kind'] | null;
}

export function numberingOf({ before, after, pairing }: Aligned): Numbering {
  const placesBefore = placesByNumber(before);
  const placesAfter = placesByNumber(after);
  const standsFor = standing(pairing, mainsOf(before));
  const targetBefore = (number: string): number => standsFor(pairing.after(placesBefore.get(number) ?? -1));
  const targetAfter = (number: string): number => standsFor(placesAfter.get(number) ?? -1);
  const key = (place: number): string | null => (place < 0 ? null : `\u0001${place}`);
  const idAt = (text: Outline, place: number | undefined): EId | null => text.units[place ?? -1]?.eId ?? null;
  return {
    isStill: [...placesBefore].every(
      ([number]) => targetBefore(number) >= 0 && targetBefore(number) === targetAfter(number),
    ),
    keyBefore: (number) => key(targetBefore(number)),
    keyAfter: (number) => key(targetAfter(number)),
    unitBefore: (number) => idAt(before, placesBefore.get(number)),
    unitAfter: (number) => idAt(after, placesAfter.get(number)),
    isSame: (a, b) => (targetBefore(a) >= 0 && targetBefore(a) === targetAfter(b)) || (a === b && !placesBefore.has(a)),
    kindOf: (a, b) => {
      if (!placesBefore.has(a)) return null;
      const isMet = targetBefore(a) >= 0 && targetBefore(a) === targetAfter(b);
      if (isMet) return a === b ? null : 'consequential';
      if (a !== b) return 'substantive';
      return targetBefore(a) < 0 ? 'dangling' : 'stale';
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

/** Main units by number; a number that several bear cites none of them for sure. */
function placesByNumber(text: Outline): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const doubles = new Set<string>();
  for (const place of mainsOf(text)) {
    const number = text.units[place]?.number;
    if (!number) continue;
    const plain = plainNumber(number);
    if (places.has(plain)) doubles.add(plain);
    places.set(plain, place);
  }
  for (const number of doubles) places.delete(number);
  return places;
}

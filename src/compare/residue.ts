import type { Features } from './features.ts';
import { weigh } from './likeness.ts';
import type { Work } from './pairing.ts';

/** A unit that no step has paired yet, ready to be measured. */
export interface Leftover {
  readonly place: number;
  readonly words: Features;
  readonly weight: number;
  readonly heading: Features;
}

/** Units of both texts that are not paired yet. */
export interface Residue {
  readonly before: readonly Leftover[];
  readonly after: readonly Leftover[];
}

/**
 * Reads the words of units that are still unpaired: their own, or all words of what they hold. Only these are ever tokenised, so that
 * a routine amendment of a code costs less than reading it once.
 */
export function residueOf(
  work: Work,
  places: { readonly before: readonly number[]; readonly after: readonly number[] },
  reach: 'own' | 'whole',
): Residue {
  const read = (side: 'before' | 'after'): readonly Omit<Leftover, 'weight'>[] =>
    places[side].map((place) => ({
      place,
      words: work.words[reach](work[side], place),
      heading: work.words.heading(work[side], place),
    }));
  const before = read('before');
  const after = read('after');
  if (reach === 'whole') work.words.weighBy([...before, ...after].map((leftover) => leftover.words));
  const weighed = (list: readonly Omit<Leftover, 'weight'>[]): readonly Leftover[] =>
    list.map((leftover) => ({ ...leftover, weight: weigh(leftover.words, work.words.weights) }));
  return { before: weighed(before), after: weighed(after) };
}

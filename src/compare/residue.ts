import type { Features } from './features.ts';
import { weigh } from './likeness.ts';
import type { Work } from './pairing.ts';
import type { Pair } from './rounds.ts';

/** A unit that no step has paired yet, ready to be measured. */
export interface Leftover {
  readonly place: number;
  readonly words: Features;
  readonly weight: number;
  readonly heading: Features;
  readonly headingWeight: number;
}

/** Units of both texts that are not paired yet. */
export interface Residue {
  readonly before: readonly Leftover[];
  readonly after: readonly Leftover[];
}

type Unweighed = Omit<Leftover, 'weight' | 'headingWeight'>;

/**
 * Reads the own words of units that are still unpaired. Only what differs is ever tokenised, so that a routine amendment of a code costs
 * less than reading it once.
 */
export function ownResidue(
  work: Work,
  places: { readonly before: readonly number[]; readonly after: readonly number[] },
): Residue {
  const read = (side: 'before' | 'after'): readonly Leftover[] =>
    places[side].map((place) =>
      weighed(work, {
        place,
        words: work.words.own(work[side], place),
        heading: work.words.heading(work[side], place),
      }),
    );
  return { before: read('before'), after: read('after') };
}

/**
 * Reads all words of main units that are still unpaired and, of those already paired by their points or by a person, what the two do not
 * share: there a split or a merge left its trace. The weights of the whole comparison are set by these texts.
 */
export function mainResidue(
  work: Work,
  free: { readonly before: readonly number[]; readonly after: readonly number[] },
  paired: readonly Pair[],
): { readonly free: Residue; readonly all: Residue } {
  const read = (side: 'before' | 'after'): readonly Unweighed[] =>
    free[side].map((place) => ({
      place,
      words: work.words.whole(work[side], place),
      heading: work.words.heading(work[side], place),
    }));
  const rest = (side: 'before' | 'after'): readonly Unweighed[] =>
    paired.map(([before, after]) => {
      const [place, partner] = side === 'before' ? [before, after] : [after, before];
      const words = work.words.remainder(work[side], place, work[side === 'before' ? 'after' : 'before'], partner);
      return { place, words, heading: work.words.heading(work[side], place) };
    });
  const open = { before: read('before'), after: read('after') };
  const half = { before: rest('before'), after: rest('after') };
  const wordsOf = (side: 'before' | 'after'): readonly Features[] =>
    [...open[side], ...half[side]].map(({ words }) => words);
  work.words.weighBy(wordsOf('before'), wordsOf('after'));
  const weighAll = (list: readonly Unweighed[]): readonly Leftover[] => list.map((leftover) => weighed(work, leftover));
  const residue = { before: weighAll(open.before), after: weighAll(open.after) };
  return {
    free: residue,
    all: { before: [...residue.before, ...weighAll(half.before)], after: [...residue.after, ...weighAll(half.after)] },
  };
}

const weighed = (work: Work, { place, words, heading }: Unweighed): Leftover => ({
  place,
  words,
  heading,
  weight: weigh(words, work.words.weights),
  headingWeight: weigh(heading, work.words.weights),
});

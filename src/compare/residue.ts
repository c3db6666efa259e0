import { FeatureReader, type Features, joined } from './features.ts';
import { rarity, type Weights, weigh } from './likeness.ts';
import { type Outline, ownWords } from './outline.ts';

/** A unit that no step has paired yet, ready to be measured. */
export interface Leftover {
  readonly place: number;
  readonly words: Features;
  readonly weight: number;
  readonly heading: Features;
}

/** Units of both texts that are not paired yet, with the weights of their words among themselves. */
export interface Residue {
  readonly before: readonly Leftover[];
  readonly after: readonly Leftover[];
  readonly weights: Weights;
}

/** How much of a unit is measured: its own words, or all words of what it holds. */
export type Reach = 'own' | 'whole';

/**
 * Reads the words of units that are still unpaired. Only these are ever tokenised: a routine amendment of a code costs less than
 * reading it once.
 */
export function residueOf(
  texts: { readonly before: Outline; readonly after: Outline },
  places: { readonly before: readonly number[]; readonly after: readonly number[] },
  reach: Reach,
): Residue {
  const reader = new FeatureReader();
  const read = (text: Outline, list: readonly number[]): readonly Omit<Leftover, 'weight'>[] =>
    list.map((place) => ({
      place,
      words: reach === 'own' ? reader.read(ownWordsAt(text, place)) : wholeWords(text, place, reader),
      heading: reader.read(text.units[place]?.heading ?? ''),
    }));
  const before = read(texts.before, places.before);
  const after = read(texts.after, places.after);
  const weights = rarity(
    [...before, ...after].map((leftover) => leftover.words),
    reader.size,
  );
  const weighed = (list: readonly Omit<Leftover, 'weight'>[]): readonly Leftover[] =>
    list.map((leftover) => ({ ...leftover, weight: weigh(leftover.words, weights) }));
  return { before: weighed(before), after: weighed(after), weights };
}

function ownWordsAt(text: Outline, place: number): string {
  const unit = text.units[place];
  return unit ? ownWords(unit) : '';
}

function wholeWords(text: Outline, place: number, reader: FeatureReader): Features {
  const parts: Features[] = [];
  for (let unit = place; unit < (text.end[place] ?? 0); unit += 1) parts.push(reader.read(ownWordsAt(text, unit)));
  return joined(parts);
}

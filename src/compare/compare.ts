import type { Alignment, Comparison, Side } from '../law/comparison.ts';
import { alignTexts, type Text } from './align.ts';
import { changesOf } from './changes.ts';
import { referencesBetween } from './references.ts';
import { tallyOf } from './tally.ts';

export type { Text } from './align.ts';

export interface CompareOptions {
  /**
   * Which provision became which, if it is known already: composed over the versions between, or corrected by hand. A match of a unit that
   * one of the texts does not have says nothing of these texts and is left out.
   */
  readonly alignment?: Alignment;
}

/**
 * What changed from one text to another in the same language: provisions recognised first, words compared inside them, references read
 * through the numbering found. `7. обязан` → `8. вправе` gives one change, kept and renumbered, with two edits. Pure and deterministic: the
 * same two texts give the same comparison, byte by byte. Nothing that stands in a text makes it throw.
 */
export function compare(before: Text, after: Text, options: CompareOptions = {}): Comparison {
  const aligned = alignTexts(before, after, options.alignment);
  const references = referencesBetween(aligned);
  const changes = changesOf(before, after, aligned, references.keysAt);
  return {
    language: after.language,
    before: sideOf(before),
    after: sideOf(after),
    alignment: { before: before.id, after: after.id, matches: aligned.matches },
    changes,
    references: references.changes,
    contradictions: aligned.contradictions,
    tally: tallyOf(changes),
  };
}

const sideOf = ({ id, wording, extent }: Text): Side => ({ id, wording, extent });

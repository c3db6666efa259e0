import type { Language } from '../law/language.ts';
import type { Stemmer } from './stemmers.ts';
import { isNumber, partsOf, tokensOf } from './tokens.ts';

/** Turns words of one language into the terms of its index; build and browser use the same one. */
export interface Analysis {
  /** `маркировкой` → `маркировк`; the word must be folded. */
  readonly termOf: (word: string) => string;
  /** All terms of a text in order; a number also gives its parts. */
  readonly termsOf: (text: string) => string[];
}

const analyses = new Map<Language, Analysis>();

/** The analysis of a language with its stemmer, or with another way to the same terms; they are kept, since laws repeat their words. */
export function analysisWith(
  language: Language,
  stem: Stemmer,
  toTerm: (word: string) => string = (word) => termWith(stem, word),
): Analysis {
  const known = analyses.get(language);
  if (known) return known;
  const made = makeAnalysis(toTerm);
  analyses.set(language, made);
  return made;
}

function makeAnalysis(toTerm: (word: string) => string): Analysis {
  const terms = new Map<string, string>();
  const termOf = (word: string): string => {
    const known = terms.get(word);
    if (known !== undefined) return known;
    const term = isNumber(word) ? word : toTerm(word);
    terms.set(word, term);
    return term;
  };
  return {
    termOf,
    termsOf: (text) => tokensOf(text).flatMap(({ word }) => partsOf(word).map(termOf)),
  };
}

/**
 * The term of a folded word: its stem as terms are written, `especes` → `espec`. The pipeline of `lunr-pipeline.ts` runs this very
 * function.
 */
export const termWith = (stem: Stemmer, word: string): string => withoutAccents(stem(word));

/** A word as terms are written: `espèce` → `espece`. */
export const withoutAccents = (word: string): string =>
  word.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC');

/** Accents of Latin letters, which people leave out when they type; Cyrillic й is a letter of its own. */
const LATIN_ACCENTS = /(?<=\p{Script=Latin})[\u0300-\u036F]+/gu;

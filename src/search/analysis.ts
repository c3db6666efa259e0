import lunr from 'lunr';
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

/** The analysis of a language with its stemmer; stems are kept, since laws repeat their words. */
export function analysisWith(language: Language, stem: Stemmer): Analysis {
  const known = analyses.get(language);
  if (known) return known;
  const made = makeAnalysis(language, stem);
  analyses.set(language, made);
  return made;
}

function makeAnalysis(language: Language, stem: Stemmer): Analysis {
  const pipeline = pipelineOf(language, stem);
  const stems = new Map<string, string>();
  const termOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const [term = word] = isNumber(word) ? [word] : pipeline.runString(word);
    stems.set(word, term);
    return term;
  };
  return {
    termOf,
    termsOf: (text) => tokensOf(text).flatMap(({ word }) => partsOf(word).map(termOf)),
  };
}

/** A word as terms are written: `espèce` → `espece`. */
export const withoutAccents = (word: string): string =>
  word.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC');

/** Accents of Latin letters, which people leave out when they type; Cyrillic й is a letter of its own. */
const LATIN_ACCENTS = /(?<=\p{Script=Latin})[\u0300-\u036F]+/gu;

/**
 * lunr's pipeline with the stemmer of the language. Its own trimmer and stop words are left out: the trimmer deletes every Cyrillic
 * word, and a word that is common in prose can be the point of a law ("shall not").
 */
function pipelineOf(language: Language, stem: Stemmer): lunr.Pipeline {
  const label = `stem-${language}`;
  const stemToken = (token: lunr.Token): lunr.Token => token.update((word) => withoutAccents(stem(word)));
  lunr.Pipeline.registerFunction(stemToken, label);
  const pipeline = new lunr.Pipeline();
  pipeline.add(stemToken);
  return pipeline;
}

import type { Language } from '../law/language.ts';
import type { ProvisionKind } from '../law/provision.ts';
import { citationPhrases } from './citation-phrases.ts';
import { tokeniser } from './citation-tokens.ts';
import { grammars } from './grammars.ts';

/** A unit of a cited place: what it may be, and its number. */
export interface CitedStep {
  readonly kinds: readonly ProvisionKind[];
  readonly number: string;
}

/**
 * Reads words that are one citation of one place and nothing else, from the outermost unit inwards: "подпункт 1) пункта 2 статьи 5" and
 * "Article 5(2)(a)" → article 5, paragraph 2, point. Null if a word is left over, if several places or another act are named, or for a
 * language without a grammar.
 */
export function citationSteps(words: string, language: Language): readonly CitedStep[] | null {
  const grammar = grammars[language];
  if (!grammar) return null;
  const [phrase, ...others] = citationPhrases(tokeniser(grammar)(words), grammar);
  if (!phrase || others.length > 0 || phrase.act !== null) return null;
  const rest = `${words.slice(0, phrase.start)}${words.slice(phrase.end)}`;
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  const steps = phrase.steps.flatMap(({ kinds, number, ordinal, last, pointer }): CitedStep[] => {
    const place = ordinal === null ? number : String(ordinal);
    return place === null || last !== null || pointer !== null ? [] : [{ kinds, number: place.toLowerCase() }];
  });
  return steps.length === phrase.steps.length && steps.length > 0 ? steps : null;
}

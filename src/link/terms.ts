import type { TermUse } from '../law/anchor.ts';
import { isWithin } from '../law/ids.ts';
import type { Term } from '../law/knowledge.ts';
import type { Language } from '../law/language.ts';
import { type Provision, walk } from '../law/provision.ts';
import { type Phrase, type PhraseFinder, phraseFinder, phraseOf } from './phrases.ts';

/**
 * Uses of the act's defined terms: "систем искусственного интеллекта" is a use of "система искусственного интеллекта". The longest
 * term wins, uses never overlap, and a term is not a use of itself where the act defines it.
 */
export function findTerms(root: Provision, terms: readonly Term[], language: Language): readonly TermUse[] {
  const find = phraseFinder(phrasesOf(terms, language));
  return [...walk(root)].flatMap((provision) => usesIn(provision, find));
}

/** Names of terms, the longest first, then by id, so that two runs choose the same. */
function phrasesOf(terms: readonly Term[], language: Language): readonly Phrase<Term>[] {
  return terms
    .flatMap((term) => namesIn(term.names[language] ?? '').map((name) => phraseOf(name, term, language)))
    .filter((phrase) => phrase !== null)
    .sort((a, b) => b.forms.length - a.forms.length || (a.of.id < b.of.id ? -1 : 1));
}

/** A name may carry a short form in brackets: "система искусственного интеллекта (система ИИ)" is two names. */
export const namesIn = (name: string): readonly string[] => name.split(/[()]/u);

function usesIn({ eId, text }: Provision, find: PhraseFinder<Term>): readonly TermUse[] {
  if (text === null) return [];
  const isHere = ({ definedAt }: Term): boolean => definedAt === null || !isWithin(eId, definedAt);
  return find(text, isHere).map(({ of, start, end }) => ({ from: { eId, start, end }, term: of.id }));
}

import type { Language } from '../law/language.ts';
import type { Analysis } from './analysis.ts';
import type { QueryWord } from './parse-query.ts';
import type { Concept } from './synonyms.ts';
import { tokensOf } from './tokens.ts';

/** The words of a query as another language has them, and the name of the term that led there. */
export interface Translation {
  readonly words: readonly QueryWord[];
  readonly via: string;
}

export interface TranslateOptions {
  readonly words: readonly QueryWord[];
  readonly concepts: readonly Concept[];
  /** Languages the query may be written in. */
  readonly analyses: ReadonlyMap<Language, Analysis>;
  readonly to: Language;
}

/**
 * The query with the bill's terms in another language: `маркировка результатов` → `labelling результатов` for English. Only terms that
 * the bill names in both languages are used; nothing is translated by guess. Null if the query names none.
 */
export function translate({ words, concepts, analyses, to }: TranslateOptions): Translation | null {
  let rest = words;
  const names: QueryWord[] = [];
  const via: string[] = [];
  for (const concept of longestFirst(concepts)) {
    const name = concept[to];
    const named = name === undefined ? null : namedIn(rest, concept, analyses, to);
    if (named === null || name === undefined) continue;
    rest = rest.filter((word) => !named.includes(word));
    names.push(...tokensOf(name).map(({ word }) => ({ ...plainWord, word })));
    via.push(name);
  }
  return via.length === 0 ? null : { words: [...names, ...rest], via: via.join(', ') };
}

const plainWord = { field: 'any', boost: 1, edits: null, presence: 'optional', isPrefix: false } as const;

const longestFirst = (concepts: readonly Concept[]): Concept[] =>
  [...concepts].sort((a, b) => Object.values(b).join('').length - Object.values(a).join('').length);

/** The words of the query that name the concept in a language other than the wanted one. */
function namedIn(
  words: readonly QueryWord[],
  concept: Concept,
  analyses: ReadonlyMap<Language, Analysis>,
  to: Language,
): readonly QueryWord[] | null {
  for (const [language, name] of Object.entries(concept)) {
    const analysis = analyses.get(language);
    if (!analysis || language === to || name === undefined || name === concept[to]) continue;
    const { termOf } = analysis;
    const terms = tokensOf(name).map(({ word }) => termOf(word));
    const named = words.filter(({ word }) => terms.includes(termOf(word)));
    if (terms.length > 0 && new Set(named.map(({ word }) => termOf(word))).size === new Set(terms).size) return named;
  }
  return null;
}

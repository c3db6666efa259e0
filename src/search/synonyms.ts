import type { Language, Translated } from '../law/language.ts';
import { compareText } from '../law/problem.ts';
import type { SearchDocument } from './documents.ts';

/** One concept by its names: `{ ru: 'маркировка', kk: 'таңбалау', en: 'labelling' }`. */
export type Concept = Translated<string>;

/** The concepts that a collection's terms name in several languages. */
export function conceptsOf(documents: readonly SearchDocument[]): Concept[] {
  const concepts = new Map<string, Record<Language, string>>();
  for (const { kind, bill, slug, language, title } of documents) {
    if (kind !== 'term' || slug === null) continue;
    const key = `${bill}\n${slug}`;
    concepts.set(key, { ...concepts.get(key), [language]: title });
  }
  const distinct = new Set([...concepts.values()].filter((names) => Object.keys(names).length > 1).map(inOrder));
  return [...distinct].sort(compareText).map((text): Concept => JSON.parse(text));
}

const inOrder = (names: Concept): string =>
  JSON.stringify(Object.fromEntries(Object.entries(names).sort(([a], [b]) => compareText(a, b))));

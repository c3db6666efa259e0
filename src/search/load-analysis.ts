import type { Language } from '../law/language.ts';
import { type Analysis, analysisWith } from './analysis.ts';
import type { Stemmer } from './stemmers.ts';

/** One file a language: a reader of Russian law need not load the endings of German. */
const loaders: Readonly<Record<Language, () => Promise<Stemmer>>> = {
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  kk: async () => (await import('./stem-kk.ts')).stemKazakh,
};

const loaded = new Map<Language, Promise<Analysis>>();

/** The analysis of a language with a stemmer that is loaded when it is first asked for; the same as the build's. */
export function loadAnalysis(language: Language): Promise<Analysis> {
  const known = loaded.get(language);
  if (known) return known;
  const made = load(language);
  // A lost connection must not stay: the next query tries again.
  made.catch(() => loaded.delete(language));
  loaded.set(language, made);
  return made;
}

async function load(language: Language): Promise<Analysis> {
  const stem = await loaders[language]?.();
  return analysisWith(language, stem ?? ((word) => word));
}

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Language } from '../law/language.ts';
import { type Analysis, analysisWith } from './analysis.ts';
import { stemKazakh } from './stem-kk.ts';
import type { Stemmer } from './stemmers.ts';

/**
 * The three languages of the interface come with the search: together they are 6 KB, and a word in Cyrillic letters is asked of two of
 * them. A reader of Kazakh law need not load the endings of German: each other language is a file of its own.
 */
const loaders: Readonly<Record<Language, () => Promise<Stemmer>>> = {
  ru: async () => russian,
  en: async () => english,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  kk: async () => stemKazakh,
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

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../law/language.ts';
import { stemKazakh } from './stem-kk.ts';

/** Cuts the ending off a folded word. */
export type Stemmer = (word: string) => string;

/** All stemmers, for building an index. Snowball has no Kazakh: that one is ours. */
const stemmers: Readonly<Record<Language, Stemmer>> = {
  ru: russian,
  en: english,
  es: spanish,
  de: german,
  fr: french,
  kk: stemKazakh,
};

/** The stemmer of a language; one that changes nothing where none is known. */
export const stemmerOf = (language: Language): Stemmer => stemmers[language] ?? ((word) => word);

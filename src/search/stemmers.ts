import snowball from 'snowball-stemmers';
import type { Language } from '../law/language.ts';
import { stemKazakh } from './stem-kk.ts';

/** Cuts the ending off a folded word. */
export type Stemmer = (word: string) => string;

/** The only file that knows the stemming package. Snowball has no Kazakh: that one is ours. */
const algorithms: Readonly<Record<Language, string>> = {
  ru: 'russian',
  en: 'english',
  es: 'spanish',
  de: 'german',
  fr: 'french',
};

/** The stemmer of a language; one that changes nothing where none is known. */
export function stemmerOf(language: Language): Stemmer {
  if (language === 'kk') return stemKazakh;
  const algorithm = algorithms[language];
  if (algorithm === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}

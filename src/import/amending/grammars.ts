import type { Language } from '../../law/language.ts';
import { amendingEn } from './amending-en.ts';
import { amendingEnGb, isBritish } from './amending-en-gb.ts';
import { amendingKk } from './amending-kk.ts';
import { amendingRu } from './amending-ru.ts';
import type { AmendingGrammar } from './grammar.ts';

const grammars: Readonly<Record<string, AmendingGrammar>> = { en: amendingEn, kk: amendingKk, ru: amendingRu };

/** The grammar of a language, or null where we have none. English papers tell by their verbs which of two they are written in. */
export const amendingGrammar = (language: Language, text: string): AmendingGrammar | null =>
  language === 'en' && isBritish(text) ? amendingEnGb : (grammars[language] ?? null);

/** The languages whose amending instructions can be read. */
export const amendingLanguages: readonly Language[] = Object.keys(grammars);

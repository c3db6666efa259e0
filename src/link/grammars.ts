import type { Language } from '../law/language.ts';
import { citationsEn } from './citations-en.ts';
import { citationsKk } from './citations-kk.ts';
import { citationsRu } from './citations-ru.ts';
import type { Grammar } from './grammar.ts';

/** One line a language: a new one is a file with a grammar and its line here. */
export const grammars: Readonly<Record<Language, Grammar>> = {
  kk: citationsKk,
  ru: citationsRu,
  en: citationsEn,
};

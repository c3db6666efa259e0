import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DossierLabels } from '../src/export/dossier-page/labels.ts';
import { dateInWords } from '../src/law/date-in-words.ts';
import { type InterfaceLanguage, interfaceLanguages, type Language } from '../src/law/language.ts';
import { projectRoot } from './stage.ts';

/** The language of the interface that goes with the language of a law. */
export const interfaceLanguageOf = (language: Language): InterfaceLanguage =>
  interfaceLanguages.find((one) => one === language) ?? 'en';

/** The site's label for a key that is put together elsewhere; null if there is none. */
export function wordOf(lang: InterfaceLanguage): (key: string) => string | null {
  const table: unknown = JSON.parse(readFileSync(join(projectRoot, 'src/site/labels', `${lang}.json`), 'utf8'));
  const words = new Map<string, unknown>(typeof table === 'object' && table !== null ? Object.entries(table) : []);
  return (key) => {
    const word = words.get(key);
    return typeof word === 'string' ? word : null;
  };
}

/** The words of the site's pages: a file that is taken away says what the page says. */
export function labelsFor(lang: InterfaceLanguage): DossierLabels {
  const table: unknown = JSON.parse(readFileSync(join(projectRoot, 'src/site/labels', `${lang}.json`), 'utf8'));
  const words = new Map<string, unknown>(typeof table === 'object' && table !== null ? Object.entries(table) : []);
  const plural = new Intl.PluralRules(lang);
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const numbers = new Intl.NumberFormat(lang);
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const label = words.get(key);
    if (typeof label !== 'string') throw new Error(`the label "${key}" is missing in labels/${lang}.json`);
    return label.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
  };
  return {
    lang,
    t: say,
    say,
    n: (key, count) => say(`${key}_${plural.select(count)}`, { count: numbers.format(count) }),
    number: (value) => numbers.format(value),
    date: (date) => dateInWords(date, lang),
    languageName: (code) => names.of(code) ?? code,
  };
}

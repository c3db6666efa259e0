import { dateInWords } from '../law/date-in-words.ts';
import type { InterfaceLanguage, Language } from '../law/language.ts';
import en from './labels/en.json' with { type: 'json' };
import kk from './labels/kk.json' with { type: 'json' };
import ru from './labels/ru.json' with { type: 'json' };

export type LabelKey = keyof typeof en;

const tables: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = { en, ru, kk };

/** Speaks one language of the interface. */
export interface Labels {
  readonly lang: InterfaceLanguage;
  /** `t('read-version', { version: 'Signed' })`; a value replaces its name in braces. */
  readonly t: (key: LabelKey, values?: Readonly<Record<string, string | number>>) => string;
  /** `n('changes', 3)` takes the form of the number: `changes_one`, `changes_few`, `changes_many`, `changes_other`. */
  readonly n: (key: PluralKey, count: number, values?: Readonly<Record<string, string | number>>) => string;
  /** A date as far as it is known, in words: 14 May 2025; May 2025; 2025. */
  readonly date: (date: string) => string;
  /** A label by a key that is put together elsewhere; null if there is none. */
  readonly word: (key: string) => string | null;
  readonly number: (value: number) => string;
  readonly language: (code: Language) => string;
}

type PluralKey = LabelKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Made once a language: formats of numbers and dates are dear, and every component asks for them. */
const made = new Map<InterfaceLanguage, Labels>();

/** The interface's words in one language; a label that is missing in it stops the build. */
export function labelsOf(lang: InterfaceLanguage): Labels {
  const known = made.get(lang) ?? newLabels(lang);
  made.set(lang, known);
  return known;
}

function newLabels(lang: InterfaceLanguage): Labels {
  const table = tables[lang];
  const plural = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const say = (key: string, values: Readonly<Record<string, string | number>>): string => {
    const label = table[key];
    if (label === undefined) throw new Error(`the label "${key}" is missing in labels/${lang}.json`);
    return label.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
  };
  return {
    lang,
    t: (key, values = {}) => say(key, values),
    n: (key, count, values = {}) => {
      const form = `${key}_${plural.select(count)}`;
      return say(form in table ? form : `${key}_other`, { count: numbers.format(count), ...values });
    },
    date: (date) => dateInWords(date, lang),
    word: (key) => table[key] ?? null,
    number: (value) => numbers.format(value),
    language: (code) => names.of(code) ?? code,
  };
}

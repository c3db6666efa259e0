import { textOf, type Version } from '../../law/bill.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { articlesOf, walk } from '../../law/provision.ts';

/** How much of a version is held. */
export interface Held {
  readonly articles: number;
  /** Units with words of their own. */
  readonly provisions: number;
  readonly languages: readonly string[];
}

/** Counts what is held of a version, in the language that a reader of `lang` is shown. */
export function heldOf(version: Version, lang: InterfaceLanguage): Held {
  const text = textOf(version, lang);
  const languages = Object.keys(version.texts).sort();
  if (!text) return { articles: 0, provisions: 0, languages };
  const provisions = [...walk(text.root)].filter((unit) => unit.text !== null).length;
  return { articles: articlesOf(text.root).length, provisions, languages };
}

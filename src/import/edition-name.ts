import { type IsoDate, isoDate } from '../law/ids.ts';
import type { Language } from '../law/language.ts';

/** What the name of a file says about the edition in it: `2007-05-21.rus.md`, `2-engrossed-in-senate.xml`. */
export interface EditionName {
  readonly date: IsoDate | null;
  /** Its place among the others where the name counts them. */
  readonly place: number | null;
  /** The words of the name: `engrossed-in-senate`. */
  readonly slug: string;
  readonly language: Language | null;
}

/** Language codes of three letters that publishers put into file names. */
const CODES: Readonly<Record<string, Language>> = {
  rus: 'ru',
  kaz: 'kk',
  eng: 'en',
  ukr: 'uk',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
};

/**
 * Reads a name of an edition; null if it begins with neither a date nor a number, because then nothing says where among the others the
 * edition stands.
 */
export function editionName(name: string): EditionName | null {
  const stem = name.replace(/(?:\.\p{L}[\p{L}\d]{0,4})+$/u, '');
  const endings = name.slice(stem.length).toLowerCase().split('.').filter(Boolean);
  const language =
    endings.flatMap((ending) => CODES[ending] ?? (/^(?:ru|kk|en|uk|de|fr|es)$/u.test(ending) ? [ending] : []))[0] ??
    null;
  const dated = /^(?<date>\d{4}-\d{2}-\d{2})(?!\d)(?<rest>.*)$/u.exec(stem)?.groups;
  const date = dated?.date === undefined ? null : isoDate(dated.date);
  if (dated && date !== null) return { date, place: null, slug: slugOf(dated.rest ?? ''), language };
  const counted = /^(?<place>\d{1,2})(?!\d)(?<rest>.*)$/u.exec(stem)?.groups;
  if (!counted) return null;
  return { date: null, place: Number(counted.place), slug: slugOf(counted.rest ?? ''), language };
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

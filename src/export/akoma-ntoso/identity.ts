import type { Version } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { IsoDate } from '../../law/ids.ts';
import type { Language } from '../../law/language.ts';
import { ancestry } from '../ancestry.ts';

/** What a document is called at the levels of FRBR (Akoma Ntoso Naming Convention 1.0, 4.4 to 4.6). */
export interface Identity {
  /** Name of the document element (Akoma Ntoso 1.0 Part 1, document types): a bill until it is law. */
  readonly element: 'bill' | 'act';
  readonly country: string;
  /** Date of the work: when the bill was brought in, or when it became law. */
  readonly date: IsoDate | null;
  readonly work: string;
  readonly expression: string;
  readonly manifestation: string;
}

/** Stages at which a text is law even if no date of publication is recorded. */
const LAW_STAGES: ReadonlySet<string> = new Set(['signed', 'enacted', 'published', 'amended', 'consolidated']);

/** Names of a version in a language: `/akn/kz/act/2025-11-17/230-viii/kaz@2025-11-17`. */
export function identityOf(dossier: Dossier, version: Version, language: Language): Identity {
  const line = ancestry(dossier, version);
  const isAct = isLaw(version) || line.some(isLaw);
  const first = (isAct ? line.find(isLaw) : line[0]) ?? version;
  const country = (dossier.legislature.country ?? dossier.legislature.id).toLowerCase();
  const element = isAct ? 'act' : 'bill';
  const name = (isAct ? dossier.bill.number : null) ?? dossier.bill.id;
  const work = `/akn/${[country, element, first.date, slug(name)].filter((step) => step !== null).join('/')}`;
  const expression = `${work}/${languageCode(language)}@${stateOf(dossier, version)}`;
  return { element, country, date: first.date, work, expression, manifestation: `${expression}.xml` };
}

/** Whether a version is law: its stage says so, or it was published or given force. */
export const isLaw = ({ stage, published, force }: Version): boolean =>
  LAW_STAGES.has(stage) || published !== null || force !== null;

/** The date of a state, or its folder name where the date is not known or another version shares it. */
function stateOf(dossier: Dossier, version: Version): string {
  const isAlone = dossier.versions.filter(({ date }) => date === version.date).length === 1;
  return version.date !== null && isAlone ? version.date : version.id;
}

/** Numbers of acts are printed with signs that a path cannot hold: `H.R. 3684` → `h.r.-3684`. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/** ISO 639-2/T, which the naming convention asks for; `Intl` knows the two-letter codes only. */
const CODES: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  kk: 'kaz',
  ky: 'kir',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  uz: 'uzb',
  zh: 'zho',
};

/** Three-letter code of a language; a language that the table does not know keeps its own code. */
export const languageCode = (language: Language): string => CODES[language] ?? language;

/** A date as the schema wants it, a full one, with a name that says how much of it is known. */
export function fullDate(date: IsoDate | null, what: string): { readonly date: string; readonly name: string } {
  if (date === null) return { date: '0001-01-01', name: `${what}, date not known` };
  if (date.length === 4) return { date: `${date}-01-01`, name: `${what}, only the year is known` };
  if (date.length === 7) return { date: `${date}-01`, name: `${what}, only the month is known` };
  return { date, name: what };
}

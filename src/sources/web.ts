import type { Language } from '../law/language.ts';
import {
  type AdiletDocument,
  adiletDocument,
  adiletLanguages,
  currentText,
  editionText,
  type FetchedText,
  type History,
  history,
} from './adilet.ts';
import { type Fetcher, politeFetcher } from './polite-fetch.ts';
import type { NotFetched, World } from './world.ts';

/** What to fetch. */
export interface Wanted {
  /** An address, or the id of a document of adilet. */
  readonly name: string;
  /** None: every language that the source has, or the one of the address. */
  readonly languages: readonly Language[];
  /** Every edition, or only the one that the address stands for. */
  readonly hasEditions: boolean;
}

/** The texts of a source, the earliest edition first, or why nothing can be had. */
export type Harvest =
  | {
      readonly kind: 'texts';
      readonly texts: readonly FetchedText[] /** Languages that the source does not have. */;
      readonly gaps: readonly NotFetched[];
    }
  | NotFetched;

/** Whether a name on the command line is to be fetched. */
export const isFetched = (name: string): boolean => /^https?:\/\//iu.test(name) || adiletDocument(name) !== null;

/**
 * Fetches a document: one of adilet in all its languages and editions, anything else as the single document that it is. One text that
 * cannot be had refuses the whole, but for a language that the source says it does not have.
 */
export async function fetchTexts({ name, languages, hasEditions }: Wanted, world: World): Promise<Harvest> {
  const fetcher = politeFetcher(world);
  const document = adiletDocument(name);
  if (document !== null) return fetchAdilet(fetcher, document, { languages, hasEditions });
  const [language, ...others] = languages;
  if (language === undefined || others.length > 0) return oneLanguage(name);
  const answer = await fetcher.get(name);
  return answer.kind === 'page'
    ? { kind: 'texts', texts: [{ language, date: null, page: answer.page }], gaps: [] }
    : answer;
}

const oneLanguage = (name: string): NotFetched => ({
  kind: 'refused',
  message: `${name} is one document, and nothing says in which language it is`,
  hint: 'say it with --lang: kk, ru or en',
});

async function fetchAdilet(
  fetcher: Fetcher,
  { id, language, edition }: AdiletDocument,
  { languages, hasEditions }: Pick<Wanted, 'languages' | 'hasEditions'>,
): Promise<Harvest> {
  const single = language === null || hasEditions ? adiletLanguages : [language];
  const wanted = languages.length > 0 ? languages : single;
  const unknown = wanted.find((one) => !adiletLanguages.includes(one));
  if (unknown !== undefined) return noLanguage(id, unknown);
  const texts: FetchedText[] = [];
  const gaps: NotFetched[] = [];
  for (const one of wanted) {
    const found =
      edition === null || hasEditions
        ? await inLanguage(fetcher, id, one, hasEditions)
        : await editionIn(fetcher, edition, one, language);
    if (found.kind === 'texts') texts.push(...found.texts);
    else if (found.kind === 'absent') gaps.push(found);
    else return found;
  }
  const [first] = gaps;
  if (texts.length === 0) return first ?? noLanguage(id, wanted.join(', '));
  return { kind: 'texts', texts: texts.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)), gaps };
}

/** An address of an edition is in one language. */
async function editionIn(
  fetcher: Fetcher,
  edition: string,
  language: Language,
  own: Language | null,
): Promise<Harvest> {
  const isOwn = own === null || own === language;
  const text = isOwn ? await editionText(fetcher, edition, language) : noEdition(edition, language);
  return 'page' in text ? { kind: 'texts', texts: [text], gaps: [] } : text;
}

async function inLanguage(fetcher: Fetcher, id: string, language: Language, hasEditions: boolean): Promise<Harvest> {
  const current = await currentText(fetcher, id, language);
  if (!('page' in current)) return current;
  if (!hasEditions) return { kind: 'texts', texts: [current], gaps: [] };
  const known = await history(fetcher, id, language);
  if ('kind' in known) return known;
  const former = await formerTexts(fetcher, known, language);
  if (!Array.isArray(former)) return former;
  return { kind: 'texts', texts: [...former, { ...current, date: known.current }], gaps: [] };
}

async function formerTexts(
  fetcher: Fetcher,
  { former }: History,
  language: Language,
): Promise<FetchedText[] | NotFetched> {
  const texts: FetchedText[] = [];
  for (const { address } of former) {
    const text = await editionText(fetcher, address, language);
    if (!('page' in text)) return text.kind === 'absent' ? { ...text, kind: 'refused' } : text;
    texts.push(text);
  }
  return texts;
}

const noLanguage = (id: string, language: string): NotFetched => ({
  kind: 'refused',
  message: `adilet has no text of ${id} in "${language}"`,
  hint: `its languages are ${adiletLanguages.join(', ')}`,
});

const noEdition = (edition: string, language: Language): NotFetched => ({
  kind: 'refused',
  message: `${edition} is an edition in another language than "${language}"`,
  hint: 'give its address in that language, or leave out --version to fetch every edition in every language',
});

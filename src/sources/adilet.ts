import { type IsoDate, isoDate } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Fetcher } from './polite-fetch.ts';
import type { Kept, NotFetched } from './world.ts';

/** A document of adilet.zan.kz: its number there (НГР) and, if the address says so, one edition and one language. */
export interface AdiletDocument {
  readonly id: string;
  readonly language: Language | null;
  /** Address of an edition in force at a date; null for the current one. */
  readonly edition: string | null;
}

/** A text that was fetched: one edition in one language. */
export interface FetchedText {
  readonly language: Language;
  /** From when the edition is; null if the site does not tell. */
  readonly date: IsoDate | null;
  readonly page: Kept;
}

const SITE = 'https://adilet.zan.kz';
const HOSTS: ReadonlySet<string> = new Set(['adilet.zan.kz', 'www.adilet.zan.kz', 'old.adilet.zan.kz']);
/** How adilet names languages in its addresses. */
const NAMES: Readonly<Record<Language, string>> = { kk: 'kaz', ru: 'rus', en: 'eng' };
/** Z2500000230, K950001000_: a letter, two digits of the year, a number filled up to eleven characters. */
const ID = /^[A-Z]\d{2}[0-9A-Z]{7}[0-9A-Z_]$/u;
const DATE = /(?<!\d)(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})(?!\d)/u;

export const adiletLanguages: readonly Language[] = Object.keys(NAMES);

/** A document of adilet by its id or its address; null if it is something else. */
export function adiletDocument(name: string): AdiletDocument | null {
  if (ID.test(name)) return { id: name, language: null, edition: null };
  const url = URL.canParse(name) ? new URL(name) : null;
  if (url === null || !HOSTS.has(url.hostname)) return null;
  const [code = '', ...rest] = url.pathname.split('/').filter(Boolean);
  const id = rest.find((part) => ID.test(part));
  if (id === undefined) return null;
  const language = adiletLanguages.find((one) => NAMES[one] === code) ?? null;
  return { id, language, edition: DATE.test(url.pathname) ? url.href : null };
}

const pageOf = (id: string, language: Language): string => `${SITE}/${NAMES[language] ?? language}/docs/${id}`;

/** The current text of a document in a language: the page that has it, or else the service that the new site reads it from. */
export async function currentText(fetcher: Fetcher, id: string, language: Language): Promise<FetchedText | NotFetched> {
  const address = pageOf(id, language);
  const html = await fetcher.get(address);
  if (html.kind !== 'page') return html;
  if (holdsText(html.page)) return whole({ language, date: null, page: html.page });
  const service = `${SITE}/api/documents/by-ngr/${id}?language=${NAMES[language] ?? language}`;
  const json = await fetcher.get(service);
  if (json.kind === 'page' && /"text_content"\s*:\s*"/u.test(startOf(json.page))) {
    return { language, date: null, page: json.page };
  }
  return json.kind === 'page' || json.kind === 'absent' ? changed(address) : json;
}

/** An edition by its own address; it does not change any more. */
export async function editionText(
  fetcher: Fetcher,
  address: string,
  language: Language,
): Promise<FetchedText | NotFetched> {
  const html = await fetcher.get(address, { isFixed: true });
  if (html.kind !== 'page') return html;
  return holdsText(html.page) ? whole({ language, date: dateIn(address), page: html.page }) : changed(address);
}

/** The editions that the history of a document lists. */
export interface History {
  /** Addresses of former editions by date, the earliest first. */
  readonly former: readonly { readonly date: IsoDate; readonly address: string }[];
  /** Date of the edition in force: the last one that has no address of its own. */
  readonly current: IsoDate | null;
}

/**
 * Reads the table of a document's history. Nothing is assumed about the addresses of editions: they are the links of the table that name
 * this document and a date.
 */
export async function history(fetcher: Fetcher, id: string, language: Language): Promise<History | NotFetched> {
  const address = `${pageOf(id, language)}/history`;
  const answer = await fetcher.get(address);
  if (answer.kind !== 'page') return answer;
  const html = textOf(answer.page);
  const table = /<table[^>]*id="ethernatable"[^>]*>(?<rows>.*?)<\/table>/isu.exec(html)?.groups?.rows;
  if (table === undefined) return changed(address);
  const rows = table.split(/<tr[\s>]/iu).slice(1);
  const former = rows.flatMap((row) => linksIn(row, answer.page.url, id));
  const dates = new Set(former.map(({ date }) => date));
  const others = rows.flatMap((row) => dateIn(row.replace(/<[^>]*>/gu, ' ')) ?? []).filter((date) => !dates.has(date));
  const unique = [...new Map(former.map((one) => [one.date, one])).values()];
  return { former: unique.toSorted((a, b) => (a.date < b.date ? -1 : 1)), current: others.toSorted().at(-1) ?? null };
}

function linksIn(row: string, base: string, id: string): readonly { date: IsoDate; address: string }[] {
  return [...row.matchAll(/href="(?<href>[^"]+)"/giu)].flatMap(({ groups }) => {
    const href = (groups?.href ?? '').replaceAll('&amp;', '&');
    const url = URL.canParse(href, base) ? new URL(href, base) : null;
    const date = url === null ? null : dateIn(url.pathname);
    const isOwn = url !== null && url.host === new URL(base).host && url.pathname.includes(`/${id}`);
    return url !== null && date !== null && isOwn ? [{ date, address: url.href }] : [];
  });
}

function dateIn(text: string): IsoDate | null {
  const { day, month, year } = DATE.exec(text)?.groups ?? {};
  return day === undefined ? null : isoDate(`${year}-${month}-${day}`);
}

const textOf = ({ bytes }: Kept): string => new TextDecoder().decode(bytes);
const startOf = ({ bytes }: Kept): string => new TextDecoder().decode(bytes.subarray(0, 1_000_000));

/** The marks of a document on adilet's pages (dossier 8.1). */
const holdsText = (page: Kept): boolean =>
  /<article[\s>]|<div[^>]*class="[^"]*container_gamma[^"]*text/iu.test(textOf(page));

/** A page that lacks its end lacks words, too, even if the connection ended well. */
const whole = (text: FetchedText): FetchedText | NotFetched =>
  /<\/html>\s*$/iu.test(textOf(text.page))
    ? text
    : {
        kind: 'refused',
        message: `${text.page.url} came without its end`,
        hint: 'try again later, or save the page in a browser and import the file',
      };

const changed = (address: string): NotFetched => ({
  kind: 'refused',
  message: `${address} does not look as adilet’s pages do: the site may have changed`,
  hint: 'download the document there as .docx and import the file with --url',
});

import { strFromU8, unzipSync } from 'fflate';

/**
 * What is expected of each real document. The numbers of its articles and its letters are found a second time here, by regular
 * expressions over the raw file that know nothing of the readers.
 */
export interface ImportCase {
  readonly folder: string;
  /** Names of the files of the case; several with `isWhole` are the parts of one text. */
  readonly files: RegExp;
  readonly format: string;
  readonly legislature: string;
  readonly language: string;
  /** Numbers of the articles in the file; null if it has to be refused. */
  readonly articles: ((text: string) => readonly string[]) | null;
  /** The printed words of the file. */
  readonly printed: (text: string) => string;
  /** The file holds several dated states: each is a text. */
  readonly hasStates?: true;
}

const all =
  (shape: RegExp) =>
  (text: string): readonly string[] =>
    [...text.matchAll(shape)].map((found) => found[1] ?? '');
const upTo = (last: number) => (): readonly string[] => Array.from({ length: last }, (_, index) => String(index + 1));

/** Text without tags; what the given elements hold is not printed. */
const withoutTags =
  (...hidden: readonly string[]) =>
  (text: string): string =>
    hidden
      .reduce(
        (rest, name) =>
          rest.replaceAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>.*?</(?:\\w+:)?${name}>`, 'gsu'), ''),
        text.replaceAll(/<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>]*>/gsu, ''),
      )
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll(/&#x(?<code>[0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll(/&#(?<code>\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll(/&(?:nbsp|lt|gt|quot|apos|amp);/gu, ' ');

/** Markdown without what prints nothing: addresses of links, anchors and breaks, pandoc's divisions. */
const plain = (text: string): string =>
  text
    .replaceAll(/\]\([^()\s]*\)/gu, ']')
    .replaceAll(/^:{3,}.*$/gmu, '')
    .replaceAll(/<\/?(?:a|br|span|sup|sub|b|i)(?:\s[^>]*)?>/gu, '');

const outsideQuotes = (text: string): string => text.replaceAll(/<quoted-block.*?<\/quoted-block>/gsu, '');

const usBill = {
  format: 'US bill XML',
  legislature: 'us',
  language: 'en',
  articles: (text: string) => all(/<section\b[^>]*>\s*<enum>(\d+)\.<\/enum>/gu)(outsideQuotes(text)),
  printed: (text: string) =>
    withoutTags('metadata')(text.replaceAll(/<(?<name>[\w-]+)[^>]*display="no"[^>]*>[^<]*<\/\k<name>>/gu, '')),
} as const;

const german = { files: /\.md$/u, format: 'Markdown', legislature: 'de', language: 'de', printed: plain } as const;

export const importCases: readonly ImportCase[] = [
  {
    folder: 'kz-law-230-viii',
    files: /\.docx$/u,
    format: 'Word',
    legislature: 'kz',
    language: 'ru',
    articles: all(/>\s*Статья (\d+(?:-\d+)?)\./gu),
    printed: withoutTags(),
  },
  {
    folder: 'kz-constitution-section-7',
    files: /\.rus\.md$/u,
    format: 'Markdown',
    legislature: 'kz',
    language: 'ru',
    articles: all(/^#+ Статья (\d+(?:-\d+)?)/gmu),
    printed: plain,
  },
  {
    folder: 'kz-constitution-section-7',
    files: /\.kaz\.md$/u,
    format: 'Markdown',
    legislature: 'kz',
    language: 'kk',
    articles: all(/^#+ (\d+(?:-\d+)?)-бап/gmu),
    printed: plain,
  },
  {
    folder: 'ua-access-to-court-decisions',
    files: /\d\.md$/u,
    format: 'Markdown of pandoc',
    legislature: 'ua',
    language: 'uk',
    articles: all(/^Стаття (\d+)\./gmu),
    printed: plain,
  },
  { ...german, folder: 'de-passv', articles: all(/^#+ § (\d+\p{Ll}?)/gmu) },
  { ...german, folder: 'de-ensitrv', articles: all(/^#+ § (\d+\p{Ll}?)/gmu) },
  { ...german, folder: 'de-aentg', articles: all(/^#+ § (\d+\p{Ll}?)/gmu) },
  {
    folder: 'fr-code-recherche-2014/before',
    files: /\.md$/u,
    format: 'folder of parts',
    legislature: 'fr',
    language: 'fr',
    articles: all(/^Article (L\d+-\d+)$/gmu),
    printed: plain,
  },
  {
    folder: 'fr-code-recherche-2014/after',
    files: /\.md$/u,
    format: 'folder of parts',
    legislature: 'fr',
    language: 'fr',
    articles: all(/^Article (L\d+-\d+)$/gmu),
    printed: plain,
  },
  {
    folder: 'es-lssi-34-2002',
    files: /texto\.xml$/u,
    format: 'BOE XML, every state',
    legislature: 'es',
    language: 'es',
    articles: all(/<bloque [^>]*tipo="precepto" titulo="Artículo ([^"]+)"/gu),
    printed: withoutTags(),
    hasStates: true,
  },
  {
    folder: 'es-bill-122-000097-living-donors',
    files: /^[134]-.*\.txt$/u,
    format: 'text of a PDF',
    legislature: 'es',
    language: 'es',
    articles: all(/^Artículo (\d+)/gmu),
    printed: (text) => text,
  },
  {
    folder: 'es-bill-122-000097-living-donors',
    files: /^2-.*\.txt$/u,
    format: 'text of a PDF',
    legislature: 'es',
    language: 'es',
    articles: null,
    printed: (text) => text,
  },
  { ...usBill, folder: 'us-s5-119-small', files: /\.xml$/u },
  { ...usBill, folder: 'us-s1582-119-genius-act', files: /\.xml$/u },
  {
    folder: 'eu-ai-act',
    files: /\.xhtml$/u,
    format: 'EU XHTML',
    legislature: 'eu',
    language: 'en',
    articles: upTo(85),
    printed: withoutTags('head'),
  },
  {
    folder: 'eu-ai-act',
    files: /formex\.xml$/u,
    format: 'Formex',
    legislature: 'eu',
    language: 'en',
    articles: all(/<TI\.ART[^>]*>Article\s(\d+)</gu),
    printed: withoutTags('BIB.INSTANCE', 'BIB.DATA', 'BIB.DOC'),
  },
  {
    folder: 'eu-ai-act',
    files: /amendments-2023\.html$/u,
    format: 'HTML',
    legislature: 'eu',
    language: 'en',
    articles: null,
    printed: withoutTags('head'),
  },
  {
    folder: 'akn',
    files: /^eu_/u,
    format: 'Akoma Ntoso',
    legislature: 'eu',
    language: 'en',
    articles: (text) => all(/<article\b[^>]*>\s*<num[^>]*>\s*Article (\d+)/gu)(text),
    printed: withoutTags('meta'),
  },
  {
    folder: 'akn',
    files: /^us_/u,
    format: 'Akoma Ntoso',
    legislature: 'us',
    language: 'en',
    articles: all(/<num>§\s(\d+)\./gu),
    printed: withoutTags('meta'),
  },
  {
    folder: 'akn',
    files: /^uk_/u,
    format: 'Akoma Ntoso',
    legislature: 'gb',
    language: 'en',
    articles: all(/<section\b[^>]*>\s*<num>(\d+)</gu),
    printed: withoutTags('meta'),
  },
  {
    folder: 'akn',
    files: /^it_/u,
    format: 'Akoma Ntoso',
    legislature: 'it',
    language: 'it',
    articles: all(/<an:num>Art\. (\d+)\./gu),
    printed: withoutTags('meta'),
  },
  {
    folder: 'akn',
    files: /^ke_/u,
    format: 'Akoma Ntoso',
    legislature: 'us',
    language: 'en',
    articles: null,
    printed: withoutTags('meta'),
  },
];

/** The text of a file as it lies there; of a Word document its parts with words. */
export function rawText(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return new TextDecoder().decode(bytes);
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(name),
  });
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
}

/**
 * The part of the Spanish file that prints a state: of each block its last wording published by a date. Found by splitting the text, as a
 * person would with a search.
 */
export const stateText = (text: string, date: string): string =>
  text
    .split('<bloque ')
    .slice(1)
    .flatMap((block) => {
      const wordings = [...block.matchAll(/<version [^>]*fecha_publicacion="(?<day>\d{8})"[^>]*>.*?<\/version>/gsu)];
      const known = wordings.filter(({ groups }) => (groups?.day ?? '') <= date.replaceAll('-', ''));
      const last = known.toSorted((a, b) => ((a.groups?.day ?? '') < (b.groups?.day ?? '') ? -1 : 1)).at(-1);
      return last === undefined ? [] : [`<bloque ${block.slice(0, block.indexOf('>') + 1)}${last[0]}</bloque>`];
    })
    .join('\n');

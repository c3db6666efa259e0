import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { provisionOf } from './provision.ts';

const BLOCK = /<bloque id="(?<id>[^"]+)"[^>]*>(?<versions>.*?)<\/bloque>/gsu;
const VERSION = /<version [^>]*fecha_vigencia="(?<date>\d{8})"[^>]*>(?<body>.*?)<\/version>/gsu;
const PARAGRAPH = /<p class="(?<kind>[^"]+)">(?<words>.*?)<\/p>/gsu;

/** The Spanish law on services of the information society: each block of the official file in each of its wordings, newest first. */
export function spanishLaw(shared: string): SearchDocument[] {
  const file = join(shared, 'data', 'es-lssi-34-2002', 'boe-BOE-A-2002-13758-texto.xml');
  const xml = readFileSync(file, 'utf8').replace(/<blockquote>.*?<\/blockquote>/gsu, '');
  return [...xml.matchAll(BLOCK)].flatMap(({ groups }) => {
    const { id = '', versions = '' } = groups ?? {};
    const wordings = [...versions.matchAll(VERSION)].reverse();
    return wordings.flatMap(({ groups: version }, index) =>
      provisionIn(id, version?.date ?? '', version?.body ?? '', index === 0),
    );
  });
}

function provisionIn(id: string, date: string, body: string, isCurrent: boolean): SearchDocument[] {
  const lines = [...body.matchAll(PARAGRAPH)]
    .map(({ groups }) => ({ kind: groups?.kind ?? '', words: plain(groups?.words ?? '') }))
    .filter(({ kind }) => !kind.startsWith('nota'));
  const [first, ...rest] = lines;
  if (first === undefined || rest.length === 0) return [];
  const number = /^Art[ií]culo (\d+)/u.exec(first.words)?.[1] ?? null;
  const address = number === null ? `hcontainer_${id}` : `art_${number}-${id}`.replace(/-a\d+$/u, '');
  const text = rest.map(({ words }) => words).join('\n');
  const draft = { law: 'es-lssi', language: 'es', address, title: first.words, path: [], text, number };
  return [provisionOf({ ...draft, versions: [`v${date}`], isCurrent })];
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Paragraphs of the Spanish and Chilean papers: no numbers, no headings. */
export function spanishPapers(shared: string): SearchDocument[] {
  const files = [
    'es-bill-122-000097-living-donors/4-passed-by-congress.txt',
    'es-bill-122-000097-living-donors/2-amendments-tabled.txt',
    'cl-8924-comparative-table/1-motion-2013.txt',
  ];
  const paragraphs = files.flatMap((file) =>
    readFileSync(join(shared, 'data', file), 'utf8')
      .replace(/cve: \S+/gu, '')
      .split(/\n\s*\n/u)
      .map((text) => text.replace(/\s+/gu, ' ').trim()),
  );
  return [...new Set(paragraphs)]
    .filter((text) => text.length > 120)
    .map((text, index) =>
      provisionOf({
        law: 'es-papers',
        language: 'es',
        address: `art_p${index + 1}`,
        title: '',
        path: [],
        text,
        number: null,
      }),
    );
}

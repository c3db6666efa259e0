import type { SearchDocument } from './documents.ts';
import { buildAnalysis } from './lunr-pipeline.ts';
import { type ServerRecord, serverRecord } from './server-record.ts';
import { conceptsOf } from './synonyms.ts';

const SCHEMA = `SET client_encoding = 'UTF8';
SET client_min_messages = warning;
BEGIN;
DROP TABLE IF EXISTS oqylym_document, oqylym_term, oqylym_word, oqylym_language, oqylym_concepts;
CREATE TABLE oqylym_document (
  place integer PRIMARY KEY, bill text NOT NULL, kind text NOT NULL, language text NOT NULL, versions text[] NOT NULL,
  is_current boolean NOT NULL, e_id text, unit text NOT NULL, slug text, title text NOT NULL, path text[] NOT NULL,
  body text NOT NULL, who text[] NOT NULL, addresses text[] NOT NULL, terms tsvector NOT NULL);
CREATE TABLE oqylym_term (language text, term text COLLATE "C", frequency integer, PRIMARY KEY (language, term));
CREATE TABLE oqylym_word (language text, initial text, length integer, word text, times integer);
CREATE TABLE oqylym_language (language text PRIMARY KEY, size integer);
CREATE TABLE oqylym_concepts (concepts jsonb NOT NULL);
`;

const INDEXES = `CREATE INDEX ON oqylym_document USING gin (terms);
CREATE INDEX ON oqylym_document USING gin (addresses);
CREATE INDEX ON oqylym_word (language, initial, length);
COMMIT;
ANALYZE;
`;

/**
 * The documents as a script for psql, in pieces: tables, rows by COPY, indexes. No dictionary of PostgreSQL is used: the stems are ours and
 * come as a tsvector, headings with weight A, the text with B, headings around with D.
 */
export function* postgresScript(documents: Iterable<SearchDocument>): Generator<string> {
  const counts = new Map<string, Counts>();
  const terms: SearchDocument[] = [];
  yield `${SCHEMA}COPY oqylym_document FROM stdin;\n`;
  let place = 0;
  for (const document of documents) {
    const { language } = document;
    const record = serverRecord(document, buildAnalysis(language));
    const known = counts.get(language) ?? { terms: new Map(), words: new Map(), size: 0 };
    counts.set(language, known);
    known.size += 1;
    const places = placesOf(record);
    for (const term of places.keys()) known.terms.set(term, (known.terms.get(term) ?? 0) + 1);
    for (const word of record.words.keys()) known.words.set(word, (known.words.get(word) ?? 0) + 1);
    if (document.kind === 'term') terms.push(document);
    yield row(cellsOf(record, place, places));
    place += 1;
  }
  yield* countTables(counts);
  yield `COPY oqylym_concepts FROM stdin;\n${row([JSON.stringify(conceptsOf(terms))])}\\.\n${INDEXES}`;
}

interface Counts {
  readonly terms: Map<string, number>;
  readonly words: Map<string, number>;
  size: number;
}

function* countTables(counts: ReadonlyMap<string, Counts>): Generator<string> {
  yield '\\.\nCOPY oqylym_term FROM stdin;\n';
  for (const [language, { terms }] of counts)
    yield [...terms].map(([term, frequency]) => row([language, term, `${frequency}`])).join('');
  yield '\\.\nCOPY oqylym_word FROM stdin;\n';
  for (const [language, { words }] of counts)
    yield [...words]
      .map(([word, times]) => row([language, [...word][0] ?? '', `${word.length}`, word, `${times}`]))
      .join('');
  yield '\\.\nCOPY oqylym_language FROM stdin;\n';
  for (const [language, { size }] of counts) yield row([language, `${size}`]);
  yield '\\.\n';
}

const cellsOf = (
  { document, unit, addresses }: ServerRecord,
  place: number,
  places: ReadonlyMap<string, readonly string[]>,
): (string | null)[] => [
  `${place}`,
  document.bill,
  document.kind,
  document.language,
  arrayOf(document.versions),
  `${document.isCurrent}`,
  document.eId,
  unit,
  document.slug,
  document.title,
  arrayOf(document.path),
  document.text,
  arrayOf(document.who ?? []),
  arrayOf(addresses),
  [...places].map(([term, at]) => `${lexeme(term)}:${at.join(',')}`).join(' '),
];

/** PostgreSQL keeps places up to 16,383 and 256 of them a term; a term whose places are all further is kept at the last one. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

function placesOf({ title, text, around }: ServerRecord): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const add = (term: string, at: number, weight: string): void => {
    const known = places.get(term) ?? [];
    if (known.length < MOST_PLACES) known.push(`${Math.min(at, LAST_PLACE)}${weight}`);
    places.set(term, known);
  };
  for (const [at, terms] of title.entries()) for (const term of terms) add(term, at + 1, 'A');
  for (const [at, terms] of text.entries()) for (const term of terms) add(term, title.length + at + 3, 'B');
  for (const [at, term] of around.entries()) add(term, title.length + text.length + 5 + at * 2, 'D');
  return places;
}

/** A term as tsvector and tsquery take it: `l'acte` → `'l''acte'`. What is longer than they hold is cut. */
export const lexeme = (term: string): string => `'${cut(term).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const LONGEST = 400;
const cut = (term: string): string => clean(term.slice(0, LONGEST));

/** PostgreSQL holds neither U+0000 nor half a surrogate pair. */
export const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

const arrayOf = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;

const row = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '\\N' : escaped(cell))).join('\t')}\n`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (cell: string): string => clean(cell).replace(/[\\\t\n\r]/gu, (sign) => escapes[sign] ?? sign);

import { type BillId, billId, eId, type VersionId, versionId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Analysis } from './analysis.ts';
import type { Answer, Hit, SearchOptions } from './answer.ts';
import { balanced } from './balance.ts';
import { citedTerms } from './cited.ts';
import { documentKinds } from './documents.ts';
import { loadAnalysis } from './load-analysis.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { type Ask, expandOnServer, type ServerWord } from './postgres-expand.ts';
import { lexeme } from './postgres-load.ts';
import { finderOf, secondLook } from './second-look.ts';
import { snippetOf } from './snippet.ts';
import type { Concept } from './synonyms.ts';
import { tokensOf } from './tokens.ts';
import { translate } from './translate.ts';

/** What a server answers: the hits of the site; `total` counts wordings, and there are no facets. */
export type ServerAnswer = Pick<Answer, 'hits' | 'total' | 'didYouMean'>;

interface Row {
  readonly place: number;
  readonly bill: string;
  readonly kind: string;
  readonly versions: readonly string[];
  readonly is_current: boolean;
  readonly e_id: string | null;
  readonly unit: string;
  readonly slug: string | null;
  readonly title: string;
  readonly path: readonly string[];
  readonly body: string;
  readonly score: number;
  readonly total: number;
}

/** A hit that is not yet chosen. */
interface Choice {
  readonly row: Row;
  readonly score: number;
  /** How many words of the query it has. */
  readonly words: number;
  readonly hit: Hit;
}

interface LanguageAnswer {
  readonly choices: readonly Choice[];
  readonly total: number;
  readonly words: readonly ServerWord[];
}

/** Asks a database that `postgresScript` has filled. Any text is a query. */
export async function searchOnServer(ask: Ask, query: string, options: SearchOptions = {}): Promise<ServerAnswer> {
  const parsed = parseQuery(query);
  const held = await ask<{ readonly language: Language; readonly size: number }>(LANGUAGES, []);
  const [first] = await ask<{ readonly concepts: readonly Concept[] }>('SELECT concepts FROM oqylym_concepts', []);
  const loaded = await Promise.all(held.map(async ({ language }) => [language, await loadAnalysis(language)] as const));
  const analyses = new Map(loaded);
  const answers: LanguageAnswer[] = [];
  for (const { language, size } of held) {
    const analysis = analyses.get(language);
    if (!analysis || (options.lang && options.lang !== language)) continue;
    const translation = translate({ words: parsed.words, concepts: first?.concepts ?? [], analyses, to: language });
    const words = translation?.words ?? parsed.words;
    const asked = { language, analysis, size, parsed: { ...parsed, words }, options, via: translation?.via ?? null };
    answers.push(await searchLanguage(ask, asked));
  }
  const choices = answers.flatMap((answer) => answer.choices).sort((a, b) => b.score - a.score);
  return {
    hits: balanced(oncePerUnit(choices), ({ hit }) => hit.kind === 'provision')
      .slice(0, options.limit ?? 10)
      .map(({ hit }) => hit),
    total: answers.reduce((sum, { total }) => sum + total, 0),
    didYouMean: mendedQuery(query, answers),
  };
}

const LANGUAGES = 'SELECT language, size FROM oqylym_language ORDER BY language';

interface Asked {
  readonly language: Language;
  readonly analysis: Analysis;
  readonly size: number;
  readonly parsed: ParsedQuery;
  readonly options: SearchOptions;
  readonly via: string | null;
}

const ENOUGH = 10;
const READ = 60;
const CITED = 100;
const TRANSLATED = 0.6;
const OLD_WORDING = 0.92;

/** Documents with all words; where they are few, those with any of them too. */
async function searchLanguage(ask: Ask, asked: Asked): Promise<LanguageAnswer> {
  const { language, analysis, parsed } = asked;
  const words: ServerWord[] = [];
  for (const word of parsed.words) words.push(await expandOnServer(word, language, analysis, ask));
  const cited = await citedRows(ask, asked);
  let found = await rowsFor(ask, asked, words, ' & ');
  if (found.length < ENOUGH && words.length > 1) found = await rowsFor(ask, asked, words, ' | ');
  const rows = [...cited.filter(({ place }) => found.every((row) => row.place !== place)), ...found];
  const places = new Set(cited.map(({ place }) => place));
  const find = finderOf(words, analysis);
  const count = words.filter(({ query }) => query.presence !== 'prohibited').length;
  const isOwn = parsed.citation?.language === language;
  const choices = rows.map((row) => {
    const record = { title: row.title, text: row.body, path: row.path, eId: null, slug: null };
    const factor = asked.via === null ? 1 : TRANSLATED;
    const named = places.has(row.place) ? CITED + (isOwn ? 10 : 0) + (row.is_current ? 1 : 0) : 0;
    const old = row.is_current ? 1 : OLD_WORDING;
    const score = named + row.score * factor * old * secondLook(record, find, count);
    const has = new Set([...find(row.title), ...find(row.body)].map(({ word }) => word)).size;
    const snippet = snippetOf(row.body === '' ? row.title : row.body, find);
    return { row, score, words: has, hit: { ...hitOf(row, asked), score, snippet } };
  });
  return { choices, words, total: Math.max(found[0]?.total ?? 0, rows.length) };
}

const COLUMNS = 'place, bill, kind, versions, is_current, e_id, unit, slug, title, path, body';

/** Filters that every statement has; an empty value lets everything through. */
const FILTERS = `language = $1 AND ($2 = '' OR bill = $2) AND ($3 = '' OR kind = $3) AND ($4 = '' OR $4 = ANY(versions))
  AND ($5 = '' OR $5 = ANY(who)) AND ($6 = '' OR path[1] = $6)`;

const filterValues = ({ language, options }: Asked): string[] => [
  language,
  ...[options.bill, options.kind, options.version, options.who, options.chapter].map((value) => value ?? ''),
];

async function citedRows(ask: Ask, asked: Asked): Promise<readonly Row[]> {
  const { citation } = asked.parsed;
  if (!citation || !/^\s*(?:\p{N}\S*)?\s*$/u.test(citation.rest)) return [];
  const statement = `SELECT ${COLUMNS}, 0::float8 AS score, (count(*) OVER ())::int AS total FROM oqylym_document
    WHERE ${FILTERS} AND addresses && $7::text[] ORDER BY NOT is_current, place LIMIT ${READ}`;
  for (const terms of citedTerms(citation)) {
    const rows = await ask<Row>(statement, [...filterValues(asked), terms]);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** Weights of D, C, B, A: headings around, nothing, text, title. */
const WEIGHTS = "'{0.08, 0, 0.4, 1}'";

/**
 * PostgreSQL ranks by places and weights and knows nothing of how rare a word is: the sum over the words, each by its rarity, is ours,
 * raised by the share of the query that a document has.
 */
async function rowsFor(ask: Ask, asked: Asked, words: readonly ServerWord[], joint: string): Promise<readonly Row[]> {
  const wanted = words.filter(({ query, tsquery }) => query.presence !== 'prohibited' && tsquery !== null);
  const condition = conditionOf(asked, words, joint);
  if (wanted.length === 0 || condition === null) return [];
  const rarityOf = ({ frequency, query }: ServerWord): number =>
    Math.log(1 + asked.size / (1 + frequency)) * query.boost;
  const rarity = wanted.map(rarityOf);
  // A word that this language has not counts as missing, so that a language with all words comes first.
  const sought = words.filter(({ query }) => query.presence !== 'prohibited');
  const whole = sought.reduce((sum, word) => sum + rarityOf(word), 0) || 1;
  const ranks = wanted.map(
    (_, at) => `$${8 + at * 2}::float8 * ts_rank(${WEIGHTS}, terms, $${9 + at * 2}::tsquery, 1)`,
  );
  const shares = wanted.map(
    (_, at) => `CASE WHEN terms @@ $${9 + at * 2}::tsquery THEN $${8 + at * 2}::float8 ELSE 0 END`,
  );
  const share = joint === ' & ' ? '1' : `power(${shares.join(' + ')}, 2)`;
  const statement = `SELECT ${COLUMNS}, score, total FROM (
      SELECT *, (${ranks.join(' + ')}) * ${share} AS score, (count(*) OVER ())::int AS total FROM oqylym_document
      WHERE ${FILTERS} AND terms @@ $7::tsquery ORDER BY score DESC, NOT is_current, place LIMIT ${READ}) AS best`;
  const values = wanted.flatMap(({ tsquery }, at) => [(rarity[at] ?? 0) / whole, tsquery]);
  return ask<Row>(statement, [...filterValues(asked), condition, ...values]);
}

/** The words as one tsquery: phrases side by side, required and prohibited ones held to that; null if a required word is nowhere. */
function conditionOf({ parsed, analysis }: Asked, words: readonly ServerWord[], joint: string): string | null {
  const by = (presence: string) => words.filter(({ query }) => query.presence === presence);
  const required = by('required');
  if (required.some(({ tsquery }) => tsquery === null)) return null;
  const optional = by('optional').flatMap(({ tsquery }) => tsquery ?? []);
  const isMissing = joint === ' & ' && by('optional').some(({ tsquery }) => tsquery === null);
  if (isMissing && optional.length > 0 && required.length === 0 && parsed.phrases.length === 0) return null;
  const phrases = parsed.phrases.map((phrase) => phrase.map((word) => lexeme(analysis.termOf(word))).join(' <-> '));
  const needed = [
    ...phrases.map((phrase) => `(${phrase})`),
    ...required.flatMap(({ tsquery }) => tsquery ?? []),
    // Beside what is required, other words only help the order.
    ...(optional.length > 0 && required.length + phrases.length === 0 ? [`(${optional.join(joint)})`] : []),
  ];
  if (needed.length === 0) return null;
  return [...needed, ...by('prohibited').flatMap(({ tsquery }) => (tsquery ? [`!${tsquery}`] : []))].join(' & ');
}

function hitOf(row: Row, { language, options, via }: Asked): Omit<Hit, 'score' | 'snippet'> {
  const versions: readonly VersionId[] = row.versions.map(versionId);
  const bill: BillId = billId(row.bill);
  return {
    bill,
    versions,
    version: versions.find((version) => version === options.version) ?? versions.at(-1) ?? null,
    lang: language,
    eId: row.e_id === null ? null : eId(row.e_id),
    kind: documentKinds.find((kind) => kind === row.kind) ?? 'provision',
    slug: row.slug,
    title: row.title,
    path: row.path,
    isCurrent: row.is_current,
    via,
  };
}

/** An article with its points is one hit: its best wording, or the current one if that has as much of the query. */
function oncePerUnit(choices: readonly Choice[]): Choice[] {
  // What is no provision is one thing in all its languages.
  const languageOf = ({ kind, lang }: Hit): string => (kind === 'provision' ? lang : '');
  const units = Map.groupBy(choices, ({ row, hit }) => [languageOf(hit), row.bill, row.kind, row.unit].join('\n'));
  return [...units.values()].flatMap(([best, ...others]) => {
    if (!best) return [];
    const current = others.find(({ row, words }) => row.is_current && words >= best.words);
    return [best.row.is_current ? best : (current ?? best)];
  });
}

/** The query with unknown words mended, unless a language knows them all. */
function mendedQuery(query: string, answers: readonly LanguageAnswer[]): string | null {
  const unknown = ({ words }: LanguageAnswer): number =>
    words.filter(({ frequency, mended }) => frequency === 0 || mended !== null).length;
  if (answers.some((answer) => answer.words.length > 0 && unknown(answer) === 0)) return null;
  const [best] = answers
    .filter(({ words }) => words.some(({ mended }) => mended !== null))
    .toSorted((a, b) => (b.choices[0]?.score ?? 0) - (a.choices[0]?.score ?? 0));
  if (!best) return null;
  const byWord = new Map(best.words.map(({ query: { word }, mended }) => [word, mended]));
  const tokens = tokensOf(query).reverse();
  return tokens.reduce(
    (text, { word, start, end }) =>
      text.slice(0, start) + (byWord.get(word) ?? text.slice(start, end)) + text.slice(end),
    query,
  );
}

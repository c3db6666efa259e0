import { billId } from '../../../src/law/ids.ts';
import type { Answer, SearchOptions } from '../../../src/search/answer.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { morphologyOf } from './dictionary.ts';
import { Identity } from './identify.ts';
import { kazakhDeclaration, kazakhLaw, kazakhMessages } from './kazakh.ts';
import { provisionsOf } from './law-tree.ts';
import { type KnownItem, queriesFor } from './queries.ts';
import { scoreOf } from './table.ts';
import { wordsIn } from './words.ts';

/** An engine that holds a collection. */
export interface Engine {
  readonly search: (query: string, options?: SearchOptions) => Promise<Pick<Answer, 'hits'>>;
  /** How long it took to load. */
  readonly seconds: number;
  readonly bytes: number;
  readonly close: () => Promise<void>;
}

interface Query extends KnownItem {
  readonly language: string;
  /** Act and address of what is looked for, whichever copy. */
  readonly place: string;
}

export interface Collection {
  readonly documents: readonly SearchDocument[];
  readonly different: number;
  readonly queries: readonly Query[];
}

const laws = [
  { law: 'ru-kz-tax-2026', language: 'ru', article: 'Статья ', hasPoints: true },
  { law: 'us-dc-t47-2026', language: 'en', article: '§ ', hasPoints: false },
  { law: 'de-bgb-2022', language: 'de', article: '§ ', hasPoints: true },
  { law: 'fr-conso-2026', language: 'fr', article: 'Article ', hasPoints: false },
] as const;

const MOST_A_LAW = 3000;
const KAZAKH = 2000;

/** So many provisions: each language in equal parts as far as its texts go, then all of them again under other acts. */
export function collectionOf(given: {
  readonly shared: string;
  readonly peers: string;
  readonly size: number;
}): Collection {
  const { shared, peers, size } = given;
  const kazakh = [...kazakhLaw(shared), ...kazakhDeclaration(peers)];
  const originals = [
    ...laws.map((cut) => provisionsOf(cut, shared).slice(0, MOST_A_LAW)),
    [...kazakh, ...kazakhMessages(peers, KAZAKH - kazakh.length)],
  ].map((list) => list.filter(({ text, title }) => text.length + title.length > 40));
  const queries = originals.flatMap((list) => queriesOf(list, peers));
  const all = originals.flat();
  const documents = Array.from({ length: size }, (_, at) => {
    const document = all[at % all.length];
    if (!document) throw new Error('no provisions to repeat');
    const copy = Math.floor(at / all.length);
    return { ...document, id: `${document.id}/${copy}`, bill: billId(`${document.bill}~${copy}`) };
  });
  const held = new Set(documents.map(({ bill, eId }) => placeOf(bill, eId)));
  return {
    documents,
    different: Math.min(size, all.length),
    queries: queries.filter(({ place }) => held.has(place)),
  };
}

const placeOf = (bill: string, eId: string | null): string => `${bill.split('~')[0]} ${eId}`;

function queriesOf(documents: readonly SearchDocument[], peers: string): Query[] {
  const language = documents[0]?.language ?? '';
  const vocabulary = new Set(documents.flatMap(({ title, text }) => wordsIn(`${title} ${text}`)));
  const identity = new Identity(documents, morphologyOf(language, peers, vocabulary));
  const byId = new Map(documents.map(({ id, bill, eId }) => [id, placeOf(bill, eId)]));
  return queriesFor(documents, identity, 10, 4711).map((item) => ({
    ...item,
    language,
    place: byId.get(item.id) ?? '',
  }));
}

/** What an engine said to one query. */
export interface Answered {
  readonly ms: number;
  readonly rank: number;
}

/** Asks one query after the other, once. */
export async function askAll({ search }: Engine, queries: readonly Query[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const { query, place } of queries) {
    const since = performance.now();
    const { hits } = await search(query);
    const ms = performance.now() - since;
    const places = [...new Set(hits.map(({ bill, eId }) => placeOf(bill, eId)))];
    answered.push({ ms, rank: places.indexOf(place) });
  }
  return answered;
}

interface EngineRow {
  readonly name: string;
  readonly engine: Engine;
  readonly answers: readonly Answered[];
}

function atShare({ answers }: EngineRow, share: number): number {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** A table for one size of the collection. */
export function sectionOf({ documents, different, queries }: Collection, rows: readonly EngineRow[]): string[] {
  const languages = [...new Set(queries.map(({ language }) => language))];
  const types = [...new Set(queries.map(({ type }) => type))];
  const scores = ({ answers }: EngineRow, isCounted: (query: Query) => boolean): string =>
    scoreOf(answers.filter((_, at) => queries[at] && isCounted(queries[at])).map(({ rank }) => rank));
  const table = (head: readonly string[], cells: (row: EngineRow) => readonly string[]): string[] => [
    `| engine | ${head.join(' | ')} |`,
    `| --- |${' --- |'.repeat(head.length)}`,
    ...rows.map((row) => `| ${[row.name, ...cells(row)].join(' | ')} |`),
    '',
  ];
  return [
    `## ${documents.length} provisions (${different} different), ${queries.length} queries`,
    '',
    ...table(['MRR / recall@10', ...languages, 'load s', 'MB', 'p50 ms', 'p95 ms', 'p99 ms'], (row) => [
      scores(row, () => true),
      ...languages.map((name) => scores(row, ({ language }) => language === name)),
      row.engine.seconds.toFixed(0),
      (row.engine.bytes / 1e6).toFixed(0),
      ...[0.5, 0.95, 0.99].map((share) => atShare(row, share).toFixed(1)),
    ]),
    ...table(types, (row) => types.map((name) => scores(row, ({ type }) => type === name))),
  ];
}

/** What the largest collection says of when to switch. */
export function verdictOn({ documents, queries }: Collection, rows: readonly EngineRow[]): string[] {
  const [site, server] = rows.map((row) => ({ ...row, p95: atShare(row, 0.95).toFixed(0) }));
  if (!site || !server) return [];
  const load = ({ engine }: EngineRow): string => engine.seconds.toFixed(0);
  return [
    '## When to switch',
    '',
    `At ${documents.length} provisions and ${queries.length} queries the index of the site answers with p95 ${site.p95} ms and is built in ${load(site)} s; PostgreSQL`,
    `takes ${server.p95} ms and ${load(server)} s. Where the first is the smaller, queries alone are no reason to switch at that size; a build that must run`,
    'whole for every change is one, and so are many writers, or rights that differ from reader to reader. Larger collections were not measured.',
    '',
  ];
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, corpusOf } from './search/corpus.ts';
import { type Engine, engines } from './search/engines.ts';
import { type KnownItem, queriesFor } from './search/queries.ts';

/**
 * Search engines on the same provisions and the same queries: `node test/bench/search.ts`. Real laws are read from OQYLYM_SHARED or from
 * `shared` beside the checkout; peers from OQYLYM_PEERS (a folder in which `npm install minisearch @orama/orama flexsearch` was run).
 */
const root = join(import.meta.dirname, '..', '..');
const shared = process.env['OQYLYM_SHARED'] ?? join(root, '..', 'shared');
const PROVISIONS = 3000;
const QUERIES_PER_TYPE = Number(process.env['OQYLYM_QUERIES'] ?? 30);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (!existsSync(shared)) {
  print(`no shared texts at OQYLYM_SHARED or beside the checkout: the search benchmark is skipped`);
} else {
  const list = await engines(process.env['OQYLYM_PEERS']);
  for (const { name, build } of list) if (!build) print(`${name} is not installed: skipped`);
  const lines = [
    '# Search benchmark',
    '',
    'Written by `node test/bench/search.ts`. Known-item queries on real laws: parts of headings, other forms of words, rare words of the body,',
    'phrases with and without quotes, a word broken off, a misspelt word. MRR@10 / recall@10; times are of a warm query.',
    'Bytes of the peers are their JSON before packing; ours are packed files. Compare columns of one run, not runs.',
    '',
  ];
  for (const language of ['kk', 'ru', 'en', 'de', 'fr']) {
    const corpus = corpusOf(language, shared, PROVISIONS);
    if (corpus) lines.push(...(await table(corpus, list)));
    else print(`no texts in ${language}: skipped`);
  }
  writeFileSync(join(import.meta.dirname, 'search.md'), `${lines.join('\n')}\n`);
}

async function table(corpus: Corpus, list: readonly Engine[]): Promise<string[]> {
  const queries = queriesFor(corpus, QUERIES_PER_TYPE, 2026);
  const types = [...new Set(queries.map(({ type }) => type))];
  const lines = [
    `## ${corpus.language}: ${corpus.documents.length} provisions, ${queries.length} queries`,
    '',
    `| engine | all | ${types.join(' | ')} | build s | index KB | cold KB | p50 ms | p95 ms |`,
    `| --- | --- | ${types.map(() => '---').join(' | ')} | --- | --- | --- | --- | --- |`,
  ];
  for (const engine of list) {
    const row = await measure(engine, corpus, queries, types);
    if (!row) continue;
    lines.push(row);
    print(`${corpus.language} ${row}`);
  }
  return [...lines, ''];
}

async function measure(
  { name, build }: Engine,
  corpus: Corpus,
  queries: readonly KnownItem[],
  types: readonly string[],
): Promise<string | null> {
  if (!build) return null;
  const start = performance.now();
  const built = await build(corpus.documents);
  const seconds = (performance.now() - start) / 1000;
  const ranks: { readonly type: string; readonly rank: number }[] = [];
  for (const { type, query, id } of queries) ranks.push({ type, rank: (await built.find(query)).indexOf(id) });
  const times: number[] = [];
  for (const { query } of queries) {
    const before = performance.now();
    await built.find(query);
    times.push(performance.now() - before);
  }
  const cold: number[] = [];
  for (const { query } of queries.filter((_, index) => index % 7 === 0)) cold.push(await built.coldBytes(query));
  const scores = [null, ...types].map((type) =>
    scoreOf(ranks.filter((one) => type === null || one.type === type).map(({ rank }) => rank)),
  );
  const cells = [name, ...scores, seconds.toFixed(1), kilobytes(built.bytes), kilobytes(quantile(cold, 0.5))];
  return `| ${[...cells, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)].join(' | ')} |`;
}

function scoreOf(ranks: readonly number[]): string {
  const found = ranks.filter((rank) => rank >= 0);
  const reciprocal = found.reduce((sum, rank) => sum + 1 / (rank + 1), 0);
  return `${(reciprocal / ranks.length).toFixed(2)} / ${(found.length / ranks.length).toFixed(2)}`;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

function kilobytes(bytes: number): string {
  return bytes === 0 ? '–' : (bytes / 1024).toFixed(0);
}

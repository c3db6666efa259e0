import { corpusOf, type Part } from './corpus.ts';
import { morphologyOf } from './dictionary.ts';
import { Identity } from './identify.ts';
import type { Measured } from './measure.ts';
import { type KnownItem, queriesFor } from './queries.ts';
import { run } from './run.ts';
import { wordsIn } from './words.ts';

/** One table: a language, the texts, and who is measured. */
export interface TableOptions {
  readonly language: string;
  readonly part: Part;
  readonly shared: string;
  readonly peers: string;
  readonly perType: number;
  readonly engines: readonly string[];
  readonly seed: number;
}

/** All engines on one language as a table of Markdown. */
export async function languageLines(options: TableOptions, print: (line: string) => void): Promise<string[]> {
  const { language, part, shared, peers, perType, engines, seed } = options;
  const corpus = corpusOf(language, part, shared, peers);
  if (!corpus) {
    print(`no texts in ${language}: skipped`);
    return [];
  }
  const { documents } = corpus;
  const vocabulary = new Set(documents.flatMap(({ title, text }) => wordsIn(`${title} ${text}`)));
  const morphology = morphologyOf(language, peers, vocabulary);
  if (!morphology) print(`no spelling dictionary for ${language}: no inflected queries`);
  const queries = queriesFor(documents, new Identity(documents, morphology), perType, seed);
  const types = [...new Set(queries.map(({ type }) => type))];
  const lines = [
    `## ${language}: ${documents.length} provisions, ${queries.length} queries`,
    '',
    `| engine | all | ${types.join(' | ')} | build CPU s | peak MB | disk KB | cold KB | open ms | p50 ms | p95 ms |`,
    `| --- |${' --- |'.repeat(types.length + 8)}`,
  ];
  for (const engine of engines) {
    const measured = await run(engine, { documents, queries });
    if (!measured) {
      print(`${engine} is not installed: skipped`);
      continue;
    }
    const row = rowOf(engine, measured, queries, types);
    lines.push(row);
    print(`${language} ${row}`);
  }
  return [...lines, ''];
}

function rowOf(engine: string, measured: Measured, queries: readonly KnownItem[], types: readonly string[]): string {
  const ranks = measured.ranks.map((rank, index) => ({ rank, type: queries[index]?.type }));
  const scores = [null, ...types].map((type) =>
    scoreOf(ranks.filter((one) => type === null || one.type === type).map(({ rank }) => rank)),
  );
  const cells = [
    engine,
    ...scores,
    measured.buildSeconds.toFixed(1),
    measured.peakMegabytes.toFixed(0),
    kilobytes(measured.bytes),
    kilobytes(measured.coldBytes),
    measured.openMs.toFixed(0),
    measured.p50.toFixed(2),
    measured.p95.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** MRR and recall among the first ten. */
export function scoreOf(ranks: readonly number[]): string {
  const found = ranks.filter((rank) => rank >= 0);
  const reciprocal = found.reduce((sum, rank) => sum + 1 / (rank + 1), 0);
  return `${(reciprocal / ranks.length).toFixed(2)} / ${(found.length / ranks.length).toFixed(2)}`;
}

export const kilobytes = (bytes: number): string => (bytes === 0 ? '–' : (bytes / 1024).toFixed(0));

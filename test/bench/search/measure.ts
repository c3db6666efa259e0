// One engine on one corpus, in a process of its own so that its peak of memory is its own: node measure.ts ENGINE FILE
import { readFileSync } from 'node:fs';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { type Built, engines } from './engines.ts';
import type { KnownItem } from './queries.ts';

/** What a process of measuring is given. */
export interface Task {
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly KnownItem[];
}

/** What it found. */
export interface Measured {
  readonly buildSeconds: number;
  /** Of the process when the index was built, the texts in it. */
  readonly peakMegabytes: number;
  readonly bytes: number;
  readonly coldBytes: number;
  readonly openMs: number;
  readonly p50: number;
  readonly p95: number;
  /** Place of the answer among the first ten, or -1. */
  readonly ranks: readonly number[];
  /** Different provisions among the first ten, on average. */
  readonly different: number;
  /** Hits among the first ten, on average. */
  readonly hits: number;
}

if (process.argv[1] === import.meta.filename) {
  const [, , name = '', file = ''] = process.argv;
  const task: Task = JSON.parse(readFileSync(file, 'utf8'));
  const build = (await engines[name]?.(process.env.OQYLYM_PEERS ?? '')) ?? null;
  const measured = build ? await measure(build, task) : null;
  process.stdout.write(`\n${JSON.stringify(measured)}\n`);
  process.exit(0);
}

async function measure(build: (documents: Task['documents']) => Promise<Built>, task: Task): Promise<Measured> {
  const { documents, queries } = task;
  const start = process.cpuUsage();
  const wall = performance.now();
  const built = await build(documents);
  const { user, system } = process.cpuUsage(start);
  const buildSeconds = built.bytes === 0 ? (performance.now() - wall) / 1000 : (user + system) / 1e6;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const found: (readonly string[])[] = [];
  for (const { query } of queries) found.push(await built.find(query));
  const times = await timesOf(built, queries);
  const cold: number[] = [];
  for (const { query } of queries.filter((_, index) => index % 9 === 0)) cold.push(await built.coldBytes(query));
  const opened = performance.now();
  await built.open();
  const openMs = performance.now() - opened;
  await built.close();
  const groupOf = new Map(documents.map(({ id, bill, eId }) => [id, `${bill} ${eId?.split('__')[0]}`]));
  const different = found.map((ids) => new Set(ids.map((id) => groupOf.get(id))).size);
  return {
    buildSeconds,
    peakMegabytes,
    bytes: built.bytes,
    coldBytes: quantile(cold, 0.5),
    openMs,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    ranks: queries.map(({ id }, index) => found[index]?.indexOf(id) ?? -1),
    different: average(different),
    hits: average(found.map(({ length }) => length)),
  };
}

/** Best of five rounds, or of fewer if one takes long: another program on the machine must not count. */
async function timesOf(built: Built, queries: readonly KnownItem[]): Promise<number[]> {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  const start = performance.now();
  for (let round = 0; round < 5 && performance.now() - start < 5000; round += 1) {
    for (const [index, { query }] of queries.entries()) {
      const before = performance.now();
      await built.find(query);
      best[index] = Math.min(best[index] ?? 0, performance.now() - before);
    }
  }
  return best;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

// npm run bench -- search-server: the index of the site beside PostgreSQL with our stems, on the same documents and queries.
// Writes search-server.md here. npm run bench -- search-server 5000: so many provisions only; writes nothing.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms, startPostgres } from '../../scripts/postgres-cluster.ts';
import { loadPostgres, openPostgres } from '../../scripts/postgres-search.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { SearchDocument } from '../../src/search/documents.ts';
import { openSearch } from '../../src/search/query.ts';
import { askAll, collectionOf, type Engine, sectionOf, verdictOn } from './search/server.ts';
import { sharedFolder } from './shared-texts.ts';

const shared = sharedFolder();
const programs = postgresPrograms();
const peers = process.env.OQYLYM_PEERS ?? '';
const [only] = process.argv.slice(2).map(Number);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (shared === null) print('no shared texts at OQYLYM_SHARED or beside the checkout: the server benchmark is skipped');
else if (programs === null) print('no PostgreSQL (Debian: postgresql; OQYLYM_POSTGRES names its programs): skipped');
else await measure(shared, programs);

async function measure(folder: string, bin: string): Promise<void> {
  const lines: string[] = [];
  const sizes = only ? [only] : [10_000, 100_000];
  for (const size of sizes) {
    const collection = collectionOf({ shared: folder, peers, size });
    const engines = [
      ['the index of the site', await ours(collection.documents)],
      ['PostgreSQL', await postgres(bin, collection.documents)],
    ] as const;
    const rows = [];
    for (const [name, engine] of engines)
      rows.push({ name, engine, answers: await askAll(engine, collection.queries) });
    for (const [, engine] of engines) await engine.close();
    const section = sectionOf(collection, rows);
    if (size === sizes.at(-1)) section.push(...verdictOn(collection, rows));
    lines.push(...section);
    print(section.join('\n'));
  }
  if (!only)
    writeFileSync(join(import.meta.dirname, 'search-server.md'), `${[...about(), ...lines].join('\n').trimEnd()}\n`);
}

async function ours(documents: readonly SearchDocument[]): Promise<Engine> {
  const since = performance.now();
  const files = buildIndex(documents);
  const seconds = (performance.now() - since) / 1000;
  const { search } = openSearch(async (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`the index has no file ${name}`);
    return file;
  });
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return { search, seconds, bytes, close: async () => {} };
}

async function postgres(bin: string, documents: readonly SearchDocument[]): Promise<Engine> {
  const cluster = await startPostgres(bin);
  const since = performance.now();
  await loadPostgres(cluster.psql, cluster.url, documents);
  const seconds = (performance.now() - since) / 1000;
  const server = await openPostgres(cluster.url);
  const close = async (): Promise<void> => {
    await server.close();
    await cluster.stop();
  };
  return { search: server.search, seconds, bytes: await server.bytes(), close };
}

function about(): string[] {
  return [
    '# When a server takes over, measured',
    '',
    `Written by \`npm run bench -- search-server\` on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}; other`,
    'programs ran beside it: compare columns, not days. Both engines are given the same documents and the same known-item queries (made as in',
    '`search/queries.ts`, 10 a type and language, seed 4711), in all languages at once. PostgreSQL gets our stems and no dictionary of its own',
    '(`src/search/postgres-load.ts`); the best 60 of its order are read as the site reads its best. **No collection we hold is so large: the',
    'provisions of four laws and the Kazakh texts are repeated with their real wording under other acts.** A copy answers as well as its',
    'original; the rank is that among different wordings. Load: analysis, rows and indexes. Ours is built in memory, PostgreSQL over a socket.',
    'The first answers of both are in the times; PostgreSQL runs on the same two cores as the process that asks.',
    '',
  ];
}

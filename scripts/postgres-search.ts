import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import type { SearchOptions } from '../src/search/answer.ts';
import type { SearchDocument } from '../src/search/documents.ts';
import { postgresScript } from '../src/search/postgres-load.ts';
import { type ServerAnswer, searchOnServer } from '../src/search/postgres-query.ts';

/** A database that holds what `export search-postgres` writes. */
export interface PostgresSearch {
  readonly search: (query: string, options?: SearchOptions) => Promise<ServerAnswer>;
  /** Bytes of its tables with their indexes. */
  readonly bytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Connects to a database: `postgres://user@host:port/name`. */
export async function openPostgres(url: string): Promise<PostgresSearch> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const ask = async <Row extends object>(statement: string, values: readonly unknown[]): Promise<readonly Row[]> =>
    (await client.query<Row>(statement, [...values])).rows;
  return {
    search: (query, options) => searchOnServer(ask, query, options),
    bytes: async () => Number((await ask<{ readonly bytes: string }>(SIZE, []))[0]?.bytes),
    close: () => client.end(),
  };
}

const SIZE = `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class WHERE relname LIKE 'oqylym%' AND relkind = 'r'`;

/** Fills a database through psql, which reads COPY as it comes; the client library has no COPY of its own. */
export async function loadPostgres(psql: string, url: string, documents: Iterable<SearchDocument>): Promise<void> {
  const loading = spawn(psql, ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', url], { stdio: ['pipe', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  loading.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(loading, 'close');
  // A broken pipe is only how psql's own error reaches us: that one is told.
  await pipeline(Readable.from(postgresScript(documents)), loading.stdin).catch(() => {});
  const [code] = await ended;
  if (code !== 0) throw new Error(`psql could not load the documents: ${Buffer.concat(said).toString().trim()}`);
}

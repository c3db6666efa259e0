import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import lunr from 'lunr';
import { buildIndex } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openSearch } from '../../../src/search/query.ts';

/** An engine that has read a corpus: gives the ids of the best ten. */
export interface Built {
  readonly find: (query: string) => Promise<readonly string[]>;
  /** Bytes on disk, gzip or deflate counted in where the engine itself packs. */
  readonly bytes: number;
  /** Bytes of index that a cold query reads. */
  readonly coldBytes: (query: string) => Promise<number>;
}

/** An engine of the benchmark; null where its package is not installed. */
export interface Engine {
  readonly name: string;
  readonly build: ((documents: readonly SearchDocument[]) => Promise<Built>) | null;
}

/** Ours, lunr, and those peers that are found in the folder of `OQYLYM_PEERS` or beside the project. */
export async function engines(peers: string | undefined): Promise<Engine[]> {
  return [
    { name: 'Oqylym', build: buildOurs },
    { name: 'lunr 2.3.9', build: buildLunr },
    { name: 'MiniSearch', build: await miniSearch(peers) },
    { name: 'Orama', build: await orama(peers) },
    { name: 'FlexSearch', build: await flexSearch(peers) },
  ];
}

async function buildOurs(documents: readonly SearchDocument[]): Promise<Built> {
  const files = buildIndex(documents);
  const ids = new Map(documents.map(({ bill, eId, id }) => [`${bill} ${eId}`, id]));
  let read = 0;
  const open = () =>
    openSearch(async (name) => {
      const file = files.get(name);
      if (!file) throw new Error(`the index has no file ${name}`);
      read += file.length;
      return file;
    });
  const warm = open();
  return {
    find: async (query) => (await warm.search(query)).hits.map(({ bill, eId }) => ids.get(`${bill} ${eId}`) ?? ""),
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    coldBytes: async (query) => {
      read = 0;
      await open().search(query);
      return read;
    },
  };
}

/** Plain words as query objects: lunr's parser would read a hyphen as an operator. Its trimmer deletes Cyrillic, so it is left out. */
async function buildLunr(documents: readonly SearchDocument[]): Promise<Built> {
  const index = lunr((builder) => {
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    if (documents[0]?.language === 'en') {
      builder.pipeline.add(lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
    }
    builder.ref('id');
    builder.field('title', { boost: 2 });
    builder.field('text');
    for (const { id, title, text } of documents) builder.add({ id, title, text });
  });
  const { length } = JSON.stringify(index);
  return {
    find: async (query) =>
      index
        .query((clauses) => {
          for (const word of query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
            clauses.term(word, { boost: 10 });
            clauses.term(word, { wildcard: lunr.Query.wildcard.TRAILING });
            if (word.length > 4) clauses.term(word, { editDistance: 1 });
          }
        })
        .slice(0, 10)
        .map(({ ref }) => ref),
    bytes: length,
    coldBytes: async () => length,
  };
}

/** Reads a package that need not be installed; its shape is only known here, hence the loose type. */
async function load(peers: string | undefined, name: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const path = createRequire(join(peers ?? process.cwd(), 'here.js')).resolve(name);
    return await import(pathToFileURL(path).href);
  } catch {
    return null;
  }
}

type Constructor<T> = new (options: object) => T;
const isConstructor = <T>(value: unknown): value is Constructor<T> => typeof value === 'function';
type Call = (...values: readonly unknown[]) => unknown;
const isCall = (value: unknown): value is Call => typeof value === 'function';

interface MiniSearchLike {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): readonly { readonly id: string }[];
  toJSON(): object;
}

async function miniSearch(peers: string | undefined): Promise<Engine['build']> {
  const loaded = await load(peers, 'minisearch');
  const MiniSearch = loaded?.['default'] ?? loaded?.['module.exports'];
  if (!isConstructor<MiniSearchLike>(MiniSearch)) return null;
  return async (documents) => {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(documents.map(({ id, title, text }) => ({ id, title, text })));
    const { length } = JSON.stringify(index.toJSON());
    return {
      find: async (query) =>
        index
          .search(query, { boost: { title: 2 }, prefix: true, fuzzy: 0.2 })
          .slice(0, 10)
          .map(({ id }) => id),
      bytes: length,
      coldBytes: async () => length,
    };
  };
}

interface Hits {
  readonly hits: readonly { readonly id: string }[];
}

async function orama(peers: string | undefined): Promise<Engine['build']> {
  const loaded = await load(peers, '@orama/orama');
  const [create, insert, search, save] = [
    loaded?.['create'],
    loaded?.['insertMultiple'],
    loaded?.['search'],
    loaded?.['save'],
  ];
  if (!isCall(create) || !isCall(insert) || !isCall(search) || !isCall(save)) return null;
  return async (documents) => {
    const db = await create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language: 'english', tokenize } },
    });
    await insert(
      db,
      documents.map(({ id, title, text }) => ({ id, title, text })),
    );
    const { length } = JSON.stringify(await save(db));
    const find = async (term: string): Promise<readonly string[]> => {
      const answer = await search(db, { term, limit: 10, boost: { title: 2 }, tolerance: 1 });
      return hasHits(answer) ? answer.hits.map(({ id }) => id) : [];
    };
    return { find, bytes: length, coldBytes: async () => length };
  };
}

/** Orama's own tokeniser deletes what is not Latin. */
const tokenize = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const hasHits = (value: unknown): value is Hits => typeof value === 'object' && value !== null && 'hits' in value;

interface FlexLike {
  add(id: number, text: string): unknown;
  search(query: string, options: object): readonly unknown[];
}

async function flexSearch(peers: string | undefined): Promise<Engine['build']> {
  const loaded = await load(peers, 'flexsearch');
  const holder: unknown = loaded?.['default'] ?? loaded;
  const Index = typeof holder === 'object' && holder !== null && 'Index' in holder ? holder.Index : null;
  if (!isConstructor<FlexLike>(Index)) return null;
  return async (documents) => {
    const index = new Index({ tokenize: 'forward' });
    for (const [number, { title, text }] of documents.entries()) index.add(number, `${title} ${text}`);
    return {
      find: async (query) =>
        index.search(query, { limit: 10, suggest: true }).map((number) => documents[Number(number)]?.id ?? ''),
      bytes: 0,
      coldBytes: async () => 0,
    };
  };
}

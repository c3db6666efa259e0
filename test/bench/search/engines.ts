import { deflateRawSync } from 'node:zlib';
import lunr from 'lunr';
import { buildIndex } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { openSearch } from '../../../src/search/query.ts';

/** An engine that has read a corpus. */
export interface Built {
  /** The ids of the best ten. */
  readonly find: (query: string) => Promise<readonly string[]>;
  /** Opens the index from its bytes, as a reader's device does first. */
  readonly open: () => Promise<unknown>;
  /** Bytes of what a site keeps on disk, as the engine writes them. */
  readonly bytes: number;
  /** Packed bytes of index that a first query reads; script not counted. */
  readonly coldBytes: (query: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export type Build = (documents: readonly SearchDocument[]) => Promise<Built>;

/** How each engine is made ready; null where its package is not installed in the folder of the peers. */
export const engines: Readonly<Record<string, (peers: string) => Promise<Build | null>>> = {
  Oqylym: async () => buildOurs,
  lunr: async () => buildLunr,
  MiniSearch: async (peers) => (await import('./minisearch.ts')).miniSearch(peers),
  Orama: async (peers) => (await import('./orama.ts')).orama(peers),
  FlexSearch: async (peers) => (await import('./flexsearch.ts')).flexSearch(peers),
  Pagefind: async (peers) => (await import('./pagefind.ts')).pagefind(peers),
};

/** For an engine whose index is one text: everything must be there before the first answer. */
export function wholeIndex(
  json: string,
  load: (json: string) => unknown,
): Pick<Built, 'bytes' | 'coldBytes' | 'open' | 'close'> {
  let packed: number | null = null;
  return {
    bytes: Buffer.byteLength(json),
    coldBytes: async () => {
      packed ??= deflateRawSync(json, { level: 6 }).length;
      return packed;
    },
    open: async () => load(json),
    close: async () => {},
  };
}

async function buildOurs(documents: readonly SearchDocument[]): Promise<Built> {
  const files = buildIndex(documents);
  const ids = new Map(documents.map(({ bill, eId, id, versions }) => [`${bill} ${eId} ${versions[0]}`, id]));
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
    find: async (query) =>
      (await warm.search(query)).hits.map(({ bill, eId, versions }) => ids.get(`${bill} ${eId} ${versions[0]}`) ?? ''),
    open: async () => open().search(''),
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    coldBytes: async (query) => {
      read = 0;
      await open().search(query);
      return read;
    },
    close: async () => {},
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
  return {
    ...wholeIndex(JSON.stringify(index), (json) => lunr.Index.load(JSON.parse(json))),
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
  };
}

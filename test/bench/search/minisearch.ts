import { type Build, wholeIndex } from './engines.ts';
import { isConstructor, loadPeer } from './load-peer.ts';

interface MiniSearchLike {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): readonly { readonly id: string }[];
  toJSON(): object;
}

interface Loader {
  loadJSON(json: string, options: object): unknown;
}

const canLoad = (value: unknown): value is Loader => typeof value === 'function' && 'loadJSON' in value;

/** MiniSearch as its manual advises: heading before text, prefixes and a fifth of each word may be wrong. */
export async function miniSearch(peers: string): Promise<Build | null> {
  const loaded = await loadPeer(peers, 'minisearch');
  const MiniSearch = loaded?.default ?? loaded?.['module.exports'];
  if (!isConstructor<MiniSearchLike>(MiniSearch) || !canLoad(MiniSearch)) return null;
  return async (documents) => {
    const options = { fields: ['title', 'text'] };
    const index = new MiniSearch(options);
    index.addAll(documents.map(({ id, title, text }) => ({ id, title, text })));
    return {
      ...wholeIndex(JSON.stringify(index), (json) => MiniSearch.loadJSON(json, options)),
      find: async (query) =>
        index
          .search(query, { boost: { title: 2 }, prefix: true, fuzzy: 0.2 })
          .slice(0, 10)
          .map(({ id }) => id),
    };
  };
}

import { type Build, wholeIndex } from './engines.ts';
import { isConstructor, loadPeer } from './load-peer.ts';

interface FlexLike {
  add(id: number, text: string): unknown;
  search(query: string, options: object): readonly unknown[];
  export(take: (key: string, part: unknown) => void): unknown;
}

/** FlexSearch by prefixes, with suggestions where not all words are found. */
export async function flexSearch(peers: string): Promise<Build | null> {
  const loaded = await loadPeer(peers, 'flexsearch');
  const holder: unknown = loaded?.default ?? loaded;
  const Index = typeof holder === 'object' && holder !== null && 'Index' in holder ? holder.Index : null;
  if (!isConstructor<FlexLike>(Index)) return null;
  return async (documents) => {
    const index = new Index({ tokenize: 'forward' });
    for (const [number, { title, text }] of documents.entries()) index.add(number, `${title} ${text}`);
    const parts: unknown[] = [];
    await index.export((key, part) => parts.push([key, part]));
    return {
      ...wholeIndex(JSON.stringify(parts), (json) => JSON.parse(json)),
      find: async (query) =>
        index.search(query, { limit: 10, suggest: true }).map((number) => documents[Number(number)]?.id ?? ''),
    };
  };
}

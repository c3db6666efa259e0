import { type Build, wholeIndex } from './engines.ts';
import { isCall, loadPeer } from './load-peer.ts';

interface Hits {
  readonly hits: readonly { readonly id: string }[];
}

const hasHits = (value: unknown): value is Hits => typeof value === 'object' && value !== null && 'hits' in value;

/** Orama with a tokeniser of our own: its own deletes what is not Latin. */
export async function orama(peers: string): Promise<Build | null> {
  const loaded = await loadPeer(peers, '@orama/orama');
  const { create, insertMultiple: insert, search, save, load } = loaded ?? {};
  if (!isCall(create) || !isCall(insert) || !isCall(search) || !isCall(save) || !isCall(load)) return null;
  const empty = (): unknown =>
    create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language: 'english', tokenize } },
    });
  return async (documents) => {
    const db = await empty();
    await insert(
      db,
      documents.map(({ id, title, text }) => ({ id, title, text })),
    );
    return {
      ...wholeIndex(JSON.stringify(await save(db)), (json) => load(empty(), JSON.parse(json))),
      find: async (term) => {
        const answer = await search(db, { term, limit: 10, boost: { title: 2 }, tolerance: 1 });
        return hasHits(answer) ? answer.hits.map(({ id }) => id) : [];
      },
    };
  };
}

const tokenize = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

import { MANIFEST } from '../../search/manifest.ts';
import type { Answer, SearchOptions } from '../../search/query.ts';
import type { Question } from './search-worker.ts';

interface Reply {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: string;
}

/** Asks the search, which runs beside the page; the worker is loaded when the first question comes. */
export interface SearchClient {
  /** Null if a later question has been asked meanwhile. */
  readonly ask: (query: string, options: SearchOptions) => Promise<Answer | null>;
}

/** A client for the index in a folder; a page that has the manifest saves the first question a request. */
export function searchClient(index: string, manifestText?: string): SearchClient {
  let worker: Worker | null = null;
  let manifest: Promise<Uint8Array | null> | null = null;
  let last = 0;
  const start = (): Worker => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  return {
    ask: (query, options) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        // Beside the worker, not after it: one round trip less before the first answer.
        manifest ??= manifestText ? Promise.resolve(new TextEncoder().encode(manifestText)) : loadManifest(index);
        const asked = worker;
        last += 1;
        const id = last;
        const stop = new AbortController();
        const answer = ({ data }: MessageEvent<Reply>): void => {
          if (data.id !== id) return;
          stop.abort();
          if (data.error !== undefined) reject(new Error(data.error));
          else resolve(id === last ? (data.answer ?? null) : null);
        };
        const fail = (): void => {
          stop.abort();
          worker = null;
          reject(new Error('the search worker could not be loaded'));
        };
        asked.addEventListener('message', answer, { signal: stop.signal });
        asked.addEventListener('error', fail, { signal: stop.signal });
        void manifest.then((bytes) => {
          const question: Question = { id, index, query, options, manifest: bytes };
          asked.postMessage(question);
        });
      }),
  };
}

/** Null where it cannot be read: the worker then tries itself, and says what is wrong. */
async function loadManifest(index: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(index + MANIFEST);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

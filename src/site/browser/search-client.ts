import type { Answer, SearchOptions } from '../../search/query.ts';
import type { Opening, Question } from './search-worker.ts';

interface Reply {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: string;
}

/** Asks the search, which runs beside the page. */
export interface SearchClient {
  /** Starts the worker before anything is asked: that takes a browser longer than an answer. */
  readonly start: () => void;
  /** Null if a later question has been asked meanwhile. */
  readonly ask: (query: string, options: SearchOptions) => Promise<Answer | null>;
}

/** A client for the index in a folder; a page that has the manifest saves the first question a request. */
export function searchClient(index: string, manifest: string | null = null): SearchClient {
  let worker: Worker | null = null;
  let last = 0;
  const started = (): Worker => {
    if (worker) return worker;
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    // The next question tries again.
    made.addEventListener('error', () => {
      worker = null;
    });
    const opening: Opening = { index, manifest };
    made.postMessage(opening);
    worker = made;
    return made;
  };
  return {
    start: () => {
      started();
    },
    ask: (query, options) =>
      new Promise((resolve, reject) => {
        const asked = started();
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
          reject(new Error('the search worker could not be loaded'));
        };
        asked.addEventListener('message', answer, { signal: stop.signal });
        asked.addEventListener('error', fail, { signal: stop.signal });
        const question: Question = { id, query, options };
        asked.postMessage(question);
      }),
  };
}

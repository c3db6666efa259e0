import { MANIFEST } from '../../search/manifest.ts';
import { openSearch, type Search, type SearchOptions } from '../../search/query.ts';

/** The first message to the worker: which index it is to read. */
export interface Opening {
  /** Address of the folder of the index. */
  readonly index: string;
  /** The manifest of the index, if the page has it; null if the worker is to read it. */
  readonly manifest: string | null;
}

/** A question to the worker; answers carry its number back. */
export interface Question {
  readonly id: number;
  readonly query: string;
  readonly options: SearchOptions;
}

let search: Search | null = null;

const open = ({ index, manifest }: Opening): Search =>
  openSearch(async (name) => {
    if (name === MANIFEST && manifest !== null) return new TextEncoder().encode(manifest);
    const response = await fetch(index + name);
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  });

self.addEventListener('message', async ({ data }: MessageEvent<Opening | Question>) => {
  if ('index' in data) {
    search = open(data);
    return;
  }
  try {
    self.postMessage({ id: data.id, answer: await search?.search(data.query, data.options) });
  } catch (error) {
    // An error in a worker is silence for the page, so it is sent as an answer.
    self.postMessage({ id: data.id, error: String(error) });
  }
});

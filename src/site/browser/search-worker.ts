import { MANIFEST } from '../../search/manifest.ts';
import { openSearch, type Search, type SearchOptions } from '../../search/query.ts';

/** A question to the worker; answers carry its number back. */
export interface Question {
  readonly id: number;
  /** Address of the folder of the index. */
  readonly index: string;
  readonly query: string;
  readonly options: SearchOptions;
  /** The manifest of the index, loaded by the page while the worker starts; null if the worker is to read it. */
  readonly manifest: Uint8Array | null;
}

let search: Search | null = null;

const open = ({ index, manifest }: Question): Search =>
  openSearch(async (name) => {
    if (name === MANIFEST && manifest !== null) return manifest;
    const response = await fetch(index + name);
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return new Uint8Array(await response.arrayBuffer());
  });

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  search ??= open(data);
  try {
    self.postMessage({ id: data.id, answer: await search.search(data.query, data.options) });
  } catch (error) {
    // An error in a worker is silence for the page, so it is sent as an answer.
    self.postMessage({ id: data.id, error: String(error) });
  }
});

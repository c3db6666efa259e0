import { buildIndex } from '../search/build-index.ts';
import { documentsOf } from '../search/documents.ts';
import { MANIFEST } from '../search/manifest.ts';
import { dossiers } from './library.ts';

/** The files of the search index over everything that is held, built once a build. */
const files = buildIndex(dossiers.flatMap(documentsOf));

/** The manifest as a text: the search page brings it along, which saves the first query a request. */
export const manifestText = new TextDecoder().decode(files.get(MANIFEST));

/** The files with this ending as pages: the ending stands in the route, because only then no `/` is asked after the name. */
export const indexPaths = (ending: string) =>
  [...files]
    .filter(([name]) => name.endsWith(`.${ending}`))
    .map(([name, bytes]) => ({ params: { name: name.slice(0, -ending.length - 1) }, props: { bytes } }));

/** One file of the index. */
export interface IndexFile extends Record<string, unknown> {
  readonly bytes: Uint8Array;
}

/** The file as an answer to a browser. */
export const indexResponse = (bytes: Uint8Array, type: string): Response =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });

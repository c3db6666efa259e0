import type { APIRoute } from 'astro';
import { buildIndex } from '../../../search/build-index.ts';
import { documentsOf } from '../../../search/documents.ts';
import { dossiers } from '../../library.ts';

export const getStaticPaths = () =>
  [...buildIndex(dossiers.flatMap(documentsOf))].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));

interface Props extends Record<string, unknown> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of the search index over everything that is held. */
export const GET: APIRoute<Props> = ({ props: { bytes }, params: { file } }) =>
  new Response(bytes, {
    headers: {
      'content-type': file?.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream',
    },
  });

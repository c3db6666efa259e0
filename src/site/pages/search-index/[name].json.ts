import type { APIRoute } from 'astro';
import { type IndexFile, indexPaths, indexResponse } from '../../search-index.ts';

export const getStaticPaths = () => indexPaths('json');

/** Files of the search index that end in .json. */
export const GET: APIRoute<IndexFile> = ({ props: { bytes } }) =>
  indexResponse(bytes, 'application/json; charset=utf-8');

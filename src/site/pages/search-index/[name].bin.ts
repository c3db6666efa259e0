import type { APIRoute } from 'astro';
import { type IndexFile, indexPaths, indexResponse } from '../../search-index.ts';

export const getStaticPaths = () => indexPaths('bin');

/** Files of the search index that end in .bin. */
export const GET: APIRoute<IndexFile> = ({ props: { bytes } }) => indexResponse(bytes, 'application/octet-stream');

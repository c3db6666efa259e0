import type { APIRoute } from 'astro';
import { akomaNtoso } from '../../../../export/akoma-ntoso.ts';
import { aknOptions } from '../../../data/exports.ts';
import { dossiers } from '../../../library.ts';
import { textPaths, type VersionProps } from '../../../paths.ts';

export const getStaticPaths = () => textPaths(dossiers);

/** A version as Akoma Ntoso 3.0, in the wanted language or in the one that stands in for it. */
export const GET: APIRoute<VersionProps> = ({ props: { lang, dossier, version } }) => {
  const options = aknOptions(dossier, version, lang);
  const xml = options && akomaNtoso(options);
  return new Response(xml ?? '', { headers: { 'content-type': 'application/akn+xml; charset=utf-8' } });
};

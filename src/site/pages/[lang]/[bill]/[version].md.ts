import type { APIRoute } from 'astro';
import { textOf } from '../../../../law/bill.ts';
import { print } from '../../../../markdown/print.ts';
import { dossiers } from '../../../library.ts';
import { textPaths, type VersionProps } from '../../../paths.ts';

export const getStaticPaths = () => textPaths(dossiers);

/** The words of a version as law-text Markdown, the form in which they are kept. */
export const GET: APIRoute<VersionProps> = ({ props: { lang, dossier, version } }) => {
  const text = textOf(version, lang);
  const body = text ? print(text.root, { language: text.language, legislature: dossier.legislature }) : '';
  return new Response(body, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};

import type { APIRoute } from 'astro';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { searchGuide } from '../../../data/search-guide.ts';
import { dossiers } from '../../../library.ts';
import { languagePaths } from '../../../routes.ts';

export const getStaticPaths = () => languagePaths();

interface Props extends Record<string, unknown> {
  readonly lang: InterfaceLanguage;
}

/** Names and words that the search page needs beside the index. */
export const GET: APIRoute<Props> = ({ props: { lang } }) =>
  new Response(JSON.stringify(searchGuide(dossiers, lang)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

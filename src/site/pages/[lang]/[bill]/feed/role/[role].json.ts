import type { APIRoute } from 'astro';
import { roleFeed } from '../../../../../../export/bill-feeds.ts';
import { jsonFeed } from '../../../../../../export/feed.ts';
import type { Dossier } from '../../../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../../../law/language.ts';
import { feedOptions } from '../../../../../data/exports.ts';
import { dossiers } from '../../../../../library.ts';
import { rolePaths } from '../../../../../paths.ts';

export const getStaticPaths = () => rolePaths(dossiers);

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly role: string;
}

/** What changed in the provisions that give a role its duties, as JSON Feed. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, role }, site }) =>
  new Response(jsonFeed(roleFeed(feedOptions(dossier, lang, site), role)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });

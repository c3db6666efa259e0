import type { APIRoute } from 'astro';
import { roleFeed } from '../../../../../../export/bill-feeds.ts';
import { atom } from '../../../../../../export/feed.ts';
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

/** What changed in the provisions that give a role its duties, as Atom. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, role }, site }) =>
  new Response(atom(roleFeed(feedOptions(dossier, lang, site), role)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });

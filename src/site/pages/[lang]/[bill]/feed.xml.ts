import type { APIRoute } from 'astro';
import { billFeed } from '../../../../export/bill-feeds.ts';
import { atom } from '../../../../export/feed.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { feedOptions } from '../../../data/exports.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

export const getStaticPaths = () => billPaths(dossiers);

interface Props extends Record<string, unknown> {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
}

/** What changed in a bill from version to version, as Atom. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier }, site }) =>
  new Response(atom(billFeed(feedOptions(dossier, lang, site))), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });

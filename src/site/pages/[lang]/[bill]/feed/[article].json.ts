import type { APIRoute } from 'astro';
import { articleFeed } from '../../../../../export/bill-feeds.ts';
import { jsonFeed } from '../../../../../export/feed.ts';
import type { Dossier } from '../../../../../law/dossier.ts';
import type { EId } from '../../../../../law/ids.ts';
import type { InterfaceLanguage } from '../../../../../law/language.ts';
import { articlesWithFeed, feedOptions } from '../../../../data/exports.ts';
import { dossiers } from '../../../../library.ts';
import { billPaths } from '../../../../routes.ts';

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    articlesWithFeed(props.dossier, props.lang).map((article) => ({
      params: { ...params, article },
      props: { ...props, article },
    })),
  );

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly article: EId;
}

/** What changed in one article, under whatever number it stood, as JSON Feed. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, article }, site }) =>
  new Response(jsonFeed(articleFeed(feedOptions(dossier, lang, site), article)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });

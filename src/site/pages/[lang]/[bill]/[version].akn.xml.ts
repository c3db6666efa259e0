import type { APIRoute } from 'astro';
import { akomaNtoso } from '../../../../export/akoma-ntoso.ts';
import { textOf, type Version } from '../../../../law/bill.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { aknOptions } from '../../../data/exports.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly version: Version;
}

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions
      .filter((version) => textOf(version, props.lang) !== null)
      .map((version) => ({ params: { ...params, version: version.id }, props: { ...props, version } })),
  );

/** A version as Akoma Ntoso 3.0, in the wanted language or in the one that stands in for it. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, version } }) => {
  const options = aknOptions(dossier, version, lang);
  const xml = options && akomaNtoso(options);
  return new Response(xml ?? '', { headers: { 'content-type': 'application/akn+xml; charset=utf-8' } });
};

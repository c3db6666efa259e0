import type { APIRoute } from 'astro';
import { legislationMetadata } from '../../../../export/legislation-metadata.ts';
import type { Version } from '../../../../law/bill.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { metadataOptions } from '../../../data/exports.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly version: Version;
}

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions.map((version) => ({
      params: { ...params, version: version.id },
      props: { ...props, version },
    })),
  );

/** What a version is, for search engines and libraries of law (schema.org/Legislation, ELI). */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, version }, site }) =>
  new Response(`${JSON.stringify(legislationMetadata(metadataOptions(dossier, version, lang, site)), null, 2)}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });

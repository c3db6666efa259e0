import type { APIRoute } from 'astro';
import { legislationMetadata } from '../../../../export/legislation-metadata.ts';
import { metadataOptions } from '../../../data/exports.ts';
import { dossiers } from '../../../library.ts';
import { type VersionProps, versionPaths } from '../../../paths.ts';

export const getStaticPaths = () => versionPaths(dossiers);

/** What a version is, for search engines and libraries of law (schema.org/Legislation, ELI). */
export const GET: APIRoute<VersionProps> = ({ props: { lang, dossier, version }, site }) =>
  new Response(`${JSON.stringify(legislationMetadata(metadataOptions(dossier, version, lang, site)), null, 2)}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });

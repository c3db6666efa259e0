import type { APIRoute } from 'astro';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { dutiesCsv, exportedDuties } from '../../../data/duties-export.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

export const getStaticPaths = () => billPaths(dossiers);

interface Props extends Record<string, unknown> {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
}

/** The register of duties for spreadsheets; the mark of byte order makes them read Cyrillic rightly. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier } }) =>
  new Response(`\uFEFF${dutiesCsv(exportedDuties(dossier, lang))}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

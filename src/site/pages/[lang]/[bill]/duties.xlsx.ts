import type { APIRoute } from 'astro';
import { xlsx } from '../../../../export/xlsx.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { dutiesSheet } from '../../../data/duties-export.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

export const getStaticPaths = () => billPaths(dossiers);

interface Props extends Record<string, unknown> {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
}

/** The register of duties as a workbook. */
export const GET: APIRoute<Props> = async ({ props: { lang, dossier } }) =>
  new Response(await xlsx([dutiesSheet(dossier, lang)]), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });

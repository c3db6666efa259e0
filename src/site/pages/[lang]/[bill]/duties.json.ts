import type { APIRoute } from 'astro';
import type { Dossier } from '../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../law/language.ts';
import { exportedDuties } from '../../../data/duties-export.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

export const getStaticPaths = () => billPaths(dossiers);

interface Props extends Record<string, unknown> {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
}

/** The register of duties for machines. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier } }) =>
  new Response(
    `${JSON.stringify({ schema: 'oqylym/duties@1', bill: dossier.bill.id, lang, duties: exportedDuties(dossier, lang) }, null, 2)}\n`,
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );

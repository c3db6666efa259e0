import type { APIRoute } from 'astro';
import { dutyChangesTable } from '../../../../../../export/duty-changes.ts';
import { xlsx } from '../../../../../../export/xlsx.ts';
import type { Version } from '../../../../../../law/bill.ts';
import type { Dossier } from '../../../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../../../law/language.ts';
import { dutyComparison } from '../../../../../data/duty-comparison.ts';
import { dossiers } from '../../../../../library.ts';
import { pairPaths } from '../../../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly before: Version;
  readonly after: Version;
}

export const getStaticPaths = () =>
  pairPaths(dossiers).filter(
    ({ props: { lang, dossier, before, after } }) => dutyComparison(dossier, before, after, lang) !== null,
  );

/** What became of each duty between two versions, as a workbook. */
export const GET: APIRoute<Props> = async ({ props: { lang, dossier, before, after } }) => {
  const duties = dutyComparison(dossier, before, after, lang);
  if (!duties) throw new Error(`${before.id} and ${after.id} have no text in common`);
  return new Response(await xlsx([dutyChangesTable(dossier, duties, lang)]), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};

import type { APIRoute } from 'astro';
import { dutyChangesTable } from '../../../../../../export/duty-changes.ts';
import { worded } from '../../../../../../export/worded.ts';
import { xlsx } from '../../../../../../export/xlsx.ts';
import { dutyComparison } from '../../../../../data/duty-comparison.ts';
import { labelsOf } from '../../../../../labels.ts';
import { dossiers } from '../../../../../library.ts';
import { comparedPaths, type PairProps } from '../../../../../paths.ts';

export const getStaticPaths = () => comparedPaths(dossiers);

/** What became of each duty between two versions, as a workbook. */
export const GET: APIRoute<PairProps> = async ({ props: { lang, dossier, before, after } }) => {
  const duties = dutyComparison(dossier, before, after, lang);
  if (!duties) throw new Error(`${before.id} and ${after.id} have no text in common`);
  return new Response(await xlsx([worded(dutyChangesTable(dossier, duties, lang), labelsOf(lang).word)]), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};

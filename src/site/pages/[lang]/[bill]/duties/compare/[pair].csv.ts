import type { APIRoute } from 'astro';
import { csv } from '../../../../../../export/csv.ts';
import { dutyChangesTable } from '../../../../../../export/duty-changes.ts';
import { dutyComparison } from '../../../../../data/duty-comparison.ts';
import { dossiers } from '../../../../../library.ts';
import { comparedPaths, type PairProps } from '../../../../../paths.ts';

export const getStaticPaths = () => comparedPaths(dossiers);

/** What became of each duty between two versions, a row each. */
export const GET: APIRoute<PairProps> = ({ props: { lang, dossier, before, after } }) => {
  const duties = dutyComparison(dossier, before, after, lang);
  if (!duties) throw new Error(`${before.id} and ${after.id} have no text in common`);
  return new Response(csv(dutyChangesTable(dossier, duties, lang)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

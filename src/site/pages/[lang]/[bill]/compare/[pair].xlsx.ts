import type { APIRoute } from 'astro';
import { comparisonTable } from '../../../../../export/comparison-table.ts';
import { xlsx } from '../../../../../export/xlsx.ts';
import { comparisonOf } from '../../../../comparisons.ts';
import { dossiers } from '../../../../library.ts';
import { comparedPaths, type PairProps } from '../../../../paths.ts';

export const getStaticPaths = () => comparedPaths(dossiers);

/** A comparison as a workbook: before, after, and the changes marked. */
export const GET: APIRoute<PairProps> = async ({ props: { lang, dossier, before, after } }) => {
  const comparison = comparisonOf(dossier, before, after, lang);
  const [was, is] = comparison ? [before.texts[comparison.language], after.texts[comparison.language]] : [];
  if (!comparison || !was || !is) throw new Error(`${before.id} and ${after.id} have no text in common`);
  return new Response(await xlsx([comparisonTable(comparison, { before: was, after: is }, lang)]), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};

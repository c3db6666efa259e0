import type { APIRoute } from 'astro';
import { comparisonTable } from '../../../../../export/comparison-table.ts';
import { xlsx } from '../../../../../export/xlsx.ts';
import type { Version } from '../../../../../law/bill.ts';
import type { Dossier } from '../../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../../law/language.ts';
import { commonLanguage, comparisonOf } from '../../../../comparisons.ts';
import { dossiers } from '../../../../library.ts';
import { billPaths } from '../../../../routes.ts';

interface Props {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
  readonly before: Version;
  readonly after: Version;
}

export const getStaticPaths = () =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions.flatMap((before, index) =>
      props.dossier.versions
        .slice(index + 1)
        .filter((after) => commonLanguage(before, after, props.lang) !== null)
        .map((after) => ({
          params: { ...params, pair: `${before.id}..${after.id}` },
          props: { ...props, before, after },
        })),
    ),
  );

/** A comparison as a workbook: before, after, and the changes marked. */
export const GET: APIRoute<Props> = async ({ props: { lang, dossier, before, after } }) => {
  const comparison = comparisonOf(dossier, before, after, lang);
  const [was, is] = comparison ? [before.texts[comparison.language], after.texts[comparison.language]] : [];
  if (!comparison || !was || !is) throw new Error(`${before.id} and ${after.id} have no text in common`);
  return new Response(await xlsx([comparisonTable(comparison, { before: was, after: is }, lang)]), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};

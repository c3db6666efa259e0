import type { APIRoute } from 'astro';
import type { Version } from '../../../../../law/bill.ts';
import type { Dossier } from '../../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../../law/language.ts';
import { commonLanguage, comparisonOf } from '../../../../comparisons.ts';
import { toJson } from '../../../../data/json.ts';
import { dossiers } from '../../../../library.ts';
import { meaningBetween } from '../../../../meanings.ts';
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

/** A comparison for machines: the alignment, every change and what it means, as `oqylym compare --json` prints it. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, before, after } }) =>
  toJson('compare', {
    ...comparisonOf(dossier, before, after, lang),
    ...meaningBetween(dossier, before, after, lang),
  });

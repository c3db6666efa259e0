import type { APIRoute } from 'astro';
import type { Version } from '../../../../../../law/bill.ts';
import type { Dossier } from '../../../../../../law/dossier.ts';
import type { InterfaceLanguage } from '../../../../../../law/language.ts';
import { dutyComparison } from '../../../../../data/duty-comparison.ts';
import { toJson } from '../../../../../data/json.ts';
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

/** What became of each duty between two versions, for machines. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier, before, after } }) =>
  toJson('duty-changes', {
    bill: dossier.bill.id,
    before: before.id,
    after: after.id,
    ...dutyComparison(dossier, before, after, lang),
  });

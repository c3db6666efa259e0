import type { APIRoute } from 'astro';
import { calendar } from '../../../../../../export/calendar.ts';
import { inLanguage } from '../../../../../../law/language.ts';
import { dutyChangeDays } from '../../../../../data/duty-comparison.ts';
import { dossiers } from '../../../../../library.ts';
import { comparedPaths, type PairProps } from '../../../../../paths.ts';

/** Only a pair whose later text has a day of entry into force, and between which duties changed, has a calendar. */
export const getStaticPaths = () =>
  comparedPaths(dossiers).filter(({ props }) => dutyChangeDays(props, undefined).length > 0);

/** The day on which the changed duties begin to count. */
export const GET: APIRoute<PairProps> = ({ props, site }) => {
  const title = inLanguage(props.dossier.bill.title, props.lang)?.value ?? props.dossier.bill.id;
  return new Response(calendar(title, dutyChangeDays(props, site)) ?? '', {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};

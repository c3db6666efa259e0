import type { APIRoute } from 'astro';
import { dutyEvents } from '../../../../export/bill-events.ts';
import { calendar } from '../../../../export/calendar.ts';
import type { Dossier } from '../../../../law/dossier.ts';
import { type InterfaceLanguage, inLanguage } from '../../../../law/language.ts';
import { eventOptions, hasCalendar } from '../../../data/exports.ts';
import { dossiers } from '../../../library.ts';
import { billPaths } from '../../../routes.ts';

/** Only a bill with days that bind has a calendar. */
export const getStaticPaths = () => billPaths(dossiers.filter(hasCalendar));

interface Props extends Record<string, unknown> {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
}

/** Entry into force and deadlines that are a date. */
export const GET: APIRoute<Props> = ({ props: { lang, dossier }, site }) => {
  const title = inLanguage(dossier.bill.title, lang)?.value ?? dossier.bill.id;
  return new Response(calendar(title, dutyEvents(eventOptions(dossier, lang, site))) ?? '', {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};

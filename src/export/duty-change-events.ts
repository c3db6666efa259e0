import type { Version } from '../law/bill.ts';
import type { DutyComparison, DutyOutcome } from '../law/duty-change.ts';
import { inLanguage } from '../law/language.ts';
import type { EventOptions } from './bill-events.ts';
import type { CalendarEvent } from './calendar.ts';
import type { WordOf } from './worded.ts';
import { say } from './words.ts';

/** What the words of a duty may come to that somebody has to act on. */
const told: ReadonlySet<DutyOutcome> = new Set(['new', 'gone', 'tightened', 'relaxed', 'other']);

/**
 * The day on which duties become others: the entry into force of the later text, one event with all of them, because forty on one day
 * would bury a calendar. None where that day is not known or no duty changed.
 */
export function dutyChangeEvents(
  { dossier, lang, addresses }: EventOptions,
  [before, after]: readonly [Version, Version],
  { changes }: DutyComparison,
  wordOf: WordOf,
): readonly CalendarEvent[] {
  const { bill, obligations } = dossier;
  const lines = changes.flatMap(({ slug, outcome }) => {
    const duty = obligations.find((one) => one.slug === slug);
    if (!duty || !told.has(outcome)) return [];
    const title = inLanguage(duty.words, lang)?.value.title ?? slug;
    return [`${duty.code === null ? '' : `${duty.code} `}${title}: ${wordOf(`outcome-${outcome}`) ?? outcome}`];
  });
  if (after.force === null || lines.length === 0) return [];
  const title = `${inLanguage(bill.title, lang)?.value ?? bill.id}: ${say('dutiesChange', lang)} (${lines.length})`;
  const id = `${bill.id}-${before.id}-${after.id}-duties`;
  return [
    { id, date: after.force, title, description: lines.join('\n'), url: addresses.dutyChanges(before.id, after.id) },
  ];
}

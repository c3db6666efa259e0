import { type Dossier, versionOf } from '../law/dossier.ts';
import { isoDate } from '../law/ids.ts';
import { type InterfaceLanguage, inLanguage } from '../law/language.ts';
import type { Addresses } from './addresses.ts';
import type { CalendarEvent } from './calendar.ts';
import { say } from './words.ts';

/** What events are made from. */
export interface EventOptions {
  readonly dossier: Dossier;
  readonly lang: InterfaceLanguage;
  readonly addresses: Addresses;
}

/**
 * The days that bind: entry into force, and deadlines that are a date. A deadline in words ("within three working days") runs from a
 * day that only the reader knows, so it makes no event.
 */
export function dutyEvents({ dossier, lang, addresses }: EventOptions): readonly CalendarEvent[] {
  const { bill, versions, obligations } = dossier;
  const title = inLanguage(bill.title, lang)?.value ?? bill.id;
  const force = versions.flatMap(({ id, force: date }) => {
    // A later version repeats the day on which the first one came into force.
    const isTold = versions.find((version) => version.force === date)?.id !== id;
    if (date === null || isTold) return [];
    const words = `${title}: ${say('force', lang)}`;
    return [{ id: `${bill.id}-${id}-force`, date, title: words, description: words, url: addresses.version(id) }];
  });
  const deadlines = obligations.flatMap(({ slug, words: translations }) => {
    const words = inLanguage(translations, lang)?.value;
    const date = isoDate(words?.deadline?.trim() ?? '');
    if (!words || date === null) return [];
    const url = addresses.duty(slug);
    return [{ id: `${bill.id}-${slug}-deadline`, date, title: words.title, description: words.sentence, url }];
  });
  return [...force, ...deadlines];
}

/** All that has a day: what happened to the bill, and the days that bind. */
export function billEvents(options: EventOptions): readonly CalendarEvent[] {
  const { dossier, lang, addresses } = options;
  const happened = dossier.timeline.map(({ date, title, note, version, line }): CalendarEvent => {
    // Its place among the events of its day, so that an event of another day changes no id.
    const place = dossier.timeline.filter((other) => other.date === date && other.line <= line).length;
    const held = version === null ? null : versionOf(dossier, version);
    return {
      id: `${dossier.bill.id}-event-${date}-${place}`,
      date,
      title: inLanguage(title, lang)?.value ?? dossier.bill.id,
      description: inLanguage(note, lang)?.value ?? '',
      url: held ? addresses.version(held.id) : addresses.bill,
    };
  });
  return [...happened, ...dutyEvents(options)];
}

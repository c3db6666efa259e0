import { createEvents, type DateArray } from 'ics';
import type { IsoDate } from '../law/ids.ts';

/** A day on which something happens or falls due. */
export interface CalendarEvent {
  /** The same for ever: a reader's calendar replaces an event that comes again. */
  readonly id: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

/**
 * A calendar of whole days (iCalendar, RFC 5545); null if no event has a day. The same events give the same bytes: the stamp, which
 * the format wants, is the day itself and not the time of the build.
 */
export function calendar(name: string, events: readonly CalendarEvent[]): string | null {
  const dated = events.flatMap((event) => {
    const day = dayOf(event.date);
    return day === null ? [] : [{ event, day }];
  });
  if (dated.length === 0) return null;
  const { value, error } = createEvents(
    dated.map(({ event: { id, title, description, url }, day: [year, month, day] }) => ({
      uid: `${id}@oqylym`,
      title,
      description,
      url,
      start: [year, month, day] satisfies DateArray,
      end: nextDay(year, month, day),
      timestamp: Date.UTC(year, month - 1, day),
      transp: 'TRANSPARENT' as const,
    })),
    { productId: '-//Oqylym//Oqylym 1.0//EN', calName: name },
  );
  if (error || value === null) throw new Error(`the calendar "${name}" cannot be written: ${error?.message}`);
  return folded(value);
}

/** Only a whole date is a day: a month or a year is no appointment. */
function dayOf(date: IsoDate): readonly [number, number, number] | null {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : [year, month, day];
}

/** The end of a whole-day event is the day after it (RFC 5545, 3.6.1). */
function nextDay(year: number, month: number, day: number): DateArray {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
}

const MOST_OCTETS = 75;

/** Lines no longer than 75 octets (RFC 5545, 3.1): the library counts characters, and a Cyrillic letter is two octets. */
function folded(text: string): string {
  const lines = text.replaceAll('\r\n\t', '').split('\r\n');
  return lines.flatMap(foldedLine).join('\r\n');
}

function foldedLine(line: string): readonly string[] {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts;
}

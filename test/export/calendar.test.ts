import { describe, expect, it } from 'vitest';
import { addressesAt } from '../../src/export/addresses.ts';
import { billEvents, dutyEvents } from '../../src/export/bill-events.ts';
import { type CalendarEvent, calendar } from '../../src/export/calendar.ts';
import { type IsoDate, isoDate } from '../../src/law/ids.ts';
import { dossierOf } from '../site/small-dossier.ts';
import { withChange } from '../support/content.ts';
import { hard, hardDossier } from './support.ts';

const addresses = addressesAt('https://example.org', 'kk', hardDossier.bill.id);
const options = { dossier: hardDossier, lang: 'kk', addresses } as const;

describe('a calendar', () => {
  it('is the file we reviewed', async () => {
    const file = calendar('«Мысал» туралы', billEvents(options)) ?? '';
    await expect(file.replaceAll('\r\n', '\n')).toMatchFileSnapshot('../fixtures/export/bill.kk.ics');
  });

  it('holds whole days with a stamp that is not the time of its making', () => {
    const file = calendar('Күнтізбе', dutyEvents(options)) ?? '';
    expect(file).toContain('DTSTART;VALUE=DATE:20260118\r\nDTEND;VALUE=DATE:20260119\r\n');
    expect(file).toContain('DTSTAMP:20260118T000000Z');
    expect(calendar('Күнтізбе', dutyEvents(options))).toBe(file);
  });

  it('ends an event of the last day of the year on the first of the next', () => {
    expect(calendar('Күнтізбе', [event('2025-12-31')])).toContain('DTEND;VALUE=DATE:20260101');
  });

  it('has no line longer than 75 octets, and unfolded the words are whole', () => {
    const title = 'Жасанды интеллект жүйелерінің иелері мен иеленушілері тәуекелдерді басқару шараларын қолданады';
    const file = calendar('Күнтізбе', [{ ...event('2026-01-18'), title }]) ?? '';
    const lengths = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  });

  it('is nothing without a day: a month is no appointment', () => {
    expect(calendar('Күнтізбе', [event('2026-07'), event('2026')])).toBeNull();
  });
});

describe('the days that bind', () => {
  it('are the entry into force and deadlines that are a date, not those in words', () => {
    expect(dutyEvents(options).map(({ id }) => id)).toEqual(['mysal-02-signed-force']);
    const path = 'bills/mysal/obligations/keep-a-log.kk.md';
    const dossier = dossierOf(withChange(path, 'when: күн сайын', 'when: "2026-07-01"', hard));
    expect(dutyEvents({ ...options, dossier }).map(({ id, date, url }) => [id, date, url])).toEqual([
      ['mysal-02-signed-force', '2026-01-18', 'https://example.org/kk/mysal/02-signed/'],
      ['mysal-keep-a-log-deadline', '2026-07-01', 'https://example.org/kk/mysal/duties/keep-a-log/'],
    ]);
  });
});

function event(date: string): CalendarEvent {
  return { id: 'one', date: day(date), title: 'Күн', description: '', url: 'https://example.org/' };
}

function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

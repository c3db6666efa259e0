import { describe, expect, it } from 'vitest';
import { addressesAt } from '../../src/export/addresses.ts';
import { calendar } from '../../src/export/calendar.ts';
import { dutyChangeEvents } from '../../src/export/duty-change-events.ts';
import type { DutyOutcome } from '../../src/law/duty-change.ts';
import { dossierOf } from '../site/small-dossier.ts';
import { day } from '../support/day.ts';

const dossier = dossierOf();
const [before, after] = dossier.versions;
const [duty] = dossier.obligations;
if (!before || !after || !duty) throw new Error('the small content has two versions and a duty');
const options = { dossier, lang: 'ru', addresses: addressesAt('https://example.org', 'ru', dossier.bill.id) } as const;
const changed = (outcome: DutyOutcome) => ({
  changes: [{ slug: duty.slug, outcome, rules: [], basis: [], affected: [] }],
  unregistered: [],
});
const events = (outcome: DutyOutcome, force: string | null) =>
  dutyChangeEvents(
    options,
    [before, { ...after, force: force === null ? null : day(force) }],
    changed(outcome),
    () => 'ужесточена',
  );

describe('the day on which changed duties begin to count', () => {
  it('is one event with every changed duty, on the day of entry into force', () => {
    const [event, ...others] = events('tightened', '2026-01-18');
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      date: '2026-01-18',
      url: `https://example.org/ru/${dossier.bill.id}/duties/compare/${before.id}..${after.id}/`,
    });
    expect(event?.description).toContain('ужесточена');
    expect(calendar('О примере', events('tightened', '2026-01-18'))).toContain('DTSTART;VALUE=DATE:20260118');
  });

  it('is none where the day is not known or no duty changed', () => {
    expect(events('tightened', null)).toEqual([]);
    expect(events('same', '2026-01-18')).toEqual([]);
    expect(events('unknown', '2026-01-18')).toEqual([]);
    expect(events('reworded', '2026-01-18')).toEqual([]);
  });
});

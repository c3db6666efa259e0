import { describe, expect, it } from 'vitest';
import type { Carried } from '../../src/law/anchor.ts';
import { fineTable, valueOn } from '../../src/law/fines.ts';
import { dutiesCsv, exportedDuties } from '../../src/site/data/duties-export.ts';
import { dutyPage } from '../../src/site/data/duty-page.ts';
import { dutyRegister, sanctionState } from '../../src/site/data/duty-register.ts';
import { smallContent, withChange, withFile } from '../support/content.ts';
import { day } from '../support/day.ts';
import { dossierOf } from './small-dossier.ts';

const duty = 'bills/example/obligations/keep-a-log.ru.md';
const withSanction = withChange(
  duty,
  'topic: safety',
  'topic: safety\nsanction: [{ act: Code on Administrative Offences, article: 641-1, sure: single }]',
);
const right = withFile(
  'bills/example/obligations/a-right.ru.md',
  '---\ntitle: "=Право"\nwho: [owner]\nmay: "спросить, когда угодно"\nbasis: [art_2__para_2]\nsanction: []\n---\n',
  withSanction,
);
const unchanged = (): Carried => ({ kind: 'unknown' });

describe('the register', () => {
  it('groups duties by topic in the order of the bill, those without one last', () => {
    const { groups, duties, rights } = dutyRegister(dossierOf(right), 'ru');
    expect(groups.map(({ topic, name, rows }) => [topic, name?.value ?? null, rows.length])).toEqual([
      ['safety', 'безопасность', 1],
      ['other', null, 1],
    ]);
    expect([duties, rights]).toEqual([1, 1]);
  });

  it('tells a sanction that was not found from one that was not looked for', () => {
    const states = (contents = smallContent) => dossierOf(contents).obligations.map(sanctionState);
    expect(states()).toEqual(['unknown']);
    expect(states(right)).toEqual(['known', 'none']);
  });

  it('shows a duty that is not translated in the language it has', () => {
    const [row] = dutyRegister(dossierOf(), 'kk').groups[0]?.rows ?? [];
    expect(row?.words).toMatchObject({ language: 'en', value: { title: 'Keep a log' } });
  });
});

describe('the page of a duty', () => {
  it('prices a sanction in the counting unit and in money, and says of which year', () => {
    const dossier = dossierOf(withSanction);
    const [obligation] = dossier.obligations;
    if (!obligation) throw new Error('no duty');
    const [fines] = dutyPage(dossier, obligation, 'ru', unchanged).sanctions?.[0]?.tables.map((one) => one.fines) ?? [];
    expect(fines?.values.at(-1)).toMatchObject({ year: 2026, amount: 4325 });
    expect(fines?.rows[0]?.first?.units).toBe(15);
    expect(fines?.rows[0]?.first?.money.at(-1)).toMatchObject({ year: 2026, amount: 64_875 });
    expect(fines?.rows[0]?.repeat).toBeNull();
  });

  it('asks where the basis stands only if a newer text is held', () => {
    const dossier = dossierOf();
    const [obligation] = dossier.obligations;
    if (!obligation) throw new Error('no duty');
    expect(dutyPage(dossier, obligation, 'ru', unchanged).basis.map(({ carried }) => carried)).toEqual([null]);
    const older = { ...obligation, checked: dossier.versions[0]?.id ?? null };
    const earlier = { ...dossier, obligations: [older] };
    expect(dutyPage(earlier, older, 'ru', unchanged).basis.map(({ carried }) => carried?.kind)).toEqual(['unknown']);
  });

  const value = (unit: string, year: number, amount: number, from = `${year}-01-01`) => ({
    unit,
    year,
    from: day(from),
    amount,
    currency: 'KZT',
    sure: null,
  });

  it('counts fines in money of every year held, in whatever order the years stand, and says which', () => {
    const { sanctions } = dossierOf();
    const [table] = sanctions;
    if (!table) throw new Error('no table');
    const years = [value('MCI', 2025, 3932), value('MCI', 2026, 4325), value('BCU', 2027, 1)];
    for (const values of [years, years.toReversed()]) {
      const fines = fineTable(table, values);
      expect(fines.values.map(({ year }) => year)).toEqual([2025, 2026]);
      expect(fines.rows[0]?.first).toEqual({
        units: 15,
        money: [
          { from: '2025-01-01', year: 2025, currency: 'KZT', amount: 58_980 },
          { from: '2026-01-01', year: 2026, currency: 'KZT', amount: 64_875 },
        ],
      });
      expect(fines.rows[0]?.repeat).toBeNull();
    }
  });

  it('leaves money out where the unit has no value', () => {
    const { sanctions } = dossierOf();
    const [table] = sanctions;
    if (!table) throw new Error('no table');
    expect(fineTable(table, []).rows[0]?.first).toEqual({ units: 15, money: [] });
  });

  it('knows the value of a unit on a day, and none outside of the years held or before the day it holds from', () => {
    const values = [value('MCI', 2025, 1), value('MCI', 2026, 2), value('MCI', 2026, 3, '2026-04-01')];
    const on = (date: string) => valueOn(values, day(date))?.amount ?? null;
    expect(['2024-12-31', '2025', '2025-11-17', '2026-03-31', '2026-04-01', '2026', '2027-01-01'].map(on)).toEqual([
      null,
      1,
      1,
      2,
      3,
      null,
      null,
    ]);
  });

  it('says on the page of a duty which value held on the day of its text and of its entry into force', () => {
    const dossier = dossierOf(right);
    const [obligation] = dossier.obligations;
    const [version] = dossier.versions;
    if (!obligation || !version) throw new Error('no duty');
    const dated = { ...version, date: day('2025-11-17'), force: day('2027-01-18') };
    const legislature = { ...dossier.legislature, values: [value('MCI', 2025, 3932)] };
    const page = dutyPage({ ...dossier, legislature, versions: [dated] }, obligation, 'ru', unchanged);
    expect(page.sanctions?.[0]?.tables[0]?.days.map((one) => [one.kind, one.date, one.value?.amount ?? null])).toEqual([
      ['version', '2025-11-17', 3932],
      ['force', '2027-01-18', null],
    ]);
  });
});

describe('the export', () => {
  const rows = exportedDuties(dossierOf(right), 'ru');

  it('names roles and provisions in the reader’s language and keeps their ids', () => {
    expect(rows[0]).toMatchObject({
      id: 'keep-a-log',
      who: ['владелец'],
      basis: ['art_2__para_1'],
      basisCited: ['Статья 2, пункт 1'],
      sanctionState: 'known',
    });
  });

  it('names another act in the reader’s language where the bill translates it, else as the facts have it', () => {
    const acts =
      'acts:\n  Code on Administrative Offences: { ru: Кодекс об административных правонарушениях }\n---\nПример.';
    const dossier = dossierOf(withChange('bills/example/bill.md', '---\nПример.', acts, right));
    const named = (lang: 'ru' | 'kk') => exportedDuties(dossier, lang)[0]?.sanctions?.map(({ act }) => act);
    expect(named('ru')).toEqual(['Кодекс об административных правонарушениях']);
    expect(named('kk')).toEqual(['Code on Administrative Offences']);
  });

  it('says in one cell what may have to be paid, in the unit and in money of each year', () => {
    expect(dutiesCsv(exportedDuties(dossierOf(right), 'en'))).toMatch(
      /15 MCI = (?:\d+ KZT \(\d{4}\), )*64875 KZT \(2026\)/u,
    );
  });

  it('writes one line of CSV a duty, quotes commas and disarms formulas', () => {
    const lines = dutiesCsv(rows).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('"спросить, когда угодно"');
    expect(lines[2]).toContain("'=Право");
  });
});

import { describe, expect, it } from 'vitest';
import type { Carried } from '../../src/law/anchor.ts';
import { dutiesCsv, exportedDuties } from '../../src/site/data/duties-export.ts';
import { dutyPage } from '../../src/site/data/duty-page.ts';
import { dutyRegister, sanctionState } from '../../src/site/data/duty-register.ts';
import { fineTable } from '../../src/site/data/fines.ts';
import { smallContent, withChange, withFile } from '../support/content.ts';
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
  it('prices a sanction in the counting unit and in money of the newest year', () => {
    const dossier = dossierOf(withSanction);
    const [obligation] = dossier.obligations;
    if (!obligation) throw new Error('no duty');
    const [sanction] = dutyPage(dossier, obligation, 'ru', unchanged).sanctions ?? [];
    expect(sanction?.tables[0]?.value).toMatchObject({ year: 2026, amount: 4325 });
    expect(sanction?.tables[0]?.rows[0]).toMatchObject({ first: { units: 15, money: 64_875 }, repeat: null });
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

  it('counts fines in money of the newest year held, in whatever order the years stand, and says which', () => {
    const { sanctions, legislature } = dossierOf();
    const [table] = sanctions;
    if (!table) throw new Error('no table');
    const value = (unit: string, year: number, amount: number) => ({ unit, year, amount, currency: 'KZT' });
    const years = [value('MCI', 2025, 3932), value('MCI', 2026, 4325), value('BCU', 2027, 1)];
    for (const values of [years, years.toReversed()]) {
      const fines = fineTable(table, { ...legislature, values });
      expect(fines.value).toEqual(value('MCI', 2026, 4325));
      expect(fines.rows[0]?.first).toEqual({ units: 15, money: 64_875 });
      expect(fines.rows[0]?.repeat).toBeNull();
    }
  });

  it('leaves money out where the unit has no value', () => {
    const { sanctions, legislature } = dossierOf();
    const [table] = sanctions;
    if (!table) throw new Error('no table');
    expect(fineTable(table, { ...legislature, values: [] }).rows[0]?.first).toEqual({ units: 15, money: null });
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

  it('writes one line of CSV a duty, quotes commas and disarms formulas', () => {
    const lines = dutiesCsv(rows).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('"спросить, когда угодно"');
    expect(lines[2]).toContain("'=Право");
  });
});

import { describe, expect, it } from 'vitest';
import { amendmentPage, amendmentsPage } from '../../src/site/data/amendment-pages.ts';
import { commentaryByYear } from '../../src/site/data/commentary-list.ts';
import { evidenceReport } from '../../src/site/data/evidence-report.ts';
import { glossary } from '../../src/site/data/glossary.ts';
import { allSources } from '../../src/site/data/source-refs.ts';
import { smallContent, withFile } from '../support/content.ts';
import { dossierOf } from './small-dossier.ts';

const dossier = dossierOf();

describe('amendments', () => {
  const [amendment] = dossier.amendments;
  if (!amendment) throw new Error('no amendment');

  it('stand under the version they were considered for, with the provisions they name', () => {
    const { groups, counts } = amendmentsPage(dossier, 'ru');
    expect(groups.map(({ id, rows }) => [id, rows.length])).toEqual([['02-first-reading', 1]]);
    expect(groups[0]?.rows[0]?.places.map(({ name }) => name)).toEqual(['Статья 2, пункт 1']);
    expect(counts).toEqual([{ outcome: 'accepted', count: 1 }]);
  });

  it('show the words proposed, and say that those before are not known where the text is silent', () => {
    const [change] = amendmentPage(dossier, amendment, 'ru').changes;
    expect(change?.wording).toMatchObject({ language: 'ru' });
    expect(change?.wording?.value).toContain('обязан вести журнал');
    expect(change?.wordsBefore).toBeNull();
    expect(change?.targets[0]?.before?.href).toBeNull();
    expect(change?.targets[0]?.after?.href).toBe('/ru/example/02-first-reading/art_2/#art_2__para_1');
  });

  it('show the words before where the version they were put to holds them', () => {
    const file = smallContent['bills/example/amendments/02-first-reading/001.md'] ?? '';
    const other = dossierOf(
      withFile('bills/example/amendments/02-first-reading/001.md', file.replaceAll('art_2__para_1', 'art_1__point_1')),
    );
    const [first] = other.amendments;
    if (!first) throw new Error('no amendment');
    expect(amendmentPage(other, first, 'ru').changes[0]?.wordsBefore?.value).toBe('1) система – объект.');
  });
});

describe('commentary', () => {
  it('stands by year, the newest first and what has no date last', () => {
    const undated = withFile(
      'bills/example/commentary/undated.ru.md',
      '---\ntitle: Без даты\nabout: []\n---\n',
      withFile('bills/example/commentary/older.ru.md', '---\ntitle: Раньше\nabout: []\ndate: 2024\n---\n'),
    );
    expect(commentaryByYear(dossierOf(undated), 'ru').map(({ year }) => year)).toEqual(['2025', '2024', null]);
  });
});

describe('the glossary', () => {
  const [entry] = glossary(dossier, 'kk');

  it('shows a missing language as not known', () => {
    const small = glossary(dossierOf(), 'ru')[0];
    expect(small?.names).toEqual([
      { language: 'ru', name: 'система' },
      { language: 'en', name: 'system' },
    ]);
    // Russian, because the act has force in it, before English.
    expect(entry?.name).toEqual({ language: 'ru', value: 'система' });
  });

  it('quotes the definition from the version it was checked against', () => {
    const [term] = glossary(dossier, 'ru');
    expect(term?.definedAt?.unit?.text).toBe('система – объект информатизации.');
    expect(term?.version?.id).toBe('02-first-reading');
  });
});

describe('the evidence report', () => {
  const report = evidenceReport(dossier, 'ru');

  it('counts provisions by how sure they are and names what was not there', () => {
    expect(report.holdings.map(({ certainties, articles }) => [certainties, articles])).toEqual([
      [[{ sure: 'single', count: 1 }], 2],
      [[], 2],
    ]);
    expect(report.holdings[0]?.absent).toHaveLength(1);
  });

  it('lists each source once with the versions that rest on it', () => {
    expect(allSources(dossier).map(({ id }) => id)).toEqual(['gazette', 'report']);
    expect(report.sources.map(({ usedIn }) => usedIn.map(({ id }) => id))).toEqual([
      ['02-first-reading'],
      ['01-presented'],
    ]);
  });
});

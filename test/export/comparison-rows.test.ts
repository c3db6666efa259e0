import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/export/comparison-blocks.ts';
import { ghostsOf, indexOf, rowsOf } from '../../src/export/comparison-rows.ts';
import { eId } from '../../src/law/ids.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { fatesOf } from '../../src/site/data/article-fate.ts';
import { goneArticles } from '../../src/site/data/gone-articles.ts';
import { dossierOf, type Reading } from '../site/grid-dossier.ts';

const four: Reading = {
  articles: [
    ['1', 'мосты'],
    ['2', 'склады'],
    ['3', 'маяки'],
    ['4', 'сады'],
  ],
};

/** The first two readings of a bill compared, as the page lays them out. */
function compared(readings: readonly Reading[]) {
  const dossier = dossierOf(readings);
  const [first, second] = dossier.versions;
  const [before, after] = [first?.texts.ru, second?.texts.ru];
  const comparison = first && second ? compareVersions(dossier, first, second, 'ru') : null;
  if (!before || !after || !comparison) throw new Error('both readings have a Russian text');
  const hrefBefore = (id: string): string => `before#${id}`;
  const context = {
    comparison,
    before: indexOf(before),
    after: indexOf(after),
    legislature: dossier.legislature,
    lang: 'ru',
    hrefBefore,
    prefix: '',
  } as const;
  const rows = rowsOf(context);
  const ghosts = ghostsOf(rows, before);
  return { dossier, comparison, before, after, rows, ghosts, blocks: blocksOf(rows, ghosts, context) };
}

describe('the rows of a comparison', () => {
  it('tell a move with two marks that lead to each other', () => {
    const { rows, ghosts, blocks } = compared([
      four,
      {
        articles: [
          ['1', 'сады'],
          ['2', 'мосты'],
          ['3', 'склады'],
          ['4', 'маяки'],
        ],
      },
    ]);
    const moved = rows.find(({ id }) => id === 'art_1');
    expect(moved?.was).toEqual({ place: 'Статья 4', href: '#from-art_4' });
    const [[after, marks] = []] = [...ghosts];
    expect(marks).toEqual([{ id: 'from-art_4', place: 'Статья 4', to: { place: 'Статья 1', href: '#art_1' } }]);
    const home = blocks.find((block) => block.rows.some(({ id }) => id === after));
    expect(home?.place).toBe('Статья 4');
    expect(home?.isQuiet).toBe(false);
    expect(home?.picks).toContain('moved');
  });

  it('do not repeat for every point that its article has another number', () => {
    const { rows } = compared([
      four,
      {
        articles: [
          ['1', 'почта'],
          ['2', 'мосты'],
          ['3', 'склады'],
          ['4', 'маяки'],
          ['5', 'сады'],
        ],
      },
    ]);
    expect(rows.find(({ id }) => id === 'art_2')?.was?.place).toBe('Статья 1');
    expect(rows.find(({ id }) => id === 'art_2__para_1')?.was).toBeNull();
  });

  it('link the parts of a split and what a merge was made of, each row under its own id', () => {
    const split: Reading = {
      articles: [
        ['1', 'мосты/1'],
        ['2', 'мосты/2'],
        ['3', 'склады', 'маяки'],
        ['4', 'сады'],
      ],
      head: 'was:\n  art_1: art_1\n  art_2: art_1\n  art_3: [art_2, art_3]\n',
    };
    const { rows } = compared([four, split]);
    expect(rows.find(({ id }) => id === 'art_1')?.split).toEqual([{ place: 'Статья 2', href: '#art_2' }]);
    expect(rows.find(({ id }) => id === 'art_3')?.merged).toEqual([{ place: 'Статья 3', href: 'before#art_3' }]);
    expect(rows.find(({ id }) => id === 'art_3--from-art_3')?.merged).toEqual([
      { place: 'Статья 2', href: 'before#art_2' },
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('carry the match of what is only probably the same, and none of what is sure', () => {
    const { rows, comparison } = compared([
      four,
      {
        articles: [
          ['1', 'мосты'],
          ['2', 'склады/1', 'почта'],
          ['3', 'маяки'],
          ['4', 'сады'],
        ],
      },
    ]);
    const doubtful = comparison.alignment.matches.filter(
      ({ likeness, basis }) => basis !== 'declared' && likeness < 0.65,
    );
    expect(rows.flatMap(({ tentative }) => (tentative ? [tentative] : []))).toEqual(doubtful);
    expect(rows.find(({ id }) => id === 'art_1')?.tentative).toBeNull();
  });
});

describe('an article that did not stay', () => {
  it('leaves a tombstone behind the article that stood before it', () => {
    const { comparison, before, after } = compared([
      four,
      {
        articles: [
          ['1', 'мосты'],
          ['2', 'маяки'],
          ['3', 'сады'],
        ],
      },
    ]);
    const gone = goneArticles({ comparison, before, after });
    expect([...gone].map(([place, articles]) => [place, articles.map((article) => article.eId)])).toEqual([
      ['art_1', ['art_2']],
    ]);
  });

  it('says on its page in which later text it was taken out, split or joined', () => {
    const later: Reading = {
      articles: [
        ['1', 'мосты', 'склады'],
        ['2', 'маяки'],
      ],
      head: 'was:\n  art_1: [art_1, art_2]\n  art_2: art_3\n',
    };
    const dossier = dossierOf([four, four, later]);
    const [first, , third] = dossier.versions;
    if (!first || !third) throw new Error('three readings');
    const fate = (id: string) =>
      fatesOf(dossier, first, eId(id), (before, after) => compareVersions(dossier, before, after, 'ru')).map(
        ({ kind, version, eIds }) => [kind, version.id, ...eIds],
      );
    expect(fate('art_2')).toEqual([['merged', third.id, 'art_1']]);
    expect(fate('art_4')).toEqual([['repealed', third.id]]);
    expect(fate('art_3')).toEqual([]);
    const origin = fatesOf(dossier, third, eId('art_1'), (before, after) =>
      compareVersions(dossier, before, after, 'ru'),
    );
    expect(origin.map(({ kind, eIds }) => [kind, ...eIds])).toEqual([['made-of', 'art_1', 'art_2']]);
  });
});

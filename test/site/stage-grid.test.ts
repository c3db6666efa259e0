import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/law/bill.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { gridLayout } from '../../src/site/data/grid-layout.ts';
import { linksAsText } from '../../src/site/data/grid-page.ts';
import { gridRows } from '../../src/site/data/grid-rows.ts';
import { gridWords } from '../../src/site/data/grid-words.ts';
import { type GridColumn, stageGrid } from '../../src/site/data/stage-grid.ts';
import { dossierOf, gridOf, linked, type Reading, told } from './grid-dossier.ts';

const four: Reading = {
  articles: [
    ['1', 'мосты'],
    ['2', 'склады'],
    ['3', 'маяки'],
    ['4', 'сады'],
  ],
};

describe('a column of the stage grid', () => {
  it('has one cell an article and ties it to the same article of the version before', () => {
    const [first, second] = gridOf([four, four]);
    expect(told(first)).toEqual(['1', '2', '3', '4']);
    expect(told(second)).toEqual(['1', '2', '3', '4']);
    expect(linked(second)).toEqual(['1-1', '2-2', '3-3', '4-4']);
    expect(second?.cells.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
    expect(first?.cells.map(({ share }) => share)).toEqual([null, null, null, null]);
  });

  it('is compared with its neighbour where no version says what it follows, and with none where others do', () => {
    const dossier = dossierOf([four, four, four]);
    const gridWhere = (follows: (index: number) => boolean): readonly GridColumn[] => {
      const sources = dossier.versions.map((version, index) => ({
        version: follows(index) ? version : { ...version, follows: null },
        root: textOf(version, 'ru')?.root ?? null,
      }));
      return stageGrid(sources, (before, after) => compareVersions(dossier, before, after, 'ru'));
    };
    expect(gridWhere(() => false).map(({ base }) => base)).toEqual([null, 0, 1]);
    expect(linked(gridWhere(() => false)[2])).toEqual(['1-1', '2-2', '3-3', '4-4']);
    expect(gridWhere((index) => index === 1).map(({ base }) => base)).toEqual([null, 0, null]);
  });

  it('says how much of an article was reworded', () => {
    const [, second] = gridOf([
      four,
      {
        articles: [
          ['1', 'мосты'],
          ['2', 'склады!'],
          ['3', 'маяки'],
          ['4', 'сады'],
        ],
      },
    ]);
    expect(second?.cells[1]?.share).toBeGreaterThan(0.05);
    expect(second?.cells[1]?.share).toBeLessThan(0.5);
    expect(second?.cells[0]?.share).toBe(0);
  });

  it('keeps a tombstone at the old place of an article that is gone, and leads to its last words', () => {
    const [first, second] = gridOf([
      four,
      {
        articles: [
          ['1', 'мосты'],
          ['2', 'маяки'],
          ['3', 'сады'],
        ],
      },
    ]);
    expect(told(second)).toEqual(['1', '†2', '2 renumbered', '3 renumbered']);
    expect(second?.cells[1]?.version.id).toBe(first?.version.id);
    expect(linked(second)).toEqual(['1-1', '2-2 gone', '3-3', '4-4']);
  });

  it('marks a new article, and it comes from nowhere', () => {
    const [, second] = gridOf([four, { articles: [...four.articles, ['5', 'почта']] }]);
    expect(told(second)).toEqual(['1', '2', '3', '4', '5 inserted']);
    expect(linked(second)).toEqual(['1-1', '2-2', '3-3', '4-4']);
  });

  it('marks a move and ties the article to its old place', () => {
    const [, second] = gridOf([
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
    expect(told(second)).toEqual(['1 moved renumbered', '2 renumbered', '3 renumbered', '4 renumbered']);
    expect(linked(second)).toContain('4-1 moved');
  });

  it('forks a split and joins a merge', () => {
    const split: Reading = {
      articles: [
        ['1', 'мосты/1'],
        ['2', 'мосты/2'],
        ['3', 'склады', 'маяки'],
        ['4', 'сады'],
      ],
      head: 'was:\n  art_1: art_1\n  art_2: art_1\n  art_3: [art_2, art_3]\n',
    };
    const [, second] = gridOf([four, split]);
    expect(told(second)).toEqual(['1 split', '2 split renumbered', '3 merged renumbered', '4']);
    expect(linked(second)).toEqual(['1-1 split', '1-2 split', '2-3 merged', '3-3 merged', '4-4']);
  });
});

describe('a partial text in the stage grid', () => {
  const partial: Reading = {
    articles: [
      ['2', 'склады!'],
      ['3', 'маяки'],
    ],
    partial: true,
  };

  it('shows what is known at its place and the rest as unknown, never as gone', () => {
    const [, second] = gridOf([four, partial]);
    expect(told(second)).toEqual(['(1)', '2', '3', '(4)']);
    expect(linked(second)).toEqual(['1-1 unknown', '2-2', '3-3', '4-4 unknown']);
  });

  it('makes nothing new in the text that follows it', () => {
    const [, , third] = gridOf([four, partial, four]);
    expect(told(third)).toEqual(['1', '2', '3', '4']);
    expect(linked(third)).toEqual(['1-1 unknown', '2-2', '3-3', '4-4 unknown']);
    expect(third?.cells.map(({ share }) => share === null)).toEqual([true, false, false, true]);
  });

  it('has no slot for an article that a source says was not there', () => {
    const absent = { ...partial, head: 'absent:\n  - { provision: art_4, from: [gazette] }\n' };
    expect(told(gridOf([four, absent])[1])).toEqual(['(1)', '2', '3', '†4']);
  });
});

it('compares a version with the one it follows, not with its neighbour', () => {
  const fork: Reading = { articles: four.articles.slice(1), head: 'follows: 01-presented\n' };
  const more: Reading = { articles: [...four.articles, ['5', 'почта']] };
  const [, , third] = gridOf([four, more, fork]);
  expect(third?.base).toBe(0);
  expect(told(third)).toEqual(['†1', '2', '3', '4']);
  expect(gridLayout(gridOf([four, more, fork])).columns[2]?.ribbons).toEqual([]);
});

describe('the drawing of a stage grid', () => {
  const many = (count: number): readonly GridColumn[] => {
    const [first, second] = gridOf([four, four]);
    if (!first || !second) throw new Error('two readings give two columns');
    const repeat = <T>(cells: readonly T[]): readonly T[] =>
      Array.from({ length: count }, (_, at) => cells[at % 4]).flatMap((cell) => cell ?? []);
    const links = Array.from({ length: count }, (_, at) => ({
      from: at,
      to: at,
      kind: 'same' as const,
      likeness: null,
    }));
    return [
      { ...first, cells: repeat(first.cells) },
      { ...second, cells: repeat(second.cells), links },
    ];
  };

  it('stacks the boxes of a column without overlap, the longer the taller', () => {
    const [column] = gridLayout(
      gridOf([
        {
          articles: [
            ['1', 'мосты', 'склады', 'маяки'],
            ['2', 'сады/1'],
          ],
        },
        four,
      ]),
    ).columns;
    const [long, short] = column?.boxes ?? [];
    expect(long?.height).toBeGreaterThan(short?.height ?? 0);
    expect(short?.y).toBeGreaterThanOrEqual((long?.y ?? 0) + (long?.height ?? 0));
  });

  it('draws one band a chapter around its boxes', () => {
    const [column] = gridLayout(gridOf([four, four])).columns;
    expect(column?.bands).toHaveLength(1);
    expect(column?.bands[0]?.y).toBeLessThan(column?.boxes[0]?.y ?? 0);
  });

  it('shrinks the boxes of a long act, thins out its numbers and draws neighbours that stayed together as one ribbon', () => {
    const short = gridLayout(many(20));
    const long = gridLayout(many(1000));
    expect(short.isDense).toBe(false);
    expect(long.isDense).toBe(true);
    expect(long.height).toBeLessThan(8000);
    expect(Math.min(...(long.columns[1]?.boxes ?? []).map(({ height }) => height))).toBeGreaterThan(2);
    const numbered = long.columns[1]?.boxes.filter(({ numberAt }) => numberAt !== null) ?? [];
    expect(numbered.length).toBeLessThan(600);
    expect(long.columns[1]?.ribbons[0]?.path.split('M')).toHaveLength(2);
    expect(short.columns[1]?.ribbons[0]?.path.split('M')).toHaveLength(21);
  });

  it('hands its links to the script in runs', () => {
    const [, column] = many(12);
    expect(linksAsText([...(column?.links ?? []), { from: 3, to: 20, kind: 'moved', likeness: null }])).toBe(
      '0-0*12 3-20',
    );
  });
});

describe('the table of a stage grid', () => {
  it('keeps an article in its row through renumbering, and names the one it was joined into', () => {
    const merged: Reading = {
      articles: [
        ['1', 'мосты', 'склады'],
        ['2', 'маяки'],
        ['3', 'сады'],
      ],
      head: 'was:\n  art_1: [art_1, art_2]\n  art_2: art_3\n  art_3: art_4\n',
    };
    expect(gridRows(gridOf([four, merged]))).toEqual([
      [
        { kind: 'cell', at: 0 },
        { kind: 'cell', at: 0 },
      ],
      [
        { kind: 'cell', at: 1 },
        { kind: 'joined', at: 0 },
      ],
      [
        { kind: 'cell', at: 2 },
        { kind: 'cell', at: 1 },
      ],
      [
        { kind: 'cell', at: 3 },
        { kind: 'cell', at: 2 },
      ],
    ]);
  });

  it('says in words what happened, with the share and the place before', () => {
    const readings = [
      four,
      {
        articles: [
          ['1', 'почта'],
          ['2', 'мосты'],
          ['3', 'склады!'],
          ['4', 'маяки'],
          ['5', 'сады'],
        ],
      },
    ] as const;
    const columns = gridOf(readings);
    const words = gridWords(dossierOf(readings), 'ru', { isBrief: false });
    const [first, second] = columns;
    if (!first || !second) throw new Error('two readings give two columns');
    expect(words.happened(columns, first, 0)).toBe('первый имеющийся текст');
    expect(words.happened(columns, second, 0)).toBe('новая');
    expect(words.happened(columns, second, 1)).toMatch(/^перенумерована, было: Статья 1$/u);
    expect(words.happened(columns, second, 2)).toMatch(/^перенумерована, изменено слов: \d+ %, было: Статья 2$/u);
  });
});

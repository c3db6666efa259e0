import { describe, expect, it } from 'vitest';
import { innerCitations } from '../../src/compare/inner-citations.ts';
import { article, between, changeAt, redlineOf, text } from './support.ts';

const points = ['ведёт журнал событий;', 'хранит его не менее пяти лет;', 'сообщает о сбоях в течение суток.'] as const;
const pushed = ['маркирует результаты синтеза;', ...points] as const;
const duties = (list: readonly string[]) => article('1', 'Обязанности', 'Поставщик:', list);
const other = article('3', null, 'Пользователь вправе требовать объяснения решения.');

/** The same citations in an act whose points were pushed on by one. */
const cited = (before: string, after: string) =>
  between(
    text('a', duties(points), article('2', null, before), other),
    text('b', duties(pushed), article('2', null, after), other),
  );
const kinds = (before: string, after: string): readonly string[] =>
  cited(before, after).references.map(({ kind, was, is }) => `${kind} ${was} ${is}`);

describe('citations of points', () => {
  it.each([
    [
      'kk',
      'Осы заңның 1-бабының 2) тармақшасы қолданылады.',
      '2)',
      '3)',
      ['consequential art_1__point_2 art_1__point_3'],
    ],
    [
      'ru',
      'Срок по подпункту 2) статьи 1 не продлевается.',
      '2)',
      '3)',
      ['consequential art_1__point_2 art_1__point_3'],
    ],
    [
      'en',
      'The term of point (2) of Article 1 is not prolonged.',
      '(2)',
      '(3)',
      ['consequential art_1__point_2 art_1__point_3'],
    ],
  ])('follow the points they cite (%s)', (_, words, from, to, expected) => {
    expect(kinds(words, words.replace(from, to))).toEqual(expected);
    expect(kinds(words, words)).toEqual(['stale art_1__point_2 art_1__point_2']);
    expect(kinds(words, words.replace(from, from.replace('2', '4')))).toEqual([
      'substantive art_1__point_2 art_1__point_4',
    ]);
  });

  it('are set apart in the redline, and only they', () => {
    const found = cited(
      'Сроки по подпунктам 1) и 2) статьи 1 истекли.',
      'Сроки по подпунктам 2) и 3) статьи 1 прошли.',
    );
    expect(redlineOf(found, 'art_2')).toBe('Сроки по подпунктам {-1}{+2}) и {-2}{+3}) статьи 1 [-истекли][+прошли].');
    const elsewhere = cited('Сроки по подпункту 2) статьи 1 истекли.', 'Сроки по подпункту 4) статьи 1 истекли.');
    expect(redlineOf(elsewhere, 'art_2')).toBe('Сроки по подпункту [-2][+4]) статьи 1 истекли.');
    const only = cited(
      'Сроки по подпунктам 1) и 2) статьи 1 истекли.',
      'Сроки по подпунктам 2) и 3) статьи 1 истекли.',
    );
    expect(changeAt(only, 'art_2')).toMatchObject({ consequential: true });
  });

  it('of another act, of a point that two bear or of several articles stay words', () => {
    expect(kinds('Подпункт 2) статьи 1 Гражданского кодекса.', 'Подпункт 3) статьи 1 Гражданского кодекса.')).toEqual(
      [],
    );
    expect(kinds('Подпункт 2) статей 1 и 3 настоящего Закона.', 'Подпункт 3) статей 1 и 3 настоящего Закона.')).toEqual(
      [],
    );
    const twins = (list: readonly string[]) => {
      const whole = article('1', null, 'Поставщик:', list);
      return {
        ...whole,
        children: whole.children.map((child, place) => (place === 0 ? { ...child, number: '2' } : child)),
      };
    };
    const words = 'Срок по подпункту 2) статьи 1 истёк.';
    expect(
      between(text('a', twins(points), article('2', null, words)), text('b', duties(pushed), article('2', null, words)))
        .references,
    ).toEqual([]);
  });

  it('dangle where the point was taken out', () => {
    const words = 'Срок по подпункту 3) статьи 1 истёк.';
    const after = text('b', duties(points.slice(0, 2)), article('2', null, words), other);
    expect(between(text('a', duties(points), article('2', null, words), other), after).references).toMatchObject([
      { kind: 'dangling', was: 'art_1__point_3' },
    ]);
  });

  it('of the article around go astray with words that moved to another article', () => {
    const own = 'Порядок подпункта 1) настоящей статьи обязателен для всех поставщиков услуг.';
    const rights = ['требовать объяснения решения;', 'обжаловать решение в суде.'];
    const before = text(
      'a',
      article('1', null, 'Поставщик:', [...points, own]),
      article('2', null, 'Пользователь вправе:', rights),
    );
    const after = text(
      'b',
      article('1', null, 'Поставщик:', points),
      article('2', null, 'Пользователь вправе:', [...rights, own]),
    );
    expect(between(before, after).references).toMatchObject([
      { kind: 'stale', was: 'art_1__point_1', is: 'art_2__point_1' },
    ]);
  });
});

describe('citations of the article beside', () => {
  const first = article('1', null, 'Поставщик ведёт журнал событий и хранит его не менее пяти лет.');
  const fresh = 'Национальная платформа предоставляет вычислительные ресурсы научным организациям.';
  it.each([
    ['kk', 'Алдыңғы баптың талаптары барлық жеткізушілерге міндетті.'],
    ['ru', 'Требования предыдущей статьи обязательны для всех поставщиков.'],
    ['en', 'The requirements of the preceding Article bind every provider.'],
  ])('are left behind when another article comes between (%s)', (_, words) => {
    const before = text('a', first, article('2', null, words));
    const after = text('b', first, article('2', null, fresh), article('3', null, words));
    expect(between(before, after).references).toMatchObject([{ kind: 'stale', was: 'art_1', is: 'art_2' }]);
    const elsewhere = text(
      'c',
      article('1', null, fresh),
      { ...first, prefix: 'art_2', number: '2', num: 'Статья 2.' },
      article('3', null, words),
    );
    expect(between(before, elsewhere).references).toEqual([]);
  });
});

describe('the reader of points', () => {
  const read = (words: string, main?: string): readonly string[] => {
    const start = main ? words.indexOf(main) : -1;
    const mains = main ? [{ start, end: start + main.length, number: main }] : [];
    return innerCitations(words, mains).map(
      ({ of, path }) => `${of.kind === 'main' ? of.number : of.kind} ${path.join('/')}`,
    );
  };
  it.each([
    ['kk', '5-баптың 3-тармағының 1) және 2) тармақшалары', '5', ['5 3', '5 3/1', '5 3/2']],
    ['kk', 'осы тармақтың 2) тармақшасында', undefined, ['own-paragraph 2']],
    ['ru', 'подпункт 2) пункта 3 и пункт 4 статьи 5', '5', ['5 4']],
    ['ru', 'подпунктами 1) и 2) пункта 3 части 1 статьи 5', '5', ['5 1/3/1', '5 1/3/2', '5 1/3', '5 1']],
    ['ru', 'подпункт 1) пунктов 2 и 3 статьи 5', '5', ['5 2', '5 3']],
    ['ru', 'подпункт 1) части второй статьи 5', '5', []],
    ['ru', 'пункт 2 статей 5 и 6', '5', []],
    ['en', 'points (a) and (b) of paragraph 2 of Article 5', '5', ['5 2/a', '5 2/b', '5 2']],
    ['en', 'Article 5(2)(b) applies', '5', ['5 2', '5 2/b']],
    ['en', 'subsection (c) of this section', undefined, ['own-main c']],
    ['de', '§ 5 Absatz 2 Satz 1 Nr. 3', '5', ['5 2', '5 2/3']],
    ['de', '§ 5 Abs. 1 und 2', '5', []],
  ])('takes what is said in full and nothing else (%s: %s)', (_, words, main, expected) => {
    expect([...read(words, main)].sort()).toEqual([...expected].sort());
  });
});

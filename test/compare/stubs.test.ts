import { describe, expect, it } from 'vitest';
import { article, between, changeAt, pairsOf, stub, text } from './support.ts';

const gone = '(исключена)';
const filler = (from: number, count: number) =>
  Array.from({ length: count }, (_, step) =>
    article(
      String(from + step),
      `Причал ${from + step}`,
      `Причал принимает суда класса ${'абвгдежз'[step % 8]}${from + step}.`,
    ),
  );

describe('a stub', () => {
  it('is not another stub far off that says the same', () => {
    const before = text(
      'a',
      stub('1', gone),
      stub('1-1', gone),
      ...filler(2, 40),
      article('42', 'Плата', 'Плата за стоянку вносится до полудня.'),
    );
    const after = text(
      'b',
      article('1', 'Маяк', 'Маяк зажигают с заходом солнца.'),
      stub('1-1', gone),
      ...filler(2, 40),
      stub('42', gone),
    );
    const found = between(before, after);
    expect(pairsOf(found)).not.toContain('art_1 > art_42 wording');
    expect(changeAt(found, 'art_42')).toMatchObject({ kind: 'repealed', after: 'art_42' });
  });

  it('goes on under another number beside the units that stood beside it', () => {
    const before = text('a', ...filler(1, 3), stub('4', gone), ...filler(5, 3), stub('8', gone));
    const after = text(
      'b',
      article('1', 'Маяк', 'Маяк зажигают с заходом солнца.'),
      ...filler(1, 3).map((unit, step) => ({ ...unit, prefix: `art_${step + 2}`, number: String(step + 2) })),
      stub('5', gone),
      ...filler(5, 3).map((unit, step) => ({ ...unit, prefix: `art_${step + 6}`, number: String(step + 6) })),
      stub('9', gone),
    );
    expect(pairsOf(between(before, after))).toEqual(
      expect.arrayContaining(['art_4 > art_5 wording', 'art_8 > art_9 wording']),
    );
  });

  it('is no half of a unit that lost a stub', () => {
    const kept = ['уведомить капитана порта;', 'поднять сигнальный флаг;'];
    const before = text(
      'a',
      article('1', 'Порт', 'Лоцман обязан:', [...kept, gone]),
      ...filler(2, 3),
      article('5', 'Сбор', 'Сбор платят у причала.'),
    );
    const after = text('b', article('1', 'Порт', 'Лоцман обязан:', kept), ...filler(2, 3), stub('5', gone));
    const found = between(before, after);
    expect(changeAt(found, 'art_1')).toMatchObject({ kind: 'kept', split: [] });
    expect(changeAt(found, 'art_5')).toMatchObject({ kind: 'repealed', after: 'art_5' });
  });

  it('leaves citations of what was repealed dangling, whether or not its heading was kept', () => {
    const cites = article('1', 'Сбор', 'Сбор берут по статье 2.');
    for (const heading of ['Маяк', null]) {
      const before = text('a', cites, article('2', heading, 'Маяк зажигают с заходом солнца.'));
      const after = text('b', cites, { ...article('2', heading, gone), isRepealed: true });
      expect(between(before, after).references.map(({ kind }) => kind)).toEqual(['dangling']);
    }
  });
});

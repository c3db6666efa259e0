import { describe, expect, it } from 'vitest';
import { areNumbersAlike } from '../../src/compare/numbers-alike.ts';
import { article, between, changeAt, text } from './support.ts';

describe('two numbers', () => {
  it('are alike if they are printed alike, in whatever script', () => {
    for (const [one, other] of [
      ['а', 'a'],
      ['с', 'c'],
      ['М-1', 'M–1'],
      ['5‑1', '5-1'],
    ] as const)
      expect(areNumbersAlike(one, other)).toBe(true);
    for (const [one, other] of [
      ['б', 'b'],
      ['5-1', '51'],
      ['а', null],
    ] as const)
      expect(areNumbersAlike(one, other)).toBe(false);
  });
});

describe('a point that leaves the paragraph around it', () => {
  const points = ['поднять флаг над причалом;', 'уведомить капитана порта;', 'закрыть шлюз на ночь.'];

  it('is one level further out behind that paragraph, and moved behind others', () => {
    const inside = (number: string, own: string, list: readonly string[]) => ({
      ...article(number, null, own, list),
      kind: 'paragraph' as const,
    });
    const before = text('a', {
      ...article('1', 'Лоцман', null),
      children: text('x', inside('1', 'Лоцман обязан:', points), article('2', null, 'Лоцман носит форму порта и знак.'))
        .root.children,
    });
    const lone = (number: string, words: string) => article(number, null, words);
    const next = (...children: ReturnType<typeof article>[]) =>
      text('b', { ...article('1', 'Лоцман', null), children: text('y', ...children).root.children });
    const [first = '', second = '', third = ''] = points;
    const behind = between(
      before,
      next(
        inside('1', 'Лоцман обязан:', [first, second]),
        lone('3', third),
        lone('2', 'Лоцман носит форму порта и знак.'),
      ),
    );
    expect(changeAt(behind, 'art_3')).toMatchObject({ kind: 'kept', relevelled: true, moved: false });
    const away = between(
      before,
      next(
        inside('1', 'Лоцман обязан:', [first, second]),
        lone('2', 'Лоцман носит форму порта и знак.'),
        lone('3', third),
      ),
    );
    expect(away.changes.filter((change) => change.kind === 'kept' && change.moved)).toHaveLength(1);
  });
});

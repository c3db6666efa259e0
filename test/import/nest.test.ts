import { describe, expect, it } from 'vitest';
import { imported, lawOf } from './support/documents.ts';

/** The blocks of one article after import: indent in levels, first word. */
const nested = (...blocks: readonly string[]): string[] => {
  const result = imported(`Статья 1. Предмет\n\n${blocks.join('\n\n')}\n`);
  return lawOf(result)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');
};

const doubts = (...blocks: readonly string[]): string[] =>
  imported(`Статья 1. Предмет\n\n${blocks.join('\n\n')}\n`).problems.map(({ line, message }) => `${line}: ${message}`);

describe('nest', () => {
  it('puts subpoints under their point', () => {
    expect(nested('1. Вправе:', '1) знать;', '2) требовать.', '2. Обязан.')).toEqual([
      '1. Вправе:',
      '   1) знать;',
      '   2) требовать.',
      '2. Обязан.',
    ]);
  });

  it('puts subpoints under the article where there is no point', () => {
    expect(nested('Принципы:', '1) законность;', '2) равенство.', 'Второе предложение.')).toEqual([
      'Принципы:',
      '1) законность;',
      '2) равенство.',
      'Второе предложение.',
    ]);
  });

  it('gives a part between the last subpoint of a point and the next point to the point', () => {
    expect(nested('1. Вправе:', '1) знать.', 'Часть вторая.', '2. Обязан.')[2]).toBe('   Часть вторая.');
  });

  it('gives a part between two subpoints to the first of them', () => {
    expect(nested('1. Вправе:', '1) знать.', 'При этом ждёт;', '2) требовать.')).toEqual([
      '1. Вправе:',
      '   1) знать.',
      '      При этом ждёт;',
      '   2) требовать.',
    ]);
  });

  it('gives a part at the end to the last point, and says that it did', () => {
    expect(nested('1. Вправе.', '2. Обязан.', 'Часть вторая.')[2]).toBe('   Часть вторая.');
    expect(doubts('1. Вправе.', '2. Обязан.', 'Часть вторая.', 'Часть третья.')).toEqual([
      '7: this part without a number was taken for a part of the point "2.", the last of its article',
    ]);
  });

  it('takes parts for the list of a unit that ends with a colon', () => {
    expect(nested('1. Вправе:', 'создавать;', 'получать.', '2. Обязан:', 'хранить.')).toEqual([
      '1. Вправе:',
      '   создавать;',
      '   получать.',
      '2. Обязан:',
      '   хранить.',
    ]);
    expect(nested('1) виды:', 'первый;', 'второй.', 'Часть статьи.')).toEqual([
      '1) виды:',
      '   первый;',
      '   второй.',
      'Часть статьи.',
    ]);
  });

  it('puts a second list under the part that announces it', () => {
    expect(nested('Вправе:', '1) знать.', 'Обязан:', '1) хранить;', '2) ждать.', 'Часть третья.')).toEqual([
      'Вправе:',
      '1) знать.',
      'Обязан:',
      '   1) хранить;',
      '   2) ждать.',
      'Часть третья.',
    ]);
  });

  it('knows inserted numbers', () => {
    expect(nested('1. А:', '1) б;', '1-1) в;', '2) г.', '1-1. Д.', '2. Е.')).toEqual([
      '1. А:',
      '   1) б;',
      '   1-1) в;',
      '   2) г.',
      '1-1. Д.',
      '2. Е.',
    ]);
    expect(doubts('1. А:', '1) б;', '1-1) в;', '2) г.', '1-1. Д.', '2. Е.')).toEqual([]);
  });

  it('puts letters under subpoints and dashes under letters', () => {
    expect(nested('1. А:', '1) б:', 'а) в:', '– г;', '– д;', 'б) е;', '2) ж.')).toEqual([
      '1. А:',
      '   1) б:',
      '      а) в:',
      '         – г;',
      '         – д;',
      '      б) е;',
      '   2) ж.',
    ]);
  });

  it('tells numbers out of order and keeps them as printed', () => {
    expect(nested('1. А.', '3. Б.')).toEqual(['1. А.', '3. Б.']);
    expect(doubts('1. А.', '3. Б.')).toEqual(['5: the number "3." follows "1."']);
    expect(doubts('4. А.')).toEqual(['3: a list begins here with "4."']);
    expect(doubts('А:', '1) б.', '1) в.')).toContain('7: a second list begins here with "1)"');
  });

  it('does not take a year for a number', () => {
    expect(nested('1. А.', '2025. года не будет.')).toEqual(['1. А.', '   2025\\. года не будет.']);
    expect(doubts('1. А.', '2025. года не будет.')).toContain(
      '5: "2025." looks like a year or a date and was not taken for a number',
    );
  });

  it('leaves the numbers of quoted wording alone', () => {
    expect(nested('1. Изложить:', '"Статья 48', '2. Лицо.', '3. Орган.".', '2. Исключить.')).toEqual([
      '1. Изложить:',
      '   "Статья 48',
      '   2\\. Лицо.',
      '   3\\. Орган.".',
      '2. Исключить.',
    ]);
  });

  it('sets a glued number apart and says so', () => {
    expect(nested('1.Закон.', '2.Право.')).toEqual(['1. Закон.', '2. Право.']);
    expect(doubts('1.Закон.')).toEqual(['3: the number of "1.Закон." had no space after it; one was set']);
  });
});

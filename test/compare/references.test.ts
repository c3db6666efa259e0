import { describe, expect, it } from 'vitest';
import { article, between, changeAt, redlineOf, text } from './support.ts';

const marking = 'Поставщик маркирует синтетические результаты машиночитаемым способом до их распространения.';
const risk = 'Владелец системы высокого риска ведёт журнал событий и хранит его не менее пяти лет.';
const rights = 'Пользователь вправе требовать объяснения решения, принятого исключительно автоматически.';

describe('references between two texts', () => {
  it('follows a reference to the one of several articles of one number that its article became', () => {
    const citing = (number: string): string => `${marking} Порядок определяется статьёй ${number} настоящего Закона.`;
    const annexed = { ...article('5', null, risk), prefix: 'art_5_2' };
    const before = text('a', article('1', null, citing('2')), article('2', null, risk), article('5', null, rights));
    const after = text('b', article('1', null, citing('5')), article('5', null, rights), annexed);
    const found = between(before, after);
    expect(found.references).toMatchObject([{ kind: 'consequential', was: 'art_2' }]);
    expect(redlineOf(found, 'art_1')).toContain('статьёй {-2}{+5} настоящего');
    expect(changeAt(found, 'art_1')).toMatchObject({ consequential: true });
  });

  it('takes a reference for pointed elsewhere where only the words next to it stayed', () => {
    const before = text('a', article('1', null, 'Срок из статьи 2 (часть 1) истёк'), article('2', null, risk));
    const after = text('b', article('1', null, 'Срок по правилам статьи 1 настал'), article('2', null, risk));
    expect(between(before, after).references).toMatchObject([{ kind: 'substantive', was: 'art_2', is: 'art_1' }]);
    const taken = text('b', article('1', null, 'Иной порядок: см. ст. 1'), article('2', null, risk));
    expect(between(before, taken).references).toEqual([]);
  });
});

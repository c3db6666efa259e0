import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { compose } from '../../src/compare/compose.ts';
import { kindOf } from '../../src/law/change-kind.ts';
import { eId } from '../../src/law/ids.ts';
import { carry } from '../../src/link/carry.ts';
import { article, between, changeAt, redlineOf, text } from './support.ts';

const marking = 'Поставщик маркирует синтетические результаты машиночитаемым способом до их распространения.';
const risk = 'Владелец системы высокого риска ведёт журнал событий и хранит его не менее пяти лет.';
const rights = 'Пользователь вправе требовать объяснения решения, принятого исключительно автоматически.';
const fresh = 'Национальная платформа предоставляет вычислительные ресурсы научным организациям.';

describe('text that was numbered', () => {
  it('compares the text of an article with the paragraph it became, and back', () => {
    const plain = text('a', article('1', 'Журнал', marking), article('2', null, risk));
    const numbered = text(
      'b',
      article('1', 'Журнал', null, [`${marking} Не реже раза в год.`, fresh]),
      article('2', null, risk),
    );
    const there = between(plain, numbered);
    expect(redlineOf(there, 'art_1__point_1')).toContain('[+ Не реже раза в год.]');
    expect(changeAt(there, 'art_1__point_1')).toMatchObject({ kind: 'kept', before: 'art_1', relevelled: true });
    expect(changeAt(there, 'art_1')).toMatchObject({
      text: [{ kind: 'removed', text: marking, reason: 'relevelled' }],
    });
    expect(changeAt(there, 'art_1__point_2')).toMatchObject({ kind: 'inserted' });
    expect(there.tally).toMatchObject({ inserted: 1, repealed: 0, reworded: 1, split: 0 });
    const back = between(numbered, plain);
    expect(back.tally).toMatchObject({ inserted: 0, repealed: 1, reworded: 1, merged: 0 });
    expect(back.changes).toContainEqual(
      expect.objectContaining({ kind: 'kept', before: 'art_1__point_1', after: 'art_1', relevelled: true }),
    );
  });

  it('tells a text from a paragraph of other words', () => {
    const before = text('a', article('1', 'Журнал', marking));
    const after = text('b', article('1', 'Журнал', null, [fresh, rights]));
    expect(between(before, after).tally).toMatchObject({ inserted: 2, reworded: 1 });
  });

  it('takes over, from version to version, that a text was numbered', () => {
    const plain = text('a', article('1', 'Журнал', marking), article('2', null, risk));
    const numbered = text('b', article('1', 'Журнал', null, [marking, fresh]), article('2', null, risk));
    const later = text('c', article('1', 'Журнал', null, [marking, rights]), article('2', null, risk));
    const alignment = compose(between(plain, numbered).alignment, between(numbered, later).alignment);
    const found = compare(plain, later, { alignment });
    expect(changeAt(found, 'art_1__point_1')).toMatchObject({ kind: 'kept', before: 'art_1', relevelled: true });
    expect(found.tally).toMatchObject({ split: 0, inserted: 1, repealed: 0, reworded: 0 });
  });

  it('reads the references of a text that was numbered', () => {
    const citing = (number: string): string => `${marking} Порядок определяется статьёй ${number} настоящего Закона.`;
    const before = text('a', article('1', null, citing('2')), article('2', null, risk));
    const pushed = [article('2', null, fresh), article('3', null, risk)];
    const after = text('b', article('1', null, null, [citing('3'), rights]), ...pushed);
    expect(between(before, after).references).toMatchObject([
      { kind: 'consequential', before: { eId: 'art_1' }, after: { eId: 'art_1__point_1' } },
    ]);
    const stale = text('b', article('1', null, null, [citing('2'), rights]), ...pushed);
    expect(between(before, stale).references).toMatchObject([{ kind: 'stale', after: { eId: 'art_1__point_1' } }]);
  });

  it('calls it another number in the same place, not a move', () => {
    const found = between(
      text('a', article('1', 'Журнал', marking)),
      text('b', article('1', 'Журнал', null, [marking])),
    );
    const change = changeAt(found, 'art_1__point_1');
    expect(change && kindOf(change)).toBe('renumbered');
    const whole = changeAt(found, 'art_1');
    expect(whole && kindOf(whole)).toBe('same');
  });

  it('carries what is said of the article to the article, not to its paragraph', () => {
    const plain = text('a', article('1', 'Журнал', marking));
    const same = between(plain, text('b', article('1', 'Журнал', null, [marking])));
    expect(carry(eId('art_1'), same)).toMatchObject({ eId: 'art_1' });
  });
});

import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/law/change-kind.ts';
import { type Comparison, editsHere, isChanged } from '../../src/law/comparison.ts';
import { article, between, text } from './support.ts';

const marking = 'Поставщик маркирует синтетические результаты машиночитаемым способом до их распространения.';
const risk = 'Владелец системы высокого риска ведёт журнал событий и хранит его не менее пяти лет.';
const rights = 'Пользователь вправе требовать объяснения решения, принятого исключительно автоматически.';
const other = 'Национальная платформа предоставляет вычислительные ресурсы научным организациям.';

/** The words marked in a pair, those that are told in another half in braces. */
function marked({ changes }: Comparison, before: string, after: string): string {
  const change = changes.find((one) => one.kind === 'kept' && one.before === before && one.after === after);
  if (change?.kind !== 'kept') throw new Error(`no pair ${before}, ${after}`);
  return [...change.heading, ...change.text]
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text: words, reason }) => {
      const sign = `${kind === 'added' ? '+' : '-'}${words.trim()}`;
      return reason ? `{${reason} ${sign}}` : `[${sign}]`;
    })
    .join(' ');
}

const whole = text('a', article('1', 'Журнал', `${risk} ${marking}`), article('2', 'Платформа', other));
const halves = text(
  'b',
  article('1', 'Журнал', risk),
  article('2', 'Маркировка', marking),
  article('3', 'Платформа', other),
);

describe('a text that was split or joined', () => {
  it('is not struck out in one half because it stands in the other', () => {
    const found = between(whole, halves);
    expect(marked(found, 'art_1', 'art_1')).toBe(`{split -${marking}}`);
    expect(marked(found, 'art_1', 'art_2')).toBe(`{split -Журнал} [+Маркировка] {split -${risk}}`);
    expect(found.tally).toMatchObject({ split: 2, inserted: 0, repealed: 0, reworded: 1 });
  });

  it('is not put in a second time where another was joined to it', () => {
    const found = between(halves, whole);
    expect(marked(found, 'art_1', 'art_1')).toBe(`{merged +${marking}}`);
    expect(marked(found, 'art_2', 'art_1')).toBe(`{merged +Журнал} [-Маркировка] {merged +${risk}}`);
    expect(found.tally).toMatchObject({ merged: 2, inserted: 0, repealed: 0, reworded: 1 });
  });

  it('is a change all the same: words of the unit went elsewhere', () => {
    const main = between(whole, halves).changes.find(({ after }) => after === 'art_1');
    expect(main && isChanged(main)).toBe(true);
    expect(main && kindOf(main)).toBe('moved');
  });

  it('shows what was reworded, put in and taken out in the half where it stands', () => {
    const after = text(
      'b',
      article('1', 'Журнал', risk.replace('пяти', 'семи')),
      article('2', null, `${marking} Не позже дня выпуска.`),
      article('3', 'Платформа', other),
    );
    const found = between(whole, after);
    expect(marked(found, 'art_1', 'art_1')).toBe(`[-пяти] [+семи] {split -${marking}}`);
    expect(marked(found, 'art_1', 'art_2')).toContain('[+Не позже дня выпуска.]');
    const before = text('a', article('1', 'Журнал', `${risk} ${rights} ${marking}`), article('2', 'Платформа', other));
    const shorter = between(before, halves);
    const told = [marked(shorter, 'art_1', 'art_1'), marked(shorter, 'art_1', 'art_2')].join(' ');
    expect(told.split(`[-${rights}]`)).toHaveLength(2);
  });

  it('finds the halves when they change their order', () => {
    const turned = text('b', article('1', 'Маркировка', marking), article('2', 'Журнал', risk));
    const found = between(text('a', article('5', 'Журнал', `${risk} ${marking}`)), turned);
    expect(marked(found, 'art_5', 'art_1')).toContain(`{split -${risk}}`);
    expect(marked(found, 'art_5', 'art_2')).toContain(`{split -${marking}}`);
  });

  it('rebuilds both whole texts from the runs of every pair', () => {
    for (const [from, to] of [
      [whole, halves],
      [halves, whole],
    ] as const) {
      for (const change of between(from, to).changes) {
        if (change.kind !== 'kept') continue;
        const side = (kind: string): string =>
          change.text
            .filter((edit) => edit.kind === 'same' || edit.kind === kind)
            .map((edit) => edit.text)
            .join('');
        const unit = (root: typeof whole, id: string): string =>
          root.root.children.find(({ eId }) => eId === id)?.text ?? '';
        expect(side('removed')).toBe(unit(from, change.before));
        expect(side('added')).toBe(unit(to, change.after));
        expect(editsHere(change.text).every(({ reason }) => reason === undefined)).toBe(true);
      }
    }
  });
});

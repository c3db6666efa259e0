import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { compose } from '../../src/compare/compose.ts';
import { kindOf } from '../../src/law/change-kind.ts';
import type { Edit } from '../../src/law/comparison.ts';
import { eId } from '../../src/law/ids.ts';
import { carry } from '../../src/link/carry.ts';
import { article, between, changeAt, redline, redlineOf, text } from './support.ts';

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

  it('compares every sentence of an article with the paragraph it became, and back', () => {
    const plain = text('a', article('1', 'Журнал', `${marking} ${risk} ${rights}`), article('2', null, fresh));
    const paragraphs = [marking, risk.replace('пяти', 'шести'), 'Порядок ведения определяет министр.', rights];
    const numbered = text('b', article('1', 'Журнал', null, paragraphs), article('2', null, fresh));
    const there = between(plain, numbered);
    expect(there.tally).toMatchObject({ inserted: 1, repealed: 0, reworded: 1, split: 0 });
    expect(redlineOf(there, 'art_1__point_2')).toContain('не менее [-пяти ][+шести ]лет.');
    expect(there.alignment.matches.filter(({ before, after }) => before === 'art_1' && after !== 'art_1')).toEqual([
      { before: 'art_1', after: 'art_1__point_1', basis: 'wording', likeness: 1 },
      { before: 'art_1', after: 'art_1__point_2', basis: 'wording', likeness: 0.929 },
      { before: 'art_1', after: 'art_1__point_4', basis: 'wording', likeness: 1 },
    ]);
    expect(between(numbered, plain).tally).toMatchObject({ inserted: 0, repealed: 1, reworded: 1, merged: 0 });
  });

  it('marks nothing in the clauses of a text that became a list under its first words', () => {
    const plain = text(
      'a',
      article('1', null, 'Поставщик ведёт журнал событий; хранит его не менее пяти лет; платит сбор за учёт.'),
    );
    const points = ['ведёт журнал событий;', 'хранит его не менее пяти лет;', 'платит сбор за учёт.'];
    const listed = text('b', article('1', null, 'Поставщик:', points));
    const found = between(plain, listed);
    expect(redlineOf(found, 'art_1')).toMatch(/^Поставщик\[\+:\]\{- ведёт/u);
    for (const [place, words] of points.entries()) expect(redlineOf(found, `art_1__point_${place + 1}`)).toBe(words);
    expect(found.tally).toMatchObject({ inserted: 0, repealed: 0, reworded: 1, split: 0, moved: 0 });
  });

  it('reads the references of each paragraph in the words that became it', () => {
    const cited = (one: string, other: string): readonly string[] => [
      `${marking} Порядок определяется статьёй ${one}.`,
      `${rights} Порядок определяется статьёй ${other}.`,
    ];
    const before = text(
      'a',
      article('1', null, cited('2', '3').join(' ')),
      article('2', null, risk),
      article('3', null, fresh),
    );
    const pushed = [
      article('2', null, 'Новая статья о другом предмете.'),
      article('3', null, risk),
      article('4', null, fresh),
    ];
    const after = text('b', article('1', null, null, cited('3', '4')), ...pushed);
    expect(between(before, after).references.map(({ kind, was, is }) => `${kind} ${was} ${is}`)).toEqual([
      'consequential art_2 art_3',
      'consequential art_3 art_4',
    ]);
    expect(between(before, after).tally).toMatchObject({ reworded: 2, consequential: 2 });
  });

  it('goes on where the paragraphs of one article became articles, and back', () => {
    const one = text('a', article('1', 'Журнал', null, [marking, risk, rights]), article('2', 'Платформа', fresh));
    const three = text(
      'b',
      article('1', 'Маркировка', marking),
      article('2', 'Журнал', risk),
      article('3', 'Платформа', fresh),
      article('4', 'Объяснение', rights.replace('исключительно', 'полностью')),
    );
    const there = between(one, three);
    // Of the halves only the one that passed another article was moved.
    expect(there.tally).toMatchObject({ inserted: 0, repealed: 0, split: 3, moved: 1 });
    expect(there.changes).toContainEqual(
      expect.objectContaining({
        before: 'art_1__point_2',
        after: 'art_2',
        relevelled: true,
        text: [{ kind: 'same', text: risk }],
      }),
    );
    expect(changeAt(there, 'art_2')).toMatchObject({
      before: 'art_1',
      text: [{ kind: 'added', text: risk, reason: 'relevelled' }],
    });
    const reworded = there.changes.find((change) => 'before' in change && change.before === 'art_1__point_3');
    expect(reworded?.kind === 'kept' && redline(reworded.text)).toContain('[-исключительно ][+полностью ]');
    const back = between(three, one);
    expect(back.tally).toMatchObject({ inserted: 0, repealed: 0, merged: 3 });
    expect(redlineOf(back, 'art_1__point_3')).toContain('[-полностью ][+исключительно ]');
    expect(redlineOf(back, 'art_1__point_2')).toBe(risk);
  });

  it('loses no word of a text cut into paragraphs, whatever became of them', () => {
    const sentence = fc.array(fc.constantFrom(...`${marking} ${risk} ${rights} ${fresh}`.split(' ')), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(40), { maxLength: 12 }),
        (all, cuts) => {
          const whole = all.map((words) => `${words.join(' ')}.`).join(' ');
          const parts = all.map(
            (words, place) => `${words.filter((_, at) => !cuts.includes(12 * place + at)).join(' ')}.`,
          );
          const [plain, numbered] = [text('a', article('1', null, whole)), text('b', article('1', null, null, parts))];
          for (const [found, kind] of [
            [between(plain, numbered), 'removed'],
            [between(numbered, plain), 'added'],
          ] as const) {
            const told = found.changes.flatMap((change) =>
              change.kind === 'kept' && change.relevelled ? [change] : [],
            );
            const joined = told.map(({ text: edits }) => side(edits, kind)).join(' ');
            if (told.length > 0) expect(bare(joined)).toBe(bare(whole));
            for (const holder of found.changes.filter(
              (one) => one.kind === 'kept' && one.after === 'art_1' && !one.relevelled,
            ))
              expect(holder.kind === 'kept' && side(holder.text, kind)).toBe(whole);
          }
        },
      ),
      { seed: 20261126, numRuns: 150 },
    );
  });
});

const side = (edits: readonly Edit[], kind: Edit['kind']): string =>
  edits.flatMap((edit) => (edit.kind === 'same' || edit.kind === kind ? [edit.text] : [])).join('');
const bare = (words: string): string => words.replace(/\s+/gu, '');

import { describe, expect, it } from 'vitest';
import { align } from '../../src/compare/align.ts';
import { compare } from '../../src/compare/compare.ts';
import { compose } from '../../src/compare/compose.ts';
import { thread } from '../../src/compare/thread.ts';
import { eId } from '../../src/law/ids.ts';
import { article, changeAt, text } from './support.ts';

const log = 'Владелец системы высокого риска ведёт журнал событий и хранит его не менее пяти лет.';
const mark = 'Поставщик маркирует синтетические результаты машиночитаемым способом.';
const other = 'Национальная платформа предоставляет вычислительные ресурсы научным организациям.';
const rewritten = 'События системы записывает её владелец; срок хранения журнала событий определяет орган надзора.';

const first = text('1', article('1', null, mark), article('2', null, log));
const second = text('2', article('1', null, other), article('2', null, mark), article('3', null, log));
const third = text('3', article('1', null, mark), article('2', null, rewritten));

describe('compose', () => {
  const there = align(first, second);

  it('keeps every renumbering between distant versions', () => {
    const back = compose(there, align(second, text('4', article('5', null, log), article('6', null, mark))));
    expect(back.matches.filter((match) => match.before !== 'act')).toEqual([
      { before: 'art_1', after: 'art_6', basis: 'wording', likeness: 1 },
      { before: 'art_2', after: 'art_5', basis: 'wording', likeness: 1 },
    ]);
  });

  it('changes nothing beside an alignment of a text with itself', () => {
    expect(compose(align(first, first), there)).toEqual(there);
    expect(compose(there, align(second, second)).matches).toEqual(there.matches);
  });

  it('serves a comparison of distant versions', () => {
    const declared = {
      before: '2',
      after: '3',
      matches: [{ before: eId('art_3'), after: eId('art_2'), basis: 'declared' as const, likeness: 0.4 }],
    };
    const found = compare(first, third, { alignment: compose(there, declared) });
    expect(changeAt(found, 'art_2')).toMatchObject({ kind: 'kept', before: 'art_2', after: 'art_2' });
  });

  it('refuses alignments that do not follow each other', () => {
    expect(() => compose(there, there)).toThrow('cannot follow 2 by 1');
  });
});

describe('thread', () => {
  it('tells the life of a provision from any version', () => {
    const alignments = [align(first, second), align(second, text('3', article('7', null, log)))];
    const expected = [
      ['1', ['art_2']],
      ['2', ['art_3']],
      ['3', ['art_7']],
    ];
    for (const [version, id] of [
      ['1', 'art_2'],
      ['2', 'art_3'],
      ['3', 'art_7'],
    ] as const) {
      expect(thread(alignments, version, eId(id)).map((knot) => [knot.version, knot.eIds])).toEqual(expected);
    }
  });

  it('ends where a provision was taken out', () => {
    const alignments = [align(first, second), align(second, text('3', article('7', null, log)))];
    expect(thread(alignments, '1', eId('art_1')).map((knot) => knot.eIds)).toEqual([['art_1'], ['art_2'], []]);
  });
});

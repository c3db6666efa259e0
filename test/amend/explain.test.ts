import { describe, expect, it } from 'vitest';
import { type Explained, explain } from '../../src/amend/explain.ts';
import type { Text } from '../../src/compare/compare.ts';
import type { Operation } from '../../src/law/amendment.ts';
import type { AcceptedResidue } from '../../src/law/bill.ts';
import { eId } from '../../src/law/ids.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { amendmentsOf } from '../support/draft-operations.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');
const kazakh = (words: string): string =>
  `## 1-бап. Журнал\n\n1. Меншік иесі журнал ${words}.\n\n2. Журнал бір жыл сақталады.\n`;
const russian = (first: string, second = 'Срок хранения журнала – один год.', heading = 'Журнал'): string =>
  `## Статья 1. ${heading}\n\n1. ${first}\n\n2. ${second}\n\n## Статья 2. Архив\n\nАрхив ведётся в порядке статьи 1.\n`;
const before = russian('Владелец вправе вести журнал.');

const text = (law: string, id: string, fields: Partial<Text> = {}, language = 'ru'): Text => ({
  id,
  language,
  root: parse(law, { language, legislature: kz, file: 'law.md' }).root,
  wording: 'official',
  extent: 'whole',
  ...fields,
});
const judge = (
  from: Text,
  to: Text,
  operations: readonly Operation[],
  residue: readonly AcceptedResidue[] = [],
): Explained => explain(from, amendmentsOf(operations), to, { ...applyOptions(kz, from.language), residue });
const told = ({ explanations }: Explained): readonly string[] =>
  explanations.map(({ change, strength, by }) =>
    `${strength} ${change.kind} ${change.after ?? (change.kind === 'repealed' ? change.before : '')} ${by.map(({ amendment }) => amendment).join(' ')}`.trim(),
  );
const effects = (explained: Explained): readonly string[] => explained.effects.map(({ result }) => result);

const exchange = (at: string, find: string, put: string, language = 'ru'): Operation => ({
  kind: 'words',
  at: eId(at),
  find: { [language]: [find] },
  put: { [language]: [put] },
  every: false,
  nth: null,
});
const must = exchange('art_1__para_1', 'вправе', 'обязан');

describe('explain', () => {
  it('proves a change where executing gives these very words, in Kazakh as in Russian', () => {
    const [was, is] = [
      text(kazakh('жүргізуге құқылы'), 'a', {}, 'kk'),
      text(kazakh('жүргізуге міндетті'), 'b', {}, 'kk'),
    ];
    expect(told(judge(was, is, [exchange('art_1__para_1', 'құқылы', 'міндетті', 'kk')]))).toEqual([
      'proved kept art_1__para_1 02-next/001',
    ]);
    const explained = judge(text(before, 'a'), text(russian('Владелец обязан вести журнал.'), 'b'), [must]);
    expect(told(explained)).toEqual(['proved kept art_1__para_1 02-next/001']);
    expect(explained.left).toEqual([]);
  });

  it('locates a change where an amendment names the place and the words are others', () => {
    const explained = judge(text(before, 'a'), text(russian('Владелец обязан вести журнал и реестр.'), 'b'), [must]);
    expect(told(explained)).toEqual(['located kept art_1__para_1 02-next/001']);
    expect(effects(explained)).toEqual(['located']);
  });

  it('locates an amendment that the later text does not have at all', () => {
    const same = judge(text(before, 'a'), text(before, 'b'), [must]);
    expect([told(same), effects(same)]).toEqual([['located kept art_1__para_1 02-next/001'], ['located']]);
    const still = judge(text(before, 'a'), text(before, 'b'), [{ kind: 'delete', at: eId('art_1__para_2') }]);
    expect([told(still), effects(still)]).toEqual([['located kept art_1__para_2 02-next/001'], ['located']]);
    const missing = judge(text(before, 'a'), text(before, 'b'), [
      {
        kind: 'insert',
        at: eId('art_3'),
        after: eId('art_2'),
        wording: { ru: '## Статья 3. Плата\n\nПлата вносится вперёд.' },
      },
    ]);
    expect([told(missing), effects(missing)]).toEqual([['located repealed art_3 02-next/001'], ['located']]);
  });

  it('leaves a change without an amendment unexplained, and shows a reason that a person gave', () => {
    const later = text(russian('Владелец обязан вести журнал.', 'Срок хранения журнала – два года.'), 'b');
    expect(told(judge(text(before, 'a'), later, [must]))).toEqual([
      'proved kept art_1__para_1 02-next/001',
      'unexplained kept art_1__para_2',
    ]);
    const accepted = judge(
      text(before, 'a'),
      later,
      [must],
      [{ at: eId('art_1__para_2'), reason: 'Опечатка исправлена аппаратом.' }],
    );
    expect(accepted.explanations[1]).toMatchObject({ strength: 'accepted', reason: 'Опечатка исправлена аппаратом.' });
    expect(accepted.tally).toMatchObject({ changes: 2, proved: 1, accepted: 1, unexplained: 0 });
  });

  it('counts print and citations that follow a renumbering apart', () => {
    const later = `## Статья 1. Новая\n\nВводная статья о том, чего не было.\n\n${russian('Владелец вправе вести  журнал.').replace('Статья 2', 'Статья 3').replace('Статья 1', 'Статья 2').replace('статьи 1', 'статьи 2')}`;
    const operations: readonly Operation[] = [
      {
        kind: 'insert',
        at: eId('art_1'),
        after: eId('act'),
        wording: { ru: '## Статья 1. Новая\n\nВводная статья о том, чего не было.' },
      },
      { kind: 'renumber', at: eId('art_1'), through: eId('art_2'), to: eId('art_2') },
    ];
    const explained = judge(text(before, 'a'), text(later, 'b'), operations);
    expect(explained.tally).toMatchObject({ changes: 3, proved: 3, typographic: 1, unexplained: 0, located: 0 });
    expect(effects(explained)).toEqual(['proved', 'proved']);
  });

  it('does not mind in which words a repealed unit says so', () => {
    const later = text(
      before.replace('2. Срок хранения журнала – один год.', '2. Исключен Законом РК от 01.02.2026 № 1.'),
      'b',
    );
    const explained = judge(text(before, 'a'), later, [{ kind: 'repeal', at: eId('art_1__para_2'), wording: {} }]);
    expect(explained.tally).toMatchObject({ changes: 1, proved: 1 });
  });

  it('proves what a partial text says, and says of the rest that it is not known', () => {
    const was = text('## Статья 1.\n\n1.\n\n2. Срок – один год.\n\n## Статья 5. Плата\n\nПлата не взимается.\n', 'a', {
      extent: 'partial',
    });
    const is = text('## Статья 1.\n\n1. Журнал обязателен.\n\n2.\n', 'b', { extent: 'partial' });
    const operations: readonly Operation[] = [
      { kind: 'replace', at: eId('art_1__para_1'), part: 'whole', wording: { ru: '1. Журнал обязателен.' } },
      exchange('art_1__para_2', 'один', 'два'),
    ];
    const explained = judge(was, is, operations);
    expect(told(explained)).toEqual(['proved kept art_1__para_1 02-next/001']);
    expect(effects(explained)).toEqual(['proved', 'unknown']);
    expect(explained.tally).toMatchObject({ changes: 1, proved: 1, silent: 1, unknown: 2 });
  });
});

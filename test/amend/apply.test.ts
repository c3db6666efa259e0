import { describe, expect, it } from 'vitest';
import { type Applied, apply } from '../../src/amend/apply.ts';
import type { Text } from '../../src/compare/compare.ts';
import type { Operation } from '../../src/law/amendment.ts';
import { eId } from '../../src/law/ids.ts';
import type { Language } from '../../src/law/language.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { amendmentsOf } from '../support/draft-operations.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');

const kazakh = `## 1-бап. Журнал

1. Меншік иесі журнал жүргізуге құқылы.

2. Журналды иесі де, пайдаланушы да қарайды.

## 2-бап. Мерзім

Журнал бір жыл сақталады.
`;

const russian = `## Статья 1. Журнал

1. Владелец вправе вести журнал «A».

2. Журнал хранится один год:

   1) у владельца;

   2) в архиве;

   3) в реестре.

## Статья 2. Срок

Срок – один год. Владелец вправе продлить срок.

## Статья 3. Архив

1. Архив открыт.

2. Архив бесплатен.

3. Архив вечен.
`;

const textIn = (language: Language, law: string, fields: Partial<Text> = {}): Text => ({
  id: '01-presented',
  language,
  root: parse(law, { language, legislature: kz, file: 'law.md' }).root,
  wording: 'official',
  extent: 'whole',
  ...fields,
});

const run = (text: Text, ...operations: readonly Operation[]): Applied =>
  apply(text, amendmentsOf(operations), applyOptions(kz, text.language));
const printed = ({ text }: Applied): string => print(text.root, { language: text.language, legislature: kz });
/** The law text that operations give; one that is refused is a mistake in the test. */
const amended = (...operations: readonly Operation[]): string => {
  const applied = run(textIn('ru', russian), ...operations);
  expect(refusals(applied)).toEqual([]);
  return printed(applied);
};
const refusals = ({ executions }: Applied): readonly string[] =>
  executions.flatMap(({ problem }) =>
    problem ? [`${problem.file}:${problem.line} ${problem.rule} ${problem.message} → ${problem.hint}`] : [],
  );
const refusal = (...operations: readonly Operation[]): string | undefined => {
  const applied = run(textIn('ru', russian), ...operations);
  return refusals(applied).join('\n');
};

type Exchange = Extract<Operation, { kind: 'words' }>;
const words = (
  at: string | null,
  find: string | string[],
  put: string | string[],
  more: Partial<Exchange> = {},
): Operation => ({
  kind: 'words',
  at: at === null ? null : eId(at),
  find: { ru: [find].flat(), kk: [find].flat() },
  put: { ru: [put].flat(), kk: [put].flat() },
  every: false,
  nth: null,
  ...more,
});
const replace = (at: string, ru: string, part: 'whole' | 'heading' | 'opening' = 'whole'): Operation => ({
  kind: 'replace',
  at: eId(at),
  part,
  wording: { ru },
});
const insert = (at: string, ru: string, behind: string | null = null): Operation => ({
  kind: 'insert',
  at: eId(at),
  after: behind === null ? null : eId(behind),
  wording: { ru },
});
const remove = (at: string): Operation => ({ kind: 'delete', at: eId(at) });
const repeal = (at: string, ru?: string): Operation => ({
  kind: 'repeal',
  at: eId(at),
  wording: ru === undefined ? {} : { ru },
});
const renumber = (at: string, to: string, through: string | null = null): Operation => ({
  kind: 'renumber',
  at: eId(at),
  to: eId(to),
  through: through === null ? null : eId(through),
});
const move = (at: string, behind: string, to: string | null = null): Operation => ({
  kind: 'move',
  at: eId(at),
  after: eId(behind),
  to: to === null ? null : eId(to),
});

describe('words', () => {
  it('exchanges whole words in Kazakh and takes none for part of another', () => {
    const applied = run(
      textIn('kk', kazakh),
      words('art_1__para_1', 'құқылы', 'міндетті'),
      words('art_2', 'бір жыл', 'екі жыл'),
    );
    expect(refusals(applied)).toEqual([]);
    expect(printed(applied)).toContain('1. Меншік иесі журнал жүргізуге міндетті.');
    expect(printed(applied)).toContain('Журнал екі жыл сақталады.');
    expect(refusals(run(textIn('kk', kazakh), words('art_1__para_2', 'Журнал', 'Тізілім')))).toEqual([
      '001.md:10 amend-words amendment 1, change 1, at art_1__para_2: the words «Журнал» do not stand there → the nearest words there are «Журналды»; correct "find", or name another place',
    ]);
  });

  it('finds words whatever quotes, dashes and spaces they are quoted with', () => {
    expect(amended(words('art_1__para_1', 'журнал "A"', 'реестр'))).toContain('1. Владелец вправе вести реестр.');
    expect(amended(words('art_2', 'Срок - один  год', 'Срок – два года'))).toContain('Срок – два года. Владелец');
  });

  it('takes words out with one space', () => {
    expect(amended(words('art_2', 'вправе', ''))).toContain('Владелец продлить срок.');
    expect(amended(words('art_1__para_1', '«A»', ''))).toContain('1. Владелец вправе вести журнал.');
  });

  it('exchanges every occurrence, or the one that is counted', () => {
    expect(amended(words(null, 'один год', 'два года', { every: true })).match(/два года/gu)).toHaveLength(2);
    expect(amended(words('art_3', 'Архив', 'Музей', { nth: 3 }))).toContain('2. Музей бесплатен.');
  });

  it('exchanges lists one by one, so that two words can change places', () => {
    expect(amended(words('art_1__para_2', ['владельца', 'архиве'], ['хранителя', 'музее']))).toContain(
      '1) у хранителя;\n\n   2) в музее;',
    );
    expect(amended(words('art_3', ['открыт', 'вечен'], ['вечен', 'открыт']))).toContain('1. Архив вечен.');
  });

  it('keeps the space and the sign after what it puts in', () => {
    expect(amended(words('art_1__para_2__point_3', 'реестре', 'реестре и архиве'))).toContain('3) в реестре и архиве.');
  });

  it('refuses words that stand there more than once, and says where', () => {
    expect(refusal(words(null, 'вправе', 'обязан'))).toBe(
      '001.md:10 amend-ambiguous amendment 1, change 1, in the whole act: the words «вправе» stand there 2 times → say which (nth: 1 to 2), name a smaller unit, or write every: true; they stand in art_1__para_1, art_2',
    );
  });

  it('refuses a second operation on the same words, whichever comes first', () => {
    const [one, two] = [words('art_2', 'вправе продлить', 'обязан продлить'), words('art_2', 'вправе', 'может')];
    expect(refusal(one, two)).toBe(
      '002.md:10 amend-overlap amendment 2, change 1, at art_2: amendment 02-next/001, change 1 already changed this → the two exclude each other: keep one, or write one that does both',
    );
    expect(refusal(two, one)).toContain('002.md:10 amend-overlap');
  });

  it('lets two operations work on different words of one sentence', () => {
    const [one, two] = [words('art_2', 'один', 'два'), words('art_2', 'вправе', 'обязан')];
    expect(amended(one, two)).toBe(amended(two, one));
    expect(amended(one, two)).toContain('Срок – два год. Владелец обязан продлить срок.');
  });
});

describe('replace', () => {
  it('gives a unit another wording, children and all', () => {
    expect(amended(replace('art_1__para_2', '2. Журнал хранится:\n\n   1) в архиве;\n\n   2) дома.'))).toContain(
      '2. Журнал хранится:\n\n   1) в архиве;\n\n   2) дома.\n\n## Статья 2.',
    );
  });

  it('takes bare words for the text of the unit', () => {
    expect(amended(replace('art_3__para_2', 'Архив платный.'))).toContain('2. Архив платный.');
  });

  it('takes a heading line without signs, as the act prints it', () => {
    expect(amended(replace('art_2', 'Статья 2. Сроки\n\nСроки не установлены.'))).toContain(
      '## Статья 2. Сроки\n\nСроки не установлены.\n\n## Статья 3.',
    );
    expect(amended(replace('art_2', 'Сроки', 'heading'))).toContain('## Статья 2. Сроки\n\nСрок –');
  });

  it('gives the words before the points another wording and leaves the points', () => {
    const points = '\n\n   1) у владельца;\n\n   2) в архиве;\n\n   3) в реестре.';
    for (const wording of ['2. Журнал хранится:', 'Журнал хранится:'])
      expect(amended(replace('art_1__para_2', wording, 'opening'))).toContain(`2. Журнал хранится:${points}`);
    expect(amended(replace('art_2', 'Срок не установлен.', 'opening'))).toContain('## Статья 2. Срок\n\nСрок не');
  });

  it('goes with changes of the points, not with another one of the opening words', () => {
    const opening = replace('art_1__para_2', 'Журнал хранится:', 'opening');
    expect(amended(opening, remove('art_1__para_2__point_2'))).toContain('Журнал хранится:\n\n   1) у владельца;');
    expect(refusal(opening, words('art_1__para_2', 'один год', 'два года'))).toContain('already changed this');
    expect(refusal(words('art_1__para_2', 'один год', 'два года'), opening)).toContain('already changed this');
    expect(refusal(replace('art_1__para_2', 'Журнал.'), opening)).toContain('already changed this');
  });

  it('refuses opening words where there are none, and points in their wording', () => {
    expect(refusal(replace('art_1', 'Журнал.', 'opening'))).toBe(
      '001.md:10 amend-target amendment 1, change 1, at art_1: art_1 has no words of its own → replace the whole, or name a unit in it',
    );
    expect(refusal(replace('art_1__para_2', '2. Журнал:\n\n   1) дома.', 'opening'))).toBe(
      '001.md:10 amend-wording amendment 1, change 1, at art_1__para_2: the wording of its opening words holds other units → write the words before the inner units alone, or replace the whole',
    );
  });

  it('refuses a wording that bears another number', () => {
    expect(refusal(replace('art_3__para_2', '3. Архив платный.'))).toBe(
      '001.md:10 amend-wording amendment 1, change 1, at art_3__para_2: its wording bears the number 3. → begin the wording with the number of art_3__para_2, or correct the address',
    );
  });

  it('refuses to word anew what another operation changed, and the other way round', () => {
    expect(
      refusal(words('art_3__para_2', 'бесплатен', 'платен'), replace('art_3', '## Статья 3. Архив\n\nАрхива нет.')),
    ).toContain('amend-overlap amendment 2');
    expect(
      refusal(replace('art_3__para_2', '2. Архива нет.'), words('art_3__para_2', 'бесплатен', 'платен')),
    ).toContain('amend-overlap amendment 2');
  });

  it('knows the number of the unit, whatever number another operation gives it', () => {
    expect(amended(renumber('art_3__para_3', 'art_3__para_4'), replace('art_3__para_3', '3. Архив закрыт.'))).toContain(
      '4. Архив закрыт.',
    );
  });
});

describe('insert', () => {
  it('puts a unit where its number belongs, or behind the one named', () => {
    expect(amended(insert('art_1-1', '## Статья 1-1. Реестр\n\nРеестр ведётся.'))).toContain(
      '3) в реестре.\n\n## Статья 1-1. Реестр\n\nРеестр ведётся.\n\n## Статья 2.',
    );
    expect(amended(insert('art_3__para_4', '4. Архив мал.', 'art_3__para_1'))).toContain(
      '1. Архив открыт.\n\n4. Архив мал.\n\n2.',
    );
  });

  it('puts a number between two others behind the first of them', () => {
    const law = '## Статья 1\n\nВиды:\n\n1) записи:\n\n   а) о работе;\n\n   б) о сбоях;\n\n2) печать.\n';
    const letters = run(
      textIn('ru', law),
      insert('art_1__point_1__point_ab', 'аб) о весе;'),
      insert('art_1__point_1__point_a-1', 'а-1) о сне;'),
      insert('art_1__point_1-1', '1-1) подпись;'),
    );
    expect(refusals(letters)).toEqual([]);
    expect(printed(letters).match(/^ *[\p{L}\d-]+\)/gmu)).toEqual([
      '1)',
      '   а)',
      '   а-1)',
      '   аб)',
      '   б)',
      '1-1)',
      '2)',
    ]);
    const eu = legislature('eu');
    const english =
      '### Article 1\n\n1. It holds:\n\n   (h) logs:\n\n      (iii) one;\n\n      (iv) two;\n\n   (i) seals.\n';
    const root = parse(english, { language: 'en', legislature: eu, file: 'en.md' }).root;
    const made = (at: string, en: string): Operation => ({ kind: 'insert', at: eId(at), after: null, wording: { en } });
    const roman = apply(
      { ...textIn('en', english), root },
      amendmentsOf([
        made('art_1__para_1__point_h__subpoint_iiia', '(iiia) half;'),
        made('art_1__para_1__point_ha', '(ha) marks;'),
      ]),
      applyOptions(eu, 'en'),
    );
    expect(refusals(roman)).toEqual([]);
    expect(print(roman.text.root, { language: 'en', legislature: eu }).match(/\([a-z]+\)/gu)).toEqual([
      '(h)',
      '(iii)',
      '(iiia)',
      '(iv)',
      '(ha)',
      '(i)',
    ]);
  });

  it('puts two units behind one in the order of their numbers, whichever comes first', () => {
    const [one, two] = [insert('art_3-1', '## Статья 3-1. А', 'art_3'), insert('art_3-2', '## Статья 3-2. Б', 'art_3')];
    expect(amended(two, one)).toBe(amended(one, two));
    expect(amended(two, one)).toContain('## Статья 3-1. А\n\n## Статья 3-2. Б');
  });

  it('refuses a number that is taken, unless the unit that has it goes or takes another', () => {
    expect(refusal(insert('art_3__para_2', '2. Новый.', 'art_3__para_1'))).toBe(
      '001.md:10 amend-number amendment 1, change 1, at art_3__para_2: the number of art_3__para_2 is taken by 2. → choose another number, or delete or renumber the unit that has it in the same set',
    );
    expect(
      amended(
        insert('art_3__para_2', '2. Новый.', 'art_3__para_1'),
        renumber('art_3__para_2', 'art_3__para_3', 'art_3__para_3'),
      ),
    ).toContain('2. Новый.\n\n3. Архив бесплатен.\n\n4. Архив вечен.');
  });
});

describe('repeal and delete', () => {
  it('keeps the number of what is repealed, in the gender of the unit, and reserves it', () => {
    expect(amended(repeal('art_2'), repeal('art_3__para_2'))).toMatch(
      /## Статья 2\. Исключена\n\n.*2\. Исключен\n\n3\./su,
    );
    expect(amended(repeal('art_2', 'Утратила силу'))).toContain('## Статья 2. Утратила силу\n');
    expect(refusal(repeal('art_3__para_2'), insert('art_3__para_2', '2. Новый.', 'art_3__para_1'))).toContain(
      'the number of a repealed unit stays reserved; choose another one',
    );
  });

  it('takes a unit out with its number', () => {
    expect(amended(remove('art_3__para_2'))).toContain('1. Архив открыт.\n\n3. Архив вечен.');
    expect(refusal(remove('art_3__para_2'), words('art_3__para_2', 'бесплатен', 'платен'))).toBe(
      '002.md:10 amend-overlap amendment 2, change 1, at art_3__para_2: art_3__para_2 was taken out by amendment 02-next/001, change 1 → the two exclude each other: keep one',
    );
  });
});

describe('renumber, move, split and join', () => {
  it('renumbers a run and what stands in it, while other operations go on by the old numbers', () => {
    const text = amended(renumber('art_2', 'art_3', 'art_3'), words('art_3__para_1', 'открыт', 'закрыт'));
    expect(text).toContain('## Статья 3. Срок');
    expect(text).toContain('## Статья 4. Архив\n\n1. Архив закрыт.');
  });

  it('lets two units change numbers', () => {
    const text = amended(renumber('art_2', 'art_3'), renumber('art_3', 'art_2'));
    expect(text).toMatch(/## Статья 3\. Срок.*## Статья 2\. Архив/su);
  });

  it('moves a unit with all it holds, and gives it a number there', () => {
    expect(amended(move('art_1__para_2', 'art_3__para_3', 'art_3__para_4'))).toContain(
      '3. Архив вечен.\n\n4. Журнал хранится один год:\n\n   1) у владельца;',
    );
    expect(amended(move('art_3', 'art_1'))).toMatch(/Статья 3\. Архив.*Статья 2\. Срок/su);
    expect(refusal(move('art_1', 'art_1__para_2'))).toContain('art_1 cannot be moved into or behind itself');
  });

  it('splits an article by the unit with which the new one begins', () => {
    const split: Operation = {
      kind: 'split',
      at: eId('art_3'),
      into: [eId('art_3'), eId('art_4')],
      from: [eId('art_3__para_2')],
      wordings: { [eId('art_3')]: {}, [eId('art_4')]: { ru: 'Свойства архива' } },
    };
    expect(amended(split, renumber('art_3__para_2', 'art_4__para_1', 'art_3__para_3'))).toContain(
      '## Статья 3. Архив\n\n1. Архив открыт.\n\n## Статья 4. Свойства архива\n\n1. Архив бесплатен.\n\n2. Архив вечен.',
    );
    expect(refusal({ ...split, wordings: {} })).toContain('art_4 has no heading → give it under "## art_4 ru"');
  });

  it('joins articles under one heading and drops no words unsaid', () => {
    const join: Operation = {
      kind: 'join',
      at: [eId('art_2'), eId('art_3')],
      into: eId('art_2'),
      wording: { ru: 'Срок и архив' },
    };
    expect(amended(join)).toContain(
      '## Статья 2. Срок и архив\n\nСрок – один год. Владелец вправе продлить срок.\n\n1. Архив открыт.',
    );
    expect(refusal({ ...join, wording: {} })).toContain(
      'the heading of Статья 3. would be lost → give the heading of the whole under "## art_2 ru"',
    );
  });
});

describe('what is not there', () => {
  it('is refused in a whole text, with what is there instead', () => {
    expect(refusal(remove('art_9'))).toBe(
      '001.md:10 amend-target amendment 1, change 1, at art_9: art_9 does not exist in 01-presented → there are art_1, art_2, art_3',
    );
    expect(refusal(remove('art_3__para_7'))).toContain('→ there are art_3__para_1, art_3__para_2, art_3__para_3');
  });

  it('is not known in a partial text, unless a source says that it was absent', () => {
    const partial = textIn('ru', '## Статья 1. Журнал\n\n1.\n', { extent: 'partial', absent: [eId('art_9')] });
    const applied = run(
      partial,
      words('art_1__para_1', 'вправе', 'обязан'),
      remove('art_5'),
      remove('art_9'),
      replace('art_1__para_1', '1. Журнал ведётся.'),
    );
    expect(applied.executions.map(({ result, unknown }) => unknown ?? result)).toEqual([
      'words-not-known',
      'place-not-held',
      'refused',
      'done',
    ]);
    expect(printed(applied)).toContain('1. Журнал ведётся.');
  });

  it('is not known where an amendment is not worded in the language of the text', () => {
    const applied = run(textIn('kk', kazakh), replace('art_2', '## Статья 2. Срок'));
    expect(applied.executions[0]?.unknown).toBe('no-wording');
  });
});

it('executes of an amendment accepted in part only what was accepted, and nothing where that is not said', () => {
  const [first] = amendmentsOf([words('art_2', 'вправе', 'обязан')]);
  if (!first) throw new Error('one amendment was asked for');
  const changes = [...first.changes, remove('art_3')];
  const text = textIn('ru', russian);
  const partly = (accepted: readonly number[] | null): Applied =>
    apply(text, [{ ...first, changes, changeLines: [1, 2], outcome: 'partly', accepted }], applyOptions(kz, 'ru'));
  expect(partly([2]).executions.map(({ operation, result }) => [operation, result])).toEqual([[2, 'done']]);
  expect(partly(null).executions).toEqual([]);
  expect(partly(null).unapplied).toEqual([{ amendment: first.id, outcome: 'partly', why: 'changes-not-named' }]);
});

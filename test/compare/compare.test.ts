import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { isSure } from '../../src/law/comparison.ts';
import { article, between, changeAt, chapter, declared, pairsOf, partial, redlineOf, stub, text } from './support.ts';

const marking = 'Поставщик маркирует синтетические результаты машиночитаемым способом до их распространения.';
const risk = 'Владелец системы высокого риска ведёт журнал событий и хранит его не менее пяти лет.';
const rights = 'Пользователь вправе требовать объяснения решения, принятого исключительно автоматически.';
const council = 'Уполномоченный орган утверждает перечень запрещённых функциональных возможностей.';
const fresh = 'Национальная платформа предоставляет вычислительные ресурсы научным организациям.';

const kazakh = {
  marking: 'Жеткізуші синтетикалық нәтижелерді таратқанға дейін машина оқитын тәсілмен таңбалайды.',
  risk: 'Жоғары тәуекелді жүйенің иесі оқиғалар журналын жүргізеді және оны кемінде бес жыл сақтайды.',
  rights: 'Пайдаланушы толығымен автоматты түрде қабылданған шешімді түсіндіруді талап етуге құқылы.',
  fresh: 'Ұлттық платформа ғылыми ұйымдарға есептеу ресурстарын береді.',
};
const english = {
  marking: 'The provider marks synthetic results in a machine-readable way before they are distributed.',
  risk: 'The owner of a high-risk system keeps a log of events and stores it for at least five years.',
  rights: 'The user may demand an explanation of a decision taken by automated means alone.',
  fresh: 'The national platform gives computing resources to scientific organisations.',
};

describe('compare', () => {
  it.each([
    ['kk', kazakh],
    ['ru', { marking, risk, rights, fresh }],
    ['en', english],
  ])('recognises articles that an inserted one pushed on (%s)', (_, words) => {
    const before = text(
      'a',
      article('1', null, words.marking),
      article('2', null, words.risk),
      article('3', null, words.rights),
    );
    const after = text(
      'b',
      article('1', null, words.marking),
      article('2', null, words.fresh),
      article('3', null, words.risk),
      article('4', null, words.rights),
    );
    const found = between(before, after);
    expect(pairsOf(found)).toEqual(['art_1 > art_1 number', 'art_2 > art_3 wording', 'art_3 > art_4 wording']);
    expect(changeAt(found, 'art_4')).toMatchObject({
      kind: 'kept',
      renumbered: true,
      moved: false,
      text: [{ kind: 'same' }],
    });
    expect(found.changes.find((change) => change.kind === 'inserted')).toEqual({ kind: 'inserted', after: 'art_2' });
  });

  it.each([
    ['kk', kazakh],
    ['ru', { marking, risk, rights, fresh }],
    ['en', english],
  ])('tells a moved article from the ones it passed (%s)', (_, words) => {
    const before = text(
      'a',
      article('1', null, words.marking),
      article('2', null, words.risk),
      article('3', null, words.rights),
    );
    const after = text(
      'b',
      article('1', null, words.rights),
      article('2', null, words.marking),
      article('3', null, words.risk),
    );
    const found = between(before, after);
    expect(pairsOf(found)).toEqual(['art_1 > art_2 wording', 'art_2 > art_3 wording', 'art_3 > art_1 wording']);
    expect(found.tally).toMatchObject({ moved: 1, renumbered: 3, reworded: 0, inserted: 0, repealed: 0 });
  });

  it('refuses to pair a text that was wholly rewritten', () => {
    const before = text('a', article('1', null, marking), article('2', null, risk));
    const after = text('b', article('1', null, marking), article('2', null, fresh));
    expect(pairsOf(between(before, after))).toEqual(['art_1 > art_1 number']);
  });

  it('shows an article split in two and two joined in one as several matches', () => {
    const points = [marking, risk, rights, council];
    const whole = text('a', article('1', 'Обязанности', null, points), article('2', 'Платформа', fresh));
    const halves = text(
      'b',
      article('1', 'Обязанности', null, points.slice(0, 2)),
      article('2', 'Права', null, points.slice(2)),
      article('3', 'Платформа', fresh),
    );
    const split = between(whole, halves);
    expect(changeAt(split, 'art_2')).toMatchObject({ kind: 'kept', before: 'art_1', split: ['art_1', 'art_2'] });
    expect(pairsOf(split)).toHaveLength(3);
    const joined = compare(halves, whole);
    expect(changeAt(joined, 'art_1')).toMatchObject({ kind: 'kept', merged: ['art_1', 'art_2'] });
  });

  it.each([
    ['ru', 'в порядке, определённом статьёй 2 настоящего Закона', 'статьёй {-2}{+3} настоящего'],
    ['kk', 'осы Заңның 2-бабында айқындалған тәртіппен', 'Заңның {-2}{+3}-бабында'],
    ['en', 'in the manner laid down in Article 2 of this Law', 'Article {-2}{+3} of this'],
  ])('sets a reference that only follows a renumbering apart (%s)', (_, words, marks) => {
    const before = text('a', article('1', null, `${marking} ${words}.`), article('2', null, risk));
    const after = text(
      'b',
      article('1', null, `${marking} ${words.replace('2', '3')}.`),
      article('2', null, fresh),
      article('3', null, risk),
    );
    const found = between(before, after);
    expect(redlineOf(found, 'art_1')).toContain(marks);
    expect(changeAt(found, 'art_1')).toMatchObject({ kind: 'kept', consequential: true });
    expect(found.references).toMatchObject([{ kind: 'consequential', was: 'art_2', is: 'art_3' }]);
  });

  it('tells a reference left behind, pointed elsewhere or pointing to nothing', () => {
    const citing = (number: string): string => `${marking} Порядок определяется статьёй ${number} настоящего Закона.`;
    const before = text('a', article('1', null, citing('2')), article('2', null, risk), article('3', null, rights));
    const pushed = [article('2', null, fresh), article('3', null, risk), article('4', null, rights)];
    const kindsOf = (after: ReturnType<typeof text>): readonly string[] =>
      between(before, after).references.map((change) => change.kind);
    expect(kindsOf(text('b', article('1', null, citing('2')), ...pushed))).toEqual(['stale']);
    expect(kindsOf(text('b', article('1', null, citing('4')), ...pushed))).toEqual(['substantive']);
    expect(kindsOf(text('b', article('1', null, citing('2')), article('3', null, rights)))).toEqual(['dangling']);
  });

  it.each([
    ['kk', 'осы Заңның 2 және 3-баптарында айқындалған тәртіппен', 'Заңның {-2}{+3} және {-3}{+4}-баптарында'],
    ['ru', 'в порядке статей 2–3 настоящего Закона', 'статей {-2–3}{+3–4} настоящего'],
    ['en', 'as laid down in Articles 2 and 3(2)(b) of this Law', 'Articles {-2}{+3} and {-3(2)(b)}{+4(2)(b)} of'],
  ])('reads lists and ranges through the renumbering (%s)', (_, words, marks) => {
    const pushed = words.replace('3', '4').replace('2', '3');
    const before = text('a', article('1', null, words), article('2', null, risk), article('3', null, rights));
    const moved = [article('2', null, fresh), article('3', null, risk), article('4', null, rights)];
    const found = between(before, text('b', article('1', null, pushed), ...moved));
    expect(redlineOf(found, 'art_1')).toContain(marks);
    expect(found.references).toMatchObject([
      { kind: 'consequential', was: 'art_2', is: 'art_3' },
      { kind: 'consequential', was: 'art_3', is: 'art_4' },
    ]);
    const left = between(before, text('b', article('1', null, words), ...moved));
    expect(left.references.map((change) => change.kind)).toEqual(['stale', 'stale']);
  });

  it.each([
    ['kk', '2-бапқа және 3-бапқа сәйкес'],
    ['ru', 'согласно статье 2 и статье 3 настоящего Закона'],
    ['en', 'under Article 2 and Article 3 of this Law'],
  ])('pairs references left behind by their place, not with a neighbour that took their number (%s)', (_, words) => {
    const before = text('a', article('1', null, words), article('2', null, risk), article('3', null, rights));
    const after = text('b', article('1', null, words), article('2', null, rights), article('3', null, risk));
    expect(between(before, after).references).toMatchObject([
      { kind: 'stale', was: 'art_2', is: 'art_2' },
      { kind: 'stale', was: 'art_3', is: 'art_3' },
    ]);
  });

  it('takes an article that is cited in the place of another for what became of it, as probable, if their words allow', () => {
    const reworded = 'Не менее пяти лет хранит журнал тот, кто применяет систему по поручению органа надзора.';
    const citing = (number: string): string => `${marking} Порядок определяется статьёй ${number} настоящего Закона.`;
    const pairsWith = (number: string, words: string): readonly string[] =>
      pairsOf(
        between(
          text('a', article('1', null, citing('2')), article('2', null, risk), article('3', null, rights)),
          text('b', article('1', null, citing(number)), article('3', null, rights), article('7', null, words)),
        ),
      );
    expect(pairsWith('7', reworded)).toContain('art_2 > art_7 wording');
    expect(pairsWith('3', reworded)).not.toContain('art_2 > art_7 wording');
    expect(pairsWith('7', fresh)).not.toContain('art_2 > art_7 wording');
  });

  it('leaves numbers of other acts alone', () => {
    const words = `${marking} В соответствии со статьёй 2 Гражданского кодекса Республики Казахстан.`;
    const before = text('a', article('1', null, words), article('2', null, risk));
    const after = text('b', article('1', null, words), article('2', null, fresh), article('3', null, risk));
    expect(between(before, after).references).toEqual([]);
  });

  it('keeps the number of a repealed article as its stub', () => {
    const before = text('a', article('1', null, marking), article('2', null, risk));
    const after = text('b', article('1', null, marking), stub('2', 'Исключена.'));
    expect(changeAt(between(before, after), 'art_2')).toEqual({ kind: 'repealed', before: 'art_2', after: 'art_2' });
  });

  it('tells of a repealed article whose stub kept its heading that it was repealed, and of who cites it that it cites nothing', () => {
    const citing = 'Отчёт по статье 2 настоящего Закона публикуется владельцем системы ежегодно до первого марта.';
    const before = text('a', article('1', null, citing), article('2', 'Оценка рисков', risk));
    const after = text('b', article('1', null, citing), { ...stub('2', 'Исключена.'), heading: 'Оценка рисков' });
    const found = between(before, after);
    expect(changeAt(found, 'art_2')).toEqual({ kind: 'repealed', before: 'art_2', after: 'art_2' });
    expect(found.references.map(({ kind }) => kind)).toEqual(['dangling']);
    expect(pairsOf(found)).not.toContain('art_2 > art_2 number');
    const back = between(after, before);
    expect(back.changes).toContainEqual({ kind: 'inserted', after: 'art_2', stub: 'art_2' });
    expect(back.tally.repealed).toBe(0);
    expect(back.references).toEqual([]);
  });

  it('knows of a number that a partial text prints as a stub that nothing stood there', () => {
    const before = partial(text('a', article('1', null, marking), stub('2', 'Исключена.')));
    const after = text('b', article('1', null, marking), article('2', null, risk), article('3', null, fresh));
    const { changes } = between(before, after);
    expect(changes).toContainEqual({ kind: 'inserted', after: 'art_2', stub: 'art_2' });
    expect(changes).toContainEqual({ kind: 'unknown', before: null, after: 'art_3', why: 'before-partial' });
  });

  it('follows what a person declared and reports what cannot be', () => {
    const before = text('a', article('1', null, marking), article('2', null, risk));
    const after = declared(text('b', article('1', null, marking), article('5', null, fresh)), {
      art_5: ['art_2'],
      art_9: ['art_1'],
    });
    const found = between(before, after);
    expect(pairsOf(found)).toContain('art_2 > art_5 declared');
    expect(found.contradictions).toEqual([
      { after: 'art_9', before: 'art_1', why: 'no-such-after' },
      { after: 'art_5', before: 'art_2', why: 'unlike' },
    ]);
  });

  it('calls a weak match probable', () => {
    const before = text('a', article('1', 'Журнал событий', risk), article('2', null, marking));
    const after = text(
      'b',
      article('1', 'Журнал событий', 'Владелец ведёт журнал. Орган надзора получает его по запросу суда.'),
      article('2', null, marking),
    );
    expect(
      between(before, after)
        .alignment.matches.filter((match) => !isSure(match))
        .map((match) => match.after),
    ).toEqual(['art_1']);
  });

  it('moves a point to another article and a chapter with its articles', () => {
    const before = text(
      'a',
      chapter(
        '1',
        'Общие',
        article('1', 'Цели', null, [marking, council]),
        article('2', 'Права', null, [risk, rights]),
      ),
    );
    const after = text(
      'b',
      chapter(
        '1',
        'Общие',
        article('1', 'Цели', null, [marking]),
        article('2', 'Права', null, [risk, council, rights]),
      ),
    );
    expect(changeAt(between(before, after), 'art_2__point_2')).toMatchObject({
      kind: 'kept',
      before: 'art_1__point_2',
      moved: true,
    });
  });
});

describe('compare, with a partial text', () => {
  const whole = text('a', article('1', 'Цели', marking), article('2', 'Журнал', risk), article('3', 'Права', rights));
  const known = text('b', article('1', 'Цели', null), article('2', 'Журнал', risk.replace('пяти', 'трёх')));

  it('calls silence unknown, never a deletion', () => {
    const found = between(whole, partial(known));
    expect(found.tally).toMatchObject({ repealed: 0, inserted: 0, unknown: 1, reworded: 1 });
    expect(changeAt(found, 'art_3')).toEqual({ kind: 'unknown', before: 'art_3', after: null, why: 'after-partial' });
    expect(changeAt(found, 'art_1')).toMatchObject({ kind: 'kept', text: [] });
  });

  it('calls silence unknown, never an insertion', () => {
    const found = between(partial(known), whole);
    expect(found.tally).toMatchObject({ repealed: 0, inserted: 0, unknown: 1 });
  });

  it('believes a source that says what was not there', () => {
    expect(changeAt(between(whole, partial(known, ['art_3'])), 'art_3')).toEqual({
      kind: 'repealed',
      before: 'art_3',
      after: null,
    });
  });

  it('pairs a restatement with its article by the number', () => {
    const retold = text('b', article('2', 'Журнал', 'Кратко: нужно записывать события.'));
    expect(pairsOf(between(whole, partial(retold)))).toEqual(['art_2 > art_2 number']);
  });
});

import { describe, expect, it } from 'vitest';
import { isSure } from '../../src/law/comparison.ts';
import { article, between, changeAt, chapter, declared, pairsOf, stub, text } from './support.ts';

const chinese = {
  marking: '提供者应当在传播前以机器可读的方式标识合成内容，并告知用户该内容由人工智能生成。',
  risk: '高风险系统的所有者应当保存事件日志，保存期限不得少于五年，并接受主管部门的检查。',
  rights: '用户有权要求对完全由自动化方式作出的决定进行解释，并有权要求人工复核。',
  fresh: '国家平台向科研机构提供计算资源，具体办法由政府另行规定。',
};

/** Matches of inner units as `1 > 2`, by number of the point. */
const pointsOf = (found: ReturnType<typeof between>): readonly string[] =>
  found.alignment.matches
    .filter((match) => match.before.includes('__'))
    .map((match) => `${match.before.split('_').at(-1)} > ${match.after.split('_').at(-1)}`);

describe('alignment', () => {
  it('recognises renumbered articles in a script without spaces', () => {
    const before = text('a', article('1', null, chinese.marking), article('2', null, chinese.risk));
    const after = text(
      'b',
      article('1', null, chinese.fresh),
      article('2', null, chinese.marking.replace('应当', '必须')),
      article('3', null, chinese.risk.replace('五年', '三年')),
    );
    expect(pairsOf(between(before, after))).toEqual(['art_1 > art_2 wording', 'art_2 > art_3 wording']);
  });

  it('tells the rows of a table apart by their numbers and their order', () => {
    const rows = [2204, 2205, 2207, 2208].map((code) => `товары кода ${code}`);
    const before = text('a', article('1', 'Ставки', 'Ставки акцизов:', rows));
    const changed = rows.map((words) => words.replace('товары', 'подакцизные товары'));
    const [first = '', ...others] = changed;
    const inserted = 'подакцизные товары кода 2206';
    const after = text('b', article('1', 'Ставки', 'Ставки акцизов:', [first, inserted, ...others]));
    expect(pointsOf(between(before, after))).toEqual(['1 > 1', '2 > 3', '3 > 4', '4 > 5']);
  });

  it('keeps near-identical neighbours in order', () => {
    const duty = (who: string): string =>
      `${who} обязан уведомить уполномоченный орган о нарушении в течение трёх рабочих дней.`;
    const before = text('a', article('1', null, duty('Поставщик')), article('2', null, duty('Импортёр')));
    const after = text(
      'b',
      article('1', null, duty('Поставщик').replace('трёх', 'пяти')),
      article('2', null, duty('Импортёр').replace('трёх', 'пяти')),
    );
    expect(pairsOf(between(before, after))).toEqual(['art_1 > art_1 number', 'art_2 > art_2 number']);
  });

  it('finds a short point between two known ones though no word of it is left', () => {
    const [first, last] = ['сумма налога за отчётный период', 'сумма налога, уплаченная при импорте товаров'];
    const before = text('a', article('1', null, 'Налог равен:', [first, 'плюс', last]));
    const after = text('b', article('1', null, 'Налог равен:', [first, 'минус', last]));
    const found = between(before, after);
    expect(pointsOf(found)).toEqual(['1 > 1', '2 > 2', '3 > 3']);
    expect(found.alignment.matches.filter((match) => !isSure(match)).map((match) => match.after)).toEqual([
      'art_1__point_2',
    ]);
  });

  it('does not pair points of which none is known', () => {
    const before = text('a', article('1', 'Понятия', 'В законе используются понятия:', ['вода', 'земля']));
    const after = text('b', article('1', 'Понятия', 'В законе используются понятия:', ['огонь', 'воздух']));
    expect(pointsOf(between(before, after))).toEqual([]);
  });

  it('is not misled by headings that are all alike', () => {
    const period = 'Налоговый период';
    const year = 'Налоговым периодом для исчисления платы за лицензии является календарный год.';
    const quarter = 'Налоговым периодом для акциза на бензин и дизельное топливо является квартал.';
    const month = 'Налоговым периодом для налога на игорный бизнес признаётся месяц проведения игр.';
    const before = text('a', article('1', period, year), article('2', period, quarter), article('3', period, month));
    const after = text('b', article('1', period, month), article('2', period, year), article('3', period, quarter));
    expect(pairsOf(between(before, after))).toEqual([
      'art_1 > art_2 wording',
      'art_2 > art_3 wording',
      'art_3 > art_1 wording',
    ]);
  });

  it('leaves repealed stubs under their numbers', () => {
    const before = text('a', stub('1', 'Исключена.'), stub('2', 'Исключена.'), article('3', null, chinese.risk));
    const after = text('b', stub('1', 'Исключена.'), stub('2', 'Исключена.'), article('3', null, chinese.risk));
    expect(pairsOf(between(before, after))).toEqual([
      'art_1 > art_1 number',
      'art_2 > art_2 number',
      'art_3 > art_3 number',
    ]);
  });

  it('follows a declared origin against better wording', () => {
    const before = text('a', article('1', null, chinese.marking), article('2', null, chinese.risk));
    const after = declared(text('b', article('1', null, chinese.fresh), article('2', null, chinese.risk)), {
      art_2: ['art_1'],
    });
    expect(pairsOf(between(before, after))).toContain('art_1 > art_2 declared');
  });

  it('calls a pair under wholly unlike headings probable and tells the likeness of the headings', () => {
    const words =
      'Соответствие стандартам, опубликованным в установленном порядке, означает соответствие требованиям закона, если стандарты эти требования охватывают';
    const before = text('a', article('1', 'Гармонизированные нормы', `${words} главы первой.`));
    const after = text(
      'b',
      article('9', 'Презумпция органов оценки', `${words}, для таких органов, пока не доказано иное.`),
    );
    const match = between(before, after).alignment.matches.find((one) => one.after === 'art_9');
    expect(match).toMatchObject({ before: 'art_1', basis: 'wording', heading: 0 });
    expect(match && isSure(match)).toBe(false);
  });

  it('recognises an article that grew from one paragraph into many', () => {
    const core = 'Поставщик регистрирует систему высокого риска в государственном реестре до ввода её в эксплуатацию.';
    const more = ['реестр', 'сбор', 'срок', 'отказ', 'жалоба', 'проверка'].map(
      (word) =>
        `${word}: порядок, форма, перечень сведений и ответственные лица определяются правилами о предмете ${word}`,
    );
    const before = text('a', article('51', 'Регистрация', core), article('52', 'Надзор', chinese.risk));
    const after = text('b', article('49', 'Регистрация', core, more), article('50', 'Надзор', chinese.risk));
    expect(pairsOf(between(before, after))).toContain('art_51 > art_49 wording');
  });

  it('finds the joined article beside the one it was joined to', () => {
    const period = 'Налоговым периодом для исчисления платы является календарный год.';
    const payers = 'Плательщиками платы признаются юридические лица, оказывающие услуги междугородной связи.';
    const before = text('a', article('1', 'Плательщики', payers), article('2', 'Период', period));
    const after = text('b', article('1', 'Плательщики', `${payers} ${period}`));
    expect(changeAt(between(before, after), 'art_1')).toMatchObject({ kind: 'kept', merged: ['art_1', 'art_2'] });
  });

  it('follows a chapter whose articles moved on with it', () => {
    const before = text(
      'a',
      chapter('1', 'Общие положения', article('1', null, chinese.marking)),
      chapter('2', 'Надзор', article('2', null, chinese.risk), article('3', null, chinese.rights)),
    );
    const after = text(
      'b',
      chapter('1', 'Надзор', article('1', null, chinese.risk), article('2', null, chinese.rights)),
      chapter('2', 'Общие положения', article('3', null, chinese.marking)),
    );
    const groups = pairsOf(between(before, after)).filter((pair) => pair.startsWith('chp'));
    expect(groups).toEqual(['chp_1 > chp_2 wording', 'chp_2 > chp_1 wording']);
  });

  it('recognises the points of one unit that are units of their own now, and back', () => {
    const reasons = ['мостов', 'маяков', 'паромов', 'шлюзов', 'складов', 'причалов', 'кранов', 'доков'].map(
      (what, step) =>
        `смотрители ${what} жалуются, что осмотр ${what} ${step + 3} раза в год им не оплачивают вовремя;`,
    );
    const own = reasons.map((words, step) => article(String(step + 1), null, words.replace('вовремя', 'в срок')));
    const listed = text(
      'a',
      article('9', null, 'Принимая во внимание, что', reasons),
      article('10', null, chinese.risk),
    );
    const single = text('b', ...own, article('10', null, chinese.risk));
    const there = between(listed, single);
    expect(there.tally).toMatchObject({ inserted: 0, repealed: 1, reworded: 8 });
    expect(there.alignment.matches.map(({ before, after }) => `${before} > ${after}`)).toContain(
      'art_9__point_4 > art_4',
    );
    expect(between(single, listed).tally).toMatchObject({ inserted: 1, repealed: 0, reworded: 8 });
  });

  it('leaves two articles apart whose words are too unlike, whatever levels are left over', () => {
    const before = text('a', article('1', null, chinese.marking), article('2', null, chinese.rights));
    const after = text('b', article('1', null, chinese.marking), article('2', null, chinese.fresh));
    expect(pairsOf(between(before, after))).toEqual(['art_1 > art_1 number']);
  });
});

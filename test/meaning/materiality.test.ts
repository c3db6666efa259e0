import { describe, expect, it } from 'vitest';
import { markersIn } from '../../src/meaning/markers.ts';
import { materialityOf, rulesBetween } from '../../src/meaning/materiality.ts';
import { compared } from './support.ts';

const rules = (before: string, after: string, language: string): readonly string[] =>
  rulesBetween(before, after, language).map(
    (finding) => `${finding.rule}: ${finding.before.join(', ')} → ${finding.after.join(', ')}`,
  );

describe('rulesBetween', () => {
  it.each([
    ['Владелец обязан хранить журнал', 'Владелец вправе хранить журнал', 'ru', ['modality: обязан → вправе']],
    ['Владелец вправе хранить', 'Владелец не вправе хранить', 'ru', ['modality: вправе → не вправе']],
    ['Закон применяется к иностранцам', 'Закон не применяется к иностранцам', 'ru', ['negation:  → не']],
    [
      'в течение тридцати дней',
      'в течение десяти рабочих дней',
      'ru',
      ['deadline: тридцати дней → десяти рабочих дней'],
    ],
    [
      'вступает в силу 1 января 2026 года',
      'вступает в силу 1 июля 2026 года',
      'ru',
      ['deadline: 1 января 2026 года → 1 июля 2026 года'],
    ],
    ['штраф 15 МРП', 'штраф 50 МРП', 'ru', ['sanction: 15 МРП → 50 МРП', 'number: 15 МРП → 50 МРП']],
    [
      'решение принимает Правительство',
      'решение принимает уполномоченный орган',
      'ru',
      ['actor: Правительство → уполномоченный орган'],
    ],
    ['представляет отчёт', 'представляет отчёт, за исключением банков', 'ru', ['exception:  → за исключением']],
    [
      'хранит журнал',
      'хранит журнал в порядке, определяемом Правительством',
      'ru',
      ['actor:  → Правительством', 'delegation:  → в порядке, определяемом'],
    ],
    ['отчёт и план', 'отчёт или план', 'ru', ['list: и → или']],
    ['органы', 'все органы', 'ru', ['scope:  → все']],
    ['Меншік иесі сақтауға міндетті', 'Меншік иесі сақтауға құқылы', 'kk', ['modality: міндетті → құқылы']],
    ['отыз күн ішінде', 'он жұмыс күні ішінде', 'kk', ['deadline: отыз күн → он жұмыс күні']],
    ['жарияланады', 'жарияланбайды', 'kk', ['negation:  → жарияланбайды']],
    ['есеп және жоспар', 'есеп немесе жоспар', 'kk', ['list: және → немесе']],
    ['The provider may keep logs', 'The provider shall keep logs', 'en', ['modality: may → shall']],
    ['within 30 days', 'within 10 business days', 'en', ['deadline: 30 days → 10 business days']],
    ['a fine of $500', 'a fine of $1,000', 'en', ['sanction: $500 → $1,000', 'number: $500 → $1,000']],
    ['the Secretary decides', 'the Board decides', 'en', ['actor: Secretary → Board']],
  ])('tells "%s" from "%s" (%s)', (before, after, language, expected) => {
    expect(rules(before, after, language)).toEqual(expected);
  });

  it('fires no rule where a synonym or a citation changed', () => {
    expect(rules('ведёт журнал', 'ведёт реестр', 'ru')).toEqual([]);
    expect(rules('по пункту 2 статьи 5', 'по пункту 3 статьи 6', 'ru')).toEqual([]);
    expect(rules('13-баптың 1-тармағы', '14-баптың 2-тармағы', 'kk')).toEqual([]);
  });

  it('fires no negation unless what was denied is now said, and no actor for a short name', () => {
    expect(rules('ведёт журнал', 'ведёт журнал, если он не утрачен', 'ru')).toEqual([]);
    expect(
      rules('the Secretary of the Treasury acts as the Secretary decides', 'the Secretary of the Treasury acts', 'en'),
    ).toEqual([]);
    expect(rules('the rule applies', 'the rule never applies', 'en')).toEqual(['negation:  → never']);
  });

  it('compares what stands in one place, not what stands anywhere', () => {
    expect(
      rules('The Board may act. Fees or fines are due.', 'The Board may act. Fees and fines are due.', 'en'),
    ).toEqual(['list: or → and']);
    expect(rules('копии и планы', 'копии и планы, а также отчёты или сводки', 'ru')).toEqual([]);
    expect(rules('хранит журнал', 'хранит журнал, если все записи полны', 'ru')).toEqual([]);
    expect(rules('A notifies B.', 'A notifies B and does not wait.', 'en')).toEqual([]);
  });

  it('takes for another actor who acts, not who is told of it', () => {
    expect(rules('копия направляется заявителю', 'копия направляется заявителю и в министерство', 'ru')).toEqual([]);
    expect(rules('перечень утверждается', 'перечень утверждается Правительством', 'ru')).toEqual([
      'actor:  → Правительством',
    ]);
    expect(rules('a list is kept', 'a list is kept by the Board', 'en')).toEqual(['actor:  → Board']);
    expect(rules('a copy is sent', 'a copy is sent to the Board', 'en')).toEqual([]);
    expect(rules('Орган жариялайды', 'Министрлік жариялайды', 'kk')).toEqual(['actor: Орган → Министрлік']);
  });

  it('takes for a sanction what a breach costs, and its years for no time limit', () => {
    expect(rules('паспорт лица', 'паспорт лица, ответственного за выпуск', 'ru')).toEqual([]);
    expect(rules('нарушение запрещено', 'нарушение влечёт административную ответственность', 'ru')).toContain(
      'sanction:  → влечёт административную ответственность',
    );
    expect(rules('after a conviction', 'after a conviction of a felony', 'en')).toEqual([]);
    expect(rules('imprisonment of up to 2 years', 'imprisonment of up to 5 years', 'en')).toEqual([
      'sanction: 2 years → 5 years',
      'number: 2 years → 5 years',
    ]);
    expect(rules('лишение свободы на срок до двух лет', 'лишение свободы на срок до пяти лет', 'ru')).toEqual([
      'sanction: двух лет → пяти лет',
      'number: двух лет → пяти лет',
    ]);
  });

  it('takes for a delegation a matter left to somebody, not a reference to what the law says', () => {
    expect(rules('хранит журнал', 'хранит журнал в случаях, предусмотренных законом', 'ru')).toEqual([]);
    expect(rules('Орган ведёт журнал', 'Орган определяет порядок ведения журнала', 'ru')).toEqual([
      'delegation:  → определяет порядок',
    ]);
    expect(rules('Орган журнал жүргізеді', 'Орган журналды жүргізу тәртібін айқындайды', 'kk')).toEqual([
      'delegation:  → тәртібін айқындайды',
    ]);
    expect(rules('keeps a log', 'keeps a log as provided in this Act', 'en')).toEqual([]);
    expect(rules('keeps a log', 'keeps a log in the manner prescribed by the Board', 'en')).toContain(
      'delegation:  → in the manner prescribed by',
    );
  });

  it('reads no duty in what only defines or says when a rule applies', () => {
    expect(rules('This Act is short.', 'This Act shall apply to banks.', 'en')).toEqual([]);
    expect(rules('A bank is safe.', 'A bank shall be deemed safe.', 'en')).toEqual([]);
    expect(rules('If risks arise, it stops.', 'If risks may arise, it stops.', 'en')).toEqual([]);
    expect(rules('действия, ведущие к вреду', 'действия, которые могут привести к вреду', 'ru')).toEqual([]);
    expect(rules('A bank keeps logs.', 'A bank shall keep logs.', 'en')).toEqual(['modality:  → shall']);
  });

  it('reads no date and no number in the name of an act that is cited', () => {
    expect(
      rules(
        'as the law says',
        'as the Safe Banks Act of 1994, effective May 4, 1994 (Law 9-12; Code § 7-1), says',
        'en',
      ),
    ).toEqual([]);
    expect(rules('по закону', 'по Закону РК от 21.05.2007 № 254-III', 'ru')).toEqual([]);
    expect(rules('fees', 'fees of Class 2', 'en')).toEqual([]);
  });

  it('takes the number of an act for a name', () => {
    expect(markersIn('Закон № 230', 'ru').filter(({ rule }) => rule === 'number')).toEqual([]);
    expect(markersIn('Law No. 5', 'en').filter(({ rule }) => rule === 'number')).toEqual([]);
  });
});

describe('materialityOf', () => {
  it('puts the weightiest change first and hides none', () => {
    const text =
      '### Статья 1. А\n\n1. Орган ведёт журнал.\n\n2. Орган хранит его 30 дней.\n\n3. Орган обязан отвечать.\n';
    const later = text.replace('журнал', 'реестр').replace('30 дней', '10 дней').replace('обязан', 'вправе');
    const { comparison, before, after } = compared(text, later, 'ru');
    expect(
      materialityOf(comparison, { before, after }).map((one) => [one.after, one.findings.map(({ rule }) => rule)]),
    ).toEqual([
      ['art_1__para_3', ['modality']],
      ['art_1__para_2', ['deadline']],
      ['art_1__para_1', []],
    ]);
  });
});

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
    ['штраф 15 МРП', 'штраф 50 МРП', 'ru', ['number: 15 МРП → 50 МРП']],
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
    ['a fine of $500', 'a fine of $1,000', 'en', ['number: $500 → $1,000']],
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

import { describe, expect, it } from 'vitest';
import { citationFinder } from '../../src/compare/citations.ts';
import { Classes, outline } from '../../src/compare/outline.ts';
import { article, text } from './support.ts';

/** The numbers that a text cites in an act whose articles are printed as `num` with these numbers. */
function citedIn(words: string, num: (number: string) => string, numbers: readonly string[]): readonly string[] {
  const articles = numbers.map((number) => article(number, null, null, [], num(number)));
  const find = citationFinder([outline(text('a', ...articles).root, new Classes())]);
  return find(words).map((citation) => {
    expect(words.slice(citation.start, citation.end).replace(/[. ]/gu, '')).toBe(citation.number.replace(/[. ]/gu, ''));
    return citation.number;
  });
}

const kk = (number: string): string => `${number}-бап.`;
const ru = (number: string): string => `Статья ${number}.`;
const uk = (number: string): string => `Стаття ${number}.`;
const en = (number: string): string => `Article ${number}.`;
const us = (number: string): string => `§ ${number}`;
const fr = (number: string): string => `Article ${number}`;
const de = (number: string): string => `§ ${number}`;
const few = ['2', '5', '5-1', '6', '7', '12', '15'];
const codes = ['47-1803.02', '47-1803.03', '47-1804.01', '12', '13', '16'];
const lettered = ['L423-1', 'L423-2', 'R531-5', '815', '815-1', '1382'];
const burgher = ['5a', '26', '550', '562', '562d', '1595', '1596', '1597'];

describe('citations', () => {
  it.each([
    ['kk', 'осы Заңның 5, 6 және 7-баптарында көзделген', kk, few, ['5', '6', '7']],
    ['kk', 'осы Заңның 5-1-бабының 2-тармағына сәйкес', kk, few, ['5-1']],
    ['kk', 'осы баптың 5-тармағында, 2-баптың 6-тармағының 7) тармақшасында', kk, few, ['2']],
    ['kk', '12–15-баптардың 1) тармақшасы', kk, few, ['12', '15']],
    ['ru', 'в соответствии с пунктом 2 статьи 5 и статьёй 5-1 настоящего Закона', ru, few, ['5', '5-1']],
    ['ru', 'статьями 5, 6 и 7, подпунктами 1) и 2) пункта 3 статьи 12', ru, few, ['5', '6', '7', '12']],
    ['ru', 'Статьи 12–15 и ст. 2 применяются', ru, few, ['12', '15', '2']],
    ['ru', 'срок по статье 5 – 5 месяцев, а по статье 6, 7 дней', ru, few, ['5', '6']],
    ['ru', 'споры по статьям 5 – 7 и 2 настоящего Закона', ru, few, ['5', '7', '2']],
    ['en', 'under Article 5 and 12 months after it, or Articles 6 and 7', en, few, ['5', '6', '7']],
    ['de', 'nach § 550 und 562 Tage später', de, burgher, ['550']],
    ['kk', '5-бап бойынша 7 күн, 6 және 12-баптар', kk, few, ['5', '6', '12']],
    ['uk', 'відповідно до частини другої статті 5 та статей 6, 7 цього Закону', uk, few, ['5', '6', '7']],
    ['en', 'Articles 12 to 15 and Article 5(2)(b) of this Law', en, few, ['12', '15', '5']],
    ['en', 'under §§ 47-1803.02(a)(7)(A), 47-1803.03, and 47-1804.01', us, codes, codes.slice(0, 3)],
    ['en', 'pursuant to sections 12(b)(3), 13 or 16 of this Act', us, codes, ['12', '13', '16']],
    ['fr', "à l'article R.* 531-7 et à l'article R. * 531-8", fr, ['R*531-7', 'R*531-8'], ['R*531-7', 'R*531-8']],
    ['fr', "aux articles L. 423-1, L. 423-2 et au 2° de l'article R. 531-5", fr, lettered, lettered.slice(0, 3)],
    ['fr', 'des articles 815, deuxième alinéa, et 815-1 du présent code', fr, lettered, ['815', '815-1']],
    [
      'de',
      '§ 1595 Abs. 1 Satz 1 bis 3, Abs. 3 und 4, §§ 1596 Nr. 1 und 2, 1597',
      de,
      burgher,
      ['1595', '1596', '1597'],
    ],
    ['de', 'die §§ 550, 562 bis 562d sowie § 5a', de, burgher, ['550', '562', '562d', '5a']],
  ])('are read in lists, ranges and case forms (%s): %s', (_, words, num, numbers, expected) => {
    expect(citedIn(words, num, numbers)).toEqual(expected);
  });

  it.each([
    ['kk', 'Азаматтық кодексінің 5-бабы мен 6-бабының талаптары', kk, few],
    ['kk', '2-тармақтың 5) және 6) тармақшалары, 15 жұмыс күні', kk, few],
    ['ru', 'статьёй 5 и статьёй 6 Гражданского процессуального кодекса Республики Казахстан', ru, few],
    ['ru', 'имеет статус 5 категории, пункт 2 и часть 6, 15 дней', ru, few],
    ['uk', 'статті 5 Цивільного кодексу України', uk, few],
    ['en', 'Article 5 and Article 6 of Regulation (EU) 2016/679, Article 7 TFEU', en, few],
    ['en', 'section 12(a) of the Internal Revenue Code of 1986; 26 U.S.C. § 13; section 16 of title 11', us, codes],
    ['fr', "l'article 815 et l'article 1382 du code de commerce, section 815 du chapitre II", fr, lettered],
    ['de', '§ 26 des Grundgesetzes, § 550 ZPO und § 562 der Zivilprozessordnung', de, burgher],
  ])('are not what belongs to another act or is no article (%s): %s', (_, words, num, numbers) => {
    expect(citedIn(words, num, numbers)).toEqual([]);
  });

  it('are points where the text has no articles', () => {
    const rules = text('a', { ...article('5', null, null, [], '5.'), kind: 'point' });
    const find = citationFinder([outline(rules.root, new Classes())]);
    expect(find('в порядке, предусмотренном пунктом 5 настоящих Правил').map(({ number }) => number)).toEqual(['5']);
  });
});

import { describe, expect, it } from 'vitest';
import { readCitation } from '../../src/search/citation.ts';

const cases: readonly (readonly [string, string])[] = [
  ['17-бап', 'article 17'],
  ['17 бап', 'article 17'],
  ['9-бап 2-тармақ', 'article 9/2'],
  ['9-баптың 2-тармағының 3) тармақшасы', 'article 9/2/3'],
  ['17-бабының 3-тармағының екінші бөлігі', 'article 17/3/~2'],
  ['5-1-бап', 'article 5-1'],
  ['3-тарау', 'chapter 3'],
  ['ст. 17 п. 3', 'article 17/3'],
  ['ст.17', 'article 17'],
  ['статья 17', 'article 17'],
  ['в статье 5-1', 'article 5-1'],
  ['17-я статья', 'article 17'],
  ['п. 3 ст. 17', 'article 17/3'],
  ['пункт 3 статьи 17', 'article 17/3'],
  ['подпункт 2) пункта 3 статьи 17', 'article 17/3/2'],
  ['часть вторая пункта 3 статьи 17', 'article 17/3/~2'],
  ['глава 3', 'chapter 3'],
  ['Article 17(3)', 'article 17/3'],
  ['Article 17 (3)(a)', 'article 17/3/a'],
  ['art 17 para 3', 'article 17/3'],
  ['paragraph 3 of Article 17', 'article 17/3'],
  ['§ 17', 'article 17'],
  ['§ 433 Abs. 1', 'article 433/1'],
  ['artículo 12', 'article 12'],
  ['17', 'article 17'],
  ['641-1', 'article 641-1'],
];

describe('readCitation', () => {
  it.each(cases)('reads %s as %s', (text, expected) => {
    const citation = readCitation(text);
    expect(`${citation?.unit} ${citation?.numbers.join('/')}`).toBe(expected);
  });

  it('keeps the words that are no citation', () => {
    expect(readCitation('17-бап таңбалау')?.rest).toBe('таңбалау');
    expect(readCitation('ст. 17 маркировка')?.rest).toBe('маркировка');
    expect(readCitation('article 17 labelling')?.rest).toBe('labelling');
  });

  it('keeps a lone number as a word too, since it may be an amount', () => {
    expect(readCitation('3932')?.rest).toBe('3932');
  });

  it.each(['таңбалау', 'маркировка', 'вторая жизнь', 'пункт 3', 'статьи', 'labelling', 'part of the law', ''])(
    'reads no citation from %s',
    (text) => {
      expect(readCitation(text)).toBeNull();
    },
  );
});

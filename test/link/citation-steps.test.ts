import { describe, expect, it } from 'vitest';
import { citationSteps } from '../../src/link/citation-steps.ts';

const numbers = (words: string, language: string): string | null =>
  citationSteps(words, language)
    ?.map(({ kinds, number }) => `${kinds[0]} ${number}`)
    .join(' > ') ?? null;

describe('a citation that stands alone', () => {
  it.each([
    ['kk', '5-баптың 2-тармағының 1) тармақшасы', 'article 5 > paragraph 2 > point 1'],
    ['ru', 'подпункт 1) пункта 2 статьи 5', 'article 5 > paragraph 2 > point 1'],
    ['ru', 'часть вторая статьи 5', 'article 5 > alinea 2'],
    ['en', 'Article 5(2)(a)', 'article 5 > paragraph 2 > point a'],
    ['en', 'point (a) of paragraph 2 of Article 5', 'article 5 > paragraph 2 > point a'],
  ])('%s: %s', (language, words, expected) => {
    expect(numbers(words, language)).toBe(expected);
  });

  it.each([
    ['ru', 'пункт 2 статьи 5 и далее'],
    ['ru', 'пункты 2 и 3 статьи 5'],
    ['ru', 'статья 5 Конституции'],
    ['ru', 'настоящая статья'],
    ['en', 'Articles 5 to 7'],
    ['de', 'Artikel 5'],
  ])(
    'is none where a word is left over, or where several places or another act are named: %s %s',
    (language, words) => {
      expect(citationSteps(words, language)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { headingOf } from '../../src/search/heading.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { fold, partsOf, tokensOf } from '../../src/search/tokens.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const words = (text: string) => tokensOf(text).map(({ word }) => word);

describe('tokensOf', () => {
  it('folds Latin letters in a Cyrillic word, ё, stress and soft hyphens', () => {
    expect(words('өзгерiстер')).toEqual(['өзгерістер']);
    expect(words('учёт ма\u0301рка марки\u00ADровка')).toEqual(['учет', 'марка', 'маркировка']);
    expect(words('Labelling')).toEqual(['labelling']);
  });

  it('keeps a number whole with what hangs on it', () => {
    expect(words('17-бап, ст. 5-1, 2024/1689, 12.3.')).toEqual(['17-бап', 'ст', '5-1', '2024/1689', '12.3']);
    expect(partsOf('17-бап')).toEqual(['17-бап', '17', 'бап']);
  });

  it('takes words joined by a hyphen apart, and an article from its noun', () => {
    expect(words('қарым-қатынас')).toEqual(['қарым', 'қатынас']);
    expect(words("l'article d’information")).toEqual(['l', 'article', 'd', 'information']);
    expect(words("owner's")).toEqual(["owner's"]);
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('headingOf', () => {
  it.each([
    ['17-бап. Таңбалау', 'Таңбалау'],
    ['Статья 5-1. Маркировка', 'Маркировка'],
    ['Article 17. Labelling', 'Labelling'],
    ['§ 3 – Fristen', 'Fristen'],
    ['Глава IV. Надзор', 'Надзор'],
    ['Маркировка результатов', 'Маркировка результатов'],
    ['3.', '3.'],
  ])('reads the heading of %s as %s', (title, heading) => {
    expect(headingOf(title)).toBe(heading);
  });
});

describe('editDistance', () => {
  it.each([
    ['таңбалау', 'таңбалау', 0],
    ['маркировка', 'маркеровка', 1],
    ['маркировка', 'маркирвока', 1],
    ['labelling', 'labeling', 1],
    ['labelling', 'lebeling', 2],
  ])('between %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  it('stops as soon as it is more than the limit', () => {
    expect(editDistance('таңбалау', 'маркировка', 2)).toBe(3);
  });
});

describe('parseQuery', () => {
  it('reads the operators of lunr', () => {
    expect(parseQuery('+title:таңбалау^2 -құқық жүйе~1 ').words).toMatchObject([
      { word: 'таңбалау', field: 'title', boost: 2, presence: 'required' },
      { word: 'құқық', presence: 'prohibited' },
      { word: 'жүйе', edits: 1 },
    ]);
  });

  it('takes a field it does not know for a word', () => {
    expect(parseQuery('закон:право ').words.map(({ word }) => word)).toEqual(['закон', 'право']);
  });

  it('takes the last word as unfinished while it is being typed', () => {
    expect(parseQuery('таңба').words).toMatchObject([{ isPrefix: true }]);
    expect(parseQuery('таңба ').words).toMatchObject([{ isPrefix: false }]);
  });

  it('reads phrases in quotes of any kind', () => {
    expect(parseQuery('«жасанды интеллект» "high risk"').phrases).toEqual([
      ['жасанды', 'интеллект'],
      ['high', 'risk'],
    ]);
  });
});

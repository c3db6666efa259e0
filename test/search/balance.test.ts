import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced } from '../../src/search/balance.ts';
import { document, searchOver } from './support.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const duty = (text: string, slug: string, language = 'ru') =>
  document({ kind: 'obligation', slug, eId: null, title: text, text, language, id: `${language}/${slug}` });

describe('balanced', () => {
  const isLaw = (hit: string): boolean => hit.startsWith('art');

  it('lets two hits of other kinds stand ahead of the law, and no more', () => {
    const hits = ['term', 'duty 1', 'duty 2', 'duty 3', 'art 1', 'art 2'];
    expect(balanced(hits, isLaw)).toEqual(['term', 'duty 1', 'art 1', 'duty 2', 'art 2', 'duty 3']);
  });

  it('changes nothing where there is one kind, and loses and doubles nothing ever', () => {
    expect(balanced(['art 1', 'art 2'], isLaw)).toEqual(['art 1', 'art 2']);
    expect(balanced(['term', 'duty 1', 'duty 2'], isLaw)).toEqual(['term', 'duty 1', 'duty 2']);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string().map((text) => `${text.length % 2 ? 'art' : ''} ${text}`)), (hits) => {
        const made = balanced(hits, isLaw);
        expect(made.toSorted()).toEqual(hits.toSorted());
        expect(made.filter(isLaw)).toEqual(hits.filter(isLaw));
      }),
    );
  });
});

describe('a query of one word', () => {
  const law = Array.from({ length: 3 }, (_, index) =>
    document({
      eId: `art_${index + 1}`,
      text: `Владелец каждый год оценивает риск и хранит документы о нём ${index}.`,
    }),
  );
  const duties = Array.from({ length: 20 }, (_, index) => duty(`Оценивать риск ${index}`, `risk-${index}`));

  it('has articles on its first page, however many duties have better sums', async () => {
    const { hits } = await searchOver([...law, ...duties]).search('риск');
    expect(hits.slice(0, 3).map(({ kind }) => kind)).toEqual(['obligation', 'obligation', 'provision']);
    expect(hits.filter(({ kind }) => kind === 'provision')).toHaveLength(3);
  });

  it('finds a duty that is told in several languages once', async () => {
    const told = [
      duty('Алгоритм риска', 'risk'),
      duty('Алгоритм тәуекелі', 'risk', 'kk'),
      duty('Алгоритм учёта', 'other'),
    ];
    const { hits } = await searchOver(told).search('алгоритм');
    expect(hits.map(({ slug }) => slug).sort()).toEqual(['other', 'risk']);
  });
});

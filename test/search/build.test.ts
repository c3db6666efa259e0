import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingNumbers } from '../../src/search/growing.ts';
import { Occurrences } from '../../src/search/occurrences.ts';
import { PairFile, termHash, writePairs } from '../../src/search/pairs.ts';
import { SpellingTable } from '../../src/search/spelling-table.ts';
import { eachSpan, fold, tokensOf } from '../../src/search/tokens.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

describe('SpellingTable', () => {
  it('numbers spellings in the order in which they come, as a map of strings does', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'a', 'B', 'ё', '\uD800'), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        const [table, known] = [new SpellingTable(), new Map<string, number>()];
        for (const one of words) {
          if (!known.has(one)) known.set(one, known.size);
          expect(table.numberOf(`<${one}>`, 1, one.length + 1)).toBe(known.get(one));
        }
        expect(table.size).toBe(known.size);
      }),
    );
  });

  it('keeps the numbers when there are many', () => {
    const table = new SpellingTable();
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
    const numbers = (): number[] => words.map((one) => table.numberOf(one, 0, one.length));
    expect(numbers()).toEqual(numbers());
    expect(table.size).toBe(words.length);
  });
});

describe('eachSpan', () => {
  it('stands where tokensOf finds words, so that a build and a reader cut a text alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const spans: string[] = [];
        eachSpan(text, (start, end) => spans.push(fold(text.slice(start, end))));
        expect(spans.filter((one) => one !== '')).toEqual(tokensOf(text).map((token) => token.word));
      }),
    );
  });
});

describe('Occurrences', () => {
  it('gives each term its documents in rising order', () => {
    const notes = fc.array(fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 7 }), { maxLength: 20 });
    fc.assert(
      fc.property(notes, (documents) => {
        const occurrences = new Occurrences();
        for (const [document, terms] of documents.entries()) {
          for (const term of terms) occurrences.add(term, document + term);
          occurrences.endDocument();
        }
        const documentsOf = occurrences.byTerm(7);
        for (let term = 0; term < 7; term += 1) {
          const expected = documents.flatMap((terms, document) => (terms.includes(term) ? [document] : []));
          const found = documentsOf(term);
          expect([...found.documents]).toEqual(expected);
          expect([...found.times]).toEqual(expected.map((document) => document + term));
        }
      }),
    );
  });
});

describe('a file of pairs', () => {
  it('gives the documents of each pair, and those of both where two fall together', () => {
    const hashes = fc.array(fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 9 })), { maxLength: 60 });
    fc.assert(
      fc.property(hashes, (given) => {
        const sorted = given.toSorted((a, b) => a[1] - b[1]);
        const [pairs, documents] = [new GrowingNumbers(), new GrowingNumbers()];
        for (const [hash, document] of sorted) {
          pairs.push(hash);
          documents.push(document);
        }
        const places = Uint32Array.from(sorted.keys());
        const file = new PairFile(writePairs(places, pairs.view(), documents.view()));
        for (const [hash, document] of given) expect([...file.documentsOf(hash)]).toContain(document);
        expect([...file.documentsOf(given[0]?.[0] ?? 0)]).toEqual(
          [...new Set(file.documentsOf(given[0]?.[0] ?? 0))].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('keeps both where the short hashes of two pairs are the same', () => {
    // 19 bits of 32 are kept: among 4,096 hashes some fall together.
    const pairs = Uint32Array.from({ length: 4096 }, (_, index) => termHash(`w${index}`));
    const documents = Uint32Array.from(pairs.keys());
    const file = new PairFile(writePairs(documents, pairs, documents));
    const found = [...pairs].map((hash) => [...file.documentsOf(hash)]);
    expect(found.every((list, index) => list.includes(index))).toBe(true);
    expect(found.some((list) => list.length > 1)).toBe(true);
  });
});

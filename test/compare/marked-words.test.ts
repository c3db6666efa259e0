import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shared } from '../../src/compare/likeness.ts';
import { MarkedWords } from '../../src/compare/marked-words.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const size = 24;
const text = fc.array(fc.nat({ max: size - 1 }), { maxLength: 60 }).map((ids) => Int32Array.from(ids).sort());
const weights = fc
  .array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: size, maxLength: size })
  .map((list) => Float64Array.from(list));

test('gives the number that two texts share when they are read side by side, to the last digit', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.array(text, { maxLength: 4 }),
      weights,
      (...given) => {
        const [texts, others, weight] = given;
        const marked = new MarkedWords();
        for (const one of texts) {
          marked.mark(one, size);
          for (const other of others) expect(marked.sharedWith(other, weight)).toBe(shared(one, other, weight));
        }
      },
    ),
  );
});

test('a word that stands more often in the other text counts as often as in the marked one', () => {
  const marked = new MarkedWords();
  marked.mark(Int32Array.of(2, 2, 4), 6);
  expect(marked.sharedWith(Int32Array.of(2, 2, 2, 4, 5), Float64Array.of(1, 1, 10, 1, 100, 1000))).toBe(120);
});

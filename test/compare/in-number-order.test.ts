import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inNumberOrder } from '../../src/compare/in-number-order.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

const greatest = [1, 89, 2 ** 11, 2 ** 19, 2 ** 22 - 1, 2 ** 22, 2 ** 31 - 1];
const lists = fc
  .tuple(fc.constantFrom(...greatest), fc.integer({ min: 0, max: 400 }))
  .chain(([max, length]) => fc.array(fc.nat({ max }), { minLength: length, maxLength: length }));

test('sorts as the library does, short lists and long ones, small numbers and great ones', () => {
  fc.assert(
    fc.property(lists, (numbers) => {
      expect(Array.from(inNumberOrder(Int32Array.from(numbers)))).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});

test('a long list after a longer one holds nothing of it', () => {
  inNumberOrder(Int32Array.from({ length: 9000 }, (_, place) => 9000 - place));
  const list = Int32Array.from({ length: 120 }, (_, place) => (place * 7919) % 1201);
  expect(Array.from(inNumberOrder(list.slice()))).toEqual(Array.from(list).sort((a, b) => a - b));
});

test('numbers below nothing are sorted too', () => {
  const list = Int32Array.from({ length: 100 }, (_, place) => ((place * 31) % 100) - 50);
  expect(Array.from(inNumberOrder(list))).toEqual(Array.from({ length: 100 }, (_, place) => place - 50));
});

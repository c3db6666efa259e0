import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/search/bytes.ts';
import { GrowingRanges, readRanges } from '../../src/search/postings.ts';

describe('GrowingRanges', () => {
  const rangesOf = (...given: readonly (readonly [number, number])[]): number[] => {
    const ranges = new GrowingRanges();
    for (const [first, length] of given) ranges.add(first, length);
    const { count, bytes } = ranges.packed();
    return [...readRanges(new ByteReader(bytes), count)];
  };

  it('keeps a heading that ends after one within it, as «Глава 7. Налог» does after «Параграф 2. Налог»', () => {
    expect(rangesOf([10, 5], [0, 20], [30, 2])).toEqual([0, 20, 30, 2]);
  });

  it('makes one range of those that touch', () => {
    expect(rangesOf([0, 4], [4, 6])).toEqual([0, 10]);
  });
});

import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/search/bytes.ts';
import { GrowingPostings, readRanges } from '../../src/search/postings.ts';

describe('GrowingPostings', () => {
  const rangesOf = (...ranges: readonly (readonly [number, number])[]): number[] => {
    const postings = new GrowingPostings();
    for (const [first, length] of ranges) postings.addRange(first, length);
    const { count, bytes } = postings.ranges();
    return [...readRanges(new ByteReader(bytes), count)];
  };

  it('keeps a heading that ends after one within it, as «Глава 7. Налог» does after «Параграф 2. Налог»', () => {
    expect(rangesOf([10, 5], [0, 20], [30, 2])).toEqual([0, 20, 30, 2]);
  });

  it('makes one range of those that touch', () => {
    expect(rangesOf([0, 4], [4, 6])).toEqual([0, 10]);
  });

  it('is empty until something is added', () => {
    expect(new GrowingPostings().isEmpty).toBe(true);
  });
});

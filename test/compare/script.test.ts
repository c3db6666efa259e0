import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestHunks } from '../../src/compare/fewest-hunks.ts';
import { hunksBetween } from '../../src/compare/script.ts';
import type { Hunk } from '../../src/compare/tidy.ts';

const sequence = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: most }).map((list) => Float64Array.from(list));
const kept = (length: number, hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { before, beforeEnd }) => sum - (beforeEnd - before), length);

/** How many tokens and in how many changes the shortest script of the library keeps. */
function theirs(a: Float64Array, b: Float64Array): { readonly kept: number; readonly hunks: number } {
  const script = diffArrays([...a], [...b]);
  const isChange = script.map(({ added, removed }) => added || removed);
  return {
    kept: script.reduce((sum, part, place) => sum + (isChange[place] ? 0 : part.value.length), 0),
    hunks: isChange.filter((now, place) => now && !isChange[place - 1]).length,
  };
}

function rebuilt(a: Float64Array, b: Float64Array, hunks: readonly Hunk[]): readonly number[] {
  const words: number[] = [];
  let from = 0;
  for (const { before, beforeEnd, after, afterEnd } of hunks) {
    words.push(...a.subarray(from, before), ...b.subarray(after, afterEnd));
    from = beforeEnd;
  }
  return [...words, ...a.subarray(from)];
}

describe('an edit script', () => {
  it('makes the later text of the earlier one and keeps as much as any', () => {
    fc.assert(
      fc.property(sequence(40), sequence(40), (a, b) => {
        const hunks = hunksBetween(a, b);
        expect(rebuilt(a, b, hunks)).toEqual([...b]);
        expect(kept(a.length, hunks)).toBe(theirs(a, b).kept);
      }),
      { numRuns: 500 },
    );
  });

  it('has no more changes than that of the library, which keeps as much', () => {
    fc.assert(
      fc.property(sequence(40), sequence(40), (a, b) => {
        const hunks = fewestHunks(a, b);
        expect(rebuilt(a, b, hunks)).toEqual([...b]);
        expect(kept(a.length, hunks)).toBe(theirs(a, b).kept);
        expect(hunks.length).toBeLessThanOrEqual(theirs(a, b).hunks);
      }),
      { numRuns: 500 },
    );
  });

  it('has fewest changes of all that keep as much', () => {
    expect(hunksBetween(Float64Array.of(7, 1, 2, 3, 8), Float64Array.of(7, 1, 9, 2, 9, 1, 2, 3, 6, 8))).toEqual([
      { before: 2, beforeEnd: 2, after: 2, afterEnd: 6 },
      { before: 4, beforeEnd: 4, after: 8, afterEnd: 9 },
    ]);
  });

  it('is empty between a text and itself and whole between texts that share nothing', () => {
    expect(hunksBetween(Float64Array.of(1, 2), Float64Array.of(1, 2))).toEqual([]);
    expect(hunksBetween(Float64Array.of(), Float64Array.of())).toEqual([]);
    expect(hunksBetween(Float64Array.of(1, 2), Float64Array.of(3))).toEqual([
      { before: 0, beforeEnd: 2, after: 0, afterEnd: 1 },
    ]);
  });

  it('of long texts keeps as much as any', () => {
    const long = Float64Array.from({ length: 600 }, (_, place) => (place * 7919) % 83);
    const cut = long.filter((_, place) => place % 97 !== 5);
    const changed = Float64Array.from(cut, (token, place) => (place % 61 === 7 ? 999 : token));
    const hunks = hunksBetween(long, changed);
    expect(rebuilt(long, changed, hunks)).toEqual([...changed]);
    expect(kept(long.length, hunks)).toBe(theirs(long, changed).kept);
  });
});

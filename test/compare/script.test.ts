import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksBetween } from '../../src/compare/script.ts';
import type { Hunk } from '../../src/compare/tidy.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

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

/** The most tokens that a script can keep, and the fewest changes with which it keeps them: every script there is, tried one by one. */
function best(a: Float64Array, b: Float64Array, i = 0, j = 0, isOpen = false): readonly [kept: number, hunks: number] {
  if (i === a.length && j === b.length) return [0, 0];
  const opening = isOpen ? 0 : 1;
  const ways: (readonly [number, number])[] = [];
  if (i < a.length && a[i] === b[j]) {
    const [more, hunks] = best(a, b, i + 1, j + 1, false);
    ways.push([more + 1, hunks]);
  }
  for (const [next, other] of [[i + 1, j] as const, [i, j + 1] as const]) {
    if (next > a.length || other > b.length) continue;
    const [more, hunks] = best(a, b, next, other, true);
    ways.push([more, hunks + opening]);
  }
  return ways.reduce((one, way) => (way[0] > one[0] || (way[0] === one[0] && way[1] < one[1]) ? way : one));
}

describe('an edit script', () => {
  it('makes the later text of the earlier one, and keeps as much as that of the library in no more changes', () => {
    fc.assert(
      fc.property(sequence(40), sequence(40), (a, b) => {
        const hunks = hunksBetween(a, b);
        expect(rebuilt(a, b, hunks)).toEqual([...b]);
        expect(kept(a.length, hunks)).toBe(theirs(a, b).kept);
        expect(hunks.length).toBeLessThanOrEqual(theirs(a, b).hunks);
      }),
      { numRuns: 500 },
    );
  });

  it('of short texts keeps as much as any, with the fewest changes', () => {
    fc.assert(
      fc.property(sequence(6), sequence(6), (a, b) => {
        const hunks = hunksBetween(a, b);
        const [most, fewest] = best(a, b);
        expect(kept(a.length, hunks)).toBe(most);
        expect(hunks.length).toBe(fewest);
      }),
      { numRuns: 200 },
    );
  });

  it('tells an insertion at one place where it could be told at two', () => {
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

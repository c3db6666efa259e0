import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf } from '../../src/compare/common-ends.ts';
import { edits } from '../../src/compare/edits.ts';
import type { Edit } from '../../src/law/comparison.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

/** Words that come again and again, with ends of clauses, numbers and signs, so that a change may be told at several places. */
const word = fc.constantFrom(
  'а',
  'жазба',
  'және',
  'сақтайды;',
  'record',
  'shall keep',
  '5-1',
  '1 000',
  '(b)',
  'art.',
  '«ИИ»',
  '—',
);
const words = (most: number) => fc.array(word, { maxLength: most }).map((list) => list.join(' '));
const lead = Array.from({ length: 40 }, (_, place) => `lead${'abcdefgh'[place % 8]}${'klmnopqr'[place >> 3]}`).join(
  ' ',
);

const changed = (runs: readonly Edit[]): readonly Edit[] => runs.filter(({ kind }) => kind !== 'same');
const side = (runs: readonly Edit[], left: Edit['kind']): string =>
  runs.map(({ kind, text }) => (kind === left ? '' : text)).join('');

describe('the ends that two texts have in common', () => {
  it('are cut off between two words, some words beside the change', () => {
    const [before, after] = [`${lead} keeps a record ${lead}`, `${lead} keeps the record ${lead}`];
    const middle = middleOf(before, after);
    const cut = middle && before.slice(middle.start, middle.beforeEnd);
    expect(cut).toMatch(/^lead.{2} (?:lead.{2} )+keeps a record (?:lead.{2} )+$/u);
    expect(middle && after.slice(middle.start, middle.afterEnd)).toBe(cut?.replace(' a ', ' the '));
  });

  it('are left where they are short', () => {
    expect(middleOf('keeps a record', 'keeps the record')).toBeNull();
  });

  it('are never cut inside what the law writes as one number', () => {
    const numbers = Array.from({ length: 40 }, (_, place) => `L. 423-${place} 1 000 000`).join(' ');
    expect(middleOf(`${numbers} keeps`, `${numbers} shows`)).toBeNull();
  });

  it('have no say in what is told as changed', () => {
    fc.assert(
      fc.property(words(30), words(12), words(12), words(30), (start, was, is, end) => {
        const [before, after] = [`${start} ${was} ${end}`, `${start} ${is} ${end}`];
        const alone = edits(`x ${before} y`, `x ${after} y`);
        const long = edits(`${lead} x ${before} y ${lead}`, `${lead} x ${after} y ${lead}`);
        expect(side(long, 'added')).toBe(`${lead} x ${before} y ${lead}`);
        expect(side(long, 'removed')).toBe(`${lead} x ${after} y ${lead}`);
        // A text of which little survives is replaced whole; around the long one much does.
        if (alone.some(({ kind, text }) => kind === 'same' && text.startsWith('x ')))
          expect(changed(long)).toEqual(changed(alone));
      }),
      { numRuns: 500 },
    );
  });
});

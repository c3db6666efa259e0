import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/compare/align.ts';
import { align } from '../../src/compare/align.ts';
import { compare } from '../../src/compare/compare.ts';
import type { Change, Edit } from '../../src/law/comparison.ts';
import { type Provision, provisionsByEId, walk } from '../../src/law/provision.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { randomAct } from '../support/random-law.ts';

const text = (id: string, root: Provision): Text => ({
  id,
  wording: 'official',
  extent: 'whole',
  language: 'ru',
  root,
});

/** A law and an amended form of it, by chance. */
const amended = fc
  .tuple(randomAct(), fc.constantFrom(...profiles), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([root, profile, seed]) => ({ before: text('a', root), after: text('b', mutate(root, profile, seed).after) }));

const settings = { seed: 20261124, numRuns: 60 };
const side = (edits: readonly Edit[], kind: Edit['kind']): string =>
  edits
    .filter((edit) => edit.kind === 'same' || edit.kind === kind)
    .map((edit) => edit.text)
    .join('');
const beforeOf = (change: Change): string | null => (change.kind === 'inserted' ? null : change.before);
const afterOf = (change: Change): string | null => change.after ?? null;

describe('compare, on random law', () => {
  it('accounts for every unit of both texts', () => {
    fc.assert(
      fc.property(amended, ({ before, after }) => {
        const { changes } = compare(before, after);
        const idsOf = (root: Provision): readonly string[] => [...walk(root)].map((unit) => unit.eId).sort();
        expect([...new Set(changes.flatMap((change) => beforeOf(change) ?? []))].sort()).toEqual(idsOf(before.root));
        expect([...new Set(changes.flatMap((change) => afterOf(change) ?? []))].sort()).toEqual(idsOf(after.root));
      }),
      settings,
    );
  });

  it('rebuilds the words of every kept unit on both sides', () => {
    fc.assert(
      fc.property(amended, ({ before, after }) => {
        const befores = provisionsByEId(before.root);
        const afters = provisionsByEId(after.root);
        for (const change of compare(before, after).changes) {
          if (change.kind !== 'kept') continue;
          expect(side(change.text, 'removed')).toBe(befores.get(change.before)?.text ?? '');
          expect(side(change.text, 'added')).toBe(afters.get(change.after)?.text ?? '');
          expect(side(change.heading, 'removed')).toBe(befores.get(change.before)?.heading ?? '');
          expect(side(change.heading, 'added')).toBe(afters.get(change.after)?.heading ?? '');
        }
      }),
      settings,
    );
  });

  it('finds nothing changed between a text and itself', () => {
    fc.assert(
      fc.property(randomAct(), (root) => {
        const { matches } = align(text('a', root), text('a', root));
        expect(matches).toEqual(
          [...walk(root)].map(({ eId }) => ({ before: eId, after: eId, basis: 'number', likeness: 1 })),
        );
      }),
      settings,
    );
  });

  it('gives the same bytes for the same texts', () => {
    fc.assert(
      fc.property(amended, ({ before, after }) => {
        expect(JSON.stringify(compare(before, after))).toBe(
          JSON.stringify(compare(structuredClone(before), structuredClone(after))),
        );
      }),
      { ...settings, numRuns: 30 },
    );
  });

  it('pairs the same units when the two texts change places', () => {
    fc.assert(
      fc.property(amended, ({ before, after }) => {
        const there = align(before, after).matches.map((match) => `${match.before} ${match.after}`);
        const back = align(after, before).matches.map((match) => `${match.after} ${match.before}`);
        expect([...back].sort()).toEqual([...there].sort());
      }),
      settings,
    );
  });
});

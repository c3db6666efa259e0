import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Text } from '../../src/compare/align.ts';
import { compare } from '../../src/compare/compare.ts';
import { compose } from '../../src/compare/compose.ts';
import type { Alignment, Change, Comparison, Edit } from '../../src/law/comparison.ts';
import { isSure } from '../../src/law/comparison.ts';
import type { EId } from '../../src/law/ids.ts';
import { type Provision, provisionsByEId, walk } from '../../src/law/provision.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { oddKinds, oddPair, rewrapped } from '../support/odd-law.ts';
import { randomAct } from '../support/random-law.ts';

const text = (id: string, root: Provision): Text => ({
  id,
  wording: 'official',
  extent: 'whole',
  language: 'ru',
  root,
});
const settings = { seed: 20261127, numRuns: 40 };
type Kept = Extract<Change, { readonly kind: 'kept' }>;

const side = (edits: readonly Edit[], kind: Edit['kind']): string =>
  edits.flatMap((edit) => (edit.kind === 'same' || edit.kind === kind ? [edit.text] : [])).join('');
const bare = (words: string): string => words.replace(/\s+/gu, '');

/** The words of one side as a comparison tells them, by unit; words told in numbered parts are gathered from the parts. */
function wordsTold({ changes }: Comparison, root: Provision, on: 'before' | 'after'): ReadonlyMap<EId, string> {
  const kind = on === 'before' ? 'removed' : 'added';
  const units = provisionsByEId(root);
  const kept = changes.filter((change): change is Kept => change.kind === 'kept');
  // The unit itself may have come one level in or out too, with the units around it.
  const isPart = (change: Kept): boolean =>
    change.relevelled &&
    !toldElsewhere(change, kind) &&
    kept.some((one) => one[on] === change[on] && toldElsewhere(one, kind));
  const told = new Map<EId, string>();
  for (const change of changes) {
    const at =
      change.kind === 'inserted' && on === 'before'
        ? null
        : change.kind === 'repealed' && on === 'after'
          ? change.after
          : change.kind === 'inserted'
            ? change.after
            : change[on];
    if (at === null) continue;
    if (change.kind !== 'kept') told.set(at, wordsOf(units.get(at)));
    else if (!isPart(change)) {
      // A unit that was split is told with each of its parts.
      const words = side(change.heading, kind) + partsOf(change, kept, kind, on);
      if (words.length >= (told.get(at)?.length ?? 0)) told.set(at, words);
    }
  }
  return told;
}

const toldElsewhere = (change: Kept, kind: Edit['kind']): boolean =>
  change.text.some((edit) => edit.kind === kind && edit.reason === 'relevelled');

function partsOf(change: Kept, kept: readonly Kept[], kind: Edit['kind'], on: 'before' | 'after'): string {
  if (!toldElsewhere(change, kind)) return side(change.text, kind);
  const here = side(
    change.text.filter(({ reason }) => reason !== 'relevelled'),
    kind,
  );
  const parts = kept.filter(
    (one) => one !== change && one.relevelled && one[on] === change[on] && !toldElsewhere(one, kind),
  );
  return here + parts.map((one) => side(one.text, kind)).join('');
}

const wordsOf = (unit: Provision | undefined): string => `${unit?.heading ?? ''}${unit?.text ?? ''}`;

describe.each(oddKinds)('a text %s', (kind) => {
  it('has every word of both sides in the comparison, at its unit or at the parts that it became', () => {
    fc.assert(
      fc.property(oddPair(kind), ({ before, after }) => {
        const found = compare(text('a', before), text('b', after));
        for (const [on, root] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const told = wordsTold(found, root, on);
          for (const unit of walk(root)) expect(bare(told.get(unit.eId) ?? 'nothing')).toBe(bare(wordsOf(unit)));
        }
      }),
      settings,
    );
  });

  it('is paired with itself unit by unit, and nothing in it is a change', () => {
    fc.assert(
      fc.property(oddPair(kind), ({ after: root }) => {
        const { alignment, changes, references } = compare(text('a', root), text('a', structuredClone(root)));
        expect(alignment.matches).toEqual(
          [...walk(root)].map(({ eId }) => ({ before: eId, after: eId, basis: 'number', likeness: 1 })),
        );
        expect(references).toEqual([]);
        for (const change of changes) {
          expect(change).toMatchObject({
            kind: 'kept',
            renumbered: false,
            moved: false,
            relevelled: false,
            split: [],
            merged: [],
          });
          expect(
            change.kind === 'kept' && [...change.heading, ...change.text].every((edit) => edit.kind === 'same'),
          ).toBe(true);
        }
      }),
      settings,
    );
  });

  it('gives the same pairs, with the same basis and likeness, when the two texts change places', () => {
    let all = 0;
    let disputed = 0;
    fc.assert(
      fc.property(oddPair(kind), ({ before, after }) => {
        const there = align(text('a', before), text('b', after)).matches;
        const back = new Map(
          align(text('b', after), text('a', before)).matches.map((match) => [`${match.after} ${match.before}`, match]),
        );
        all += there.length;
        for (const match of there) {
          const other = back.get(`${match.before} ${match.after}`);
          const isSame =
            other?.basis === match.basis && other.likeness === match.likeness && isSure(other) === isSure(match);
          if (!isSame) disputed += 1;
          // Where both ways pair two units they measure them alike; only parts of twins may have other words to be measured by.
          if (other && kind !== 'with each article twice') expect(isSame).toBe(true);
        }
        disputed += Math.max(0, back.size - there.length);
      }),
      settings,
    );
    // Words that two units share may go to either; where every article stands twice, one in fifteen does.
    expect(disputed).toBeLessThanOrEqual(Math.max(1, all / (kind === 'with each article twice' ? 15 : 200)));
  });
});

describe('four versions of an act', () => {
  it('keep every renumbering between the first and the last, however the steps are joined', () => {
    const chain = fc
      .tuple(
        randomAct(),
        fc.constantFrom(...profiles),
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([root, profile, seeds]) => {
        const versions = [root];
        for (const seed of seeds) versions.push(rewrapped(mutate(versions.at(-1) ?? root, profile, seed).after, seed));
        return versions;
      });
    let renumbered = 0;
    fc.assert(
      fc.property(chain, (versions) => {
        const steps = versions
          .slice(1)
          .map((root, place) => align(text(`${place}`, versions[place] ?? root), text(`${place + 1}`, root)));
        const [one, two, three] = steps;
        const [first, last] = [versions[0], versions.at(-1)];
        if (!one || !two || !three || !first || !last) throw new Error('no four versions');
        const left = compose(compose(one, two), three);
        const right = compose(one, compose(two, three));
        const pairs = (alignment: Alignment): readonly string[] =>
          alignment.matches.map(({ before, after }) => `${before} ${after}`).sort();
        expect(pairs(left)).toEqual(followed(steps));
        expect(pairs(right)).toEqual(pairs(left));
        const found = compare(text('0', first), text('3', last), { alignment: left });
        const kept = found.changes.filter((change): change is Kept => change.kind === 'kept');
        // What was joined into one text and cut anew later has several pairs, of which the comparison tells those that hold words.
        const told = kept.map(({ before, after }) => `${before} ${after}`);
        expect(pairs(left)).toEqual(expect.arrayContaining(told));
        const isArticles = (pair: string): boolean => !pair.includes('__');
        expect([...new Set(told.filter(isArticles))].sort()).toEqual(pairs(left).filter(isArticles));
        renumbered += kept.filter((change) => change.renumbered).length;
        const words = wordsTold(found, first, 'before');
        for (const unit of walk(first)) expect(bare(words.get(unit.eId) ?? 'nothing')).toBe(bare(wordsOf(unit)));
      }),
      settings,
    );
    expect(renumbered).toBeGreaterThan(100);
  });
});

/** The pairs that a person finds who follows each unit from step to step with a finger. */
function followed(steps: readonly Alignment[]): readonly string[] {
  const [first] = steps;
  const starts = [...new Set(first?.matches.map(({ before }) => before))];
  return starts
    .flatMap((start) => {
      let here: readonly EId[] = [start];
      for (const { matches } of steps)
        here = [...new Set(matches.filter(({ before }) => here.includes(before)).map(({ after }) => after))];
      return here.map((end) => `${start} ${end}`);
    })
    .sort();
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../src/compare/citations.ts';
import { compare } from '../../src/compare/compare.ts';
import type { TextSpan } from '../../src/law/anchor.ts';
import type { Comparison, Edit } from '../../src/law/comparison.ts';
import { articlesOf, type Provision, provisionsByEId } from '../../src/law/provision.ts';
import { type Draft, draftOf, drafts, finished } from '../support/draft.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { randomAct } from '../support/random-law.ts';

/** Sentences that cite, in three languages; `#` stands for a number. */
const citing: readonly ((numbers: readonly string[]) => string)[] = [
  ([a, b, c]) => `Осы Заңның ${a}, ${b} және ${c}-баптарында көзделген тәртіппен.`,
  ([a, b, c]) => `В порядке статей ${a} – ${b} и пункта 2 статьи ${c} настоящего Закона.`,
  ([a, b, c]) => `As laid down in Articles ${a} and ${b} and in Article ${c}(2)(b) of this Law.`,
];

/** An act in which most articles cite others, and an amended form of it whose citations follow the new numbers, or are left behind. */
const amended = fc
  .tuple(
    randomAct(),
    fc.constantFrom(...profiles),
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: 0, max: 50 }),
  )
  .map(([act, profile, seed, shift]) => {
    const root = withCitations(act, shift);
    const truth = mutate(root, profile, seed);
    const side = (id: string, of: Provision) =>
      ({ id, wording: 'official', extent: 'whole', language: 'ru', root: of }) as const;
    return { before: root, after: truth.after, found: compare(side('a', root), side('b', truth.after)) };
  });

function withCitations(act: Provision, shift: number): Provision {
  const root = draftOf(act);
  const units = [...drafts(root)].filter((unit) => unit.text);
  const count = articlesOf(act).length;
  const one = (place: number): string => String(1 + ((place + shift) % count));
  units.forEach((unit: Draft, place) => {
    const sentence = citing[place % citing.length]?.([one(place), one(place + 1), one(3 * place)]);
    unit.text = `${unit.text} ${sentence}`;
  });
  return finished(root).root;
}

const settings = { seed: 20261126, numRuns: 40 };

/** Every pair of numbers that the alignment proves to be one provision. */
function proved({
  before,
  after,
  found,
}: {
  before: Provision;
  after: Provision;
  found: Comparison;
}): ReadonlySet<string> {
  const numberOf = (root: Provision): ReadonlyMap<string, string> =>
    new Map(articlesOf(root).map((unit) => [unit.eId, plainNumber(unit.number ?? '')]));
  const [left, right] = [numberOf(before), numberOf(after)];
  const linked = found.alignment.matches.filter((match) => left.has(match.before) && right.has(match.after));
  // Parts of one split or merge stand for the same: walk from match to match.
  const reach = (from: string): ReadonlySet<string> => {
    const seen = new Set([`<${from}`]);
    for (let size = 0; size !== seen.size; ) {
      size = seen.size;
      for (const { before: a, after: b } of linked)
        if (seen.has(`<${a}`) || seen.has(`>${b}`)) seen.add(`<${a}`).add(`>${b}`);
    }
    return seen;
  };
  return new Set(
    [...left].flatMap(([a, number]) =>
      [...reach(a)].filter((to) => to.startsWith('>')).map((to) => `${number} ${right.get(to.slice(1))}`),
    ),
  );
}

describe('references, on random law that cites', () => {
  it('follow a renumbering only where the alignment proves it', () => {
    fc.assert(
      fc.property(amended, (pair) => {
        const pairs = proved(pair);
        const textAt = (root: Provision, span: TextSpan | null): string =>
          span ? plainNumber((provisionsByEId(root).get(span.eId)?.text ?? '').slice(span.start, span.end)) : '';
        for (const change of pair.found.references.filter(({ was }) => !was?.includes('__'))) {
          const numbers = `${textAt(pair.before, change.before)} ${textAt(pair.after, change.after)}`;
          expect(pairs.has(numbers)).toBe(change.kind === 'consequential');
        }
      }),
      settings,
    );
  });

  it('hide nothing but the numbers that follow', () => {
    let count = 0;
    fc.assert(
      fc.property(amended, (pair) => {
        const pairs = proved(pair);
        for (const change of pair.found.changes) {
          if (change.kind !== 'kept') continue;
          for (const [removed, added] of hidden([...change.heading, ...change.text])) {
            expect(bare(removed)).toBe(bare(added));
            count += 1;
            const [from, to] = [numbersIn(removed), numbersIn(added)];
            from.forEach((number, place) => {
              expect(number === to[place] || pairs.has(`${number} ${to[place]}`)).toBe(true);
            });
          }
        }
      }),
      settings,
    );
    expect(count).toBeGreaterThan(100);
  });
});

/** The words that a reader who hides what follows a renumbering does not see: the earlier and the later ones. */
function hidden(edits: readonly Edit[]): readonly (readonly [string, string])[] {
  return edits.flatMap((edit, place) => {
    const next = edits[place + 1];
    if (edit.kind !== 'removed' || edit.reason !== 'renumbering') return [];
    expect(next).toMatchObject({ kind: 'added', reason: 'renumbering' });
    return [[edit.text, next?.text ?? ''] as const];
  });
}

const numbersIn = (words: string): readonly string[] => words.match(/\p{N}+(?:-\p{N}+)*(?!\p{N}|\))/gu) ?? [];
/** What is left beside the numbers. */
const bare = (words: string): string => words.replace(/\p{N}+(?:-\p{N}+)*(?!\p{N}|\))/gu, '').trim();

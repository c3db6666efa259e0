import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Text } from '../../src/compare/compare.ts';
import { paragraphsOf, printed } from '../../src/export/docx-redline/paragraphs.ts';
import { docxRedline } from '../../src/export/docx-redline.ts';
import type { Provision } from '../../src/law/provision.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { randomAct } from '../support/random-law.ts';
import { decided, faultsIn, movesIn } from '../support/track-changes.ts';

const text = (id: string, root: Provision, extent: Text['extent'] = 'whole'): Text => ({
  id,
  wording: 'official',
  extent,
  language: 'ru',
  root,
});

const isNightly = Boolean(process.env.OQYLYM_NIGHTLY);
const settings = { seed: 20261126, numRuns: isNightly ? 10_000 : 80 };
const timeout = isNightly ? 3_600_000 : 60_000;

/** A law and an amended form of it, by chance; one of them may be known in part only. */
const pairs = fc
  .tuple(
    randomAct(),
    fc.constantFrom(...profiles),
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.constantFrom('whole', 'whole', 'whole', 'partial'),
  )
  .map(([root, profile, seed, extent]) => ({
    before: text('a', root, extent === 'partial' ? 'partial' : 'whole'),
    after: text('b', mutate(root, profile, seed).after),
  }));

const redlineOf = ({ before, after }: { readonly before: Text; readonly after: Text }): Uint8Array =>
  docxRedline({ comparison: compare(before, after), before: before.root, after: after.root, lang: 'en' });

/** The paragraphs of a text, and the empty one with which every document ends. */
const paragraphs = ({ root }: Text): readonly string[] => [...paragraphsOf(root).map(printed), ''];

describe('docxRedline, on random law', { timeout }, () => {
  it('gives the later text where all is accepted and the earlier one where all is rejected, word for word', () => {
    let moves = 0;
    fc.assert(
      fc.property(pairs, (pair) => {
        const file = redlineOf(pair);
        expect(decided(file, 'accept')).toEqual(paragraphs(pair.after));
        expect(decided(file, 'reject')).toEqual(paragraphs(pair.before));
        // Every revision has an id of its own, ranges and moves come in pairs, and no word changes on the way.
        expect(faultsIn(file)).toEqual([]);
        moves += movesIn(file);
      }),
      settings,
    );
    expect(moves).toBeGreaterThan(settings.numRuns / 10);
  });

  it('gives the same bytes for the same texts', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        expect(redlineOf(pair)).toEqual(redlineOf(structuredClone(pair)));
      }),
      { ...settings, numRuns: 10 },
    );
  });
});

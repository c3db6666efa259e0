import fc, { type Arbitrary } from 'fast-check';
import type { Provision } from '../../src/law/provision.ts';
import { type Draft, draftOf, drafts, finished } from './draft.ts';
import { drawFrom } from './draw.ts';
import { mutate, profiles } from './mutate-law.ts';
import { randomAct } from './random-law.ts';

/** Two texts of an act that are compared. */
export interface ActPair {
  readonly before: Provision;
  readonly after: Provision;
}

const changed = (root: Provision, change: (draft: Draft) => void): Provision => {
  const draft = draftOf(root);
  change(draft);
  return finished(draft).root;
};

/** Texts as they come in from outside: each makes something of a plain act. */
const odd: readonly (readonly [string, (root: Provision) => Provision])[] = [
  ['plain', (root) => root],
  [
    'without headings',
    (root) =>
      changed(root, (draft) => {
        for (const unit of drafts(draft)) unit.heading = null;
      }),
  ],
  [
    'without articles',
    (root) =>
      changed(root, (draft) => {
        const articles = [...drafts(draft)].filter(({ kind }) => kind === 'article');
        draft.children = articles.map((unit) => ({
          ...unit,
          kind: 'paragraph',
          num: `${unit.number}.`,
          heading: null,
        }));
      }),
  ],
  [
    'with each article twice',
    (root) =>
      changed(root, (draft) => {
        for (const unit of [...drafts(draft)])
          unit.children = unit.children.flatMap((child) =>
            child.kind === 'article' ? [child, { ...child }] : [child],
          );
      }),
  ],
  [
    'of one line',
    (root) =>
      changed(root, (draft) => {
        draft.children = draft.children.slice(0, 1).map((unit) => ({ ...unit, text: 'Бір жол.', children: [] }));
      }),
  ],
  [
    'empty',
    (root) =>
      changed(root, (draft) => {
        draft.children = [];
      }),
  ],
];

export const oddKinds: readonly string[] = odd.map(([name]) => name);

/** An act of one odd kind, in one of five scripts and languages. */
const oddAct = (kind: string): Arbitrary<Provision> =>
  fc
    .constantFrom('kk', 'ru', 'en', 'zh', 'kk-arab')
    .chain((language) => randomAct(language))
    .map((root) => odd.find(([name]) => name === kind)?.[1](root) ?? root);

/**
 * An act and what became of it: amended by chance, texts numbered and numbers taken off; one time in eight, of an odd kind, all words
 * new.
 */
export const oddPair = (kind: string): Arbitrary<ActPair> =>
  fc
    .tuple(oddAct(kind), oddAct('plain'), fc.constantFrom(...profiles), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([before, other, profile, seed]) => ({
      before,
      after: seed % 8 === 0 ? other : rewrapped(mutate(before, profile, seed).after, seed),
    }));

/** Some texts are cut into points by their sentences, or halves; some lists of points become one text. */
export function rewrapped(root: Provision, seed: number): Provision {
  const draw = drawFrom(seed);
  return changed(root, (draft) => {
    for (const unit of [...drafts(draft)]) {
      const { text, children } = unit;
      if (unit.kind === 'act' || !draw.happens(0.3)) continue;
      if (text && children.length === 0) {
        const words = text.split(' ');
        const cut = 1 + draw.below(Math.max(1, words.length - 1));
        unit.children = [words.slice(0, cut), words.slice(cut)].map((part, place) => ({
          ...unit,
          kind: 'point',
          num: `${place + 1})`,
          number: String(place + 1),
          heading: null,
          text: part.join(' ') || null,
          origins: new Set(),
          children: [],
        }));
        unit.text = null;
      } else if (!text && children.every((child) => child.children.length === 0 && child.kind !== 'article')) {
        unit.text = children.map((child) => child.text ?? '').join(' ') || null;
        unit.children = [];
      }
    }
  });
}

import type { EId } from '../../src/law/ids.ts';
import type { Provision } from '../../src/law/provision.ts';
import { articlesIn, type Draft, draftOf, drafts, finished, isGroup } from './draft.ts';
import { type Draw, drawFrom } from './draw.ts';
import { type PointTruths, pointTruths, rewritePoints } from './mutate-point-references.ts';
import { type ReferenceTruth, rewriteReferences } from './mutate-references.ts';
import {
  insertUnits,
  joinUnits,
  type Ledger,
  type Made,
  moveUnits,
  removeUnits,
  renumber,
  splitUnits,
} from './mutate-units.ts';
import { reword, vocabularyOf } from './mutate-words.ts';

/** How much of a law is changed: chances per article, per point and per word. */
export interface Profile {
  readonly name: string;
  readonly insert: number;
  readonly remove: number;
  readonly move: number;
  readonly split: number;
  readonly join: number;
  /** Chance that a unit is reworded, and share of its words that change then. */
  readonly reword: number;
  readonly words: number;
  readonly renumber: boolean;
}

const base = {
  insert: 0.02,
  remove: 0.02,
  move: 0.01,
  split: 0.01,
  join: 0.01,
  reword: 0.1,
  words: 0.08,
  renumber: true,
};

/** Four kinds of amending: a routine law, a reworked bill, a recodification, a rewrite. */
export const profiles: readonly Profile[] = [
  { ...base, name: 'light', move: 0.004, split: 0.004, join: 0.004, reword: 0.05, renumber: false },
  {
    ...base,
    name: 'mixed',
    insert: 0.05,
    remove: 0.05,
    move: 0.04,
    split: 0.03,
    join: 0.03,
    reword: 0.25,
    words: 0.12,
  },
  {
    ...base,
    name: 'recodify',
    insert: 0.06,
    remove: 0.06,
    move: 0.25,
    split: 0.05,
    join: 0.05,
    reword: 0.3,
    words: 0.12,
  },
  {
    ...base,
    name: 'rewrite',
    insert: 0.08,
    remove: 0.08,
    move: 0.06,
    split: 0.05,
    join: 0.05,
    reword: 0.7,
    words: 0.3,
  },
];

/** What truly became of a text. */
export interface Mutation {
  readonly after: Provision;
  /** Earlier and later address of every unit that went on. */
  readonly pairs: readonly (readonly [EId, EId])[];
  /** Later articles that were moved, split off or joined, and all that bear another number: the hard ones. */
  readonly moved: ReadonlySet<EId>;
  readonly split: ReadonlySet<EId>;
  readonly joined: ReadonlySet<EId>;
  /** Words put in or taken out inside units that went on one to one. */
  readonly words: number;
  /** The same in all units that went on, split and joined ones too. */
  readonly allWords: number;
  /** Single edits made inside units that went on. */
  readonly edits: number;
  /** The same in all units that went on, split and joined ones too. */
  readonly allEdits: number;
  readonly references: readonly (Omit<ReferenceTruth, 'in'> & { readonly in: EId })[];
  /** Citations of points; none unless they were asked for. */
  readonly points: PointTruths;
}

export interface MutateOptions {
  /** Citations of points follow their points too; left out, they stay as they are. */
  readonly points?: boolean;
}

/** Amends a law by chance and says truthfully what was done. Same tree, profile and seed: same result. */
export function mutate(before: Provision, profile: Profile, seed: number, options: MutateOptions = {}): Mutation {
  const draw = drawFrom(seed);
  const root = draftOf(before);
  const numbers = articlesIn(root).map(({ unit }) => unit.number);
  const vocabulary = vocabularyOf(root);
  const made = rewordAll(root, profile, draw, vocabulary);
  removeUnits(root, profile.remove, draw);
  const split = splitUnits(root, profile.split, draw, vocabulary, made);
  const joined = joinUnits(root, profile.join, draw, made);
  const moved = moveUnits(root, profile.move, draw);
  insertUnits(root, profile.insert, draw, vocabulary);
  renumber(root, numbers, profile.renumber);
  const { addresses } = finished(root);
  // Drawn apart, so that everything else is the same with them and without.
  if (options.points) rewritePoints(before, root, drawFrom(seed + 50_000_000));
  const references = rewriteReferences(before, root, draw);
  const done = finished(root);
  const pairs = pairsOf(root, addresses);
  const place = (units: ReadonlySet<Draft>): ReadonlySet<EId> =>
    new Set([...units].flatMap((unit) => done.addresses.get(unit) ?? []));
  return {
    after: done.root,
    pairs,
    points: options.points ? pointTruths(before, done.root, pairs) : { all: [], unread: new Set() },
    moved: place(moved),
    split: place(split),
    joined: place(joined),
    ...marksOf(root, made),
    references: references.flatMap((truth) => {
      const within = done.addresses.get(truth.in);
      return within ? [{ ...truth, in: within }] : [];
    }),
  };
}

/** Rewords units by chance and says how many words of each were touched, in how many places. */
function rewordAll(root: Draft, profile: Profile, draw: Draw, vocabulary: readonly string[]): Ledger {
  const made: Ledger = new Map();
  for (const unit of drafts(root)) {
    if (isGroup(unit) || !unit.text || !draw.happens(profile.reword)) continue;
    const done = reword(unit.text, profile.words, draw, vocabulary);
    unit.text = done.text;
    made.set(unit, done);
  }
  return made;
}

/** What was touched in units that went on one to one. */
function marksOf(
  root: Draft,
  made: ReadonlyMap<Draft, Made>,
): Made & { readonly allWords: number; readonly allEdits: number } {
  const sources = new Map<EId, number>();
  for (const unit of drafts(root))
    for (const origin of unit.origins) sources.set(origin, (sources.get(origin) ?? 0) + 1);
  let words = 0;
  let edits = 0;
  let allWords = 0;
  let allEdits = 0;
  for (const unit of drafts(root)) {
    const [origin] = unit.origins;
    if (origin) {
      allWords += made.get(unit)?.words ?? 0;
      allEdits += made.get(unit)?.edits ?? 0;
    }
    if (!origin || unit.origins.size > 1 || (sources.get(origin) ?? 0) > 1) continue;
    words += made.get(unit)?.words ?? 0;
    edits += made.get(unit)?.edits ?? 0;
  }
  return { words, edits, allWords, allEdits };
}

function pairsOf(root: Draft, addresses: ReadonlyMap<Draft, EId>): readonly (readonly [EId, EId])[] {
  return [...drafts(root)].flatMap((unit) => {
    const after = addresses.get(unit);
    return after ? [...unit.origins].map((before) => [before, after] as const) : [];
  });
}

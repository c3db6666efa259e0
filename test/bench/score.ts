import { plainNumber } from '../../src/compare/citations.ts';
import type { TextSpan } from '../../src/law/anchor.ts';
import type { Comparison, Edit, ReferenceChange } from '../../src/law/comparison.ts';
import { articlesOf, type Provision, provisionsByEId, walk } from '../../src/law/provision.ts';
import type { Mutation } from '../support/mutate-law.ts';

/** Right, found and true pairs: enough for precision, recall and F1, and they add up over many texts. */
export interface Score {
  right: number;
  found: number;
  truth: number;
}

export const noScore = (): Score => ({ right: 0, found: 0, truth: 0 });

export const f1 = ({ right, found, truth }: Score): number => (found + truth === 0 ? 1 : (2 * right) / (found + truth));
export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, truth }: Score): number => (truth === 0 ? 1 : right / truth);

export function add(sum: Score, more: Score): void {
  sum.right += more.right;
  sum.found += more.found;
  sum.truth += more.truth;
}

/** Pairs of a kind of units, told apart by address. */
export function scorePairs(
  found: Iterable<readonly [string, string]>,
  truth: Iterable<readonly [string, string]>,
  counts: (before: string, after: string) => boolean,
): Score {
  const key = ([before, after]: readonly [string, string]): string => `${before} ${after}`;
  const pick = (pairs: Iterable<readonly [string, string]>): ReadonlySet<string> =>
    new Set([...pairs].filter(([before, after]) => counts(before, after)).map(key));
  const wanted = pick(truth);
  const got = pick(found);
  return { right: [...got].filter((pair) => wanted.has(pair)).length, found: got.size, truth: wanted.size };
}

export const classes = [
  'articles',
  'articlesHard',
  'points',
  'pointsHard',
  'groups',
  'moved',
  'split',
  'joined',
] as const;
export type Scores = Record<(typeof classes)[number], Score>;

/** Alignment scores of one mutated text. Hard: moved, split, joined or bearing another number. */
export function scoreAlignment(
  before: Provision,
  truth: Mutation,
  matches: Iterable<readonly [string, string]>,
): Scores {
  const found = [...matches];
  const articles = new Set([...articlesOf(before), ...articlesOf(truth.after)].map((unit) => unit.eId));
  const groups = new Set(
    [...walk(before), ...walk(truth.after)].filter((unit) => holds(unit, articles)).map((unit) => unit.eId as string),
  );
  const articleIds: ReadonlySet<string> = articles;
  const isArticle = (before: string, after: string): boolean => articleIds.has(before) || articleIds.has(after);
  const isGroup = (before: string, after: string): boolean => groups.has(before) && groups.has(after);
  const isPoint = (before: string, after: string): boolean => !isArticle(before, after) && !isGroup(before, after);
  const special = (set: ReadonlySet<string>) => (_: string, after: string) => set.has(after);
  const hardSet = new Set<string>([...truth.moved, ...truth.split, ...truth.joined]);
  const isHard = (before: string, after: string): boolean => before !== after || hardSet.has(after);
  const score = (counts: (before: string, after: string) => boolean): Score => scorePairs(found, truth.pairs, counts);
  return {
    articles: score(isArticle),
    articlesHard: score((a, b) => isArticle(a, b) && isHard(a, b)),
    points: score(isPoint),
    pointsHard: score((a, b) => isPoint(a, b) && isHardPoint(a, b, hardSet)),
    groups: score(isGroup),
    moved: score((a, b) => isArticle(a, b) && special(truth.moved)(a, b)),
    split: score((a, b) => isArticle(a, b) && special(truth.split)(a, b)),
    joined: score((a, b) => isArticle(a, b) && special(truth.joined)(a, b)),
  };
}

function holds(unit: Provision, articles: ReadonlySet<string>): boolean {
  return unit.children.some((child) => articles.has(child.eId) || holds(child, articles));
}

/** A point is hard if its own number changed or it was moved, split or joined; that of its article does not count. */
function isHardPoint(before: string, after: string, hard: ReadonlySet<string>): boolean {
  return hard.has(after) || before.split('__').at(-1) !== after.split('__').at(-1);
}

/** Words, hunks and islands of a redline. */
export interface Marks {
  words: number;
  hunks: number;
  islands: number;
  /** Hunks of the whole comparison: split and joined units too, and each unit with words that was put in or taken out. */
  allHunks: number;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Counts what a comparison marks inside units that went on; what only follows a renumbering is left aside. */
export function marksOf(comparison: Comparison, before: Provision, after: Provision): Marks {
  const marks = { words: 0, hunks: 0, islands: 0, allHunks: 0 };
  const [left, right] = [provisionsByEId(before), provisionsByEId(after)];
  const hasWords = (unit: Provision | undefined): boolean => unit !== undefined && wordsOfUnit(unit) > 0;
  const apart = { ...marks };
  for (const change of comparison.changes) {
    if (change.kind === 'inserted' && hasWords(right.get(change.after))) marks.allHunks += 1;
    if (change.kind === 'repealed' && hasWords(left.get(change.before))) marks.allHunks += 1;
    if (change.kind !== 'kept') continue;
    const isWhole = change.split.length === 0 && change.merged.length === 0;
    for (const edits of [change.heading, change.text]) addMarks(isWhole ? marks : apart, edits);
  }
  return { ...marks, allHunks: marks.allHunks + marks.hunks + apart.hunks };
}

function addMarks(marks: Marks, edits: readonly Edit[]): void {
  let isOpen = false;
  let between = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    if (edit.reason) continue;
    if (edit.kind === 'same') {
      between = isOpen ? wordsIn(edit.text) : between + wordsIn(edit.text);
      isOpen = false;
      continue;
    }
    if (!isOpen) {
      marks.hunks += 1;
      if (between <= 2) marks.islands += 1;
    }
    isOpen = true;
    marks.words += wordsIn(edit.text);
  }
}

const reasonless = (edits: readonly Edit[], kind: Edit['kind']): number =>
  edits.reduce((sum, edit) => sum + (edit.kind === kind && !edit.reason ? wordsIn(edit.text) : 0), 0);

/** Words that a whole comparison shows as taken out or put in: new and gone units too, a word that a split carried over once at most. */
export function markedWords(comparison: Comparison, before: Provision, after: Provision): number {
  const left = new Map([...walk(before)].map((unit) => [unit.eId, wordsOfUnit(unit)]));
  const right = new Map([...walk(after)].map((unit) => [unit.eId, wordsOfUnit(unit)]));
  for (const change of comparison.changes) {
    if (change.kind !== 'kept') continue;
    const edits = [...change.heading, ...change.text];
    const removed = reasonless(edits, 'removed');
    const added = reasonless(edits, 'added');
    left.set(change.before, (left.get(change.before) ?? 0) - (wordsOfSide(edits, 'removed') - removed));
    right.set(change.after, (right.get(change.after) ?? 0) - (wordsOfSide(edits, 'added') - added));
  }
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((total, count) => total + Math.max(0, count), 0);
  return sum(left) + sum(right);
}

const wordsOfUnit = (unit: Provision): number => wordsIn(unit.heading ?? '') + wordsIn(unit.text ?? '');

/** Words of one side of a redline, edits included. */
const wordsOfSide = (edits: readonly Edit[], kind: Edit['kind']): number =>
  edits.reduce((sum, edit) => sum + (edit.kind === 'same' || edit.kind === kind ? wordsIn(edit.text) : 0), 0);

/** Words that truly changed: edits inside units that went on, units taken out, units put in. */
export function trueWords(before: Provision, truth: Mutation): number {
  const kept = new Set<string>(truth.pairs.map(([from]) => from));
  const arrived = new Set<string>(truth.pairs.map(([, to]) => to));
  const sum = (root: Provision, known: ReadonlySet<string>): number =>
    [...walk(root)].reduce((total, unit) => total + (known.has(unit.eId) ? 0 : wordsOfUnit(unit)), 0);
  return truth.allWords + sum(before, kept) + sum(truth.after, arrived);
}

/** Places where something was truly changed: edits inside units that went on, and each unit that was put in or taken out. */
export function trueHunks(before: Provision, truth: Mutation): number {
  const kept = new Set<string>(truth.pairs.map(([from]) => from));
  const arrived = new Set<string>(truth.pairs.map(([, to]) => to));
  const lone = (root: Provision, known: ReadonlySet<string>): number =>
    [...walk(root)].filter((unit) => !known.has(unit.eId) && wordsOfUnit(unit) > 0).length;
  return truth.allEdits + lone(before, kept) + lone(truth.after, arrived);
}

/** Classes of reference changes. */
export const referenceKinds = ['consequential', 'stale', 'dangling', 'substantive'] as const;

/** References found and true, told apart by the later unit, the old and the new number. */
export function scoreReferences(
  comparison: Comparison,
  before: Provision,
  truth: Mutation,
  kind: (typeof referenceKinds)[number],
): Score {
  const left = provisionsByEId(before);
  const right = provisionsByEId(truth.after);
  const numberAt = (units: ReadonlyMap<string, Provision>, span: TextSpan | null): string =>
    span ? plainNumber((units.get(span.eId)?.text ?? '').slice(span.start, span.end)) : '';
  const found = comparison.references.filter((change) => change.kind === kind && !isOfPoint(change));
  const wanted = truth.references.filter((change) => change.kind === kind);
  const got = new Set(
    found.map((one) => `${one.after?.eId} ${numberAt(left, one.before)} ${numberAt(right, one.after)}`),
  );
  const real = new Set(wanted.map((one) => `${one.in} ${one.was} ${one.is}`));
  return { right: [...got].filter((one) => real.has(one)).length, found: got.size, truth: real.size };
}

/** Whether a reference is to a unit inside an article. */
const isOfPoint = ({ was }: ReferenceChange): boolean => was?.includes('__') ?? false;

/** Citations of points found and true, told apart by the later unit, the old and the new number of the point. */
export function scorePoints(
  comparison: Comparison,
  before: Provision,
  truth: Mutation,
  kind: (typeof referenceKinds)[number],
): Score {
  const [left, right] = [provisionsByEId(before), provisionsByEId(truth.after)];
  const wordsAt = (units: ReadonlyMap<string, Provision>, span: TextSpan | null): string =>
    span ? (units.get(span.eId)?.text ?? '').slice(span.start, span.end) : '';
  const isScored = (change: ReferenceChange): boolean =>
    isOfPoint(change) && change.after !== null && !truth.points.unread.has(change.after.eId);
  const found = comparison.references.filter((change) => change.kind === kind && isScored(change));
  const got = new Set(
    found.map((one) => `${one.after?.eId} ${wordsAt(left, one.before)} ${wordsAt(right, one.after)}`),
  );
  const real = new Set(
    truth.points.all.flatMap((one) => (one.kind === kind ? [`${one.in} ${one.was} ${one.is}`] : [])),
  );
  return { right: [...got].filter((one) => real.has(one)).length, found: got.size, truth: real.size };
}

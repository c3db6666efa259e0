import { allPairs, likelyPairs } from './candidates.ts';
import { fillGaps } from './fill-gaps.ts';
import { gapsBetween } from './gaps.ts';
import { pairHalves } from './halves.ts';
import { freePlaces, pairAlike, pairIdentical } from './identical.ts';
import { takeInOrder } from './in-order.ts';
import { innerWorth } from './inner-worth.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import { ownResidue, type Residue } from './residue.ts';
import { type Pair, type Round, takeRound, type WorthOf } from './rounds.ts';
import { pairStrays } from './strays.ts';

/** Main units that belong together: one and one, or what a split or merge ties up. */
interface Family {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Worth at which inner units are taken, from round to round. */
const rounds: readonly Round[] = [
  { least: 1.25, margin: 0.08 },
  { least: 1.05, margin: 0.08 },
  { least: 0.8, margin: 0.08 },
  { least: 1.05, margin: 0 },
  { least: 0.6, margin: 0.08 },
  { least: 0.75, margin: 0 },
  { least: 0.55, margin: 0 },
  { least: 0.4, margin: 0 },
];
/** Above so many pairs of units, only those sharing rare words are measured. */
const fewPairs = 4_000;

/** Pairs the points, parts and paragraphs of main units that are paired, then those that moved from one article to another. */
export function pairInners(work: Work): void {
  for (const family of families(work)) {
    if (isUnchanged(work, family)) pairAlike(work, family.before[0] ?? -1, family.after[0] ?? -1);
    else pairFamily(work, family);
  }
  for (const [before, after] of pairStrays(work)) pairFamily(work, { before: [before], after: [after] });
}

function families(work: Work): readonly Family[] {
  const found: Family[] = [];
  const seen = new Set<number>();
  for (const start of mainsOf(work.before)) {
    const main = work.pairing.after(start);
    if (main < 0 || seen.has(start)) continue;
    if (work.pairing.isOneToOne(start, main)) {
      found.push({ before: [start], after: [main] });
      continue;
    }
    const before = new Set([start]);
    const after = new Set<number>();
    for (const place of before) {
      seen.add(place);
      for (const partner of work.pairing.afters(place)) {
        after.add(partner);
        for (const origin of work.pairing.befores(partner)) before.add(origin);
      }
    }
    found.push({ before: inOrder(before), after: inOrder(after) });
  }
  return found;
}

const inOrder = (places: ReadonlySet<number>): readonly number[] => [...places].sort((a, b) => a - b);

const isUnchanged = (work: Work, family: Family): boolean =>
  family.before.length === 1 &&
  family.after.length === 1 &&
  work.before.whole[family.before[0] ?? 0] === work.after.whole[family.after[0] ?? 0];

function pairFamily(work: Work, family: Family): void {
  const before = innersOf(work.before, family.before);
  const after = innersOf(work.after, family.after);
  pairExact(work, before, after);
  const open = { before: freePlaces(work, 'before', before), after: freePlaces(work, 'after', after) };
  if (open.before.length + open.after.length === 0) return;
  if (open.before.length > 0 && open.after.length > 0) pairOpen(work, { before, after }, open);
  fillGaps(work, parentPairs(work, family));
  const changed = {
    before: before.filter((place) => !isSameWords(work, place, work.pairing.after(place))),
    after: after.filter((place) => !isSameWords(work, work.pairing.before(place), place)),
  };
  const left = [...freePlaces(work, 'before', open.before), ...freePlaces(work, 'after', open.after)];
  if (left.length > 0) pairHalves(work, ownResidue(work, changed), 'strict');
}

type Places = { readonly before: readonly number[]; readonly after: readonly number[] };

/** Pairs units of a family whose words are not the same, from the sure to the less sure. */
function pairOpen(work: Work, inners: Places, open: Places): void {
  const residue = ownResidue(work, open);
  const isSmall = open.before.length * open.after.length <= fewPairs;
  const likely = isSmall ? allPairs(residue, work.words) : likelyPairs(residue, work.words, sameLabel(work, residue));
  // Where each unit lies between paired ones is read anew once something was paired.
  let gaps = gapsBetween(work, inners.before, inners.after);
  const worth: WorthOf = (a, b, pair) => innerWorth(work, gaps, a, b, pair.likeness);
  const learn = (taken: readonly Pair[]): void => {
    if (taken.length > 0) gaps = gapsBetween(work, inners.before, inners.after);
  };
  const isOpen = (side: 'before' | 'after'): boolean => freePlaces(work, side, open[side]).length > 0;
  learn(takeInOrder(work, residue, likely, worth, 0.8));
  for (const round of rounds) {
    if (!isOpen('before') || !isOpen('after')) return;
    learn(takeRound(work, residue, likely, worth, round));
    if (round.least === 0.8) learn(takeInOrder(work, residue, likely, worth, 0.6));
  }
}

/** The paired units of a family that hold others, its main units first. */
function parentPairs(work: Work, family: Family): readonly Pair[] {
  return family.before.flatMap((main) => {
    const pairs: Pair[] = [];
    for (let place = main; place < (work.before.end[main] ?? 0); place += 1) {
      const partner = work.pairing.after(place);
      if (partner >= 0 && work.before.end[place] !== place + 1) pairs.push([place, partner]);
    }
    return pairs;
  });
}

/** A pair of the same words lost nothing that a leftover could be made of. */
const isSameWords = (work: Work, before: number, after: number): boolean =>
  before >= 0 && after >= 0 && work.before.own[before] === work.after.own[after];

/** Identical units with what lies in them first, then units whose own words are the same. */
function pairExact(work: Work, before: readonly number[], after: readonly number[]): void {
  const whole = { before: work.before.whole, after: work.after.whole };
  for (const [a, b] of pairIdentical(
    work.pairing,
    freePlaces(work, 'before', before),
    freePlaces(work, 'after', after),
    whole,
  )) {
    pairAlike(work, a, b);
  }
  const own = { before: work.before.own, after: work.after.own };
  pairIdentical(work.pairing, freePlaces(work, 'before', before), freePlaces(work, 'after', after), own);
}

function innersOf(text: Outline, mains: readonly number[]): readonly number[] {
  return mains.flatMap((main) => {
    const size = (text.end[main] ?? 0) - main - 1;
    return Array.from({ length: size }, (_, step) => main + 1 + step);
  });
}

function sameLabel(work: Work, residue: Residue): readonly (readonly [number, number])[] {
  const byId = new Map(residue.after.map((leftover, index) => [work.after.units[leftover.place]?.eId, index]));
  return residue.before.flatMap((leftover, index) => {
    const other = byId.get(work.before.units[leftover.place]?.eId);
    return other === undefined ? [] : [[index, other] as const];
  });
}

import { allPairs, likelyPairs } from './candidates.ts';
import { pairHalves } from './halves.ts';
import { pairIdentical } from './identical.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import { type Residue, residueOf } from './residue.ts';
import { type Pair, type Round, takeRound, type WorthOf } from './rounds.ts';
import { type Gaps, gapsBetween } from './gaps.ts';

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
const labelWorth = 0.12;
const parentWorth = 0.1;
const neighbourWorth = 0.12;
const leastLikeness = 0.15;

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
    if (seen.has(start) || work.pairing.isFreeBefore(start)) continue;
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

/** Pairs all that lies in two units of the same words and the same shape, unit by unit. */
function pairAlike(work: Work, before: number, after: number): void {
  const size = (work.before.end[before] ?? 0) - before;
  for (let step = 1; step < size; step += 1) {
    if (work.pairing.isFreeBefore(before + step) && work.pairing.isFreeAfter(after + step)) {
      work.pairing.link(before + step, after + step);
    }
  }
}

function pairFamily(work: Work, family: Family): void {
  const before = innersOf(work.before, family.before);
  const after = innersOf(work.after, family.after);
  pairExact(work, before, after);
  const open = {
    before: before.filter((place) => work.pairing.isFreeBefore(place)),
    after: after.filter((place) => work.pairing.isFreeAfter(place)),
  };
  if (open.before.length + open.after.length === 0) return;
  const residue = residueOf(work, open, 'own');
  const isSmall = open.before.length * open.after.length <= fewPairs;
  const likely = isSmall ? allPairs(residue, work.words.weights) : likelyPairs(residue, work.words.weights, sameLabel(work, residue));
  for (const round of rounds) {
    const gaps = gapsBetween(work, before, after);
    takeRound(work, residue, likely, (a, b, pair) => worthOf(work, gaps, a, b, pair.likeness), round);
  }
  const isLeft = open.before.some((place) => work.pairing.isFreeBefore(place)) || open.after.some((place) => work.pairing.isFreeAfter(place));
  if (isLeft) pairHalves(work, residueOf(work, { before, after }, 'own'), 'strict');
}

/** Identical units with what lies in them first, then units whose own words are the same. */
function pairExact(work: Work, before: readonly number[], after: readonly number[]): void {
  const whole = { before: work.before.whole, after: work.after.whole };
  for (const [a, b] of pairIdentical(work.pairing, free(work, before, 'before'), free(work, after, 'after'), whole)) {
    pairAlike(work, a, b);
  }
  const own = { before: work.before.own, after: work.after.own };
  pairIdentical(work.pairing, free(work, before, 'before'), free(work, after, 'after'), own);
}

const free = (work: Work, places: readonly number[], side: 'before' | 'after'): readonly number[] =>
  places.filter((place) => (side === 'before' ? work.pairing.isFreeBefore(place) : work.pairing.isFreeAfter(place)));

function innersOf(text: Outline, mains: readonly number[]): readonly number[] {
  return mains.flatMap((main) => {
    const size = (text.end[main] ?? 0) - main - 1;
    return Array.from({ length: size }, (_, step) => main + 1 + step);
  });
}

/** What a pair of inner units is worth: its words, and how its label, the unit around it and those beside it fit. */
function worthOf(work: Work, gaps: Gaps, before: number, after: number, measured: number): number {
  const own = ownLikeness(work, before, after, measured);
  const inPlace = areParentsPaired(work, before, after);
  const beside = besideWorth(work, before, after);
  const least = inPlace && beside === 2 && isShort(work, before) ? 0 : leastLikeness;
  if (own < least) return 0;
  return (
    own +
    (isSameLabel(work, before, after) ? labelWorth : 0) +
    (inPlace ? parentWorth : 0) +
    beside * neighbourWorth +
    gaps(before, after)
  );
}

/** A few words in their old place are the same unit even if all of them changed: `минус` → `плюс`. */
const isShort = (work: Work, place: number): boolean => (work.before.units[place]?.text ?? '').length < 50;

/** Units without words of their own (a bare `(b)`) are as alike as what they hold; a unit whose words are not known, as its number. */
function ownLikeness(work: Work, before: number, after: number, measured: number): number {
  if ((work.before.own[before] ?? 0) !== 0 && (work.after.own[after] ?? 0) !== 0) {
    return Math.max(measured, hasChildren(work, before, after) ? 0.8 * childVotes(work, before, after) : 0);
  }
  if (work.trust === 1) return isSameLabel(work, before, after) && areParentsPaired(work, before, after) ? 0.6 : 0;
  if ((work.before.own[before] ?? 0) !== (work.after.own[after] ?? 0)) return 0;
  return childVotes(work, before, after);
}

const hasChildren = (work: Work, before: number, after: number): boolean =>
  (work.before.end[before] ?? 0) > before + 1 && (work.after.end[after] ?? 0) > after + 1;

function childVotes(work: Work, before: number, after: number): number {
  let inside = 0;
  let all = 0;
  for (let unit = before + 1; unit < (work.before.end[before] ?? 0); unit += 1) {
    const partner = work.pairing.after(unit);
    all += 1;
    if (partner > after && partner < (work.after.end[after] ?? 0)) inside += 1;
  }
  return all === 0 ? 0.3 : inside / all;
}

function isSameLabel(work: Work, before: number, after: number): boolean {
  const number = work.before.units[before]?.number ?? null;
  return number !== null && number === work.after.units[after]?.number;
}

const areParentsPaired = (work: Work, before: number, after: number): boolean =>
  work.pairing.has(work.before.parent[before] ?? -1, work.after.parent[after] ?? -1);

/** 0 to 2: the units just before and just after both are paired with each other. */
function besideWorth(work: Work, before: number, after: number): number {
  const next = work.pairing.has(work.before.end[before] ?? -1, work.after.end[after] ?? -1);
  return Number(work.pairing.has(before - 1, after - 1)) + Number(next);
}

function sameLabel(work: Work, residue: Residue): readonly (readonly [number, number])[] {
  const byId = new Map(residue.after.map((leftover, index) => [work.after.units[leftover.place]?.eId, index]));
  return residue.before.flatMap((leftover, index) => {
    const other = byId.get(work.before.units[leftover.place]?.eId);
    return other === undefined ? [] : [[index, other] as const];
  });
}

/** A point moved to another article must be this much alike: there is no place to speak for it. */
const strayRounds: readonly Round[] = [
  { least: 0.75, margin: 0.08 },
  { least: 0.6, margin: 0 },
];

/** Pairs inner units left over anywhere in the two texts: the same words in another article. */
function pairStrays(work: Work): readonly Pair[] {
  const before = strays(work.before, (place) => work.pairing.isFreeBefore(place));
  const after = strays(work.after, (place) => work.pairing.isFreeAfter(place));
  if (before.length === 0 || after.length === 0) return [];
  const whole = { before: work.before.whole, after: work.after.whole };
  const identical = pairIdentical(work.pairing, before, after, whole);
  for (const [a, b] of identical) pairAlike(work, a, b);
  const residue = residueOf(work, { before: free(work, before, 'before'), after: free(work, after, 'after') }, 'own');
  const likely = likelyPairs(residue, work.words.weights, []);
  const worth: WorthOf = (a, b, pair) => worthOf(work, () => 0, a, b, pair.likeness);
  return [...identical, ...strayRounds.flatMap((round) => takeRound(work, residue, likely, worth, round))];
}

/** Inner units long enough to be known by their words. */
function strays(text: Outline, isFree: (place: number) => boolean): readonly number[] {
  return text.levels.flatMap((level, place) => {
    const unit = text.units[place];
    return level === 'inner' && isFree(place) && unit && (unit.text ?? '').length > 30 ? [place] : [];
  });
}

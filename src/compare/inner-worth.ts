import type { Gaps } from './gaps.ts';
import type { Work } from './pairing.ts';

/** Worths were set on laws and seeds other than those the benchmark scores. */
const labelWorth = 0.12;
const parentWorth = 0.1;
const neighbourWorth = 0.12;
const leastLikeness = 0.15;

/** What a pair of inner units is worth: its words, and how its label, the unit around it and those beside it fit. */
export function innerWorth(work: Work, gaps: Gaps, before: number, after: number, measured: number): number {
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
  const isBorrowed = work.trust === 1 && isSameLabel(work, before, after) && areParentsPaired(work, before, after);
  const byNumber = isBorrowed ? 0.6 : 0;
  if ((work.before.own[before] ?? 0) !== 0 && (work.after.own[after] ?? 0) !== 0) {
    return Math.max(measured, byNumber, hasChildren(work, before, after) ? 0.8 * childVotes(work, before, after) : 0);
  }
  if (work.trust === 1) return byNumber;
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

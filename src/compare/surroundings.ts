import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';

/** What the pairs found so far say about a possible pair. */
export interface Surroundings {
  /** 0 to 2: how many of the units beside the pair are paired with each other. */
  neighbours(before: number, after: number): number;
  /** 0 to 1: how close the two stand to each other, as shares of their texts. */
  order(before: number, after: number): number;
  /** Whether most of the units around both were paired with each other. */
  isSameGroup(before: number, after: number): boolean;
  /** How far the numbers speak for the pair: 0 if they differ. */
  trust(before: number, after: number): number;
  /** Learns from the pairs found since. */
  refresh(): void;
}

/** Reads neighbours, groups and the worth of numbers from the pairs found so far. */
export function neighbourhood(work: Work): Surroundings {
  const before = beside(work.before);
  const after = beside(work.after);
  let groups = groupVotes(work);
  let reliability = numberReliability(work);
  const areNeighbours = (a: number, b: number): boolean => (a < 0 ? b < 0 : b >= 0 && work.pairing.has(a, b));
  return {
    neighbours: (a, b) =>
      Number(areNeighbours(before.previous[a] ?? -1, after.previous[b] ?? -1)) +
      Number(areNeighbours(before.next[a] ?? -1, after.next[b] ?? -1)),
    order: (a, b) => 1 - (a / work.before.units.length - b / work.after.units.length) ** 2,
    isSameGroup: (a, b) => groups.get(work.before.parent[a] ?? -1) === (work.after.parent[b] ?? -1),
    trust: (a, b) => {
      const number = work.before.units[a]?.number ?? null;
      return number !== null && number === work.after.units[b]?.number ? reliability : 0;
    },
    refresh: () => {
      groups = groupVotes(work);
      reliability = numberReliability(work);
    },
  };
}

function beside(text: Outline): { readonly previous: Int32Array; readonly next: Int32Array } {
  const previous = new Int32Array(text.units.length).fill(-1);
  const next = new Int32Array(text.units.length).fill(-1);
  let last = -1;
  for (const place of mainsOf(text)) {
    previous[place] = last;
    if (last >= 0) next[last] = place;
    last = place;
  }
  return { previous, next };
}

/** For each earlier group the later group that most of its paired units went to. */
function groupVotes(work: Work): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const place of mainsOf(work.before)) {
    const partner = work.pairing.after(place);
    if (partner < 0) continue;
    const group = work.before.parent[place] ?? -1;
    const other = work.after.parent[partner] ?? -1;
    const own = votes.get(group) ?? new Map<number, number>();
    own.set(other, (own.get(other) ?? 0) + 1);
    votes.set(group, own);
  }
  return new Map([...votes].map(([group, own]) => [group, mostVoted(own)]));
}

function mostVoted(votes: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const [other, count] of votes) {
    if (count > most) {
      best = other;
      most = count;
    }
  }
  return best;
}

/** Below so many pairs the share of equal numbers says nothing yet. */
const enoughPairs = 5;

/**
 * How far numbers may be trusted between these two readings: the share of pairs, found by their words, that kept their number. A code
 * that was recodified and one that was routinely amended look the same until this is measured.
 */
function numberReliability(work: Work): number {
  if (work.trust !== null) return work.trust;
  let same = 0;
  let all = 0;
  for (const place of mainsOf(work.before)) {
    const partner = work.pairing.after(place);
    const number = work.before.units[place]?.number ?? null;
    if (partner < 0 || number === null) continue;
    all += 1;
    if (work.after.units[partner]?.number === number) same += 1;
  }
  return all < enoughPairs ? 0.5 : (same / all) * 0.99;
}

import { assign, type Candidate } from './assign.ts';
import type { Likely } from './candidates.ts';
import type { Work } from './pairing.ts';
import type { Residue } from './residue.ts';

/** One round: pairs of at least this worth are taken, if no rival of either side comes within `margin` of them. */
export interface Round {
  readonly least: number;
  readonly margin: number;
}

/** What a possible pair is worth now, by place before and after; 0 refuses it. */
export type WorthOf = (before: number, after: number, pair: Likely) => number;

/** Places before and after that were paired. */
export type Pair = readonly [number, number];

/**
 * One global assignment among what is still free, of which the pairs worth enough are kept. Rounds go from sure to less sure, because the
 * sure pairs tell where the others stand; twins of one wording wait until their surroundings tell them apart.
 */
export function takeRound(
  work: Work,
  residue: Residue,
  likely: readonly Likely[],
  worthOf: WorthOf,
  round: Round,
): readonly Pair[] {
  const candidates: Candidate[] = [];
  for (const pair of likely) {
    const before = residue.before[pair.before]?.place ?? -1;
    const after = residue.after[pair.after]?.place ?? -1;
    if (!work.pairing.isFreeBefore(before) || !work.pairing.isFreeAfter(after)) continue;
    const worth = worthOf(before, after, pair);
    if (worth > 0) candidates.push({ before, after, worth });
  }
  const clear = round.margin > 0 ? clearPairs(candidates, round.margin) : null;
  const taken = assign(candidates).filter((pair) => pair.worth >= round.least && (clear?.(pair) ?? true));
  const pairs = uncrossed(taken, candidates, work.after.units.length);
  for (const [before, after] of pairs) work.pairing.link(before, after);
  return pairs;
}

/** What two twins may differ in worth and still be told apart by their order alone. */
const nothing = 0.01;
/** Twins stand close: so many places on, a pair is not looked at for a crossing. */
const reach = 12;

/**
 * Twins are worth the same either way, and the assignment does not care; a reader does: of two pairs that cross and could as well not,
 * the later units change places.
 */
function uncrossed(taken: readonly Candidate[], candidates: readonly Candidate[], span: number): readonly Pair[] {
  const pairs = taken.map(({ before, after }): [number, number] => [before, after]).sort((a, b) => a[0] - b[0]);
  if (pairs.every((pair, place) => place === 0 || (pairs[place - 1]?.[1] ?? -1) < pair[1])) return pairs;
  const worths = new Map(candidates.map(({ before, after, worth }) => [before * span + after, worth]));
  const worthOf = (before: number, after: number): number => worths.get(before * span + after) ?? 0;
  pairs.forEach((first, place) => {
    for (const second of pairs.slice(place + 1, place + 1 + reach)) {
      if (first[1] < second[1]) continue;
      const now = worthOf(first[0], first[1]) + worthOf(second[0], second[1]);
      const then = worthOf(first[0], second[1]) + worthOf(second[0], first[1]);
      const isPossible = worthOf(first[0], second[1]) > 0 && worthOf(second[0], first[1]) > 0;
      if (isPossible && then >= now - nothing) [first[1], second[1]] = [second[1], first[1]];
    }
  });
  return pairs;
}

/** Tells the pairs that no other pair of the same unit comes near. */
function clearPairs(candidates: readonly Candidate[], margin: number): (pair: Candidate) => boolean {
  const before = new TopTwo();
  const after = new TopTwo();
  for (const { before: a, after: b, worth } of candidates) {
    before.add(a, worth);
    after.add(b, worth);
  }
  return ({ before: a, after: b, worth }) =>
    worth >= before.rival(a, worth) + margin && worth >= after.rival(b, worth) + margin;
}

/** The two greatest worths of each unit. */
class TopTwo {
  readonly #first = new Map<number, number>();
  readonly #second = new Map<number, number>();

  add(unit: number, worth: number): void {
    const first = this.#first.get(unit) ?? 0;
    if (worth > first) {
      this.#second.set(unit, first);
      this.#first.set(unit, worth);
    } else if (worth > (this.#second.get(unit) ?? 0)) this.#second.set(unit, worth);
  }

  /** The greatest worth of the unit's other pairs. */
  rival(unit: number, worth: number): number {
    const first = this.#first.get(unit) ?? 0;
    return worth === first ? (this.#second.get(unit) ?? 0) : first;
  }
}

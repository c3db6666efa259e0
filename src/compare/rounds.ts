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
  for (const pair of taken) work.pairing.link(pair.before, pair.after);
  return taken.map((pair) => [pair.before, pair.after]);
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

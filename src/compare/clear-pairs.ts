import { measure } from './candidates.ts';
import { search } from './nearest.ts';
import type { Work } from './pairing.ts';
import type { Residue } from './residue.ts';

/** How clearly the best must beat the second best, in weight of rare words shared. */
const clear = 1.4;
/** And how much alike the two must be, all words taken. */
const leastLikeness = 0.75;

/**
 * Pairs the main units that are each other's best by far in rare words and much alike besides: most of what an amendment only reworded.
 * One look a pair is enough for them; what has rivals, twins above all, is weighed against all of these later.
 */
export function pairClear(work: Work, residue: Residue): Residue {
  const { weights } = work.words;
  const rows = new Ballots(residue.before.length);
  const columns = new Ballots(residue.after.length);
  const words = (side: Residue['before']) => side.map((leftover) => leftover.words);
  search(words(residue.before), words(residue.after), weights, (from, to, sum) => {
    rows.add(from, to, sum);
    columns.add(to, from, sum);
  });
  residue.before.forEach(({ place }, from) => {
    const to = rows.winner(from);
    if (to < 0 || columns.winner(to) !== from) return;
    const { likeness, heading } = measure(residue, weights, from, to);
    if (likeness >= leastLikeness && (heading ?? 1) > 0) work.pairing.link(place, residue.after[to]?.place ?? -1);
  });
  return {
    before: residue.before.filter(({ place }) => work.pairing.isFreeBefore(place)),
    after: residue.after.filter(({ place }) => work.pairing.isFreeAfter(place)),
  };
}

/** For each unit the best and the second best of those it shares rare words with. */
class Ballots {
  readonly #best: Int32Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(size: number) {
    this.#best = new Int32Array(size).fill(-1);
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
  }

  add(unit: number, other: number, sum: number): void {
    const first = this.#first[unit] ?? 0;
    if (sum > first) {
      this.#best[unit] = other;
      this.#first[unit] = sum;
      this.#second[unit] = first;
    } else if (sum > (this.#second[unit] ?? 0)) this.#second[unit] = sum;
  }

  /** The best, if it is clearly better than all others; else -1. */
  winner(unit: number): number {
    const isClear = (this.#first[unit] ?? 0) >= clear * (this.#second[unit] ?? 0);
    return isClear ? (this.#best[unit] ?? -1) : -1;
  }
}

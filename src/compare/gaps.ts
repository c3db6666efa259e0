import type { Work } from './pairing.ts';

/** What the order of two units among their paired neighbours is worth: most if both lie in the same gap, at the same height of it. */
export type Gaps = (before: number, after: number) => number;

const sameGap = 0.06;
const sameHeight = 0.06;

/**
 * Reads, for the units of a family, between which paired units each lies. Formulas and lists repeat themselves (`где:`, `и (или)`):
 * such twins are told apart by order alone.
 */
export function gapsBetween(work: Work, before: readonly number[], after: readonly number[]): Gaps {
  const partners = before.map((place) => work.pairing.after(place));
  const seats = new Map(after.map((place, seat) => [place, seat]));
  const lows = new Map<number, number>();
  const highs = new Map<number, number>();
  let low = -1;
  before.forEach((place, at) => {
    lows.set(place, low);
    low = seats.get(partners[at] ?? -1) ?? low;
  });
  let high = after.length;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    highs.set(before[at] ?? -1, high);
    high = seats.get(partners[at] ?? -1) ?? high;
  }
  const heights = new Map(before.map((place, at) => [place, at / before.length]));
  return (a, b) => {
    const seat = seats.get(b) ?? -1;
    const isInside = seat > (lows.get(a) ?? -1) && seat < (highs.get(a) ?? 0);
    const height = (heights.get(a) ?? 0) - seat / after.length;
    return (isInside ? sameGap : 0) + sameHeight * (1 - height * height);
  };
}

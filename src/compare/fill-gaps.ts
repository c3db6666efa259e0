import { childrenAt, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import type { Pair } from './rounds.ts';

/** So long a text is known by its words or not at all. */
const fewSigns = 60;
/** So many units in a row may have changed all their words and still be the same ones. */
const mostInARow = 2;

/**
 * Pairs the few-worded units that are alone between the same two paired neighbours: of `A; плюс; B` and `A; минус; B` the middle one was
 * reworded, though no word of it is left. One that has no paired unit beside it is new or gone.
 */
export function fillGaps(work: Work, parents: readonly Pair[]): void {
  for (const [before, after] of parents) {
    const left = childrenAt(work.before, before);
    const right = childrenAt(work.after, after);
    let from = 0;
    let to = 0;
    for (const [row, column] of [...risingPairs(work, left, right), [left.length, right.length] as const]) {
      const isAnchored = from > 0 || row < left.length;
      if (isAnchored) fill(work, left.slice(from, row), right.slice(to, column));
      from = row + 1;
      to = column + 1;
    }
  }
}

/** Seats of the children that are paired with each other, as long as they rise on both sides. */
function risingPairs(work: Work, left: readonly number[], right: readonly number[]): readonly Pair[] {
  const seats = new Map(right.map((place, seat) => [place, seat]));
  const rising: Pair[] = [];
  let last = -1;
  left.forEach((place, row) => {
    const column = seats.get(work.pairing.after(place)) ?? -1;
    if (column <= last) return;
    rising.push([row, column]);
    last = column;
  });
  return rising;
}

function fill(work: Work, left: readonly number[], right: readonly number[]): void {
  const open = {
    before: left.filter((place) => work.pairing.isFreeBefore(place)),
    after: right.filter((place) => work.pairing.isFreeAfter(place)),
  };
  if (open.before.length !== open.after.length || open.before.length > mostInARow) return;
  const pairs = open.before.map((place, at): Pair => [place, open.after[at] ?? -1]);
  if (pairs.some(([before, after]) => !areFew(work.before, before) || !areFew(work.after, after))) return;
  if (pairs.some(([before, after]) => isLabelled(work.before, before) !== isLabelled(work.after, after))) return;
  for (const [before, after] of pairs) work.pairing.link(before, after);
}

const areFew = (text: Outline, place: number): boolean => (text.length[place] ?? 0) < fewSigns;

const isLabelled = (text: Outline, place: number): boolean => (text.units[place]?.number ?? null) !== null;

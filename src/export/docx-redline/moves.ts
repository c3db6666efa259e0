import type { Step } from './merge.ts';
import type { Ids } from './revisions.ts';

/** A paragraph that is part of a move: the number of the move, and whether it opens or closes the block that went together. */
export interface Moving {
  readonly move: number;
  /** Ids of its two ranges. */
  readonly ids: { readonly from: string; readonly to: string };
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Which steps are moves. A move is a run of paragraphs that stand one behind the other at both places and whose words are the very same; a
 * reader of a redline shows it as one block that went. What was edited on the way is none: readers of the format break on edits inside
 * moves (issue 4), so it is taken out and put in.
 */
export function movesIn(steps: readonly Step[], ids: Ids): ReadonlyMap<number, Moving> {
  const ends = endsOf(steps);
  const moving = new Map<number, Moving>();
  let move = 0;
  for (let first = 0; first < ends.length; ) {
    let last = first;
    while (isNext(ends[last], ends[last + 1])) last += 1;
    move += 1;
    const own = { move, ids: { from: ids.next(), to: ids.next() } };
    ends.slice(first, last + 1).forEach(({ old, now }, index) => {
      const place = { ...own, isFirst: index === 0, isLast: index === last - first };
      moving.set(old, place);
      moving.set(now, place);
    });
    first = last + 1;
  }
  return moving;
}

interface Ends {
  /** Step that takes the paragraph out, and step that puts it in. */
  readonly old: number;
  readonly now: number;
}

/** The two steps of every plain move, in the order of the old places. */
function endsOf(steps: readonly Step[]): readonly Ends[] {
  const placeOf = new Map<object, number>();
  steps.forEach((step, index) => {
    if (step.kind === 'added') placeOf.set(step.after, index);
  });
  return steps.flatMap((step, old) => {
    if (step.kind !== 'removed' || !step.to?.isSame) return [];
    const now = placeOf.get(step.to.paragraph);
    return now === undefined ? [] : [{ old, now }];
  });
}

const isNext = (one: Ends | undefined, next: Ends | undefined): boolean =>
  one !== undefined && next !== undefined && next.old === one.old + 1 && next.now === one.now + 1;

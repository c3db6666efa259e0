import type { Carried } from '../law/anchor.ts';
import { type Change, type Comparison, isReworded, isTypographic } from '../law/comparison.ts';
import { type EId, isWithin, type VersionId, versionId } from '../law/ids.ts';

/** Which side of a comparison the anchor stands on: a statement may be carried to a later version or back to an earlier one. */
export type AnchorSide = 'before' | 'after';

/** The part of a comparison that carrying needs. */
export type Compared = Pick<Comparison, 'before' | 'after' | 'alignment' | 'changes'>;

/**
 * Where a provision of one version stands in the other version of a comparison: `art_9` → reworded, `art_10`. Only the matches of
 * the comparison's alignment are followed, never a look-alike, and the words of everything in the provision count as its own.
 */
export function carry(anchor: EId, comparison: Compared, side: AnchorSide = 'before'): Carried {
  if (comparison.before.id === comparison.after.id) return { kind: 'unchanged', eId: anchor };
  const there: AnchorSide = side === 'before' ? 'after' : 'before';
  const since = versionId(comparison[there].id);
  const own = comparison.changes.filter((change) => eIdOn(change, side) === anchor);
  if (own.some((change) => change.kind === 'inserted' || change.kind === 'repealed')) return { kind: 'gone', since };
  if (own.length === 0 || own.some((change) => change.kind === 'unknown')) return { kind: 'unknown' };
  const places = placesOf(anchor, comparison, side);
  const [place, ...others] = places;
  if (place === undefined) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'split', eIds: places, since };
  return carriedTo(place, anchor, comparison, { side, there, since });
}

/**
 * Carries an anchor through a row of comparisons, each of which begins where the one before it ended. No comparison at all is the
 * same version: unchanged. `since` names the first version on the way in which the words were others.
 */
export function carryAlong(anchor: EId, path: readonly Compared[], side: AnchorSide = 'before'): Carried {
  let state: Carried = { kind: 'unchanged', eId: anchor };
  for (const comparison of path) {
    if (state.kind === 'gone' || state.kind === 'unknown') return state;
    state = joined(
      state,
      eIdsOf(state).map((eId) => carry(eId, comparison, side)),
    );
  }
  return state;
}

/** The addresses a carried anchor has: one, several after a split, none if it is gone or unknown. */
export function eIdsOf(carried: Carried): readonly EId[] {
  switch (carried.kind) {
    case 'unchanged':
    case 'reworded':
      return [carried.eId];
    case 'split':
      return carried.eIds;
    case 'gone':
    case 'unknown':
      return [];
  }
}

/** Addresses that the alignment gives the anchor on the other side, in its order. */
function placesOf(anchor: EId, { alignment }: Compared, side: AnchorSide): readonly EId[] {
  const there = side === 'before' ? 'after' : 'before';
  const places = [...new Set(alignment.matches.filter((match) => match[side] === anchor).map((match) => match[there]))];
  // Text that was numbered stands in a part of the unit now: that is one place.
  return places.filter((place) => !places.some((outer) => outer !== place && isWithin(place, outer)));
}

/** One place is left: the state of the words in the anchor and in everything it holds. */
function carriedTo(
  place: EId,
  anchor: EId,
  comparison: Compared,
  { side, there, since }: { side: AnchorSide; there: AnchorSide; since: VersionId },
): Carried {
  const wasIn = (change: Change): boolean => isIn(eIdOn(change, side), anchor);
  const isNowIn = (change: Change): boolean => isIn(eIdOn(change, there), place);
  const changes = comparison.changes.filter((change) => wasIn(change) || isNowIn(change));
  const leftOrCame = (change: Change): boolean => change.kind === 'kept' && wasIn(change) !== isNowIn(change);
  if (changes.some((change) => leftOrCame(change) || isOtherWords(change)))
    return { kind: 'reworded', eId: place, since };
  // A partial text that is silent about a part of the unit does not say that the unit stayed the same.
  return changes.some(({ kind }) => kind === 'unknown') ? { kind: 'unknown' } : { kind: 'unchanged', eId: place };
}

/** The address of a changed unit on one side, or null if it has none there. */
function eIdOn(change: Change, side: AnchorSide): EId | null {
  if (side === 'before') return 'before' in change ? change.before : null;
  return 'after' in change ? change.after : null;
}

const isIn = (eId: EId | null, unit: EId): boolean => eId !== null && isWithin(eId, unit);

/** Edits that only follow a renumbering elsewhere, or only touch quotes and dashes, leave what was said as right as it was. */
function isOtherWords(change: Change): boolean {
  if (change.kind === 'kept') return isReworded(change) && !change.consequential && !isTypographic(change);
  return change.kind !== 'unknown';
}

/** The state so far and the next step of each of its addresses as one state. */
function joined(before: Carried, steps: readonly Carried[]): Carried {
  const [first] = steps;
  if (first !== undefined && steps.length === 1) {
    const wasReworded = before.kind === 'reworded' && first.kind === 'unchanged';
    if (wasReworded) return { kind: 'reworded', eId: first.eId, since: before.since };
    return before.kind === 'reworded' && first.kind === 'reworded' ? { ...first, since: before.since } : first;
  }
  const eIds = [...new Set(steps.flatMap(eIdsOf))];
  if (eIds.length > 0 && before.kind === 'split') return { kind: 'split', eIds, since: before.since };
  return steps.find(({ kind }) => kind === 'gone') ?? { kind: 'unknown' };
}

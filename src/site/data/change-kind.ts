import { type Change, isReworded } from '../../law/comparison.ts';

/** The one word that sums a change up, the weightiest first. */
export type ChangeKind = 'inserted' | 'repealed' | 'unknown' | 'reworded' | 'moved' | 'renumbered' | 'same';

/** What happened to a unit in one word: a unit that moved and was reworded counts as reworded. */
export function kindOf(change: Change): ChangeKind {
  if (change.kind !== 'kept') return change.kind;
  if (isReworded(change)) return 'reworded';
  if (change.moved) return 'moved';
  return change.renumbered ? 'renumbered' : 'same';
}

import { type Change, isParted, isReworded, isTypographic } from './comparison.ts';

/** What may have happened to a unit, the weightiest first. */
export type ChangeKind =
  | 'inserted'
  | 'repealed'
  | 'reworded'
  | 'moved'
  | 'consequential'
  | 'typographic'
  | 'renumbered'
  | 'unknown'
  | 'same';

/** What happened to a unit in one word: a unit that moved and was reworded counts as reworded. */
export function kindOf(change: Change): ChangeKind {
  if (change.kind !== 'kept') return change.kind;
  const isTypography = isTypographic(change);
  if (isReworded(change) && !isTypography) return change.consequential ? 'consequential' : 'reworded';
  if (isMoved(change) || isParted(change)) return 'moved';
  // One level further in or out is another number in the same place.
  if (change.relevelled) return 'renumbered';
  if (isTypography) return 'typographic';
  return change.renumbered ? 'renumbered' : 'same';
}

/** Whether a unit stands elsewhere than it stood; the second part of a split stands behind the first and has not moved. */
export const isMoved = (change: Change): boolean => change.kind === 'kept' && change.moved && change.split.length < 2;

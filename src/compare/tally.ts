import { type Change, isReworded, isTypographic, type Tally } from '../law/comparison.ts';

/** Counts units by what happened to them. */
export function tallyOf(changes: readonly Change[]): Tally {
  const count = (is: (change: Change) => boolean): number => changes.filter(is).length;
  return {
    inserted: count((change) => change.kind === 'inserted'),
    repealed: count((change) => change.kind === 'repealed'),
    unknown: count((change) => change.kind === 'unknown'),
    reworded: count(isReworded),
    renumbered: count((change) => change.kind === 'kept' && change.renumbered),
    moved: count((change) => change.kind === 'kept' && change.moved),
    split: count((change) => change.kind === 'kept' && change.split.length > 0),
    merged: count((change) => change.kind === 'kept' && change.merged.length > 0),
    consequential: count((change) => change.kind === 'kept' && change.consequential),
    typographic: count(isTypographic),
  };
}

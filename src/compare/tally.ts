import { type Change, isReworded, isTypographic, type Tally } from '../law/comparison.ts';

/** Counts units by what happened to them. */
export function tallyOf(changes: readonly Change[]): Tally {
  const tally = { inserted: 0, repealed: 0, unknown: 0, reworded: 0, renumbered: 0, moved: 0 };
  const more = { split: 0, merged: 0, consequential: 0, typographic: 0 };
  for (const change of changes) {
    if (change.kind !== 'kept') {
      tally[change.kind] += 1;
      continue;
    }
    if (change.renumbered) tally.renumbered += 1;
    if (change.moved) tally.moved += 1;
    if (change.split.length > 0) more.split += 1;
    if (change.merged.length > 0) more.merged += 1;
    if (!isReworded(change)) continue;
    tally.reworded += 1;
    if (change.consequential) more.consequential += 1;
    if (isTypographic(change)) more.typographic += 1;
  }
  return { ...tally, ...more };
}

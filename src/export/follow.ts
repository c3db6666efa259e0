import type { Comparison } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';

/** Addresses by version, as far as the comparisons tell. */
export type Whereabouts = ReadonlyMap<string, ReadonlySet<EId>>;

/**
 * Where provisions stand in other versions, found by following the matches of all comparisons both ways: an article that was renumbered,
 * split or merged stays in sight under its other addresses.
 */
export function follow(start: Whereabouts, comparisons: readonly Comparison[]): Whereabouts {
  const found = new Map([...start].map(([version, eIds]) => [version, new Set(eIds)]));
  const add = (version: string, eId: EId): boolean => {
    const known = found.get(version) ?? new Set();
    found.set(version, known);
    if (known.has(eId)) return false;
    known.add(eId);
    return true;
  };
  const pass = (): boolean => {
    let isNew = false;
    for (const { before, after, alignment } of comparisons) {
      for (const match of alignment.matches) {
        if (found.get(before.id)?.has(match.before)) isNew = add(after.id, match.after) || isNew;
        if (found.get(after.id)?.has(match.after)) isNew = add(before.id, match.before) || isNew;
      }
    }
    return isNew;
  };
  while (pass());
  return found;
}

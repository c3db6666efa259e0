import type { Contradiction } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';

/** What a person said a later unit was: `art_9` → `art_7`, `art_12` → `art_8`, `art_11`. */
export type Lineage = ReadonlyMap<EId, readonly EId[]>;

/**
 * Puts declared pairs first: no computed pair may undo them. One that names an address that does not exist, or that is listed as
 * absent, is reported and left out.
 */
export function pairDeclared(
  pairing: Pairing,
  texts: { readonly before: Outline; readonly after: Outline },
  lineage: Lineage,
  absent: { readonly before: ReadonlySet<EId>; readonly after: ReadonlySet<EId> },
): readonly Contradiction[] {
  if (lineage.size === 0) return [];
  const before = new Map(texts.before.units.map((unit, place) => [unit.eId, place]));
  const after = new Map(texts.after.units.map((unit, place) => [unit.eId, place]));
  const contradictions: Contradiction[] = [];
  for (const [later, origins] of lineage) {
    for (const origin of origins) {
      const from = before.get(origin);
      const to = after.get(later);
      if (from === undefined) contradictions.push({ after: later, before: origin, why: 'no-such-before' });
      else if (to === undefined) contradictions.push({ after: later, before: origin, why: 'no-such-after' });
      else if (absent.before.has(origin) || absent.after.has(later))
        contradictions.push({ after: later, before: origin, why: 'absent' });
      else pairing.declare(from, to);
    }
  }
  return contradictions;
}

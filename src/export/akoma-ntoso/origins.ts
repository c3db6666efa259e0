import type { Comparison, Match } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import { type Provision, walk } from '../../law/provision.ts';

/**
 * For each unit its address in the version in which it first appeared: the `wId` (Akoma Ntoso Naming Convention 1.0, 5.1). It is
 * unique: of the parts of a split only the likest keeps the origin, and a new unit that took over a number that an older one had
 * says in which version it did (`art_7@05-signed`).
 */
export function originsOf(root: Provision, version: string, history: readonly Comparison[]): ReadonlyMap<EId, string> {
  let known: ReadonlyMap<EId, string> = new Map();
  for (const comparison of history) known = carried(comparison, known);
  const taken = new Set(known.values());
  return new Map(
    [...walk(root)].map(({ eId }) => [eId, known.get(eId) ?? (taken.has(eId) ? `${eId}@${version}` : eId)]),
  );
}

/** Origins one version later; a unit that nothing is known of has its own address for origin. */
function carried({ before, alignment }: Comparison, known: ReadonlyMap<EId, string>): ReadonlyMap<EId, string> {
  const earlier = new Set(known.values());
  const originOf = (eId: EId): string => known.get(eId) ?? (earlier.has(eId) ? `${eId}@${before.id}` : eId);
  const next = new Map<EId, string>();
  const used = new Set<string>();
  for (const match of alignment.matches.toSorted(likestFirst)) {
    const origin = originOf(match.before);
    if (next.has(match.after) || used.has(origin)) continue;
    next.set(match.after, origin);
    used.add(origin);
  }
  return next;
}

const likestFirst = (a: Match, b: Match): number => b.likeness - a.likeness;

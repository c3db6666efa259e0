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
  const open = [...start].flatMap(([version, eIds]) => [...eIds].map((eId) => ({ version, eId })));
  const add = (version: string, eId: EId): void => {
    const known = found.get(version) ?? new Set();
    found.set(version, known);
    if (known.has(eId)) return;
    known.add(eId);
    open.push({ version, eId });
  };
  for (let place = open.pop(); place; place = open.pop()) {
    for (const comparison of comparisons) {
      const { onward, back } = linksOf(comparison);
      const [before, after] = [comparison.before.id, comparison.after.id];
      if (before === place.version) for (const eId of onward.get(place.eId) ?? []) add(after, eId);
      if (after === place.version) for (const eId of back.get(place.eId) ?? []) add(before, eId);
    }
  }
  return found;
}

interface Links {
  readonly onward: ReadonlyMap<EId, readonly EId[]>;
  readonly back: ReadonlyMap<EId, readonly EId[]>;
}

/** Every article of an act asks the same comparisons where it went, so their matches are put in order once. */
const links = new WeakMap<Comparison, Links>();

function linksOf(comparison: Comparison): Links {
  const known = links.get(comparison);
  if (known) return known;
  const { matches } = comparison.alignment;
  const made: Links = {
    onward: new Map(
      [...Map.groupBy(matches, ({ before }) => before)].map(([eId, all]) => [eId, all.map(({ after }) => after)]),
    ),
    back: new Map(
      [...Map.groupBy(matches, ({ after }) => after)].map(([eId, all]) => [eId, all.map(({ before }) => before)]),
    ),
  };
  links.set(comparison, made);
  return made;
}

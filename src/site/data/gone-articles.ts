import type { Comparison } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import { articlesOf, type Provision, walk } from '../../law/provision.ts';

/** The two texts of a comparison. */
export interface Sides {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
}

/**
 * Articles of the earlier text that the later one has not, by the later article after which they stood; those at the head of the text
 * under null. A repealed article that keeps its number stands in the later text itself and is not among them.
 */
export function goneArticles({ comparison, before, after }: Sides): ReadonlyMap<EId | null, readonly Provision[]> {
  const homes = new Map<EId, EId>();
  for (const article of articlesOf(after)) for (const { eId } of walk(article)) homes.set(eId, article.eId);
  const earlier = new Map(articlesOf(before).map((article) => [article.eId, article]));
  const gone = new Map<EId | null, Provision[]>();
  let last: EId | null = null;
  for (const change of comparison.changes) {
    if (change.after !== null) last = homes.get(change.after) ?? last;
    const unit = change.kind === 'repealed' && change.after === null ? earlier.get(change.before) : undefined;
    if (unit) gone.set(last, [...(gone.get(last) ?? []), unit]);
  }
  return gone;
}

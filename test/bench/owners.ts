import { articlesOf, type Provision, walk } from '../../src/law/provision.ts';

/** The article that each unit is or lies in, by address. */
export function articleAroundEach(root: Provision): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const article of articlesOf(root)) for (const unit of walk(article)) owners.set(unit.eId, article.eId);
  return owners;
}

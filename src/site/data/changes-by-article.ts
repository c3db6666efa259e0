import type { Version } from '../../law/bill.ts';
import { isChanged } from '../../law/comparison.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import { eIdPath } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { comparisonOf } from '../comparisons.ts';

/** How many units changed in each article against the version before. */
export interface ChangesByArticle {
  readonly previous: Version | null;
  /** Address of an article → number of changed units in it. */
  readonly byUnit: ReadonlyMap<string, number>;
}

/** Counts the changes of a version against the one it follows; units that one of the two does not know are not counted. */
export function changesByArticle(dossier: Dossier, version: Version, lang: InterfaceLanguage): ChangesByArticle {
  const previous = version.follows === null ? null : versionOf(dossier, version.follows);
  const comparison = previous && comparisonOf(dossier, previous, version, lang);
  const byUnit = new Map<string, number>();
  for (const change of comparison?.changes ?? []) {
    const eId = isChanged(change) ? change.after : null;
    const [article] = eId ? eIdPath(eId) : [];
    if (article) byUnit.set(article, (byUnit.get(article) ?? 0) + 1);
  }
  return { previous, byUnit };
}

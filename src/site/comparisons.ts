import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import { commonLanguage, compareVersions } from '../library/compare-versions.ts';

export { commonLanguage } from '../library/compare-versions.ts';

/** Comparisons made so far: several pages show the same one, and each is made once a build. */
const made = new Map<string, Comparison | null>();

/** What changed from one version to another, in the wanted language or one that both have; null if they have none in common. */
export function comparisonOf(dossier: Dossier, before: Version, after: Version, wanted: Language): Comparison | null {
  const language = commonLanguage(before, after, wanted);
  if (language === null) return null;
  const key = [dossier.bill.id, before.id, after.id, language].join(' ');
  const known = made.get(key);
  if (known !== undefined) return known;
  const comparison = compareVersions(dossier, before, after, language);
  made.set(key, comparison);
  return comparison;
}

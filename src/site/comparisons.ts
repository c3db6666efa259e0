import { compare } from '../compare/compare.ts';
import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import { interfaceLanguages, type Language } from '../law/language.ts';

/** Comparisons made so far: several pages show the same one, and each is made once a build. */
const made = new Map<string, Comparison>();

/** What changed from one version to another, in the wanted language or one that both have; null if they have none in common. */
export function comparisonOf(dossier: Dossier, before: Version, after: Version, wanted: Language): Comparison | null {
  const language = commonLanguage(before, after, wanted);
  if (language === null) return null;
  const key = [dossier.bill.id, before.id, after.id, language].join(' ');
  const known = made.get(key);
  if (known) return known;
  const comparison = compareVersions(before, after, language);
  if (comparison) made.set(key, comparison);
  return comparison;
}

/** The language to compare two versions in: the wanted one, else the first that both have. */
export function commonLanguage(before: Version, after: Version, wanted: Language): Language | null {
  const order = [wanted, ...interfaceLanguages, ...Object.keys(before.texts).sort()];
  return order.find((language) => before.texts[language] && after.texts[language]) ?? null;
}

function compareVersions(before: Version, after: Version, language: Language): Comparison | null {
  const [earlier, later] = [before.texts[language], after.texts[language]];
  if (!earlier || !later) return null;
  const side = (version: Version, root: typeof earlier) => ({
    id: version.id,
    root,
    wording: version.wording[language] ?? null,
    extent: version.extent,
    absent: version.absent.map(({ provision }) => provision),
  });
  // What a person declared holds for the version it was declared against, no other.
  const lineage = after.follows === before.id ? after.lineage : new Map<never, never>();
  return compare(side(before, earlier), { ...side(after, later), lineage }, { language });
}

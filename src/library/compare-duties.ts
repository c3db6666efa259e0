import { compareDuties } from '../duties/compare-duties.ts';
import type { Carried } from '../law/anchor.ts';
import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { DutyComparison } from '../law/duty-change.ts';
import type { EId } from '../law/ids.ts';
import type { Obligation } from '../law/knowledge.ts';
import { carry } from '../link/carry.ts';
import type { CompareWith, Meaning } from './compare-meaning.ts';

/** What became of the duties of a bill between two versions; null if the two have no text in the language of the comparison. */
export function dutiesBetween(
  dossier: Dossier,
  before: Version,
  after: Version,
  { comparison, meaning }: { readonly comparison: Comparison; readonly meaning: Meaning },
  compareWith: CompareWith,
): DutyComparison | null {
  const { language } = comparison;
  const [was, is] = [before.texts[language], after.texts[language]];
  if (!was || !is) return null;
  const carriedTo = (version: Version, { checked }: Obligation, basis: EId): Carried => {
    const from = checked ? versionOf(dossier, checked) : null;
    if (!from) return { kind: 'unknown' };
    if (from.id === version.id) return { kind: 'unchanged', eId: basis };
    const isLater = from.id < version.id;
    const compared = isLater ? compareWith(from, version, language) : compareWith(version, from, language);
    return compared ? carry(basis, compared, isLater ? 'before' : 'after') : { kind: 'unknown' };
  };
  return compareDuties({
    obligations: dossier.obligations,
    language,
    isRestated: [before, after].some(({ wording }) => wording[language] === 'restatement'),
    before: was,
    after: is,
    carried: (duty, basis) => ({
      before: carriedTo(before, duty, basis),
      after: carriedTo(after, duty, basis),
    }),
    ...meaning,
  });
}

import { type Explained, explain } from '../amend/explain.ts';
import type { Amendment } from '../law/amendment.ts';
import type { Version } from '../law/bill.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import { applyOptions } from './apply-amendments.ts';
import { commonLanguage, textsOf } from './compare-versions.ts';

/** A version explained by the amendments that were considered for it. */
export interface ExplainedVersion extends Explained {
  readonly before: Version;
  readonly language: Language;
}

/** The amendments that were considered for a version, in the order of their files. */
export const amendmentsFor = (dossier: Dossier, version: Version): readonly Amendment[] =>
  dossier.amendments.filter((amendment) => amendment.version === version.id);

/**
 * Whether a version is the one it follows with the adopted amendments; null if it follows none, no amendment is held for it, or the two
 * have no language in common in which there is anything to execute.
 */
export function explainVersion(dossier: Dossier, version: Version, wanted: Language): ExplainedVersion | null {
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const amendments = amendmentsFor(dossier, version);
  const language = before && commonLanguage(before, version, wanted);
  const pair = before && language ? textsOf(before, version, language) : null;
  if (!before || !language || !pair || amendments.length === 0) return null;
  const options = { ...applyOptions(dossier.legislature, language), residue: version.residue };
  return { before, language, ...explain(pair.before, amendments, pair.after, options) };
}

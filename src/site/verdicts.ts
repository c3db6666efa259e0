import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import { type ExplainedVersion, explainVersion } from '../library/explain-version.ts';

/** Verdicts reached so far: several pages show the same one, and each is reached once a build. */
const reached = new Map<string, ExplainedVersion | null>();

/** Whether a version is the one it follows with the adopted amendments; null if no amendment is held for it or there is no common language. */
export function verdictOf(dossier: Dossier, version: Version, wanted: Language): ExplainedVersion | null {
  const key = [dossier.bill.id, version.id, wanted].join(' ');
  const known = reached.get(key);
  if (known !== undefined) return known;
  const verdict = explainVersion(dossier, version, wanted);
  reached.set(key, verdict);
  return verdict;
}

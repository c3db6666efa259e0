import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Cause, UnitRuns } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { blameVersion } from '../library/blame-version.ts';

type Origins = ReadonlyMap<EId, UnitRuns<Cause>>;

/** Followed so far: every article page of a version and the pages of its amendments show the same origins. */
const followed = new Map<string, Origins>();

/** Where every word of a version came from, by its addresses; empty if it is not held in the language. */
export function originsOf(dossier: Dossier, version: Version, language: Language): Origins {
  const key = [dossier.bill.id, version.id, language].join(' ');
  const origins = followed.get(key) ?? blameVersion(dossier, version, language) ?? new Map();
  followed.set(key, origins);
  return origins;
}

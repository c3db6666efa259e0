import { type Blame, blame, type Reading } from '../amend/blame.ts';
import type { Version } from '../law/bill.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import { applyOptions } from './apply-amendments.ts';
import { textFor, textsOf } from './compare-versions.ts';
import { amendmentsFor } from './explain-version.ts';

/** Where every word of a version came from, through all versions it follows that are held in the language; null if it is not held in it. */
export function blameVersion(dossier: Dossier, version: Version, language: Language): Blame | null {
  const readings = chainTo(dossier, version, language).flatMap((one, index, chain): readonly Reading[] => {
    const before = chain[index - 1];
    const text = before ? textsOf(before, one, language)?.after : textFor(one, language);
    return text ? [{ version: one.id, text, amendments: amendmentsFor(dossier, one) }] : [];
  });
  return readings.length === 0 ? null : blame(readings, applyOptions(dossier.legislature, language));
}

/** The version and those it follows, oldest first, as far back as they are held in the language. */
export function chainTo(dossier: Dossier, version: Version, language: Language): readonly Version[] {
  if (!version.texts[language]) return [];
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  return before ? [...chainTo(dossier, before, language), version] : [version];
}

import { type Applied, type ApplyOptions, apply } from '../amend/apply.ts';
import type { Amendment } from '../law/amendment.ts';
import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { textFor } from './compare-versions.ts';
import { wordingReader } from './wording-reader.ts';

/** Executes amendments on a version of a bill in a language; null if it is not held in that language. */
export function applyAmendments(
  dossier: Dossier,
  version: Version,
  amendments: readonly Amendment[],
  language: Language,
): Applied | null {
  const text = textFor(version, language);
  return text && apply(text, amendments, applyOptions(dossier.legislature, language));
}

/** What executing needs from a legislature and a language: how wordings are read and units are counted. */
export const applyOptions = (legislature: Legislature, language: Language): ApplyOptions => ({
  legislature,
  parseWording: wordingReader(legislature, language),
});

import { type Applied, apply } from '../amend/apply.ts';
import { chosen, isExecutable, type Relation, relationsOf } from '../amend/relations.ts';
import { compare, type Text } from '../compare/compare.ts';
import type { Amendment } from '../law/amendment.ts';
import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import { type Dossier, versionOf } from '../law/dossier.ts';
import type { AmendmentId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { applyOptions } from './apply-amendments.ts';
import { commonLanguage, textFor } from './compare-versions.ts';
import { amendmentsFor } from './explain-version.ts';

export { isExecutable, type Relation } from '../amend/relations.ts';

/** All that is needed to execute any choice of a reading's amendments, as JSON can carry it: the browser gets it as it is. */
export interface WhatIfSheet {
  readonly text: Text;
  readonly language: Language;
  readonly legislature: Legislature;
  /** Those whose operations are known, in the order of their files. */
  readonly amendments: readonly Amendment[];
}

/** The text that a choice of amendments would give, beside the one they were put to. */
export interface WhatIf {
  readonly applied: Applied;
  readonly comparison: Comparison;
}

/** The amendments considered for a version on the text before; null if that text is not held or no operation is known. */
export function whatIfSheet(dossier: Dossier, version: Version, wanted: Language): WhatIfSheet | null {
  const before = version.follows === null ? null : versionOf(dossier, version.follows);
  const amendments = amendmentsFor(dossier, version).filter(isExecutable);
  const language = before && (commonLanguage(before, version, wanted) ?? commonLanguage(before, before, wanted));
  const text = before && language ? textFor(before, language) : null;
  if (!text || !language || amendments.length === 0) return null;
  return { text, language, legislature: dossier.legislature, amendments };
}

/** Executes the chosen amendments, whatever became of them, and compares the result with the text before. */
export function whatIf(
  { text, language, legislature, amendments }: WhatIfSheet,
  choice: ReadonlySet<AmendmentId>,
): WhatIf {
  const set = amendments.filter(({ id }) => choice.has(id)).map(chosen);
  const applied = apply(text, set, applyOptions(legislature, language));
  const matches = applied.pairs.map(([before, after]) => ({ before, after, basis: 'declared', likeness: 1 }) as const);
  const alignment = { before: text.id, after: applied.text.id, matches };
  return { applied, comparison: compare(text, applied.text, { alignment }) };
}

/** How the amendments of a sheet bear on each other, every one of them taken as accepted. */
export const relationsIn = ({ text, language, legislature, amendments }: WhatIfSheet): readonly Relation[] =>
  relationsOf(text, amendments, applyOptions(legislature, language));

/** The choice that was really made: what was accepted, wholly or in part. */
export const adopted = ({ amendments }: WhatIfSheet): ReadonlySet<AmendmentId> =>
  new Set(amendments.filter(({ outcome }) => outcome === 'accepted' || outcome === 'partly').map(({ id }) => id));

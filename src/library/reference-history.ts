import { textOf, type Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { EId, VersionId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import { provisionsByEId } from '../law/provision.ts';
import { carry, eIdsOf } from '../link/carry.ts';
import { type ReferenceFinding, referenceReport } from '../link/reference-report.ts';
import { findReferences } from '../link/references.ts';
import type { CompareWith } from './compare-meaning.ts';

/** Something wrong with a reference of a version, and its life over the readings. */
export interface DatedFinding {
  readonly finding: ReferenceFinding;
  /** The reference as printed. */
  readonly words: string;
  /** The first reading held that has it; null where the reading before is not known there. */
  readonly introduced: VersionId | null;
  /** The reading that has the provision and no longer the fault, or no longer the provision; null if none held has. */
  readonly cured: VersionId | null;
}

/** The references of one version. */
export interface ReferenceState {
  readonly version: Version;
  readonly language: Language;
  readonly references: number;
  /** Null for a text held in part: a provision that it does not have may be there all the same. */
  readonly findings: readonly DatedFinding[] | null;
}

/** What is wrong with the references of each version in a language, which reading brought it and which one cured it. */
export function referenceHistory(
  dossier: Dossier,
  wanted: Language,
  compareWith: CompareWith,
): readonly ReferenceState[] {
  const reports = dossier.versions.flatMap((version) => reportOf(dossier, version, wanted));
  return reports.map((report, at): ReferenceState => {
    const { version, language, references } = report;
    const findings = report.findings?.map((one): DatedFinding => {
      const walkTo = (steps: readonly Report[]) => lifeAlong(one, report, steps, compareWith);
      const back = walkTo(reports.slice(0, at).reverse());
      const on = walkTo(reports.slice(at + 1));
      return { ...one, introduced: back.isEdgeKnown ? back.last : null, cured: on.end };
    });
    return { version, language, references, findings: findings ?? null };
  });
}

interface Found {
  readonly finding: ReferenceFinding;
  readonly words: string;
}

interface Report {
  readonly version: Version;
  readonly language: Language;
  readonly references: number;
  readonly findings: readonly Found[] | null;
}

function reportOf(dossier: Dossier, version: Version, wanted: Language): readonly Report[] {
  const text = textOf(version, wanted);
  if (!text) return [];
  const { root, language } = text;
  const title = dossier.bill.title[language];
  const references = findReferences(root, { language, ...(title === undefined ? {} : { title }) });
  const units = provisionsByEId(root);
  const words = ({ from }: ReferenceFinding['reference']): string =>
    units.get(from.eId)?.text?.slice(from.start, from.end) ?? '';
  const findings =
    version.extent === 'partial'
      ? null
      : referenceReport(root, references).map((finding) => ({ finding, words: words(finding.reference) }));
  return [{ version, language, references: references.length, findings }];
}

interface Life {
  /** The furthest reading that still has the fault. */
  readonly last: VersionId;
  /** The first one that has the provision without the fault, or without which the provision is gone; null if none. */
  readonly end: VersionId | null;
  /** Whether the reading next to the last one is known and without the fault, or there is no such reading. */
  readonly isEdgeKnown: boolean;
}

/** Follows a fault from reading to reading until one is without it or says nothing. */
function lifeAlong(one: Found, from: Report, steps: readonly Report[], compareWith: CompareWith): Life {
  let [last, at]: [VersionId, EId] = [from.version.id, one.finding.reference.from.eId];
  let here = from;
  for (const step of steps) {
    const place = placeIn(at, here, step, compareWith);
    if (place === 'unknown' || step.findings === null) return { last, end: null, isEdgeKnown: false };
    const isThere = place !== 'gone' && step.findings.some((other) => isSame(one, other, place));
    if (!isThere || place === 'gone') return { last, end: step.version.id, isEdgeKnown: true };
    [last, at, here] = [step.version.id, place, step];
  }
  return { last, end: null, isEdgeKnown: true };
}

function placeIn(at: EId, from: Report, to: Report, compareWith: CompareWith): EId | 'gone' | 'unknown' {
  if (from.language !== to.language) return 'unknown';
  const isLater = from.version.id < to.version.id;
  const comparison = isLater
    ? compareWith(from.version, to.version, from.language)
    : compareWith(to.version, from.version, from.language);
  const carried = comparison && carry(at, comparison, isLater ? 'before' : 'after');
  if (!carried || carried.kind === 'unknown') return 'unknown';
  return eIdsOf(carried)[0] ?? 'gone';
}

const isSame = (one: Found, other: Found, place: EId): boolean =>
  other.finding.kind === one.finding.kind && other.finding.reference.from.eId === place && other.words === one.words;

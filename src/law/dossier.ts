import type { Amendment } from './amendment.ts';
import type { Applicability } from './applicability.ts';
import type { Bill, Source, Version } from './bill.ts';
import type { SourceId, VersionId } from './ids.ts';
import type {
  Commentary,
  CommonError,
  CrosswalkRow,
  Obligation,
  OpenQuestion,
  Position,
  SanctionTable,
  Term,
  TimelineEvent,
} from './knowledge.ts';
import type { Legislature } from './legislature.ts';
import type { Problem } from './problem.ts';

/** Everything known about one bill. */
export interface Dossier {
  readonly bill: Bill;
  readonly legislature: Legislature;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** In the order of their two digits. */
  readonly versions: readonly Version[];
  readonly amendments: readonly Amendment[];
  readonly obligations: readonly Obligation[];
  readonly commentary: readonly Commentary[];
  readonly terms: readonly Term[];
  readonly timeline: readonly TimelineEvent[];
  readonly errors: readonly CommonError[];
  readonly questions: readonly OpenQuestion[];
  readonly positions: readonly Position[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly sanctions: readonly SanctionTable[];
  /** Who has which duties; null if the bill has no decision table. */
  readonly applicability: Applicability | null;
}

/** All bills, and everything that is wrong with the content. */
export interface Library {
  readonly legislatures: readonly Legislature[];
  readonly dossiers: readonly Dossier[];
  readonly problems: readonly Problem[];
}

/** The version with this id, or null. */
export const versionOf = (dossier: Dossier, id: VersionId): Version | null =>
  dossier.versions.find((version) => version.id === id) ?? null;

/** The newest version that is held whole, else the newest of all; null if there is none. Knowledge is read against it. */
export function currentVersion(dossier: Dossier): Version | null {
  const newestFirst = [...dossier.versions].reverse();
  return newestFirst.find((version) => version.extent === 'whole') ?? newestFirst[0] ?? null;
}

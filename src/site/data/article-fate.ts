import type { Version } from '../../law/bill.ts';
import type { Comparison } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';

/** What became of an article in a later version, told on its page; what happened before it came to this text is its origin. */
export interface Fate {
  readonly kind: 'repealed' | 'split' | 'merged' | 'made-of' | 'part-of';
  readonly version: Version;
  /** Its successors there, or what it was made of; for a repealed one the stub that keeps its number, if there is one. */
  readonly eIds: readonly EId[];
}

/** Compares two versions, the earlier first; null if they have no language in common. */
type Between = (before: Version, after: Version) => Comparison | null;

/**
 * The first later version in which an article was taken out, split or joined with others, and the last earlier one out of whose
 * articles it was split or joined. A reader of an old text must not take it for the law, so the page says it above the words.
 */
export function fatesOf(dossier: Dossier, version: Version, eId: EId, between: Between): readonly Fate[] {
  const later = dossier.versions.filter(({ id }) => id > version.id);
  const earlier = dossier.versions.filter(({ id }) => id < version.id).reverse();
  const fate = firstOf(later, (other) => fateIn(between(version, other), other, eId));
  const origin = firstOf(earlier, (other) => originIn(between(other, version), other, eId));
  return [origin, fate].filter((one) => one !== null);
}

function firstOf(versions: readonly Version[], tell: (version: Version) => Fate | null): Fate | null {
  for (const version of versions) {
    const fate = tell(version);
    if (fate) return fate;
  }
  return null;
}

function fateIn(comparison: Comparison | null, version: Version, eId: EId): Fate | null {
  for (const change of comparison?.changes ?? []) {
    if (change.kind === 'inserted' || change.before !== eId) continue;
    if (change.kind === 'repealed')
      return { kind: 'repealed', version, eIds: change.after === null ? [] : [change.after] };
    if (change.kind !== 'kept') continue;
    if (change.split.length > 1) return { kind: 'split', version, eIds: change.split };
    if (change.merged.length > 1) return { kind: 'merged', version, eIds: [change.after] };
  }
  return null;
}

function originIn(comparison: Comparison | null, version: Version, eId: EId): Fate | null {
  for (const change of comparison?.changes ?? []) {
    if (change.kind !== 'kept' || change.after !== eId) continue;
    if (change.merged.length > 1) return { kind: 'made-of', version, eIds: change.merged };
    if (change.split.length > 1) return { kind: 'part-of', version, eIds: [change.before] };
  }
  return null;
}

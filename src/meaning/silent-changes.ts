import type { Comparison } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Term } from '../law/knowledge.ts';
import type { UnitValue } from '../law/legislature.ts';
import type { AffectedPath, SilentChange } from '../law/meaning.ts';
import { type Provision, walk } from '../law/provision.ts';
import type { BothTexts } from './materiality.ts';
import { isOfWords, movedWithin, partnerOf } from './moved.ts';
import { pathsOfReferences } from './reference-paths.ts';
import { pathsOfTerms } from './term-paths.ts';
import { unitPaths, type Years } from './unit-paths.ts';

/** What is known beside the two texts. */
export interface SilentOptions {
  /** Terms with the addresses of their definitions in each text. */
  readonly terms: { readonly before: readonly Term[]; readonly after: readonly Term[] };
  /** The act's own name. */
  readonly title: string | null;
  /** Counting units of sums, and the year of each text; null if it is not known. */
  readonly values: readonly UnitValue[];
  readonly years: Years;
}

/** What the finders of paths work on. */
export interface Ground {
  readonly comparison: Comparison;
  readonly texts: BothTexts;
  readonly options: SilentOptions;
  readonly moved: ReturnType<typeof movedWithin>;
  readonly partner: { readonly before: (eId: EId) => EId | null; readonly after: (eId: EId) => EId | null };
}

/** Finds the paths that reach one unit; its two addresses are given. */
export type PathFinder = (before: EId, unit: Provision) => readonly AffectedPath[];

/**
 * Provisions whose words stayed and whose meaning may have moved: a term they use is defined otherwise, a provision they refer to
 * changed, their reference leads elsewhere, the sanction for them changed, or a unit of their sums has another value. Heuristic in
 * one point: terms are found by the forms of their words. Each path names its words and the change it comes from.
 */
export function silentChanges(
  comparison: Comparison,
  texts: BothTexts,
  options: SilentOptions,
): readonly SilentChange[] {
  const partner = { before: partnerOf(comparison, 'before'), after: partnerOf(comparison, 'after') };
  const ground: Ground = { comparison, texts, options, moved: movedWithin(comparison), partner };
  const finders: readonly PathFinder[] = [pathsOfTerms(ground), pathsOfReferences(ground), unitPaths(ground)];
  const origins = new Map<EId, EId>();
  for (const change of comparison.changes) {
    if (change.kind === 'kept' && !isOfWords(change)) origins.set(change.after, change.before);
  }
  return [...walk(texts.after)].flatMap((unit): SilentChange[] => {
    const before = origins.get(unit.eId);
    if (before === undefined) return [];
    const through = finders.flatMap((find) => find(before, unit));
    return through.length > 0 ? [{ before, after: unit.eId, through }] : [];
  });
}

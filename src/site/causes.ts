import type { Version } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Dossier } from '../law/dossier.ts';
import { type CausesOf, changeCauses } from '../library/change-causes.ts';

/** Causes found so far: the page of a comparison and its twin tell the same. */
const found = new Map<string, CausesOf>();

/** Why two versions differ, change by change. */
export function causesOf(dossier: Dossier, before: Version, after: Version, comparison: Comparison): CausesOf {
  const key = [dossier.bill.id, before.id, after.id, comparison.language].join(' ');
  const known = found.get(key) ?? changeCauses(dossier, before, after, comparison);
  found.set(key, known);
  return known;
}

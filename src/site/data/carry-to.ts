import type { Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { carry } from '../../link/carry.ts';
import { comparisonOf } from '../comparisons.ts';
import type { CarryTo } from './duty-page.ts';

/** Carries addresses from an earlier version of a bill to a later one; texts without a common language tell nothing. */
export const carryTo =
  (dossier: Dossier, lang: InterfaceLanguage): CarryTo =>
  (from, to, eId) => {
    const comparison = comparisonOf(dossier, from, to, lang);
    return comparison ? carry(eId, comparison) : { kind: 'unknown' };
  };

import type { Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { carry } from '../../link/carry.ts';
import { comparisonOf } from '../comparisons.ts';
import type { CarryTo } from './duty-page.ts';

/** Carries addresses from a version of a bill to a later or an earlier one; texts without a common language tell nothing. */
export const carryTo =
  (dossier: Dossier, lang: InterfaceLanguage): CarryTo =>
  (from, to, eId) => {
    const isLater = from.id < to.id;
    const comparison = isLater ? comparisonOf(dossier, from, to, lang) : comparisonOf(dossier, to, from, lang);
    return comparison ? carry(eId, comparison, isLater ? 'before' : 'after') : { kind: 'unknown' };
  };

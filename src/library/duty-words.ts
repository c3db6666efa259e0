import { type Change, type Comparison, type Edit, isReworded } from '../law/comparison.ts';
import type { DutyChange } from '../law/duty-change.ts';
import { type EId, isWithin } from '../law/ids.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';

/** Both texts that a duty is told by. */
export interface DutyTexts {
  readonly before: Provision;
  readonly after: Provision;
}

/**
 * The words of a duty's basis in both texts with what differs between them, a run of edits a provision; what is in one text only is
 * wholly put in or taken out. Provisions whose words are the same are left out.
 */
export function dutyWords(change: DutyChange, comparison: Comparison, texts: DutyTexts): readonly (readonly Edit[])[] {
  if (change.outcome === 'unknown' || change.outcome === 'same') return [];
  const units = { before: provisionsByEId(texts.before), after: provisionsByEId(texts.after) };
  const isBasis = (eId: EId | null, side: Side): boolean =>
    eId !== null && change.basis.some((one) => one[side] !== null && isWithin(eId, one[side]));
  const runsOf = (one: Change): readonly Edit[] => {
    switch (one.kind) {
      case 'kept':
        return isReworded(one) && (isBasis(one.before, 'before') || isBasis(one.after, 'after')) ? one.text : [];
      case 'inserted':
        return isBasis(one.after, 'after') ? wholly('added', units.after.get(one.after)) : [];
      case 'repealed':
        return isBasis(one.before, 'before') ? wholly('removed', units.before.get(one.before)) : [];
      case 'unknown':
        return [];
    }
  };
  return comparison.changes.map(runsOf).filter((runs) => runs.length > 0);
}

type Side = keyof DutyTexts;

const wholly = (kind: 'added' | 'removed', unit: Provision | undefined): readonly Edit[] =>
  unit?.text ? [{ kind, text: unit.text }] : [];

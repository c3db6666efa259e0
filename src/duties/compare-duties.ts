import type { Carried } from '../law/anchor.ts';
import type { DutyChange, DutyComparison, DutyRule, Unregistered } from '../law/duty-change.ts';
import { type EId, isWithin } from '../law/ids.ts';
import type { Obligation } from '../law/knowledge.ts';
import type { Language } from '../law/language.ts';
import type { Materiality, Moved, SilentChange } from '../law/meaning.ts';
import { type Provision, provisionsByEId, walk } from '../law/provision.ts';
import { markersIn } from '../meaning/markers.ts';
import { rulesBetween, valuesBetween } from '../meaning/materiality.ts';
import { outcomeOf, ruleOf } from './turn.ts';

/** What two versions are compared with. */
export interface DutyGround {
  readonly obligations: readonly Obligation[];
  readonly language: Language;
  readonly before: Provision;
  readonly after: Provision;
  /** Where a basis of a duty stands in each of the two versions. */
  readonly carried: (duty: Obligation, basis: EId) => { readonly before: Carried; readonly after: Carried };
  /** One of the two texts is told in other words than the official ones: which words differ is no sign of tighter or looser. */
  readonly isRestated: boolean;
  readonly materiality: readonly Materiality[];
  readonly affected: readonly SilentChange[];
}

/**
 * What became of every duty of the register between two versions, told by the words of its basis in each: new where only the later text
 * has them, gone where only the earlier one does, tightened, relaxed or other by named rules. What a partial text is silent about is
 * unknown. Provisions that changed their "must" or "may" and carry no duty of the register are listed beside it.
 */
export function compareDuties(ground: DutyGround): DutyComparison {
  const units = { before: provisionsByEId(ground.before), after: provisionsByEId(ground.after) };
  const changes = ground.obligations.map((duty) => changeOf(duty, ground, units));
  return { changes, unregistered: unregistered(ground, changes) };
}

interface Units {
  readonly before: ReadonlyMap<EId, Provision>;
  readonly after: ReadonlyMap<EId, Provision>;
}

function changeOf(duty: Obligation, ground: DutyGround, units: Units): DutyChange {
  const states = duty.basis.map((eId) => ground.carried(duty, eId));
  const basis = states.map(({ before, after }): Moved => ({ before: placeOf(before), after: placeOf(after) }));
  const affected = ground.affected
    .map(({ after }) => after)
    .filter((eId) => basis.some(({ after }) => after !== null && isWithin(eId, after)));
  const base = { slug: duty.slug, rules: [], basis, affected };
  const isKnown = (side: 'before' | 'after'): boolean => states.some((state) => isTold(state[side], units[side]));
  const isGone = (side: 'before' | 'after'): boolean => states.every((state) => state[side].kind === 'gone');
  if (duty.basis.length === 0) return { ...base, outcome: 'unknown' };
  if (isGone('before') && isKnown('after')) return { ...base, outcome: 'new' };
  if (isGone('after') && isKnown('before')) return { ...base, outcome: 'gone' };
  if (!isKnown('before') || !isKnown('after')) return { ...base, outcome: 'unknown' };
  const [was, is] = [wordsOf(basis, 'before', units), wordsOf(basis, 'after', units)];
  if (was === is) return { ...base, outcome: 'same' };
  const found = dutyRules(was, is, ground.language);
  const rules = ground.isRestated ? found.map((rule): DutyRule => ({ ...rule, turn: 'other' })) : found;
  return { ...base, rules, outcome: outcomeOf(rules) };
}

/** The rules between two wordings, each with the way it turns the duty: "обязан" for "вправе" is tighter. */
export function dutyRules(before: string, after: string, language: Language): readonly DutyRule[] {
  const isSanction = [before, after].some((text) => markersIn(text, language).some(({ rule }) => rule === 'sanction'));
  return rulesBetween(before, after, language).map((finding) =>
    ruleOf(finding, valuesBetween(before, after, language, finding.rule), isSanction),
  );
}

/** The first place of a basis; one that was split is read at its first part. */
function placeOf(carried: Carried): EId | null {
  switch (carried.kind) {
    case 'unchanged':
    case 'reworded':
      return carried.eId;
    case 'split':
      return carried.eIds[0] ?? null;
    case 'gone':
    case 'unknown':
      return null;
  }
}

/** A partial text may have the unit and not its words. */
function isTold(carried: Carried, units: ReadonlyMap<EId, Provision>): boolean {
  const place = placeOf(carried);
  const unit = place === null ? undefined : units.get(place);
  return unit !== undefined && textOf(unit) !== '';
}

const textOf = (unit: Provision): string =>
  [...walk(unit)].flatMap(({ text }) => (text === null ? [] : [text])).join('\n');

const wordsOf = (basis: readonly Moved[], side: 'before' | 'after', units: Units): string =>
  basis
    .flatMap((place) => {
      const eId = place[side];
      const unit = eId === null ? undefined : units[side].get(eId);
      return unit ? [textOf(unit)] : [];
    })
    .join('\n');

/** Changes of "must", "may" and "must not" outside the basis of every duty. */
function unregistered({ materiality }: DutyGround, changes: readonly DutyChange[]): readonly Unregistered[] {
  const basis = changes.flatMap((change) => change.basis);
  const isIn = (place: EId | null, side: 'before' | 'after'): boolean =>
    place !== null &&
    basis.some((one) => {
      const known = one[side];
      return known !== null && (isWithin(place, known) || isWithin(known, place));
    });
  return materiality.flatMap(({ before, after, findings }): Unregistered[] => {
    const modality = findings.find(({ rule }) => rule === 'modality');
    if (!modality || isIn(before, 'before') || isIn(after, 'after')) return [];
    return [{ before, after, words: { before: modality.before, after: modality.after } }];
  });
}

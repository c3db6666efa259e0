import { type EId, eId } from '../../law/ids.ts';
import type { NamedPlace, NamedUnit } from '../../law/instruction.ts';
import type { Legislature } from '../../law/legislature.ts';
import { eIdAliases, isContainer, type Provision, provisionsByEId } from '../../law/provision.ts';
import { slugOf } from '../../markdown/eid.ts';
import { latinNumber } from '../../markdown/order.ts';
import type { AmendingGrammar } from './grammar.ts';

/** What places are made into addresses with. */
export interface Addressing {
  readonly grammar: AmendingGrammar;
  readonly legislature: Legislature | null;
  /** The text that is amended, where it is known: it tells what a counted part is. */
  readonly text: Provision | null;
}

/** An address, or why a place has none. */
export type Address =
  | { readonly kind: 'at'; readonly eId: EId | null }
  | { readonly kind: 'none'; readonly why: string };

/** The address of a place: `подпункт 2) пункта 3 статьи 5` → `art_5__para_3__point_2`; null stands for the act. */
export function addressOf(place: NamedPlace, addressing: Addressing): Address {
  const inner = place.units.slice(
    Math.max(
      0,
      place.units.findLastIndex((unit) => runsThrough(unit, addressing)),
    ),
  );
  const [first] = inner;
  if (!first) return { kind: 'at', eId: null };
  if (!runsThrough(first, addressing) && !isContainer(first))
    return { kind: 'none', why: `it is not said in which unit of the act the ${first.kind} ${first.number} stands` };
  const twin = inner.find(({ which }) => which !== undefined);
  if (twin)
    return {
      kind: 'none',
      why: `several units are numbered ${twin.number}: no address tells them apart; renumber one first`,
    };
  let at = '';
  for (const [index, unit] of inner.entries()) {
    const step = stepOf(unit, inner[index + 1], at, addressing);
    if (step.kind === 'none') return step;
    if (step.step !== '') at = at === '' ? step.step : `${at}__${step.step}`;
  }
  return { kind: 'at', eId: eId(at) };
}

/** Whether a unit's numbers run through the whole act, so that what it stands in is no part of its address. */
function runsThrough({ kind }: NamedUnit, { grammar, legislature }: Addressing): boolean {
  const style = legislature?.units.find((unit) => unit.kind === kind);
  return style ? style.through : grammar.through.includes(kind);
}

type Step = { readonly kind: 'step'; readonly step: string } | { readonly kind: 'none'; readonly why: string };

function stepOf(unit: NamedUnit, next: NamedUnit | undefined, outer: string, addressing: Addressing): Step {
  if (unit.kind === 'alinea') return partStep(unit, next, outer, addressing);
  if (unit.kind === 'indent') return indentStep(unit, outer, addressing);
  return { kind: 'step', step: `${eIdAliases[unit.kind]}_${numberOf(unit, addressing)}` };
}

/** `часть вторая`: the second block of a unit. The first is the unit's own words and has no address of its own. */
function partStep(unit: NamedUnit, next: NamedUnit | undefined, outer: string, { text }: Addressing): Step {
  if (unit.number !== '1') return { kind: 'step', step: `al_${unit.number}` };
  if (next && next.kind !== 'indent') return { kind: 'step', step: '' };
  const whole = text && provisionsByEId(text).get(eId(outer));
  if (whole && whole.children.length === 0) return { kind: 'step', step: '' };
  return { kind: 'none', why: 'the first part of a unit has no address of its own: name the unit' };
}

/** `абзац третий`: lines of a list without numbers; the words before the list are the first. */
function indentStep(unit: NamedUnit, outer: string, { text }: Addressing): Step {
  const whole = text && provisionsByEId(text).get(eId(outer));
  if (!whole) return { kind: 'none', why: 'lines of a list (indents) can be told only in the text itself: give it' };
  const lines = whole.children.filter(({ kind }) => kind === 'indent' || kind === 'alinea');
  const [only, ...others] = new Set(lines.map(({ kind }) => kind));
  const line = lines[Number(unit.number) - 2];
  if (only === undefined || others.length > 0 || lines.length < whole.children.length || !line)
    return { kind: 'none', why: `line ${unit.number} cannot be told in ${outer}` };
  return { kind: 'step', step: line.eId.slice(outer.length + 2) };
}

/** A number as it stands in an address: `б` → `b`, `5-1` → `5-1`. */
function numberOf({ number, kind, isCounted }: NamedUnit, { grammar, legislature }: Addressing): string {
  if (isCounted || !/^\p{L}/u.test(number) || isRomanLevel(kind, legislature)) return slugOf(number);
  const letters = legislature?.letters ?? { [grammar.language]: grammar.letters };
  return latinNumber(number, grammar.language, letters) ?? slugOf(number);
}

const isRomanLevel = (kind: NamedUnit['kind'], legislature: Legislature | null): boolean =>
  legislature?.units.some(
    (unit) =>
      unit.kind === kind &&
      [...unit.marker, ...Object.values(unit.heading).flat()].some((shape) => /\{i\}/iu.test(shape ?? '')),
  ) ??
  (kind === 'clause' || kind === 'subclause');

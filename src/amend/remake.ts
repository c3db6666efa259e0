import { align, type Text } from '../compare/align.ts';
import type { Mark } from '../law/explanation.ts';
import { type EId, eId } from '../law/ids.ts';
import type { Provision } from '../law/provision.ts';
import type { Frame } from './frame.ts';
import { rewritten } from './puts.ts';
import { everIn, madeUnit, provisionOf, touch, type Unit, unitsIn } from './unit.ts';

/**
 * Gives a unit a new wording. Inner units that the wording still has stay the same units, recognised as between two texts (by their words
 * first: a new subpoint shifts the numbers of the others); the rest is new or gone.
 */
export function remake(unit: Unit, wording: Provision, by: Mark, frame: Frame): void {
  const old = [...unitsIn(unit)];
  const partners = partnersOf(unit, wording, frame);
  for (const inner of everIn(unit)) touch(inner, by, 'whole');
  const kept = new Set(partners.values());
  const build = (provision: Provision, holder: Unit | null): Unit => {
    const partner = partners.get(provision.eId);
    if (!partner) return withHolder(emptied(madeUnit(provision, by)), holder, provision, build);
    partner.kind = provision.kind;
    partner.heading = rewritten(partner.heading, provision.heading, by);
    partner.text = rewritten(partner.text, provision.text, by);
    partner.isRepealed = provision.isRepealed;
    if (partner !== unit) takeNumber(partner, provision);
    return withHolder(partner, holder, provision, build);
  };
  const gone = old.filter((one) => one !== unit && !kept.has(one));
  build(wording, unit.holder);
  for (const one of gone) {
    one.isGone = true;
    one.children = one.children.filter((child) => !kept.has(child));
    one.holder = unit;
  }
  unit.children.push(...gone.filter((one) => !gone.some((outer) => outer.children.includes(one))));
}

function withHolder(
  unit: Unit,
  holder: Unit | null,
  provision: Provision,
  build: (inner: Provision, holder: Unit) => Unit,
): Unit {
  unit.holder = holder;
  unit.children = provision.children.map((child) => build(child, unit));
  return unit;
}

function emptied(unit: Unit): Unit {
  unit.children = [];
  return unit;
}

/** Number and print of a unit as a wording has them. */
export function takeNumber(unit: Unit, { eId: address, num, number }: Provision): void {
  unit.num = num;
  unit.number = number;
  unit.step = number === null ? null : (address.split('__').pop() ?? null);
}

/** Units of the old wording by the address, in the new wording, of the unit they go on as. */
function partnersOf(unit: Unit, wording: Provision, frame: Frame): ReadonlyMap<EId, Unit> {
  const partners = new Map<EId, Unit>([[wording.eId, unit]]);
  if (wording.children.length === 0 || unit.children.every((child) => child.isGone)) return partners;
  const addresses = new Map(
    [...unitsIn(unit)].map((inner, place) => [inner, eId(place === 0 ? 'old' : `old__${place}`)] as const),
  );
  const byAddress = new Map([...addresses].map(([inner, address]) => [address, inner]));
  const used = new Set<Unit>([unit]);
  const before = asText(provisionOf(unit, addresses), frame);
  for (const match of align(before, asText(wording, frame)).matches) {
    const partner = byAddress.get(match.before);
    if (!partner || used.has(partner) || partners.has(match.after)) continue;
    used.add(partner);
    partners.set(match.after, partner);
  }
  return partners;
}

function asText(unit: Provision, { text }: Frame): Text {
  const root: Provision = {
    ...unit,
    eId: eId('act'),
    kind: 'act',
    num: null,
    number: null,
    heading: null,
    text: null,
    children: [unit],
  };
  return { id: text.id, language: text.language, wording: text.wording, extent: 'whole', root };
}

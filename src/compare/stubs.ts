import type { Outline } from './outline.ts';
import type { Pairing, Work } from './pairing.ts';

/**
 * Takes back pairs of a text and a stub, `Статья 5. Надзор` and `Статья 5. Надзор. Исключена`: their heading, number and place are the same, but
 * the one is no longer law, and who cites it cites nothing. What a person declared stays.
 */
export function unpairStubs({ before, after, pairing }: Work): void {
  before.units.forEach((unit, place) => {
    const partner = pairing.after(place);
    if (partner < 0 || unit.isRepealed === after.units[partner]?.isRepealed) return;
    if (pairing.isOneToOne(place, partner) && !pairing.isDeclared(place, partner)) pairing.unlink(place, partner);
  });
}

interface Texts {
  readonly before: Outline;
  readonly after: Outline;
  readonly pairing: Pairing;
}

/** New texts under the number of a stub, by place: later unit → earlier stub. The number was free, so nothing was repealed by that. */
export function reinstatedOf({ before, after, pairing }: Texts): ReadonlyMap<number, number> {
  const isOpen = before.units.some((unit, place) => unit.isRepealed && pairing.isFreeBefore(place));
  return isOpen ? stubsOf({ before: after, after: before, pairing: pairing.turned() }) : new Map();
}

/** Repealed units that left a stub under their number, by place: earlier unit → stub. The unit around them may bear another number now. */
export function stubsOf({ before, after, pairing }: Texts): ReadonlyMap<number, number> {
  const free = new Map<string, number>();
  after.units.forEach((unit, place) => {
    if (!unit.isRepealed || !pairing.isFreeAfter(place)) return;
    free.set(unit.eId, place);
    free.set(`${after.parent[place]} ${unit.number}`, place);
  });
  const stubs = new Map<number, number>();
  if (free.size === 0) return stubs;
  before.units.forEach((unit, place) => {
    if (!pairing.isFreeBefore(place)) return;
    const holder = pairing.after(before.parent[place] ?? -1);
    const isInside = holder >= 0 && unit.number !== null && before.levels[place] === 'inner';
    const stub = free.get(isInside ? `${holder} ${unit.number}` : unit.eId);
    if (stub !== undefined) stubs.set(place, stub);
  });
  return stubs;
}

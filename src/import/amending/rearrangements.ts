import type { Operation } from '../../law/amendment.ts';
import { type EId, parentEId } from '../../law/ids.ts';
import type { Instruction, NamedPlace } from '../../law/instruction.ts';
import type { Addressing } from './addresses.ts';
import { addressesOf, all, besideOf, isOperations, none, type Operations } from './outcome.ts';

/** `пункты 4–6 считать соответственно пунктами 5–7`. */
export function renumberOf(
  places: readonly NamedPlace[],
  to: readonly NamedPlace[],
  addressing: Addressing,
): Operations {
  if (places.length !== to.length)
    return none('ambiguous', `${places.length} units are to be ${to.length}: which becomes which is not said`);
  const operations: Operation[] = [];
  for (const [index, place] of places.entries()) {
    const [from, target] = [place, to[index] && besideOf(place, to[index])];
    if (!target) continue;
    const ends = place.through && { ...place, units: [...place.units.slice(0, -1), place.through] };
    if ((from.through === null) !== (target.through === null) || !isSameLength(from, target))
      return none('ambiguous', 'the two ranges are not equally long');
    const ats = addressesOf([from, target, ...(ends ? [ends] : [])], addressing);
    if (isOperations(ats)) return ats;
    const [at, new_, through = null] = ats;
    if (!at || !new_) continue;
    if (parentEId(at) !== parentEId(new_))
      return none('no-operation', `${at} as ${new_} is a move: say behind which unit`);
    operations.push({ kind: 'renumber', at, through, to: new_ });
  }
  return all(...operations);
}

/** Ranges of plain numbers must be equally long; of others the executor tells. */
function isSameLength(from: NamedPlace, to: NamedPlace): boolean {
  const length = ({ units, through }: NamedPlace): number => Number(through?.number) - Number(units.at(-1)?.number);
  const [a, b] = [length(from), length(to)];
  return Number.isNaN(a) || Number.isNaN(b) || a === b;
}

/** `пункт 3 переместить после пункта 5`. */
export function moveOf(
  place: NamedPlace,
  at: EId,
  { after, to }: Extract<Instruction['deed'], { kind: 'move' }>,
  addressing: Addressing,
): Operations {
  const beside = besideOf(place, after);
  const ats = addressesOf([beside, ...(to ? [besideOf(beside, to)] : [])], addressing);
  if (isOperations(ats)) return ats;
  const [behind, number = null] = ats;
  return behind ? all({ kind: 'move', at, after: behind, to: number }) : none('place', 'no unit is named');
}

/** `статью 7 разделить на статьи 7 и 8, начиная с пункта 3`. */
export function splitOf(
  place: NamedPlace,
  at: EId,
  { into, from }: Extract<Instruction['deed'], { kind: 'split' }>,
  addressing: Addressing,
): Operations {
  if (from.length !== into.length - 1)
    return none('no-operation', `where ${at} is cut is not said: name the unit that each further part begins with`);
  const parts = addressesOf(
    into.map((one) => besideOf(place, one)),
    addressing,
  );
  const cuts = addressesOf(
    from.map((one) => besideOf(place, one)),
    addressing,
  );
  if (isOperations(parts)) return parts;
  if (isOperations(cuts)) return cuts;
  const wordings = Object.fromEntries(parts.map((part) => [part, {}]));
  return all({ kind: 'split', at, into: parts, from: cuts, wordings });
}

/** `статьи 9 и 10 объединить в статью 9`. */
export function joinOf(places: readonly NamedPlace[], into: NamedPlace, addressing: Addressing): Operations {
  const [first] = places;
  if (!first || places.length < 2 || places.some(({ through }) => through !== null))
    return none('place', 'the units to be joined are not each named');
  const ats = addressesOf([...places, besideOf(first, into)], addressing);
  if (isOperations(ats)) return ats;
  const target = ats.at(-1);
  if (!target) return none('place', 'no unit is named');
  return all({ kind: 'join', at: ats.slice(0, -1), into: target, wording: {} });
}

import type { Operation } from '../../law/amendment.ts';
import type { EId } from '../../law/ids.ts';
import type { NamedPlace, NotUnderstoodWhy } from '../../law/instruction.ts';
import type { Translated } from '../../law/language.ts';
import { type Addressing, addressOf } from './addresses.ts';

/** The operations an instruction amounts to, or why it amounts to none that can be executed. */
export type Operations =
  | { readonly kind: 'operations'; readonly operations: readonly Operation[] }
  | { readonly kind: 'none'; readonly why: NotUnderstoodWhy; readonly message: string };

/** No operation, and why. */
export const none = (why: NotUnderstoodWhy, message: string): Operations => ({ kind: 'none', why, message });
export const all = (...operations: readonly Operation[]): Operations => ({ kind: 'operations', operations });

/** Places named beside a place: they stand in the same unit unless they say otherwise. */
export function besideOf(place: NamedPlace, named: NamedPlace): NamedPlace {
  const [first] = named.units;
  const depth = place.units.findIndex(({ kind }) => kind === first?.kind);
  const outer = depth < 0 ? place.units : place.units.slice(0, depth);
  return { ...named, act: named.act ?? place.act, units: [...outer, ...named.units] };
}

/** Addresses of named places, or why one has none. */
export function addressesOf(places: readonly NamedPlace[], addressing: Addressing): readonly EId[] | Operations {
  const found: EId[] = [];
  for (const place of places) {
    const address = addressOf(place, addressing);
    if (address.kind === 'none') return none('place', address.why);
    if (address.eId === null) return none('place', 'no unit is named');
    found.push(address.eId);
  }
  return found;
}

export const isOperations = (one: readonly EId[] | Operations): one is Operations => !Array.isArray(one);

/** A wording in the language of the grammar. */
export const worded = (text: string, { grammar }: Addressing): Translated<string> => ({ [grammar.language]: text });

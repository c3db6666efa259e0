import type { ProvisionKind } from '../law/provision.ts';
import type { Marker } from '../markdown/marker.ts';
import { comparePlaces, isNextPlace, placesOf } from '../markdown/order.ts';
import type { LawContext } from './piece.ts';

/** A number in a list. */
export interface Numbered {
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly token: string | null;
}

export const isSameList = (a: Numbered, b: Numbered): boolean => a.kind === b.kind && a.token === b.token;

/** Place of a number in its list. */
const placeOf = ({ number, token }: Numbered, context: LawContext): readonly number[] | null =>
  number === null ? null : placesOf(number, token, context);

/** Whether one number comes right after another: 5 → 6, 5 → 5-1, 5-1 → 5-2, 5-2 → 6, б → в, e → ea, ea → f. */
export function isNext(before: Numbered, after: Numbered, context: LawContext): boolean {
  if (!isSameList(before, after) || before.number === after.number) return false;
  const [from, to] = [placeOf(before, context), placeOf(after, context)];
  if (!from || !to) return false;
  return isNextPlace(from, to) || (after.token === '1' && from[0] === to[0]);
}

/** Whether one number comes anywhere after another in the same list. */
export const isLater = (before: Numbered, after: Numbered, context: LawContext): boolean =>
  isSameList(before, after) && comparePlaces(placeOf(after, context) ?? [], placeOf(before, context) ?? []) > 0;

/** Whether the number opens a list: 1, а, i. */
export function isFirst(numbered: Numbered, context: LawContext): boolean {
  const [place, added] = placeOf(numbered, context) ?? [];
  return numbered.number === null || (place === 1 && (added === undefined || numbered.token === '1'));
}

/** Place of a kind among the legislature's units, the largest first. */
export const rankOf = (kind: ProvisionKind, { legislature }: LawContext): number =>
  legislature.units.findIndex((unit) => unit.kind === kind);

/** A year or a date at the start of a sentence looks like a number: `2025. …`, `12.05.2020. …`. */
export const looksLikeDate = ({ number, token }: Marker): boolean =>
  token === '1' && /(?:^|\.)(?:19|20)\d\d$/u.test(number ?? '');

import type { ProvisionKind } from '../law/provision.ts';
import type { Marker } from '../markdown/marker.ts';
import { letterPlace, ordinalPlace, romanValue } from '../markdown/order.ts';
import type { LawContext } from './piece.ts';

/** A number in a list. */
export interface Numbered {
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly token: string | null;
}

export const isSameList = (a: Numbered, b: Numbered): boolean => a.kind === b.kind && a.token === b.token;

/** Place of a number in its list: `б` → 2, `iv` → 4, `5-1` → 5. */
export function placeOf({ number, token }: Numbered, { language, legislature }: LawContext): number | null {
  if (number === null) return null;
  if (token === 'i' || token === 'I') return romanValue(number.toLowerCase());
  if (token === 'a' || token === 'A') return letterPlace(number, language, legislature.letters);
  if (token === 'one') return ordinalPlace(number, legislature.ordinals);
  return Number.parseInt(number, 10);
}

/** Whether one number comes right after another: 5 → 6, 5 → 5-1, 5-1 → 5-2, 5-2 → 6, б → в. */
export function isNext(before: Numbered, after: Numbered, context: LawContext): boolean {
  if (!isSameList(before, after) || before.number === after.number) return false;
  const step = (placeOf(after, context) ?? Number.NaN) - (placeOf(before, context) ?? Number.NaN);
  return step === 1 || (step === 0 && after.token === '1');
}

/** Whether the number opens a list: 1, а, i. */
export const isFirst = (numbered: Numbered, context: LawContext): boolean =>
  numbered.number === null || placeOf(numbered, context) === 1;

/** Place of a kind among the legislature's units, the largest first. */
export const rankOf = (kind: ProvisionKind, { legislature }: LawContext): number =>
  legislature.units.findIndex((unit) => unit.kind === kind);

/** A year or a date at the start of a sentence looks like a number: `2025. …`, `12.05.2020. …`. */
export const looksLikeDate = ({ number, token }: Marker): boolean =>
  token === '1' && /(?:^|\.)(?:19|20)\d\d$/u.test(number ?? '');

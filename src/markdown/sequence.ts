import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { ProvisionKind } from '../law/provision.ts';
import type { Marker } from './marker.ts';
import { letterPlace, ordinalPlace, romanValue } from './order.ts';

interface Numbered {
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly token: string | null;
}

/**
 * Decides which unit a number stands for when several fit: `(i)` is a letter after (h) and the first Roman number otherwise.
 * It goes on a list that is open beside it, else it starts one, else the legislature's first style for it holds.
 */
export function chooseMarker(
  candidates: readonly Marker[],
  parent: { readonly kind: ProvisionKind; readonly children: readonly Numbered[] },
  options: { readonly language: Language; readonly legislature: Legislature },
): Marker | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const place = (numbered: Numbered): number | null => placeOf(numbered, options);
  const siblings = parent.children.filter((child) => child.number !== null);
  const last = siblings[siblings.length - 1];
  const continues = candidates.find(
    (candidate) => last && isSameList(candidate, last) && place(candidate) === (place(last) ?? 0) + 1,
  );
  if (continues) return continues;
  const sameList =
    last && candidates.find((candidate) => isSameList(candidate, last) && (place(candidate) ?? 0) > (place(last) ?? 0));
  if (sameList) return sameList;
  const rank = (kind: ProvisionKind): number => options.legislature.units.findIndex((unit) => unit.kind === kind);
  const starts = candidates.filter((candidate) => place(candidate) === 1);
  const inside = (candidate: Marker): boolean => rank(candidate.kind) > rank(parent.kind);
  return starts.find(inside) ?? candidates.find(inside) ?? starts[0] ?? candidates[0] ?? null;
}

const isSameList = (a: Numbered, b: Numbered): boolean => a.kind === b.kind && a.token === b.token;

/** Place of a number in its list: `б` → 2, `iv` → 4, `5-1` → 5. */
function placeOf(
  { number, token }: Numbered,
  options: { language: Language; legislature: Legislature },
): number | null {
  if (number === null) return null;
  if (token === 'i' || token === 'I') return romanValue(number.toLowerCase());
  if (token === 'a' || token === 'A') return letterPlace(number, options.language, options.legislature.letters);
  if (token === 'one') return ordinalPlace(number, options.legislature.ordinals);
  return Number.parseInt(number, 10);
}

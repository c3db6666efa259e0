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

/** A unit that may hold a block, while the tree grows. */
interface Holder extends Numbered {
  readonly children: readonly Numbered[];
}

interface Context {
  readonly language: Language;
  readonly legislature: Legislature;
}

/** Where a numbered block belongs, and which unit its number makes it. */
export interface Placed<Unit> {
  readonly parent: Unit;
  readonly marker: Marker;
}

/**
 * Finds the unit that a numbered block belongs to, among the units open at its own indent (innermost first) and the one around
 * them (last). It goes on a list that is open, else it goes into the innermost unit of a larger kind: where an editor did not
 * indent, `1)` below `1.` is still a subpoint of point 1.
 */
export function placeBlock<Unit extends Holder>(
  candidates: readonly Marker[],
  holders: readonly [...Unit[], Unit],
  context: Context,
): Placed<Unit> | null {
  for (const parent of holders) {
    const marker = continuation(candidates, parent, context);
    if (marker) return { parent, marker };
  }
  for (const parent of holders) {
    const inside = candidates.filter(({ kind }) => rankOf(kind, context) > rankOf(parent.kind, context));
    const marker = chooseMarker(inside, parent, context);
    if (marker) return { parent, marker };
  }
  const around = holders[holders.length - 1];
  const marker = around && chooseMarker(candidates, around, context);
  return around && marker ? { parent: around, marker } : null;
}

/** The candidate that goes on the last list of a unit, if one does: 3 after 2, a dash after a dash. */
function continuation(candidates: readonly Marker[], parent: Holder, context: Context): Marker | null {
  const last = parent.children.findLast((child) => child.kind !== 'alinea');
  if (!last) return null;
  const follows = (candidate: Marker): boolean =>
    candidate.number === null
      ? last.number === null
      : placeOf(candidate, context) === (placeOf(last, context) ?? Number.NaN) + 1;
  return candidates.find((candidate) => isSameList(candidate, last) && follows(candidate)) ?? null;
}

/**
 * Decides which unit a number stands for when several fit: `(i)` is a letter after (h) and the first Roman number otherwise.
 * It goes on a list that is open beside it, else it starts one, else the legislature's first style for it holds.
 */
function chooseMarker(candidates: readonly Marker[], parent: Holder, context: Context): Marker | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const place = (numbered: Numbered): number => placeOf(numbered, context) ?? 0;
  const last = parent.children.findLast((child) => child.number !== null);
  const later = last && candidates.find((candidate) => isSameList(candidate, last) && place(candidate) > place(last));
  if (later) return later;
  const starts = candidates.filter((candidate) => place(candidate) === 1);
  const inside = (candidate: Marker): boolean => rankOf(candidate.kind, context) > rankOf(parent.kind, context);
  return starts.find(inside) ?? candidates.find(inside) ?? starts[0] ?? candidates[0] ?? null;
}

/** Place of a kind in the legislature's order, the largest unit first; the act itself stands before all. */
const rankOf = (kind: ProvisionKind, { legislature }: Context): number =>
  legislature.units.findIndex((unit) => unit.kind === kind);

const isSameList = (a: Numbered, b: Numbered): boolean => a.kind === b.kind && a.token === b.token;

/** Place of a number in its list: `б` → 2, `iv` → 4, `5-1` → 5. */
function placeOf({ number, token }: Numbered, { language, legislature }: Context): number | null {
  if (number === null) return null;
  if (token === 'i' || token === 'I') return romanValue(number.toLowerCase());
  if (token === 'a' || token === 'A') return letterPlace(number, language, legislature.letters);
  if (token === 'one') return ordinalPlace(number, legislature.ordinals);
  return Number.parseInt(number, 10);
}

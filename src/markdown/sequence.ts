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

/** A unit that was opened at the indent of the block to place, and the one it stands in. */
export interface Opened<Unit> {
  readonly unit: Unit;
  readonly parent: Unit;
}

/** Where a numbered block belongs, and which unit its number makes it. */
export interface Placed<Unit> {
  readonly parent: Unit;
  readonly marker: Marker;
}

/**
 * Finds the unit that a numbered block belongs to, among those open at its own indent (innermost first) and the one `around`
 * them. It goes on a list that is open, else it goes into the innermost unit of a larger kind: where an editor did not indent,
 * `1)` below `1.` is still a subpoint of point 1.
 */
export function placeBlock<Unit extends Holder & { readonly children: readonly Unit[] }>(
  candidates: readonly Marker[],
  beside: readonly Opened<Unit>[],
  around: Unit,
  context: Context,
): Placed<Unit> | null {
  for (const { unit, parent } of beside) {
    const marker = candidates.find((candidate) => follows(candidate, unit, context));
    if (marker) return { parent, marker };
  }
  for (const parent of [...beside.map(({ unit }) => unit), around]) {
    const inside = candidates.filter(({ kind }) => isLarger(parent, kind, context));
    const marker = chooseMarker(inside, parent, context);
    if (marker) return { parent: innermost(parent, marker, context), marker };
  }
  const marker = chooseMarker(candidates, around, context);
  return marker && { parent: innermost(around, marker, context), marker };
}

/** The last unit inside the last unit inside …, as long as it is larger than the one to place. */
function innermost<Unit extends Holder & { readonly children: readonly Unit[] }>(
  parent: Unit,
  marker: Marker,
  context: Context,
): Unit {
  const last = parent.children[parent.children.length - 1];
  const goesInto = last && isLarger(last, marker.kind, context) && !follows(marker, last, context);
  return goesInto ? innermost(last, marker, context) : parent;
}

/** Whether a number is the next one of a list: 3 after 2, a dash after a dash. */
function follows(candidate: Numbered, last: Numbered, context: Context): boolean {
  if (!isSameList(candidate, last) || candidate.kind === 'alinea') return false;
  const place = placeOf(candidate, context);
  return place === null
    ? candidate.number === null && last.number === null
    : place === (placeOf(last, context) ?? 0) + 1;
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
  const inside = ({ kind }: Marker): boolean => isLarger(parent, kind, context);
  return starts.find(inside) ?? candidates.find(inside) ?? starts[0] ?? candidates[0] ?? null;
}

const isLarger = (unit: Numbered, kind: ProvisionKind, context: Context): boolean =>
  rankOf(unit.kind, context) < rankOf(kind, context);

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

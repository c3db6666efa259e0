import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { ProvisionKind } from '../law/provision.ts';
import type { Marker } from './marker.ts';
import { comparePlaces, isNextPlace, placesOf } from './order.ts';

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
 * them. It goes on a list that is open; else it starts one in the innermost larger unit; else it goes on an open list with a
 * gap; else it goes into the innermost larger unit. So `1)` below `1.` is a subpoint of point 1 even where nobody indented it.
 */
export function placeBlock<Unit extends Holder & { readonly children: readonly Unit[] }>(
  candidates: readonly Marker[],
  beside: readonly Opened<Unit>[],
  around: Unit,
  context: Context,
): Placed<Unit> | null {
  const holders = [...insidesOf(beside[0]?.unit), ...beside.map(({ unit }) => unit), around];
  return (
    beyond(candidates, beside, (marker, unit) => follows(marker, unit, context)) ??
    within(candidates, holders, (marker, unit) => isLarger(unit, marker.kind, context) && starts(marker, context)) ??
    beyond(candidates, beside, (marker, unit) => isLater(marker, unit, context)) ??
    within(candidates, holders, (marker, unit) => isLarger(unit, marker.kind, context)) ??
    within(candidates, [around], () => true)
  );
}

type Fits<Unit> = (marker: Marker, unit: Unit) => boolean;

/** The first marker that fits after an open unit, as its sibling. */
function beyond<Unit>(candidates: readonly Marker[], beside: readonly Opened<Unit>[], fits: Fits<Unit>) {
  for (const { unit, parent } of beside) {
    const marker = candidates.find((candidate) => fits(candidate, unit));
    if (marker) return { parent, marker };
  }
  return null;
}

/** The first marker that fits into a unit, as its child. */
function within<Unit>(candidates: readonly Marker[], holders: readonly Unit[], fits: Fits<Unit>) {
  for (const parent of holders) {
    const marker = candidates.find((candidate) => fits(candidate, parent));
    if (marker) return { parent, marker };
  }
  return null;
}

/** The last unit in the last unit in … of a unit, innermost first: what a reader takes to be still open. */
function insidesOf<Unit extends { readonly children: readonly Unit[] }>(unit: Unit | undefined): readonly Unit[] {
  const last = unit?.children[unit.children.length - 1];
  return last ? [...insidesOf(last), last] : [];
}

const starts = (marker: Marker, context: Context): boolean => {
  const [place, added] = placeOf(marker, context) ?? [];
  return marker.number === null || (place === 1 && added === undefined);
};

const isLater = (marker: Marker, unit: Numbered, context: Context): boolean =>
  isSameList(marker, unit) && comparePlaces(placeOf(marker, context) ?? [], placeOf(unit, context) ?? []) > 0;

/** Whether a number is the next one of a list: 3 after 2, a dash after a dash. */
function follows(candidate: Numbered, last: Numbered, context: Context): boolean {
  if (!isSameList(candidate, last) || candidate.kind === 'alinea') return false;
  const place = placeOf(candidate, context);
  return place === null
    ? candidate.number === null && last.number === null
    : isNextPlace(placeOf(last, context) ?? [], place);
}

const isLarger = (unit: Numbered, kind: ProvisionKind, context: Context): boolean =>
  rankOf(unit.kind, context) < rankOf(kind, context);

/** Place of a kind in the legislature's order, the largest unit first; the act itself stands before all. */
const rankOf = (kind: ProvisionKind, { legislature }: Context): number =>
  legislature.units.findIndex((unit) => unit.kind === kind);

const isSameList = (a: Numbered, b: Numbered): boolean => a.kind === b.kind && a.token === b.token;

const placeOf = ({ number, token }: Numbered, context: Context): readonly number[] | null =>
  number === null ? null : placesOf(number, token, context);

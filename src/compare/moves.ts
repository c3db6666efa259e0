import { heaviestRise } from './order.ts';
import { childrenAt, type Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';

/** What happened to the place of the later units that have an origin. */
export interface Moves {
  readonly moved: ReadonlySet<number>;
  readonly relevelled: ReadonlySet<number>;
}

/**
 * A unit moved if it went to another unit, or if it stands outside the heaviest common order of its siblings, so that as few words as
 * possible are called moved. A unit that was only wrapped into a new one, or unwrapped, was relevelled: it stayed where it was. So was one that
 * came out of a unit to stand behind it, or went into the one before it.
 */
export function movesOf(texts: { readonly before: Outline; readonly after: Outline }, pairing: Pairing): Moves {
  const moved = new Set<number>();
  const relevelled = new Set<number>();
  const { before, after } = texts;
  for (let unit = 0; unit < after.units.length; unit += 1) {
    if (after.end[unit] === unit + 1) continue;
    const stayed: number[] = [];
    const levelled = new Set<number>();
    for (const child of childrenAt(after, unit)) {
      const origin = pairing.before(child);
      if (origin < 0) continue;
      const isHere = pairing.has(before.parent[origin] ?? -1, unit);
      const isNear = !isHere && isOneLevelOff(texts, pairing, origin, unit);
      if (isNear) levelled.add(child);
      if (isHere || isNear) stayed.push(child);
      else if (isWrapped(texts, pairing, origin, child)) relevelled.add(child);
      else moved.add(child);
    }
    const origins = stayed.map((child) => pairing.before(child));
    const isRising = origins.every((origin, place) => place === 0 || (origins[place - 1] ?? -1) <= origin);
    if (isRising) {
      for (const child of levelled) relevelled.add(child);
      continue;
    }
    const kept = heaviestRise(
      ranks(origins),
      stayed.map((child) => (after.end[child] ?? 0) - child),
    );
    stayed.forEach((child, place) => {
      if (!kept.has(place)) moved.add(child);
      else if (levelled.has(child)) relevelled.add(child);
    });
  }
  return { moved, relevelled };
}

/**
 * Whether a unit that lay in another one stands beside it now, or the other way round: the unit around one of the two is paired with what lies
 * around the unit around the other.
 */
function isOneLevelOff(
  { before, after }: { readonly before: Outline; readonly after: Outline },
  pairing: Pairing,
  origin: number,
  outer: number,
): boolean {
  const old = before.parent[origin] ?? -1;
  const isOut = pairing.after(old) >= 0 && pairing.has(before.parent[old] ?? -1, outer);
  return isOut || (pairing.before(outer) >= 0 && pairing.has(old, after.parent[outer] ?? -1));
}

/** The place of each value in order; of equal ones, halves of one unit, the first comes first. `[7, 2, 2]` → `[2, 0, 1]`. */
function ranks(values: readonly number[]): readonly number[] {
  const found = values.map(() => 0);
  const places = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  for (const [rank, place] of places.entries()) found[place] = rank;
  return found;
}

/** Whether the nearest paired units around both are one pair: only levels that are new or gone lie between. */
function isWrapped(
  { before, after }: { readonly before: Outline; readonly after: Outline },
  pairing: Pairing,
  origin: number,
  unit: number,
): boolean {
  let outer = after.parent[unit] ?? -1;
  while (outer >= 0 && pairing.isFreeAfter(outer)) outer = after.parent[outer] ?? -1;
  let old = before.parent[origin] ?? -1;
  while (old >= 0 && pairing.isFreeBefore(old)) old = before.parent[old] ?? -1;
  const isNewLevel = outer !== (after.parent[unit] ?? -1) || old !== (before.parent[origin] ?? -1);
  return isNewLevel && pairing.has(old, outer);
}

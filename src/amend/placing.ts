import { type EId, parentEId } from '../law/ids.ts';
import { eIdAliases, isContainer } from '../law/provision.ts';
import { type Asked, find, isSilent, overlapAt, type Unknown, unknown } from './frame.ts';
import { aliasIn, type Counting, compareNumbers, countingOf, numberIn } from './numbers.ts';
import { type Refused, refused } from './refusal.ts';
import { lastStep, type Unit, unitsIn } from './unit.ts';

/** A place for a unit: in `holder`, behind `anchor` or, where that is null, first. */
export interface Seat {
  readonly kind: 'seat';
  readonly holder: Unit;
  readonly anchor: Unit | null;
}

/**
 * Where a unit of this address goes. Behind the unit that the amendment names; first in it, where that is a larger one (`after: chp_2`
 * for an article); where its number belongs, if none is named: 12-1 behind 12.
 */
export function seatFor(asked: Asked, at: EId, after: EId | null): Seat | Refused | Unknown {
  if (after === null) return seatByNumber(asked, at);
  const found = find(asked, after);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  const isInside = parentEId(at) === after || (isContainer(unit) && isLarger(asked, unit, at));
  if (isInside) return seatIn(asked, at, unit, null);
  return unit.holder
    ? seatIn(asked, at, unit.holder, unit)
    : refused(asked, at, 'target', `${after} stands in nothing`, 'name another unit');
}

function seatIn(asked: Asked, at: EId, holder: Unit, anchor: Unit | null): Seat | Refused {
  const isAnchorMoved = anchor ? overlapAt(asked, at, anchor, ['place'], 'own') : null;
  const isHolderTaken = overlapAt(asked, at, holder, ['whole'], 'own');
  return isAnchorMoved ?? (holder.madeBy ? null : isHolderTaken) ?? { kind: 'seat', holder, anchor };
}

/** Whether the kind of a unit stands above the kind that an address speaks of, in the legislature's order. */
function isLarger({ frame }: Asked, unit: Unit, at: EId): boolean {
  const alias = aliasIn(lastStep(at));
  const inner = [...unitsIn(frame.root)].find((one) => one.step !== null && aliasIn(one.step) === alias);
  const rank = (kind: Unit['kind'] | undefined): number =>
    frame.legislature.units.findIndex((style) => style.kind === kind);
  return rank(unit.kind) < rank(inner?.kind);
}

/** Behind the last unit of its list with a smaller number; before the first one, if all are greater. */
function seatByNumber(asked: Asked, at: EId): Seat | Refused | Unknown {
  const { frame } = asked;
  const alias = aliasIn(lastStep(at));
  const outer = parentEId(at);
  const around = outer === null ? null : find(asked, outer);
  if (around && around.kind !== 'found') return around;
  const isListed = (unit: Unit): boolean =>
    unit.madeBy === null &&
    (unit.step === null ? alias === 'al' && unit.kind === 'alinea' : aliasIn(unit.step) === alias);
  const list = around ? around.unit.children.filter(isListed) : [...unitsIn(frame.root)].filter(isListed);
  const number = numberIn(lastStep(at));
  const own = (unit: Unit): string => numberIn(unit.origins[0] ? lastStep(unit.origins[0]) : (unit.step ?? ''));
  const counting = countingIn(asked, alias, list.map(own));
  const compared = (a: string, b: string): number | null => compareNumbers(a, b, counting);
  if (list.some((unit) => compared(own(unit), number) === null)) return unplaced(asked, at);
  const smaller = list.filter((unit) => (compared(own(unit), number) ?? 0) < 0);
  const anchor = smaller.reduce<Unit | null>(
    (best, unit) => (best && (compared(own(unit), own(best)) ?? 0) < 0 ? best : unit),
    null,
  );
  if (anchor?.holder) return seatIn(asked, at, anchor.holder, anchor);
  const [first] = list;
  if (around) return seatIn(asked, at, around.unit, first ? beforeOf(first) : lastNumbered(around.unit));
  if (frame.text.extent === 'partial' && isSilent(frame.text, at)) return unknown('place-not-held');
  return first?.holder ? seatIn(asked, at, first.holder, beforeOf(first)) : unplaced(asked, at);
}

/** Numbers of a kind are Roman where the legislature prints no others for it. */
function countingIn({ frame }: Asked, alias: string, numbers: readonly string[]): Counting {
  const styles = frame.legislature.units.filter(({ kind }) => eIdAliases[kind] === alias);
  const shapes = styles.flatMap(({ marker, heading }) => [
    ...marker,
    ...Object.values(heading).flatMap((list) => list ?? []),
  ]);
  const counted = shapes.filter((shape) => shape.includes('{'));
  return countingOf(numbers, counted.length > 0 && counted.every((shape) => /\{i\}/iu.test(shape)));
}

const unplaced = (asked: Asked, at: EId): Refused =>
  refused(
    asked,
    at,
    'target',
    'its number alone does not say where it stands',
    'add the key "after" with the unit it follows',
  );

function beforeOf(unit: Unit): Unit | null {
  const siblings = unit.holder?.children ?? [];
  return siblings[siblings.indexOf(unit) - 1] ?? null;
}

/** A list that is new in its unit stands behind all that is there. */
const lastNumbered = (holder: Unit): Unit | null => holder.children[holder.children.length - 1] ?? null;

/**
 * Puts units into a seat. Several that were put behind one unit stand in the order of their numbers, whoever came first, so that `12-1` and
 * `12-2`, both "after 12", come out right in any order.
 */
export function seat(units: readonly Unit[], { holder, anchor }: Seat): void {
  const [first] = units;
  const numbers = holder.children.flatMap(({ step }) => (step === null ? [] : [numberIn(step)]));
  let index = anchor ? holder.children.indexOf(anchor) + 1 : 0;
  for (; index < holder.children.length; index += 1) {
    const next = holder.children[index];
    const isEarlier =
      next?.isSeated &&
      next.anchor === anchor &&
      first?.step &&
      next.step &&
      isBefore(numberIn(next.step), numberIn(first.step), numbers);
    if (!isEarlier) break;
  }
  for (const unit of units) {
    unit.holder = holder;
    unit.anchor = anchor;
    unit.isSeated = true;
  }
  holder.children.splice(index, 0, ...units);
}

/** Neighbours of one list: whether one number comes first, as letters or, where they are none, as Roman numbers. */
function isBefore(a: string, b: string, numbers: readonly string[]): boolean {
  const compared = (isRoman: boolean): number | null => compareNumbers(a, b, countingOf(numbers, isRoman));
  return (compared(false) ?? compared(true) ?? 1) < 0;
}

import type { Text } from '../compare/compare.ts';
import type { Amendment } from '../law/amendment.ts';
import type { Execution, Mark } from '../law/explanation.ts';
import { type EId, eId, isWithin } from '../law/ids.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Provision } from '../law/provision.ts';
import { type Refused, refused } from './refusal.ts';
import { outwards, type Touch, type Unit, unitsIn } from './unit.ts';

/** Reads the wording of a new provision: law text → the units it holds, `at` being the address it is meant for. */
export type ParseWording = (text: string, at: EId) => readonly Provision[];

/** What the operations of one set work on. */
export interface Frame {
  readonly text: Text;
  readonly root: Unit;
  /** Units by the address they had before the set of amendments. */
  readonly before: ReadonlyMap<EId, Unit>;
  /** Units that operations made or renumbered, by the address they gave. */
  readonly given: Map<EId, Unit>;
  readonly legislature: Legislature;
  readonly parseWording: ParseWording;
}

/** One operation at work: who asks for it. */
export interface Asked {
  readonly frame: Frame;
  readonly amendment: Amendment;
  readonly mark: Mark;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly why: NonNullable<Execution['unknown']>;
}

/** How an operation ended: done with the units it touched, refused with a reason, or not to be told. */
export type Result = { readonly kind: 'done'; readonly touched: readonly Unit[] } | Refused | Unknown;

export const unknown = (why: Unknown['why']): Unknown => ({ kind: 'unknown', why });
export const done = (...touched: readonly Unit[]): Result => ({ kind: 'done', touched });

/** A unit that an operation names, or why there is none: a partial text may be silent about it. */
export type Found = { readonly kind: 'found'; readonly unit: Unit } | Refused | Unknown;

/**
 * The unit at an address: in the text before the set of amendments or, where that has no such address, among the units that earlier
 * operations of the set made or renumbered. So identity goes with the unit, never with a number that somebody changed meanwhile.
 */
export function find(asked: Asked, at: EId): Found {
  const { frame } = asked;
  const unit = frame.before.get(at) ?? frame.given.get(at);
  const gone = unit && [...outwards(unit)].find((outer) => outer.isGone);
  if (gone)
    return refused(
      asked,
      at,
      'overlap',
      `${at} was taken out by ${lastOf(gone)}`,
      'the two exclude each other: keep one',
    );
  if (unit) return { kind: 'found', unit };
  if (isSilent(frame.text, at)) return unknown('place-not-held');
  return refused(asked, at, 'target', `${at} does not exist in ${frame.text.id}`, beside(frame, at));
}

/** As `find`, for what can be done to a unit but not to the act as a whole. */
export function findInAct(asked: Asked, at: EId): Found {
  const found = find(asked, at);
  return found.kind === 'found' && found.unit === asked.frame.root
    ? refused(asked, at, 'target', 'this cannot be done to the whole act', 'name its units')
    : found;
}

/** Whether a partial text says nothing about an address. */
export const isSilent = (text: Text, at: EId): boolean =>
  text.extent === 'partial' && !(text.absent ?? []).some((outer) => isWithin(at, outer));

/** The last operation that touched a unit: `amendment 02-first-reading/017, change 2`. */
export const lastOf = (unit: Unit): string => nameOf(unit.touches[unit.touches.length - 1]?.by);

export const nameOf = (mark: Mark | undefined): string =>
  mark ? `amendment ${mark.amendment}, change ${mark.operation}` : 'another operation';

/** What is there instead of an address: its nearest neighbours in the unit around it. */
function beside(frame: Frame, at: EId): string {
  const outer = eId(at.split('__').slice(0, -1).join('__'));
  const holder = outer === '' ? frame.root : frame.before.get(outer);
  if (!holder) return `${outer} is not there either; correct the address`;
  const prefix = at.split('__').pop()?.split('_')[0];
  const inside = [...frame.before.keys()].filter(
    (one) =>
      (outer === '' ? !one.includes('__') : one.startsWith(`${outer}__`)) &&
      one.split('__').length === at.split('__').length,
  );
  const alike = inside.filter((one) => one.split('__').pop()?.startsWith(`${prefix}_`));
  const shown = alike.length > 0 ? alike : inside;
  if (shown.length === 0) return `${outer} has no units inside; name it whole or correct the address`;
  return `there are ${shown.length > 4 ? `${shown[0]} to ${shown[shown.length - 1]}` : shown.join(', ')}`;
}

/** The first touch of another operation, in the unit or in any it holds, that is one of these. */
export function touchedBy(
  unit: Unit,
  asked: Asked,
  what: readonly Touch['what'][],
  reach: 'own' | 'inside',
): Touch | null {
  for (const inner of reach === 'own' ? [unit] : unitsIn(unit)) {
    const found = inner.touches.find((one) => what.includes(one.what) && !isSame(one.by, asked.mark));
    if (found) return found;
  }
  return null;
}

/** The refusal of an operation that an earlier one on the same words excludes, or null. */
export function overlapAt(
  asked: Asked,
  at: EId,
  unit: Unit,
  what: readonly Touch['what'][],
  reach: 'own' | 'inside',
): Refused | null {
  const touch = touchedBy(unit, asked, what, reach);
  return touch && overlap(asked, at, touch.by);
}

export const overlap = (asked: Asked, at: EId | null, by: Mark): Refused =>
  refused(
    asked,
    at,
    'overlap',
    `${nameOf(by)} already changed this`,
    'the two exclude each other: keep one, or write one that does both',
  );

const isSame = (a: Mark, b: Mark): boolean => a.amendment === b.amendment && a.operation === b.operation;

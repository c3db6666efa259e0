import type { Operation } from '../law/amendment.ts';
import type { EId } from '../law/ids.ts';
import { eId } from '../law/ids.ts';
import { isHeaded, type Provision, walk } from '../law/provision.ts';
import { type Asked, done, type Frame, type Result } from './frame.ts';
import { seat, seatFor } from './placing.ts';
import { refused } from './refusal.ts';
import { madeUnit, touch, type Unit } from './unit.ts';
import { readWording } from './wording.ts';

/** `дополнить статьей 24-1 следующего содержания`: one unit or several in a row, behind the one named or where the number belongs. */
export function insert(operation: Extract<Operation, { kind: 'insert' }>, asked: Asked): Result {
  const { at, after, wording } = operation;
  const read = readWording(asked, at, wording);
  if (read.kind !== 'read') return read;
  const [first] = read.units;
  if (first && first.number === null && !isUnnumbered(at))
    return refused(
      asked,
      at,
      'wording',
      'its wording has no number',
      `begin it with the number as it is to be printed`,
    );
  const place = seatFor(asked, at, after);
  if (place.kind !== 'seat') return place;
  if (isHeaded({ kind: first?.kind ?? 'alinea' }) && !isHeaded(place.holder))
    return refused(
      asked,
      at,
      'target',
      `it cannot stand in ${place.holder.num ?? place.holder.kind}`,
      'name the unit it stands behind',
    );
  const made = read.units.map((unit) => madeUnit(unit, asked.mark));
  seat(made, place);
  if (!place.holder.madeBy) touch(place.holder, asked.mark, 'inside');
  if (place.anchor && !place.anchor.madeBy) touch(place.anchor, asked.mark, 'anchor');
  give(asked.frame, at, read.units, made);
  return done(...made);
}

const isUnnumbered = (at: EId): boolean => /(?:^|__)(?:al|indent|hcontainer)_\d+$/u.test(at);

/** Notes the addresses of new units, so that later operations of the set can name them. */
export function give(frame: Frame, at: EId, read: readonly Provision[], made: readonly Unit[]): void {
  const base = at.split('__').slice(0, -1);
  read.forEach((provision, index) => {
    const unit = made[index];
    const inner = [...walk(provision)];
    const units = unit ? [...allIn(unit)] : [];
    inner.forEach(({ eId: address }, place) => {
      const found = units[place];
      const full = index === 0 ? at + address.slice(provision.eId.length) : [...base, address].join('__');
      if (found) frame.given.set(eId(address.startsWith(provision.eId) ? full : address), found);
    });
  });
}

function* allIn(unit: Unit): Generator<Unit> {
  yield unit;
  for (const child of unit.children) yield* allIn(child);
}

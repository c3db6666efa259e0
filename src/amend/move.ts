import type { Operation } from '../law/amendment.ts';
import { type Asked, done, findInAct, overlapAt, type Result } from './frame.ts';
import { setNumber } from './numbers.ts';
import { seat, seatFor } from './placing.ts';
import { refused } from './refusal.ts';
import { giveNumbered } from './renumber.ts';
import { lastStep, outwards, touch } from './unit.ts';

/** `переместить … и считать`: a unit with all in it goes behind another, or first into one, and may take a number there. */
export function move({ at, after, to }: Extract<Operation, { kind: 'move' }>, asked: Asked): Result {
  const found = findInAct(asked, at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  const overlap = overlapAt(asked, at, unit, to ? ['place', 'anchor', 'number'] : ['place', 'anchor'], 'own');
  if (overlap) return overlap;
  const place = seatFor(asked, to ?? at, after);
  if (place.kind !== 'seat') return place;
  if (place.anchor === unit || [...outwards(place.holder)].includes(unit))
    return refused(asked, at, 'target', `${at} cannot be moved into or behind itself`, 'name another unit in "after"');
  const { text, legislature } = asked.frame;
  if (to && !setNumber(unit, lastStep(to), legislature, text.language))
    return refused(
      asked,
      at,
      'number',
      `${to} cannot be printed in the manner of ${unit.num ?? at}`,
      'replace the unit with its new number written out',
    );
  if (unit.holder) unit.holder.children = unit.holder.children.filter((child) => child !== unit);
  seat([unit], place);
  touch(unit, asked.mark, 'place');
  if (to) {
    touch(unit, asked.mark, 'number');
    giveNumbered(asked.frame, unit, to);
  }
  if (place.anchor && !place.anchor.madeBy) touch(place.anchor, asked.mark, 'anchor');
  if (!place.holder.madeBy) touch(place.holder, asked.mark, 'inside');
  return done(unit);
}

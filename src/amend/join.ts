import type { Operation } from '../law/amendment.ts';
import type { Provision } from '../law/provision.ts';
import { type Asked, done, findInAct, overlapAt, type Result } from './frame.ts';
import { setNumber } from './numbers.ts';
import { rewritten } from './puts.ts';
import { type Refused, refused } from './refusal.ts';
import { remake, takeNumber } from './remake.ts';
import { giveNumbered } from './renumber.ts';
import { lastStep, touch, type Unit } from './unit.ts';
import { readWording } from './wording.ts';

type Join = Extract<Operation, { kind: 'join' }>;

/**
 * `статьи 8 и 11 объединить в статью 12`: the first unit goes on and takes in the others. Their inner units follow in order, their own
 * words become parts; a heading or a whole wording is given, because no words are dropped unsaid.
 */
export function join(operation: Join, asked: Asked): Result {
  const units: Unit[] = [];
  for (const at of operation.at) {
    const found = findInAct(asked, at);
    if (found.kind !== 'found') return found;
    const overlap = overlapAt(asked, at, found.unit, ['whole', 'heading', 'opening', 'number', 'place'], 'own');
    if (overlap) return overlap;
    units.push(found.unit);
  }
  const [first, ...others] = units;
  const [at] = operation.at;
  if (!first || !at) return done();
  const odd = others.find((unit) => unit.kind !== first.kind || unit.number === null);
  if (odd)
    return refused(
      asked,
      at,
      'target',
      `${odd.num ?? odd.kind} is another kind of unit than ${at}`,
      'join units of one kind',
    );
  const wording = wordingOf(operation, asked);
  if (wording !== null && 'problem' in wording) return wording;
  const lost = others.find((unit) => unit.heading !== null);
  if (wording === null && lost)
    return refused(
      asked,
      at,
      'wording',
      `the heading of ${lost.num ?? at} would be lost`,
      `give the heading of the whole under "## ${operation.into} ${asked.frame.text.language}"`,
    );
  const { text, legislature } = asked.frame;
  if (!setNumber(first, lastStep(operation.into), legislature, text.language))
    return refused(
      asked,
      at,
      'number',
      `${operation.into} cannot be printed in the manner of ${first.num ?? at}`,
      'give the whole wording',
    );
  takeIn(first, others);
  if (wording) wordAnew(first, wording, asked);
  for (const unit of units) {
    touch(unit, asked.mark, 'whole');
    touch(unit, asked.mark, 'number');
  }
  giveNumbered(asked.frame, first, operation.into);
  return done(first);
}

/** The wording of the whole: one unit, its heading alone or all its words; null if none is given. */
function wordingOf({ into, at, wording }: Join, asked: Asked): Provision | Refused | null {
  if (wording[asked.frame.text.language] === undefined) return null;
  const read = readWording(asked, into, wording);
  if (read.kind === 'refused') return read;
  const [only, ...others] = read.kind === 'read' ? read.units : [];
  if (only && others.length === 0) return only;
  return refused(asked, at[0] ?? null, 'wording', `the wording of ${into} is more than one unit`, 'give that one unit');
}

function takeIn(first: Unit, others: readonly Unit[]): void {
  for (const unit of others) {
    const parts: Unit[] = unit.text ? [partFrom(unit)] : [];
    for (const child of [...parts, ...unit.children]) {
      child.holder = first;
      first.children.push(child);
    }
    unit.children = [];
    unit.isGone = true;
    first.origins.push(...unit.origins);
  }
}

/** The own words of a unit that was taken in, as a part without a number. */
function partFrom(unit: Unit): Unit {
  return {
    ...unit,
    kind: 'alinea',
    num: null,
    number: null,
    step: null,
    heading: null,
    origins: [],
    children: [],
    touches: [],
    isGone: false,
  };
}

/** A bare heading sets the heading; a wording with words sets all. */
function wordAnew(unit: Unit, wording: Provision, { mark, frame }: Asked): void {
  const isHeading = wording.children.length === 0 && (wording.number === null || wording.text === null);
  if (isHeading) {
    unit.heading = rewritten(unit.heading, wording.heading ?? wording.text, mark);
    return;
  }
  remake(unit, wording, mark, frame);
  if (wording.number !== null) takeNumber(unit, wording);
}

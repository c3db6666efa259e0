import type { Operation } from '../law/amendment.ts';
import { isHeaded, type Provision } from '../law/provision.ts';
import { type Asked, done, find, findInAct, overlapAt, type Result } from './frame.ts';
import { give } from './insert.ts';
import { seat } from './placing.ts';
import { rewritten } from './puts.ts';
import { refused } from './refusal.ts';
import { remake } from './remake.ts';
import { madeUnit, touch, type Unit } from './unit.ts';
import { lineOf, readWording } from './wording.ts';

type Replace = Extract<Operation, { kind: 'replace' }>;

/**
 * `пункт 2 изложить в следующей редакции`: all words of a unit, its heading alone, or its opening words. The number stays; the words
 * before need not be known.
 */
export function replace(operation: Replace, asked: Asked): Result {
  switch (operation.part) {
    case 'heading':
      return replaceHeading(operation, asked);
    case 'opening':
      return replaceOpening(operation, asked);
    case 'whole':
      return replaceWhole(operation, asked);
  }
}

function replaceHeading({ at, wording }: Replace, asked: Asked): Result {
  const found = find(asked, at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  if (!isHeaded(unit))
    return refused(
      asked,
      at,
      'target',
      `${at} has no heading`,
      'name an article or a larger unit, or replace the whole',
    );
  const overlap = overlapAt(asked, at, unit, ['whole', 'heading'], 'own') ?? headingOverlap(asked, unit, at);
  if (overlap) return overlap;
  const read = readWording(asked, at, wording);
  if (read.kind !== 'read') return read;
  const heading = lineOf(read.units);
  if (heading === null)
    return refused(
      asked,
      at,
      'wording',
      'the wording of its heading has more than one line',
      'write the heading alone',
    );
  unit.heading = rewritten(unit.heading, heading, asked.mark);
  touch(unit, asked.mark, 'heading');
  return done(unit);
}

/** Words of the heading that an earlier operation exchanged. */
const headingOverlap = (asked: Asked, unit: Unit, at: Replace['at']) =>
  unit.heading?.claims.length ? overlapAt(asked, at, unit, ['words'], 'own') : null;

/** `вводную часть изложить …`: the words before the points; the points, the number and the heading stay. */
function replaceOpening({ at, wording }: Replace, asked: Asked): Result {
  const found = findInAct(asked, at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  if (unit.text === null)
    return refused(asked, at, 'target', `${at} has no words of its own`, 'replace the whole, or name a unit in it');
  const overlap = overlapAt(asked, at, unit, ['whole', 'words', 'opening'], 'own');
  if (overlap) return overlap;
  const read = readWording(asked, at, wording);
  if (read.kind !== 'read') return read;
  const [only, ...others] = read.units;
  if (!only || only.text === null || only.heading !== null || only.children.length > 0 || others.length > 0)
    return refused(
      asked,
      at,
      'wording',
      'the wording of its opening words holds other units',
      'write the words before the inner units alone, or replace the whole',
    );
  unit.text = rewritten(unit.text, only.text, asked.mark);
  touch(unit, asked.mark, 'opening');
  return done(unit);
}

function replaceWhole({ at, wording }: Replace, asked: Asked): Result {
  const found = findInAct(asked, at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  const overlap = overlapAt(asked, at, unit, ['whole', 'words', 'heading', 'opening', 'inside'], 'inside');
  if (overlap) return overlap;
  const read = readWording(asked, at, wording);
  if (read.kind !== 'read') return read;
  const [first, ...others] = read.units;
  if (first && first.number !== null) return remakeNumbered(unit, first, others, { at, asked });
  if (isHeaded(unit))
    return refused(
      asked,
      at,
      'wording',
      `its wording does not begin with the heading line of ${at}`,
      'write number and heading first, as the act prints them',
    );
  return remakeBare(unit, read.units, asked);
}

interface Place {
  readonly at: Replace['at'];
  readonly asked: Asked;
}

/** A wording with its number; further units that it brings stand behind. */
function remakeNumbered(unit: Unit, first: Provision, others: readonly Provision[], { at, asked }: Place): Result {
  remake(unit, first, asked.mark, asked.frame);
  // The number as printed may be set anew; the number itself is the one that the unit has now.
  if (!unit.touches.some(({ what }) => what === 'number') && unit.number === first.number) unit.num = first.num;
  const made = others.map((one) => madeUnit(one, asked.mark));
  if (unit.holder && made.length > 0) {
    seat(made, { kind: 'seat', holder: unit.holder, anchor: unit });
    give(asked.frame, at, [first, ...others], [unit, ...made]);
  }
  return done(unit, ...made);
}

/** Bare words: the first block is the unit's text, further ones are its parts. */
function remakeBare(unit: Unit, blocks: readonly Provision[], { mark, frame }: Asked): Result {
  const [first, ...parts] = blocks;
  if (!first) return done();
  remake(unit, { ...first, kind: unit.kind, children: [...first.children, ...parts] }, mark, frame);
  return done(unit);
}

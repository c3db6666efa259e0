import type { Operation } from '../law/amendment.ts';
import type { EId } from '../law/ids.ts';
import { isHeaded, type Provision } from '../law/provision.ts';
import { type Asked, done, findInAct, overlapAt, type Result } from './frame.ts';
import { setNumber } from './numbers.ts';
import { seat } from './placing.ts';
import { rewritten } from './puts.ts';
import { type Refused, refused } from './refusal.ts';
import { remake, takeNumber } from './remake.ts';
import { giveNumbered } from './renumber.ts';
import { lastStep, madeUnit, touch, type Unit } from './unit.ts';
import { readWording } from './wording.ts';

type Split = Extract<Operation, { kind: 'split' }>;

/**
 * `статью 7 разделить на статьи 7 и 8`: the inner units are shared out (`from` names the first of each further part, a wording gives the
 * heading), or every part has its own wording. All parts go on from the one unit.
 */
export function split(operation: Split, asked: Asked): Result {
  const found = findInAct(asked, operation.at);
  if (found.kind !== 'found') return found;
  const { unit } = found;
  if (!unit.holder || unit.number === null)
    return refused(
      asked,
      operation.at,
      'target',
      `${operation.at} has no number to share out`,
      'replace it by its parts',
    );
  return operation.from.length > 0 ? shareOut(operation, unit, asked) : reword(operation, unit, asked);
}

/** The parts as the amendment words them; words that the unit had keep their cause. */
function reword({ at, into, wordings }: Split, unit: Unit, asked: Asked): Result {
  const overlap = overlapAt(asked, at, unit, ['whole', 'words', 'heading', 'opening', 'inside', 'number'], 'inside');
  if (overlap) return overlap;
  const parts: Provision[] = [];
  for (const part of into) {
    const read = readWording(asked, part, wordings[part] ?? {});
    if (read.kind !== 'read') return read;
    const [only, ...others] = read.units;
    if (!only || only.number === null || others.length > 0)
      return refused(
        asked,
        at,
        'wording',
        `the wording of ${part} is not that one unit`,
        'give each part under its own heading',
      );
    parts.push(only);
  }
  const [first, ...others] = parts;
  const words = unit.text;
  const made = others.map((part) => {
    const fresh = continued(madeUnit(part, asked.mark), unit);
    if (words && unit.children.length === 0) fresh.text = rewritten(words, part.text, asked.mark);
    return fresh;
  });
  if (first) {
    remake(unit, first, asked.mark, asked.frame);
    takeNumber(unit, first);
  }
  return seated(unit, made, into, asked);
}

function shareOut(operation: Split, unit: Unit, asked: Asked): Result {
  const { at, into, from } = operation;
  const overlap = overlapAt(asked, at, unit, ['whole', 'heading', 'opening', 'number'], 'own');
  if (overlap) return overlap;
  const starts: number[] = [];
  for (const start of from) {
    const found = findInAct(asked, start);
    if (found.kind !== 'found') return found;
    starts.push(unit.children.indexOf(found.unit));
  }
  const isInOrder = starts.every((start, place) => start > (starts[place - 1] ?? 0));
  if (!isInOrder)
    return refused(
      asked,
      at,
      'target',
      `${from.join(', ')} do not cut ${at} in order`,
      'name units that stand directly in it, after the first',
    );
  const headings = into.map((part) => headingOf(operation, part, unit, asked));
  const wrong = headings.find((heading) => heading !== null && typeof heading === 'object');
  if (wrong && typeof wrong === 'object') return wrong;
  const fresh = into.slice(1).map((_, place) => partOf(unit, starts[place] ?? 0, starts[place + 1]));
  const all = [unit, ...fresh];
  const { text, legislature } = asked.frame;
  const before = { num: unit.num, number: unit.number, step: unit.step };
  if (!all.every((part, place) => setNumber(part, lastStep(into[place] ?? at), legislature, text.language))) {
    Object.assign(unit, before);
    return refused(
      asked,
      at,
      'number',
      `the numbers ${into.join(', ')} cannot be printed in the manner of ${unit.num ?? at}`,
      'give every part its wording',
    );
  }
  unit.children = unit.children.slice(0, starts[0]);
  for (const part of fresh) for (const child of part.children) child.holder = part;
  all.forEach((part, place) => {
    const heading = headings[place];
    if (typeof heading === 'string') part.heading = rewritten(place === 0 ? part.heading : null, heading, asked.mark);
  });
  return seated(unit, fresh, into, asked);
}

/** The heading a part gets: its own, or for the first part none that is new. */
function headingOf({ at, into, wordings }: Split, part: EId, unit: Unit, asked: Asked): string | null | Refused {
  const given = wordings[part]?.[asked.frame.text.language];
  const isFirst = part === into[0];
  if (given === undefined)
    return !isFirst && isHeaded(unit) && unit.heading !== null
      ? refused(
          asked,
          at,
          'wording',
          `${part} has no heading`,
          `give it under "## ${part} ${asked.frame.text.language}"`,
        )
      : null;
  const read = readWording(asked, part, wordings[part] ?? {});
  if (read.kind !== 'read') return null;
  const [only] = read.units;
  const heading = only?.number === null ? only.text : (only?.heading ?? null);
  const isBare = read.units.length === 1 && only?.children.length === 0 && (only.number === null || only.text === null);
  return isBare && heading !== null
    ? heading
    : refused(
        asked,
        at,
        'wording',
        `the wording of ${part} is more than a heading`,
        'either name where it begins, or give every part its wording',
      );
}

/** A further part of a unit: it goes on from it, under another number. */
function partOf(unit: Unit, start: number, end: number | undefined): Unit {
  return {
    ...unit,
    heading: null,
    text: null,
    was: { heading: null, text: null },
    origins: [...unit.origins],
    children: unit.children.slice(start, end),
    touches: [],
    isSeated: false,
  };
}

function continued(part: Unit, unit: Unit): Unit {
  part.origins = [...unit.origins];
  return part;
}

function seated(unit: Unit, made: readonly Unit[], into: readonly EId[], asked: Asked): Result {
  if (unit.holder) seat(made, { kind: 'seat', holder: unit.holder, anchor: unit });
  [unit, ...made].forEach((part, place) => {
    touch(part, asked.mark, 'whole');
    touch(part, asked.mark, 'number');
    const address = into[place];
    if (address) giveNumbered(asked.frame, part, address);
  });
  return done(unit, ...made);
}

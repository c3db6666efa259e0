import type { Operation } from '../law/amendment.ts';
import { type EId, eId, parentEId } from '../law/ids.ts';
import { type Asked, done, type Frame, findInAct, overlapAt, type Result } from './frame.ts';
import { aliasIn, numberIn, setNumber } from './numbers.ts';
import { type Refused, refused } from './refusal.ts';
import { lastStep, touch, type Unit, unitsIn } from './unit.ts';

type Renumber = Extract<Operation, { kind: 'renumber' }>;

/** `пункты 4-6 считать соответственно пунктами 5-7`: one unit or a run of neighbours; what stands in them goes along. */
export function renumber({ at, through, to }: Renumber, asked: Asked): Result {
  const found = findInAct(asked, at);
  if (found.kind !== 'found') return found;
  const units = through === null ? [found.unit] : runTo(asked, found.unit, at, through);
  if ('kind' in units) return units;
  const steps = stepsFrom(to, units);
  if (!steps)
    return refused(asked, at, 'number', 'the run has numbers with additions', 'renumber its units one by one');
  for (const unit of units) {
    const wrong = misfit(asked, unit, at, to) ?? overlapAt(asked, at, unit, ['number'], 'own');
    if (wrong) return wrong;
  }
  const before = units.map(({ num, number, step }) => ({ num, number, step }));
  const { text, legislature } = asked.frame;
  const isSet = units.every((unit, place) => setNumber(unit, steps[place] ?? '', legislature, text.language));
  if (!isSet) {
    for (const [place, unit] of units.entries()) Object.assign(unit, before[place]);
    return refused(
      asked,
      at,
      'number',
      `${to} cannot be printed in the manner of ${found.unit.num ?? at}`,
      'replace the unit with its new number written out',
    );
  }
  for (const [place, unit] of units.entries()) {
    touch(unit, asked.mark, 'number');
    giveNumbered(asked.frame, unit, place === 0 ? to : eId([...to.split('__').slice(0, -1), steps[place]].join('__')));
  }
  return done(...units);
}

/** Neighbours of one kind from a unit through another. */
function runTo(asked: Asked, first: Unit, at: EId, through: EId): readonly Unit[] | Exclude<Result, { kind: 'done' }> {
  const found = findInAct(asked, through);
  if (found.kind !== 'found') return found;
  const list = [...unitsIn(asked.frame.root)].filter((unit) => unit.kind === first.kind && unit.madeBy === null);
  const [from, until] = [list.indexOf(first), list.indexOf(found.unit)];
  const run = list.slice(from, until + 1);
  const isRun =
    from >= 0 && until > from && (run.every((unit) => unit.holder === first.holder) || parentEId(at) === null);
  return isRun
    ? run
    : refused(
        asked,
        at,
        'target',
        `${through} does not follow it in one list`,
        'name the first and the last unit of a list',
      );
}

/** The steps from the new number on; null where the old numbers do not count on one by one. */
function stepsFrom(to: EId, units: readonly Unit[]): readonly string[] | null {
  const step = lastStep(to);
  if (units.length === 1) return [step];
  const start = Number(numberIn(step));
  const old = units.map((unit) => Number(numberIn(unit.step ?? '')));
  const isCounted = Number.isInteger(start) && old.every((number, place) => number === (old[0] ?? 0) + place);
  return isCounted ? old.map((_, place) => `${aliasIn(step)}_${start + place}`) : null;
}

/** Renumbering changes a number and nothing else: neither the kind of a unit nor the unit it stands in. */
function misfit(asked: Asked, unit: Unit, at: EId, to: EId): Refused | null {
  if (unit.step === null)
    return refused(asked, at, 'number', `${at} has no number`, 'parts without a number are counted by their place');
  if (aliasIn(unit.step) !== aliasIn(lastStep(to)))
    return refused(asked, at, 'number', `${to} is another kind of unit`, 'write its new wording, or move it');
  const outer = parentEId(to);
  const isHere =
    outer === parentEId(at) ||
    (outer !== null && (asked.frame.given.get(outer) ?? asked.frame.before.get(outer)) === unit.holder);
  return isHere ? null : refused(asked, at, 'number', `${to} lies in another unit`, 'write move with "after" and "to"');
}

/** Notes the new address of a unit and of all in it. */
export function giveNumbered(frame: Frame, unit: Unit, to: EId): void {
  frame.given.set(to, unit);
  for (const child of unit.children) if (child.step !== null) giveNumbered(frame, child, eId(`${to}__${child.step}`));
}

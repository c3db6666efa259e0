import type { Amendment } from '../law/amendment.ts';
import type { Mark } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import type { Addressed } from './addresses.ts';
import { type Frame, nameOf } from './frame.ts';
import { refused } from './refusal.ts';
import { outwards, type Unit } from './unit.ts';

/**
 * Operations that gave a unit a number which another unit has, now that all are done: the later one is refused. Numbers that stood twice
 * in the text itself are its own matter.
 */
export function clashes(
  addressed: Addressed,
  frame: Frame,
  amendments: readonly Amendment[],
): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const { unit, first, wanted } of addressed.doubles) {
    const culprit = laterOf(numberedBy(unit), numberedBy(first), amendments);
    if (!culprit) continue;
    const other = numberedBy(unit) === culprit ? first : unit;
    const amendment = amendments.find(({ id }) => id === culprit.amendment);
    if (!amendment) continue;
    const { problem } = refused(
      { frame, amendment, mark: culprit },
      wanted,
      'number',
      taken(wanted, other),
      hintFor(other),
    );
    found.set(`${culprit.amendment} ${culprit.operation}`, problem);
  }
  return found;
}

function taken(wanted: EId, other: Unit): string {
  const by = numberedBy(other);
  return by
    ? `the number of ${wanted} is also given by ${nameOf(by)}`
    : `the number of ${wanted} is taken by ${other.num ?? 'another unit'}`;
}

const hintFor = (other: Unit): string =>
  other.isRepealed
    ? 'the number of a repealed unit stays reserved; choose another one'
    : 'choose another number, or delete or renumber the unit that has it in the same set';

/** The operation by which a unit has the number it has, or by which it came to stand where it stands. */
function numberedBy(unit: Unit): Mark | null {
  for (const outer of outwards(unit)) {
    const touch = outer.touches.findLast(({ what }) => what === 'number' || what === 'place');
    const mark = touch?.by ?? outer.madeBy ?? outer.touches.findLast(({ what }) => what === 'whole')?.by;
    if (mark) return mark;
  }
  return null;
}

/** Of two operations the one that was executed later. */
function laterOf(a: Mark | null, b: Mark | null, amendments: readonly Amendment[]): Mark | null {
  if (!a || !b) return a ?? b;
  const place = ({ amendment, operation }: Mark): number =>
    amendments.findIndex(({ id }) => id === amendment) * 10_000 + operation;
  return place(a) > place(b) ? a : b;
}

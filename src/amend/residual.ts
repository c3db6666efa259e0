import type { Text } from '../compare/compare.ts';
import { type Change, type Comparison, type Edit, isChanged, isHere, isTypographic } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';

/** What is still different between an executed text and the later one, by place. */
export interface Residual {
  /** All differences, in the order of the later text. */
  readonly left: readonly Change[];
  /** The differences of a unit, by its address in the executed text; empty if it is there as executed. */
  readonly atExecuted: (id: EId) => readonly Change[];
  /** The differences of a unit, by its address in the later text. */
  readonly atLater: (id: EId) => readonly Change[];
  /** Addresses in the later text of a unit of the executed one. */
  readonly onward: (id: EId) => readonly EId[];
  /** Addresses in the executed text of a unit of the later one. */
  readonly back: (id: EId) => readonly EId[];
  /** Whether the later text is partial and does not say the words of a unit that the executed text has. */
  readonly isSilent: (executed: EId) => boolean;
}

/** Reads the comparison of executed and later text by place. */
export function residualOf(comparison: Comparison, executed: Text, later: Text): Residual {
  const units = { executed: provisionsByEId(executed.root), later: provisionsByEId(later.root) };
  const differences = comparison.changes.filter((change) => isDifference(change, units));
  const before = gather(differences, (change) => (change.kind === 'inserted' ? null : change.before));
  const after = gather(differences, (change) => (change.kind === 'repealed' ? null : change.after));
  const onward = gather(comparison.alignment.matches, (match) => match.before);
  const back = gather(comparison.alignment.matches, (match) => match.after);
  const onwardOf = (id: EId): readonly EId[] => (onward.get(id) ?? []).map((match) => match.after);
  return {
    left: differences,
    atExecuted: (id) => before.get(id) ?? [],
    atLater: (id) => after.get(id) ?? [],
    onward: onwardOf,
    back: (id) => (back.get(id) ?? []).map((match) => match.before),
    isSilent: (id) => {
      if (later.extent === 'whole') return false;
      const targets = onwardOf(id).flatMap((one) => units.later.get(one) ?? []);
      const isWordless = (units.executed.get(id)?.text ?? null) !== null && targets.every(({ text }) => text === null);
      return targets.length === 0 ? isUnknown(comparison, id) : isWordless;
    },
  };
}

const isUnknown = (comparison: Comparison, id: EId): boolean =>
  comparison.changes.some((change) => change.kind === 'unknown' && change.before === id);

interface Units {
  readonly executed: ReadonlyMap<EId, Provision>;
  readonly later: ReadonlyMap<EId, Provision>;
}

/** Stubs of repealed units are worded in many ways and say one thing; quotes, dashes and spaces are print. */
function isDifference(change: Change, units: Units): boolean {
  if (!isChanged(change)) return false;
  if (change.kind !== 'kept') return true;
  const areStubs = units.executed.get(change.before)?.isRepealed && units.later.get(change.after)?.isRepealed;
  const isPlaced = change.renumbered || change.moved || change.relevelled;
  return isPlaced || !(areStubs || isTypographic(change));
}

function gather<T>(list: readonly T[], keyOf: (value: T) => EId | null): ReadonlyMap<EId, readonly T[]> {
  const gathered = new Map<EId, T[]>();
  for (const value of list) {
    const key = keyOf(value);
    if (key === null) continue;
    const known = gathered.get(key);
    if (known) known.push(value);
    else gathered.set(key, [value]);
  }
  return gathered;
}

/** Whether all that is left of a change only follows a renumbering: the same edits bear that reason between the two readings. */
export function onlyFollows(left: readonly Change[], change: Change): boolean {
  if (change.kind !== 'kept' || left.length === 0) return false;
  const following = new Set(
    [...change.heading, ...change.text].filter(({ reason }) => reason === 'renumbering').map(shown),
  );
  return left.every(
    (one) =>
      one.kind === 'kept' &&
      !(one.renumbered || one.moved || one.relevelled) &&
      [...one.heading, ...one.text].every(
        (edit) => edit.kind === 'same' || edit.reason === 'typography' || !isHere(edit) || following.has(shown(edit)),
      ),
  );
}

const shown = ({ kind, text }: Edit): string => `${kind} ${text.trim()}`;

import type { Amendment } from '../law/amendment.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Effect, Explanation, Mark, Strength } from '../law/explanation.ts';
import type { AmendmentId, EId } from '../law/ids.ts';
import type { Applied } from './apply.ts';
import type { Residual } from './residual.ts';

/** Whether each executed amendment can be seen in the later text. */
export function effectsOf(
  amendments: readonly Amendment[],
  applied: Applied,
  residual: Residual,
  changes: Comparison,
  explanations: readonly Explanation[],
): readonly Effect[] {
  const settled = new Set(explanations.filter(({ strength }) => isSettled(strength)).map(({ change }) => change.after));
  const seen = new Map<AmendmentId, Set<State>>();
  const note = (marks: readonly Mark[], state: State): void => {
    for (const { amendment } of marks) seen.set(amendment, (seen.get(amendment) ?? new Set()).add(state));
  };
  for (const [at, marks] of applied.touchedBy) note(marks, stateOf(at, residual, settled));
  const gone = goneStates(changes);
  for (const [at, marks] of applied.takenOutBy) note(marks, gone.get(at) ?? 'proved');
  const executed = Map.groupBy(applied.executions, ({ amendment }) => amendment);
  for (const [amendment, own] of executed) {
    for (const { result } of own) if (result !== 'done') note([{ amendment, operation: 0 }], result);
  }
  return amendments.flatMap(({ id }) => (executed.has(id) ? [{ amendment: id, result: worstOf(seen.get(id)) }] : []));
}

type State = Effect['result'];

/** An amendment is as sure as the least sure of its places. */
const worst: readonly State[] = ['refused', 'located', 'unknown', 'proved'];

const worstOf = (states: ReadonlySet<State> | undefined): State =>
  worst.find((state) => states?.has(state)) ?? 'proved';

/** What is left of a change that follows a renumbering, or is print, does not speak against an amendment. */
const isSettled = (strength: Strength): boolean => !['located', 'accepted', 'unexplained'].includes(strength);

function stateOf(at: EId, residual: Residual, settled: ReadonlySet<EId | null>): State {
  if (residual.isSilent(at)) return 'unknown';
  const later = residual.onward(at);
  const left = [...residual.atExecuted(at), ...later.flatMap((one) => residual.atLater(one))];
  if (left.length === 0 && later.length > 0) return 'proved';
  return later.some((one) => settled.has(one)) ? 'proved' : 'located';
}

/** What became of the units of the text before: one that an amendment took out must not be there. */
function goneStates(changes: Comparison): ReadonlyMap<EId, State> {
  const states = new Map<EId, State>();
  for (const change of changes.changes) {
    if (change.kind === 'inserted' || change.before === null) continue;
    const state = change.kind === 'unknown' ? 'unknown' : 'located';
    states.set(change.before, change.kind === 'repealed' ? 'proved' : state);
  }
  return states;
}

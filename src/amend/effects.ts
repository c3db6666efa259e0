import type { Amendment } from '../law/amendment.ts';
import type { Comparison } from '../law/comparison.ts';
import type { Effect, Explanation, Strength } from '../law/explanation.ts';
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
  return amendments.flatMap(({ id }): readonly Effect[] => {
    const own = applied.executions.filter(({ amendment }) => amendment === id);
    if (own.length === 0) return [];
    if (own.some(({ result }) => result === 'refused')) return [{ amendment: id, result: 'refused' }];
    const seen = [...touchedStates(id, applied, residual, settled), ...goneStates(id, applied, changes)];
    const isUnknown = seen.includes('unknown') || own.some(({ result }) => result === 'unknown');
    if (seen.includes('located')) return [{ amendment: id, result: 'located' }];
    return [{ amendment: id, result: isUnknown ? 'unknown' : 'proved' }];
  });
}

type State = 'proved' | 'located' | 'unknown';

/** What is left of a change that follows a renumbering, or is print, does not speak against an amendment. */
const isSettled = (strength: Strength): boolean => !['located', 'accepted', 'unexplained'].includes(strength);

function touchedStates(
  id: AmendmentId,
  applied: Applied,
  residual: Residual,
  settled: ReadonlySet<EId | null>,
): readonly State[] {
  return [...applied.touchedBy].flatMap(([at, marks]): readonly State[] => {
    if (!marks.some(({ amendment }) => amendment === id)) return [];
    const state = stateOf(at, residual);
    return [state === 'located' && residual.onward(at).some((one) => settled.has(one)) ? 'proved' : state];
  });
}

function stateOf(at: EId, residual: Residual): State {
  if (residual.isSilent(at)) return 'unknown';
  const later = residual.onward(at);
  const left = [...residual.atExecuted(at), ...later.flatMap((one) => residual.atLater(one))];
  return left.length === 0 && later.length > 0 ? 'proved' : 'located';
}

/** Units that were taken out: the later text must not have them. */
function goneStates(id: AmendmentId, applied: Applied, changes: Comparison): readonly State[] {
  const states = new Map<EId, State>();
  for (const change of changes.changes) {
    if (change.kind === 'inserted' || change.before === null) continue;
    states.set(
      change.before,
      change.kind === 'repealed' ? 'proved' : change.kind === 'unknown' ? 'unknown' : 'located',
    );
  }
  return [...applied.takenOutBy].flatMap(([at, marks]): readonly State[] =>
    marks.some(({ amendment }) => amendment === id) ? [states.get(at) ?? 'proved'] : [],
  );
}

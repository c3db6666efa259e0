import { align, type Text } from '../compare/align.ts';
import { compare } from '../compare/compare.ts';
import { compose } from '../compare/compose.ts';
import type { Amendment } from '../law/amendment.ts';
import type { AcceptedResidue } from '../law/bill.ts';
import type { Alignment, Comparison, Match } from '../law/comparison.ts';
import type { Verdict } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';
import { type Applied, type ApplyOptions, apply } from './apply.ts';
import { effectsOf } from './effects.ts';
import { judge } from './judge.ts';
import { residualOf } from './residual.ts';
import { tallyOf } from './tally.ts';

export interface ExplainOptions extends ApplyOptions {
  /** Changes without an amendment that a person accepted. */
  readonly residue?: readonly AcceptedResidue[];
}

/** A verdict with the execution it rests on. */
export interface Explained extends Verdict {
  readonly applied: Applied;
  /** What changed from reading to reading, recognised by way of the executed text. */
  readonly changes: Comparison;
}

/**
 * Whether one reading and the amendments adopted on it are the next reading: executes the accepted ones and compares what results with the
 * later text. Each change is proved, located or unexplained; what remains is a comparison of its own. Nothing is explained by its text
 * being likely, only by being equal.
 */
export function explain(
  before: Text,
  amendments: readonly Amendment[],
  after: Text,
  options: ExplainOptions,
): Explained {
  const applied = apply(before, amendments, options);
  const later: Text = { ...after, lineage: lineageThrough(applied, after) };
  const residue = compare(applied.text, later);
  const residual = residualOf(residue, applied.text, later);
  const changes = changesBetween(before, after, applied, residue);
  const { explanations, unknown } = judge({
    before,
    changes,
    applied,
    residual,
    residue,
    accepted: options.residue ?? [],
  });
  return {
    applied,
    changes,
    explanations,
    executions: applied.executions,
    effects: effectsOf(amendments, applied, residual, changes, explanations),
    unapplied: applied.unapplied,
    residue,
    left: residual.left,
    tally: tallyOf(explanations, unknown),
  };
}

/** Declared origins speak of the text before; the executed text may have these units under other numbers. */
function lineageThrough({ pairs }: Applied, { lineage }: Text): ReadonlyMap<EId, readonly EId[]> {
  const now = Map.groupBy(pairs, ([before]) => before);
  const through = (origin: EId, after: EId): readonly EId[] => {
    const places = (now.get(origin) ?? []).map(([, executed]) => executed);
    return places.includes(after) ? [after] : places.slice(0, 1);
  };
  return new Map(
    [...(lineage ?? [])].flatMap(([after, origins]) => {
      const places = [...new Set(origins.flatMap((origin) => through(origin, after)))];
      return places.length === 0 ? [] : [[after, places] as const];
    }),
  );
}

/**
 * What changed from reading to reading, recognised by way of the executed text: it is nearer to the later one than the reading before. A
 * unit that an amendment took out and that is still there is found directly.
 */
function changesBetween(before: Text, after: Text, applied: Applied, residue: Comparison): Comparison {
  const executed = applied.text.id;
  const first: Alignment = {
    before: before.id,
    after: executed,
    matches: applied.pairs.map(([from, to]): Match => ({ before: from, after: to, basis: 'declared', likeness: 1 })),
  };
  const known = compose(first, { ...residue.alignment, before: executed });
  const missed =
    applied.takenOutBy.size === 0 ? [] : align(before, after).matches.filter(freeIn(residue.alignment, applied));
  const matches = [...known.matches, ...missed];
  return compare(before, after, { alignment: { before: before.id, after: after.id, matches } });
}

/** A match of a unit that was taken out with one that no unit of the executed text became. */
function freeIn({ matches }: Alignment, { takenOutBy }: Applied): (match: Match) => boolean {
  const taken = new Set(matches.map(({ after }) => after));
  return ({ before, after, likeness }) => takenOutBy.has(before) && !taken.has(after) && likeness === 1;
}

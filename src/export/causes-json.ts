import type { Change, Comparison } from '../law/comparison.ts';
import type { ChangeCause, ChangeCauses, Run, UnitRuns } from '../law/explanation.ts';
import type { EId } from '../law/ids.ts';

/** Some words with their cause. */
interface CausedWords {
  readonly part: 'heading' | 'text';
  readonly text: string;
  readonly cause: ChangeCause;
}

/** Why a unit changed: its words phrase by phrase, and what happened to it as a whole. */
interface CausedChange {
  readonly before: EId | null;
  readonly after: EId | null;
  readonly added: readonly CausedWords[];
  readonly removed: readonly CausedWords[];
  readonly unit: readonly ChangeCause[];
}

/** The causes of a comparison for machines: one entry for each change that has any, in the order of the changes. */
export const causesJson = (
  { changes }: Comparison,
  causesOf: (change: Change) => ChangeCauses | null,
): readonly CausedChange[] =>
  changes.flatMap((change): CausedChange[] => {
    const causes = causesOf(change);
    if (!causes) return [];
    const [added, removed] = [wordsIn(causes.added), wordsIn(causes.removed)];
    const before = change.kind === 'inserted' ? null : change.before;
    return [{ before, after: change.after, added, removed, unit: causes.unit }];
  });

const wordsIn = (runs: UnitRuns<ChangeCause | null>): readonly CausedWords[] =>
  (['heading', 'text'] as const).flatMap((part) => runs[part].flatMap((run) => wordsOf(run, part)));

const wordsOf = ({ text, cause }: Run<ChangeCause | null>, part: CausedWords['part']): readonly CausedWords[] =>
  cause === null ? [] : [{ part, text, cause }];

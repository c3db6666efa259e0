import type { EId, Slug } from './ids.ts';
import type { MaterialRule, Moved } from './meaning.ts';

/** What became of a duty from one version to another; `reworded` where its words changed and no rule fired. */
export const dutyOutcomes = ['new', 'gone', 'tightened', 'relaxed', 'other', 'reworded', 'same', 'unknown'] as const;
export type DutyOutcome = (typeof dutyOutcomes)[number];

/** A rule that tells the two wordings of a duty's basis apart, and which way it turns the duty. */
export interface DutyRule {
  readonly rule: MaterialRule;
  readonly turn: 'tighter' | 'looser' | 'other';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One duty between two versions, as the words of its basis tell it. */
export interface DutyChange {
  readonly slug: Slug;
  readonly outcome: DutyOutcome;
  readonly rules: readonly DutyRule[];
  /** Where its basis stands on both sides. */
  readonly basis: readonly Moved[];
  /** Its words stayed, but what they rest on moved: the provisions to review. */
  readonly affected: readonly EId[];
}

/** A provision that came to say "must", "may" or "must not" and on which no duty of the register rests. */
export interface Unregistered {
  readonly before: EId | null;
  readonly after: EId | null;
  readonly words: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** All duties between two versions. */
export interface DutyComparison {
  readonly changes: readonly DutyChange[];
  readonly unregistered: readonly Unregistered[];
}

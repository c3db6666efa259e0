import type { EId } from './ids.ts';
import type { Language } from './language.ts';

/** What two languages of one provision may differ in. */
const parityKinds = ['missing', 'repealed', 'list', 'numbers', 'dates', 'references', 'modality'] as const;
export type ParityKind = (typeof parityKinds)[number];

/** What one language of a provision has: `3 points`, `30 day`, `must`, `art_5`. */
export interface ParityFact {
  readonly language: Language;
  /** What it has and the other lacks, or for a list how many; empty if it has nothing more. */
  readonly has: readonly string[];
  /** The words it rests on, as printed. */
  readonly words: readonly string[];
}

/** Two languages of one provision that do not say the same by a rule: a fact to look at, not a finding of which is right. */
export interface ParityFinding {
  readonly kind: ParityKind;
  readonly at: EId;
  readonly facts: readonly [ParityFact, ParityFact];
}

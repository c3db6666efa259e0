import type { Translated } from './language.ts';

/** An answer a reader may give. */
export interface Answer {
  readonly id: string;
  readonly text: Translated<string>;
  readonly note: Translated<string>;
}

/** One cell of a decision table: the question is answered with one of these. */
export interface Cell {
  readonly question: string;
  readonly answers: readonly string[];
}

/** A condition on answers: one of its rows fits, and a row fits if all its cells do. A row without cells always fits. */
export type When = readonly (readonly Cell[])[];

/** A question that decides which duties a reader has. */
export interface Question {
  readonly id: string;
  /** Whether one answer is given or any number of them. */
  readonly kind: 'one' | 'many';
  /** The matter in a word or two: "Degree of risk". */
  readonly name: Translated<string>;
  readonly text: Translated<string>;
  readonly note: Translated<string>;
  /** Earlier answers under which it is asked; null: always. */
  readonly ask: When | null;
  readonly answers: readonly Answer[];
}

/** When a duty applies; `code` is the code of an obligation. */
export interface ApplicabilityRule {
  readonly code: string;
  readonly when: When;
  /** Answers under which the duty touches the reader in particular; null: none. */
  readonly especially: When | null;
}

/** The decision table of a bill: who has which of its duties. */
export interface Applicability {
  readonly questions: readonly Question[];
  readonly rules: readonly ApplicabilityRule[];
}

import type { Instruction, NotUnderstood, NotUnderstoodWhy, ReadOperation, Stretch } from '../../law/instruction.ts';
import type { Language } from '../../law/language.ts';
import type { Legislature } from '../../law/legislature.ts';
import type { Provision } from '../../law/provision.ts';
import type { ClauseReader } from './clauses.ts';
import type { AmendingGrammar } from './grammar.ts';
import type { Masked } from './masked.ts';
import type { Heading, Outline, Setting } from './outline.ts';

export interface ReadAmendmentOptions {
  readonly language: Language;
  /** Whose law it is: tells the units of a new wording apart. */
  readonly legislature?: Legislature | null;
  /** The text that is amended, where it is known. */
  readonly text?: Provision | null;
}

/** A reading in progress. */
export interface Run {
  readonly source: string;
  readonly masked: Masked;
  readonly grammar: AmendingGrammar;
  readonly options: ReadAmendmentOptions;
  readonly readClause: ClauseReader;
  readonly outline: Outline;
  readonly headings: Heading[];
  readonly instructions: Instruction[];
  readonly operations: ReadOperation[];
  readonly left: NotUnderstood[];
  /** What the passages before named last, for `such title`. */
  last: Setting;
}

/** Leaves a stretch of the text to a person, with the reason. */
export const leave = (run: Run, from: Stretch, why: NotUnderstoodWhy, message: string): void => {
  run.left.push({ from, why, message });
};

/** A stretch of the masked text as one of the text itself. */
export function stretchOf(start: number, end: number, { masked, source }: Run): Stretch {
  const from = masked.sourceOf(start);
  const line = source.slice(0, from).split('\n').length;
  return { start: from, end: masked.sourceOf(end), line };
}

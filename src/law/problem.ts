/** Something wrong with the content, told to the person who can mend it. */
export interface Problem {
  /** Path below the project, `/` between folders. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly level: 'error' | 'warning';
  /** Name of the rule that was broken: `reference`, `unknown-key`. */
  readonly rule: string;
  /** What was found. */
  readonly message: string;
  /** What was expected and what to do. */
  readonly hint: string;
}

/** One line for a terminal: `file:line level rule message → hint`. */
export const problemLine = (problem: Problem): string =>
  `${problem.file}:${problem.line} ${problem.level} ${problem.rule} ${problem.message} → ${problem.hint}`;

/** Order of a list of problems: by file, line, rule, message, so that two runs print the same. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || compareText(a.rule, b.rule) || compareText(a.message, b.message)
  );
}

/** Order of two strings by code unit: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

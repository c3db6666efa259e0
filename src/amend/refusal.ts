import type { EId } from '../law/ids.ts';
import type { Problem } from '../law/problem.ts';
import type { Asked } from './frame.ts';

/** An operation that was not executed because something about it is wrong. */
export interface Refused {
  readonly kind: 'refused';
  readonly problem: Problem;
}

/** What can be wrong: its target, the words it looks for, its number, its wording, or an earlier operation on the same words. */
export type Rule = 'target' | 'words' | 'ambiguous' | 'overlap' | 'number' | 'wording';

/**
 * A refusal as a problem of the amendment's file: the amendment and the place, what was found, what to do. `amendment 17, change 2, at
 * art_5: … → …`.
 */
export function refused(
  { amendment, mark }: Asked,
  at: EId | null,
  rule: Rule,
  message: string,
  hint: string,
): Refused {
  const place = at === null ? 'in the whole act' : `at ${at}`;
  return {
    kind: 'refused',
    problem: {
      file: amendment.file,
      line: amendment.changeLines[mark.operation - 1] ?? 1,
      level: 'error',
      rule: `amend-${rule}`,
      message: `amendment ${amendment.number}, change ${mark.operation}, ${place}: ${message}`,
      hint,
    },
  };
}

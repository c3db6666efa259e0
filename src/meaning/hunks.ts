import { edits } from '../compare/edits.ts';

/** A stretch of a text, by its characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One place where two wordings differ: what stood there and what stands there now; one of both may be empty. */
export interface Hunk {
  readonly before: Stretch;
  readonly after: Stretch;
}

/** The places where two wordings differ, in their order. Other quotes or spaces are no difference; a comma between two makes them one. */
export function hunksBetween(before: string, after: string): readonly Hunk[] {
  const found: Hunk[] = [];
  let [was, is] = [0, 0];
  let gap = '';
  for (const { kind, text, reason } of edits(before, after)) {
    const next = { was: kind === 'added' ? was : was + text.length, is: kind === 'removed' ? is : is + text.length };
    if (kind === 'same' || reason === 'typography') gap += text;
    else {
      const last = found.at(-1);
      const hunk = { before: { start: was, end: next.was }, after: { start: is, end: next.is } };
      if (last && !/[\p{L}\p{N}]/u.test(gap)) found.splice(-1, 1, joined(last, hunk));
      else found.push(hunk);
      gap = '';
    }
    [was, is] = [next.was, next.is];
  }
  return found;
}

const joined = (first: Hunk, second: Hunk): Hunk => ({
  before: { start: first.before.start, end: second.before.end },
  after: { start: first.after.start, end: second.after.end },
});

/** Whether a hunk lies in a stretch or cuts it; words put in beside it leave it alone. */
export const touches = (hunk: Stretch, { start, end }: Stretch): boolean => hunk.start < end && start < hunk.end;

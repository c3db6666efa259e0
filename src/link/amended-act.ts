import type { Phrase, Step } from './citation-phrases.ts';
import type { Grammar } from './grammar.ts';
import { rankOf } from './unit-order.ts';

/** The other act whose text an amending provision talks about, and the unit of it that was named for what follows. */
export interface Amended {
  readonly act: string;
  readonly steps: readonly Step[];
  /** The words are a new wording in quotation marks: "this Article" is the amended one there. */
  readonly isQuoted: boolean;
}

/**
 * What the units in and after a text are about, if it opens an amendment: "В Конституцию … внести изменения:" names the act, "В статье
 * 41:" its article, and "в пункте 1" below means point 1 of article 41 of the Constitution (the dossier's section 7.2).
 */
export function openedBy(
  text: string,
  phrases: readonly Phrase[],
  current: Amended | null,
  { amends, fold }: Grammar,
): Amended | null {
  if (!/[:—–]\s*$/u.test(text)) return null;
  const named = amends.test(fold(text))
    ? phrases.find(({ act }) => act?.kind === 'other' && !act.isPointer)
    : undefined;
  if (named?.act?.kind === 'other') {
    return { act: named.act.name, steps: named.steps, isQuoted: false };
  }
  const [first] = phrases;
  if (!current || !first || first.act || first.start > LEAD_IN) return null;
  return { ...current, steps: inAmended(first.steps, current.steps) };
}

/** "In ", "(a) in ": what may stand before the unit that an instruction begins with. */
const LEAD_IN = 8;

/** What holds for the next sibling: a numbered unit begins anew, one in an open quotation goes on. */
export function nextAfter(
  text: string,
  opened: Amended | null,
  { current, outer, isNumbered }: { current: Amended | null; outer: Amended | null; isNumbered: boolean },
): Amended | null {
  const base =
    opened ?? (isNumbered && current && !current.isQuoted ? { ...current, steps: outer?.steps ?? [] } : current);
  return base && { ...base, isQuoted: leavesOpen(text) !== base.isQuoted };
}

/** Steps of a citation seen from the unit that is being amended: "пункт 1" after "В статье 41:" is 41, 1. */
export function inAmended(steps: readonly Step[], around: readonly Step[]): readonly Step[] {
  const own = steps.filter(({ pointer }) => pointer === null);
  const pointer = steps.find((step) => step.pointer !== null);
  const rank = pointer ? rankOf(pointer) + 1 : rankOf(own[0] ?? { kinds: [] });
  const isWhole = own[0] !== undefined && !pointer && rank <= rankOf({ kinds: ['article'] });
  return isWhole ? own : [...around.filter((step) => rankOf(step) < rank), ...own];
}

/** Whether a place in a text stands in quotation marks, given what was open before the text. */
export const isQuotedAt = (text: string, place: number, isOpen: boolean): boolean =>
  leavesOpen(text.slice(0, place)) !== isOpen;

/** Whether a text leaves a quotation open or closes one that was open before it. Single quotes are apostrophes too often. */
const leavesOpen = (text: string): boolean => (text.match(/["«»“”]/gu) ?? []).length % 2 === 1;

import type { Edit } from '../../law/comparison.ts';
import { type Run, sliceRuns } from '../../law/explanation.ts';
import type { Language } from '../../law/language.ts';
import { type Child, element } from '../html.ts';
import type { ToldCause } from '../told-causes.ts';
import { type CauseMarks, causedWords } from './causes.ts';
import type { ComparisonLabels } from './labels.ts';

/** What the words of a comparison are printed with. */
export interface Printing {
  readonly labels: ComparisonLabels;
  /** Language of the law, which the text around is marked with. */
  readonly language: Language;
  /** Level of the heading of an article: 2 on a page of its own. */
  readonly level: 2 | 3 | 4;
}

/** Edits with the causes of their words, if causes are told. */
export interface CausedEdit extends Edit {
  readonly runs?: readonly Run<ToldCause | null>[];
}

/** Edits as `ins` and `del`, with words for readers who do not see them; what has a cause leads to its statement in the row. */
export function marks(
  edits: readonly CausedEdit[],
  { labels, language }: Printing,
  row?: CauseMarks,
): readonly Child[] {
  const { t, lang } = labels;
  const spoken = language === lang ? undefined : lang;
  const aloud = (words: string): Child =>
    element('span', { className: 'visually-hidden', lang: spoken }, ` [${words}] `);
  return apart(edits).map(({ kind, text, reason, runs }) => {
    if (kind === 'same') return text;
    const [name, key] = kind === 'added' ? (['ins', 'ins'] as const) : (['del', 'del'] as const);
    const words = runs && row ? runs.map((run) => causedWords(run, row)) : [text];
    return element(name, { className: reason }, aloud(t(`${key}-start`)), ...words, aloud(t(`${key}-end`)));
  });
}

/** Edits with the spaces that a removed and an added run share left outside: `[-вправе ][+обязан ]` → `[-вправе][+обязан] `. */
export function apart(edits: readonly CausedEdit[]): readonly CausedEdit[] {
  const shown: CausedEdit[] = [];
  for (let at = 0; at < edits.length; at += 1) {
    const [first, second] = [edits[at], edits[at + 1]];
    if (!first) continue;
    const isPair = second && first.kind !== 'same' && second.kind !== 'same' && first.kind !== second.kind;
    if (!isPair) shown.push(first);
    else {
      shown.push(...withoutSharedSpace(first, second));
      at += 1;
    }
  }
  return shown;
}

function withoutSharedSpace(first: CausedEdit, second: CausedEdit): readonly CausedEdit[] {
  const isBlank = first.text.trim() === '' && second.text.trim() === '';
  if (isBlank) return [first, second];
  const start = shared(/^\s+/u, first.text, second.text);
  const end = shared(/\s+$/u, first.text.slice(start.length), second.text.slice(start.length));
  const bare = (edit: CausedEdit): CausedEdit => {
    const [from, to] = [start.length, edit.text.length - end.length];
    const text = edit.text.slice(from, to);
    return edit.runs ? { ...edit, text, runs: sliceRuns(edit.runs, from, to) } : { ...edit, text };
  };
  const same = (text: string): Edit => ({ kind: 'same', text });
  return [same(start), bare(first), bare(second), same(end)].filter(({ text }) => text !== '');
}

function shared(space: RegExp, one: string, other: string): string {
  const found = space.exec(one)?.[0] ?? '';
  return found === (space.exec(other)?.[0] ?? '') ? found : '';
}

/** The edits of one side only: what stood before (same and removed) or what stands now (same and added). */
export const sideOf = (edits: readonly CausedEdit[], side: 'before' | 'after'): readonly CausedEdit[] =>
  edits.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));

import type { Edit } from '../../law/comparison.ts';
import type { Run } from '../../law/explanation.ts';
import type { Language } from '../../law/language.ts';
import { type Child, element } from '../html.ts';
import type { ToldCause } from '../told-causes.ts';
import { apart } from './apart.ts';
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
    // A space that comes or goes is drawn as one: struck, it would be taken for a hyphen.
    const className = [...(reason ? [reason] : []), ...(text.trim() === '' ? ['blank'] : [])];
    return element(
      name,
      { className: className.length > 0 ? className : undefined },
      aloud(t(`${key}-start`)),
      ...words,
      aloud(t(`${key}-end`)),
    );
  });
}

/** The edits of one side only: what stood before (same and removed) or what stands now (same and added). */
export const sideOf = (edits: readonly CausedEdit[], side: 'before' | 'after'): readonly CausedEdit[] =>
  edits.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));

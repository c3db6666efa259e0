import type { Edit } from '../../law/comparison.ts';
import type { Language } from '../../law/language.ts';
import { type Child, element } from '../html.ts';
import type { ComparisonLabels } from './labels.ts';

/** What the words of a comparison are printed with. */
export interface Printing {
  readonly labels: ComparisonLabels;
  /** Language of the law, which the text around is marked with. */
  readonly language: Language;
  /** Level of the heading of an article: 2 on a page of its own. */
  readonly level: 2 | 3 | 4;
}

/** Edits as `ins` and `del`, with words for readers who do not see them. */
export function marks(edits: readonly Edit[], { labels, language }: Printing): readonly Child[] {
  const { t, lang } = labels;
  const spoken = language === lang ? undefined : lang;
  const aloud = (words: string): Child =>
    element('span', { className: 'visually-hidden', lang: spoken }, ` [${words}] `);
  return apart(edits).map(({ kind, text, reason }) => {
    if (kind === 'same') return text;
    const [name, key] = kind === 'added' ? (['ins', 'ins'] as const) : (['del', 'del'] as const);
    return element(name, { className: reason }, aloud(t(`${key}-start`)), text, aloud(t(`${key}-end`)));
  });
}

/** Edits with the spaces that a removed and an added run share left outside: `[-вправе ][+обязан ]` → `[-вправе][+обязан] `. */
export function apart(edits: readonly Edit[]): readonly Edit[] {
  const shown: Edit[] = [];
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

function withoutSharedSpace(first: Edit, second: Edit): readonly Edit[] {
  const isBlank = first.text.trim() === '' && second.text.trim() === '';
  if (isBlank) return [first, second];
  const start = shared(/^\s+/u, first.text, second.text);
  const end = shared(/\s+$/u, first.text.slice(start.length), second.text.slice(start.length));
  const bare = (edit: Edit): Edit => ({ ...edit, text: edit.text.slice(start.length, edit.text.length - end.length) });
  const same = (text: string): Edit => ({ kind: 'same', text });
  return [same(start), bare(first), bare(second), same(end)].filter(({ text }) => text !== '');
}

function shared(space: RegExp, one: string, other: string): string {
  const found = space.exec(one)?.[0] ?? '';
  return found === (space.exec(other)?.[0] ?? '') ? found : '';
}

/** The edits of one side only: what stood before (same and removed) or what stands now (same and added). */
export const sideOf = (edits: readonly Edit[], side: 'before' | 'after'): readonly Edit[] =>
  edits.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));

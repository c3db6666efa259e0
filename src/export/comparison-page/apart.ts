import type { Edit } from '../../law/comparison.ts';
import { sliceRuns } from '../../law/explanation.ts';
import type { CausedEdit } from './marks.ts';

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

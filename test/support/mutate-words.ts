import { type Draft, drafts } from './draft.ts';
import type { Draw } from './draw.ts';

/** Words of a law, as often as they stand there, so that drawn words look like its own. */
export function vocabularyOf(root: Draft): readonly string[] {
  const words: string[] = [];
  for (const unit of drafts(root)) {
    for (const [word] of (unit.text ?? '').matchAll(/\p{L}{3,}/gu)) if (words.length < 50_000) words.push(word);
  }
  return words.length > 0 ? words : ['право', 'закон', 'provider'];
}

/** Drafters change phrases; so many words lie between two edits, so that what a redline breaks off in between is its own doing. */
const apart = 3;

/** Replaces, deletes and inserts runs of one to four words; numbers and signs stay. */
export function reword(
  text: string,
  share: number,
  draw: Draw,
  vocabulary: readonly string[],
): { readonly text: string; readonly words: number; readonly edits: number } {
  const parts = text.split(/(\s+)/u);
  const count = Math.ceil(parts.length / 2);
  const wanted = Math.max(1, Math.round(count * share));
  let words = 0;
  let edits = 0;
  const taken = new Set<number>();
  for (let tries = 0; words < wanted && tries < 200; tries += 1) {
    const start = 2 * draw.below(count);
    const length = Math.min(1 + draw.below(4), count - start / 2);
    if (!isPlain(parts, taken, start, length)) continue;
    const kind = draw.below(4);
    const fresh = kind === 2 ? [] : phrase(1 + draw.below(4), draw, vocabulary);
    const gone = kind === 3 ? 0 : length;
    replaceWords(parts, start, gone, fresh);
    for (let word = -apart; word < length + apart; word += 1) taken.add(start + 2 * word);
    words += gone + fresh.length;
    edits += 1;
  }
  return { text: parts.join('').replace(/\s+/gu, ' ').trim(), words, edits };
}

/** Draws a sentence's worth of words. */
export const phrase = (length: number, draw: Draw, vocabulary: readonly string[]): string[] =>
  Array.from({ length }, () => draw.one(vocabulary));

function isPlain(parts: readonly string[], taken: ReadonlySet<number>, start: number, length: number): boolean {
  for (let word = 0; word < length; word += 1) {
    if (taken.has(start + 2 * word) || !/^\p{L}+$/u.test(parts[start + 2 * word] ?? '')) return false;
  }
  return true;
}

/** Keeps the list's length, so that places stay valid: the new words share the first place, the other places are emptied. */
function replaceWords(parts: string[], start: number, gone: number, fresh: readonly string[]): void {
  if (gone === 0) {
    parts[start] = `${fresh.join(' ')} ${parts[start]}`;
    return;
  }
  for (let word = 1; word < gone; word += 1) parts[start + 2 * word] = '';
  parts[start] = fresh.join(' ');
}

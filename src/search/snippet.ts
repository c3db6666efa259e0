import type { SnippetPart } from './answer.ts';
import type { Finder, Found } from './second-look.ts';

const LONGEST = 240;

/** The part of a text where most words of the query stand together, with those words lit. */
export function snippetOf(text: string, find: Finder): SnippetPart[] {
  const found = find(text);
  const [from, to] = windowOf(text, found);
  const parts: SnippetPart[] = [];
  const add = (start: number, end: number, lit: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end), lit });
  };
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  if (from > 0) parts.unshift({ text: '… ', lit: false });
  if (to < text.length) parts.push({ text: ' …', lit: false });
  return parts;
}

/** Where to cut: whole words, and a little of what stands before the first lit one. */
function windowOf(text: string, found: readonly Found[]): readonly [number, number] {
  if (text.length <= LONGEST) return [0, text.length];
  const wanted = Math.min(Math.max(0, bestStart(found) - 50), text.length - LONGEST);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = from + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', from + LONGEST);
  return [from, end > from ? end : Math.min(text.length, from + LONGEST)];
}

/** Where the window with most different words of the query begins; the first of equals. One walk, since a long text may have thousands. */
function bestStart(found: readonly Found[]): number {
  const inside = new Map<number, number>();
  let best = { start: 0, words: 0 };
  let next = 0;
  for (const { start, word } of found) {
    for (let one = found[next]; one && one.end <= start + LONGEST - 60; one = found[++next])
      inside.set(one.word, (inside.get(one.word) ?? 0) + 1);
    if (inside.size > best.words) best = { start, words: inside.size };
    const left = (inside.get(word) ?? 0) - 1;
    if (left > 0) inside.set(word, left);
    else inside.delete(word);
  }
  return best.start;
}

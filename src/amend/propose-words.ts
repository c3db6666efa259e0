import { edits } from '../compare/edits.ts';
import type { Edit } from '../law/comparison.ts';
import { findWords } from './find-words.ts';

/** Words to be found and words to be put in their place, pair by pair. */
export interface WordPairs {
  readonly find: readonly string[];
  readonly put: readonly string[];
}

/** So many places may change before a text is said to be worded anew. */
const MOST_PLACES = 4;
/** So many neighbouring words are taken along until the words to be found stand in the text once. */
const MOST_CONTEXT = 8;

/**
 * What an amendment would say of two wordings: "the words … are replaced by the words …". Each find stands exactly once in the earlier
 * text and in those around it; what is only put in takes a neighbouring word along. Null where too much changed to be told so.
 */
export function wordPairs(before: string, after: string, around: readonly string[] = []): WordPairs | null {
  const script = edits(before, after);
  const hunks = hunksOf(script);
  const changed = hunks.reduce((sum, { removed }) => sum + removed.length, 0);
  if (hunks.length === 0 || hunks.length > MOST_PLACES || changed * 2 > before.length) return null;
  const pairs = hunks.map((hunk) => pairFor(hunk, [before, ...around]));
  const whole = pairs.filter((pair) => pair !== null);
  return whole.length === pairs.length
    ? { find: whole.map(({ find }) => find), put: whole.map(({ put }) => put) }
    : null;
}

interface Hunk {
  readonly removed: string;
  readonly added: string;
  /** Words that stay before and behind it, up to the middle of the way to the next change. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function hunksOf(script: readonly Edit[]): readonly Hunk[] {
  const found: { removed: string; added: string; before: string; after: string }[] = [];
  let open: (typeof found)[number] | null = null;
  let same = '';
  for (const { kind, text } of script) {
    if (kind === 'same') {
      if (open) open.after = text;
      open = null;
      same = text;
      continue;
    }
    open ??= { removed: '', added: '', before: same, after: '' };
    if (found.at(-1) !== open) found.push(open);
    if (kind === 'removed') open.removed += text;
    else open.added += text;
  }
  return found.map(({ removed, added, before, after }, index) => {
    const [left, right] = [wordsIn(before), wordsIn(after)];
    return {
      removed,
      added,
      left: index === 0 ? left : left.slice(Math.ceil(left.length / 2)),
      right: index === found.length - 1 ? right : right.slice(0, Math.ceil(right.length / 2)),
    };
  });
}

const wordsIn = (text: string): readonly string[] => text.match(/\S+\s*|\s+/gu) ?? [];

function pairFor(
  { removed, added, left, right }: Hunk,
  texts: readonly string[],
): { find: string; put: string } | null {
  let [before, after] = ['', ''];
  const [lefts, rights] = [[...left], [...right]];
  for (let taken = 0; taken <= MOST_CONTEXT; taken += 1) {
    const find = (before + removed + after).trim();
    const put = (before + added + after).trim();
    if (find !== '' && timesIn(texts, find) === 1 && isCut(before, removed, after)) return { find, put };
    const next = taken % 2 === 0 ? (lefts.pop() ?? null) : (rights.shift() ?? null);
    if (next === null) continue;
    if (taken % 2 === 0) before = next + before;
    else after += next;
  }
  return null;
}

const timesIn = (texts: readonly string[], find: string): number =>
  texts.reduce((sum, text) => sum + findWords(text, find).length, 0);

/** A preposition or a comma alone may stand there once by chance: a person looks for a word. */
const isCut = (before: string, removed: string, after: string): boolean =>
  /\p{L}{3}|\p{N}/u.test(before + removed + after);

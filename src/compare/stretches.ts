import { unchangedRuns } from './edits.ts';
import { type Cut, cut, type Token } from './tokens.ts';

/** Signs of a text, from the first to one past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text, and how much of a part's words stand in it. */
export interface Stretch extends Span {
  /** At least half of the part's words stand here in their order, some of them in a row: no other words of the law do that by chance. */
  readonly isKept: boolean;
}

/** So many words in a row are no stop-words that every provision has. */
const leastRun = 3;
const leastShare = 0.5;

/**
 * Cuts a text into the stretches that stand in several parts now, in their order; together they are the whole text, but for the spaces
 * between them. What became of no part goes to the one before it, to the end of its clause. `Хранит журнал; платит сбор.` and the parts
 * `хранит журнал;`, `платит сбор.` → 0–14, 15–27.
 */
export function stretches(whole: string, parts: readonly string[]): readonly Stretch[] {
  const all = cut(whole);
  const from = all.tokens;
  const others = parts.map((part) => cut(part));
  const found = shares(all, others);
  const starts = startsOf(found, from);
  return others.map(({ tokens }, place) => {
    const { words, run } = found[place] ?? nothing;
    return {
      ...span(from, starts[place] ?? 0, starts[place + 1] ?? from.length),
      isKept: isKept(words, run, wordCount(tokens)),
    };
  });
}

const isKept = (words: number, run: number, all: number): boolean =>
  all > 0 && words >= leastShare * all && run >= Math.min(leastRun, all);

/** What of a text is in one part: its first and last token there, words in all and most in a row. */
interface Share {
  first: number;
  last: number;
  words: number;
  run: number;
}

const nothing: Share = { first: -1, last: -1, words: 0, run: 0 };

function shares(from: Cut, parts: readonly Cut[]): readonly Share[] {
  const owner = parts.flatMap(({ tokens }, place) => tokens.map(() => place));
  const to = parts.flatMap(({ tokens }) => tokens);
  const numbers = parts.flatMap((part) => part.numbers);
  const found = parts.map(() => ({ ...nothing }));
  for (const { before, after, length } of unchangedRuns(from.numbers, numbers)) {
    let run = 0;
    for (let step = 0; step < length; step += 1) {
      const place = owner[after + step] ?? 0;
      const share = found[place] ?? { ...nothing };
      if (step > 0 && owner[after + step - 1] !== place) run = 0;
      if (share.first < 0) share.first = before + step;
      share.last = before + step;
      if (!isWord(to[after + step])) continue;
      run += 1;
      share.words += 1;
      share.run = Math.max(share.run, run);
    }
  }
  return found;
}

/** The token at which each part begins: after the clause in which the part before it ends. */
function startsOf(found: readonly Share[], from: readonly Token[]): readonly number[] {
  let last = -1;
  return found.map(({ first, last: end }) => {
    const start = last < 0 ? 0 : first < 0 ? last + 1 : clauseEnd(from, last, first);
    last = Math.max(last, end, start - 1);
    return start;
  });
}

/** Behind the last end of a sentence between two tokens, else of a clause; directly behind the first if there is neither. */
function clauseEnd(from: readonly Token[], last: number, next: number): number {
  for (const ends of [sentence, clause]) {
    for (let place = next - 1; place >= last; place -= 1) if (ends.test(from[place]?.key ?? '')) return place + 1;
  }
  return last + 1;
}

const sentence = /^[.;:!?。；：！？]$/u;
const clause = /^[,،、，]$/u;
const word = /[\p{L}\p{N}]/u;
const isWord = (token: Token | undefined): boolean => word.test(token?.key ?? '');
const wordCount = (part: readonly Token[]): number => part.reduce((sum, token) => sum + (isWord(token) ? 1 : 0), 0);

function span(from: readonly Token[], first: number, next: number): { readonly start: number; readonly end: number } {
  const last = from[next - 1];
  const start = from[first]?.start ?? (last ? last.end : 0);
  return { start, end: next <= first || !last ? start : last.end - last.spaces };
}

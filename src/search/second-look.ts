import type { Analysis } from './analysis.ts';
import type { StoredRecord } from './build-records.ts';
import { headingOf } from './heading.ts';
import type { QueryWord } from './parse-query.ts';
import { fold, partsOf, type Token, tokensOf } from './tokens.ts';
import { beginningsOf, NUMBER, spansOf } from './word-starts.ts';

/** Which words of a query a text has, in the order of the text. */
export interface Found {
  readonly token: Token;
  /** Number of the word in the query. */
  readonly word: number;
  /** It stands there in the very form that was typed. */
  readonly isExact: boolean;
  /** Its place among the tokens of the text. */
  readonly place: number;
}

/** Looks for the words of a query in a text. */
export type Finder = (text: string) => readonly Found[];

/** A word of a query with the terms that may stand for it: what a finder needs of an expansion. */
export interface Sought {
  readonly query: QueryWord;
  readonly alternatives: readonly { readonly term: string }[];
  readonly forms: readonly string[];
}

/** A finder of the words as they were expanded: `маркировкой` also finds `маркировка`. */
export function finderOf(expansions: readonly Sought[], analysis: Analysis): Finder {
  const byTerm = new Map<string, number>();
  const words = expansions.filter(({ query }) => query.presence !== 'prohibited');
  for (const [index, { alternatives }] of words.entries()) {
    for (const { term } of alternatives) if (!byTerm.has(term)) byTerm.set(term, index);
  }
  // An exact term belongs to its own word even where another word's prefix reaches it.
  for (const [index, { query }] of words.entries()) byTerm.set(analysis.termOf(query.word), index);
  const mayBegin = beginningsOf([...byTerm.keys()]);
  const known = new Map<string, readonly Found[]>();
  const find: Finder = (text) => {
    const found: Found[] = [];
    eachWorth(text, mayBegin, (token, place) => {
      const word =
        byTerm.get(analysis.termOf(token.word)) ??
        (token.hasDigit ? wordOfPart(token.word, byTerm, analysis) : undefined);
      if (word !== undefined) found.push({ token, word, place, isExact: isExact(words[word], token.word) });
    });
    return found;
  };
  // The second look and the cut that is shown read the same texts.
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}

/** The words of a text that begin like one of the terms, and their places among all words of it. */
function eachWorth(text: string, mayBegin: Uint8Array, take: (token: Token, place: number) => void): void {
  const { starts, ends, beginnings } = spansOf(text);
  for (let place = 0; place < starts.length; place += 1) {
    const beginning = beginnings[place] ?? NUMBER;
    if (mayBegin[beginning] === 0) continue;
    const [start, end] = [starts[place] ?? 0, ends[place] ?? 0];
    take({ word: fold(text.slice(start, end)), start, end, hasDigit: beginning === NUMBER }, place);
  }
}

/** `17-бап` is also found by its parts. */
function wordOfPart(word: string, byTerm: ReadonlyMap<string, number>, analysis: Analysis): number | undefined {
  const part = partsOf(word).find((one) => byTerm.has(analysis.termOf(one)));
  return part === undefined ? undefined : byTerm.get(analysis.termOf(part));
}

/** The very form that was typed, or one that begins so if it is still being typed. */
const isExact = (expansion: Sought | undefined, word: string): boolean =>
  expansion !== undefined &&
  (expansion.forms.includes(word) || (expansion.query.isPrefix && word.startsWith(expansion.query.word)));

const EXACT = 1.3;
const CLOSE = 1.2;
const HEADING = 0.8;

/**
 * How much better or worse a hit looks once its words are read: the very forms that were typed, words that stand together, a heading
 * that is just the query. Gives a factor from 1 up.
 */
export function secondLook(record: StoredRecord, find: Finder, wordCount: number): number {
  if (wordCount === 0) return 1;
  const heading = headingOf(record.title);
  const [inHeading, inText] = [find(heading), find(record.text)];
  const exact = new Set([...inHeading, ...inText].filter(({ isExact }) => isExact).map(({ word }) => word)).size;
  const headingLength = tokensOf(heading).length;
  const covered = new Set(inHeading.map(({ word }) => word)).size;
  const likeness =
    headingLength === 0
      ? 0
      : (covered / wordCount) ** 2 * (0.5 + (0.5 * Math.min(covered, headingLength)) / headingLength);
  const closeness = Math.max(closenessOf(inText, wordCount), closenessOf(inHeading, wordCount));
  return 1 + (EXACT * exact) / wordCount + CLOSE * closeness + HEADING * likeness;
}

/** 1 if all words of the query stand side by side and in order, less the further apart they are, 0 if there is only one. */
function closenessOf(found: readonly Found[], wordCount: number): number {
  if (wordCount < 2 || found.length < 2) return 0;
  let best = 0;
  for (const [start, first] of found.entries()) {
    const seen = new Set([first.word]);
    let inOrder = 1;
    let last = first;
    for (let at = start + 1; at < found.length; at += 1) {
      const next = found[at];
      if (!next || next.place - first.place > wordCount * 4) break;
      if (seen.has(next.word)) continue;
      seen.add(next.word);
      if (next.word === last.word + 1 && next.place === last.place + 1) inOrder += 1;
      last = next;
      const width = next.place - first.place + 1;
      const value = (seen.size / wordCount) ** 2 * (0.6 * (seen.size / width) + 0.4 * (inOrder / seen.size));
      if (value > best) best = value;
    }
  }
  return best;
}

/** Whether the words stand side by side somewhere in the record, in any grammatical form. */
export function hasPhrase(record: StoredRecord, phrase: readonly string[], analysis: Analysis): boolean {
  const wanted = phrase.map(analysis.termOf);
  const mayBegin = beginningsOf(wanted);
  return [record.title, record.text].some((text) => {
    const terms: string[] = [];
    eachWorth(text, mayBegin, ({ word }, place) => {
      terms[place] = analysis.termOf(word);
    });
    return terms.some((_, start) => wanted.every((term, offset) => terms[start + offset] === term));
  });
}

import type { Analysis } from './analysis.ts';
import type { StoredRecord } from './build-records.ts';
import { headingOf } from './heading.ts';
import { eachMeaning, Meanings, NONE } from './meanings.ts';
import type { QueryWord } from './parse-query.ts';
import { beginningsOf, spansOf } from './word-starts.ts';

/** A word of a query in a text. */
export interface Found {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Number of the word in the query. */
  readonly word: number;
  /** It stands there in the very form that was typed. */
  readonly isExact: boolean;
  /** Its place among the words of the text. */
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
  // `17-бап` is also found by its parts.
  const meanings = new Meanings(analysis, ({ folded, terms }) => {
    const word = byTerm.get(terms.find((term) => byTerm.has(term)) ?? '');
    return word === undefined ? NONE : word * 2 + (isExact(words[word], folded) ? 1 : 0);
  });
  const known = new Map<string, readonly Found[]>();
  const find: Finder = (text) => {
    const found: Found[] = [];
    eachMeaning(text, mayBegin, meanings, (meaning, place, start, end) => {
      found.push({ start, end, word: meaning >> 1, isExact: meaning % 2 === 1, place });
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
  const headingLength = spansOf(heading).starts.length;
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
  for (let start = 0; start < found.length && best < 1; start += 1) {
    const value = closenessFrom(found, start, wordCount);
    if (value > best) best = value;
  }
  return best;
}

/** The best window that begins with a word; which words it has is kept in bits, since a long text has thousands of windows. */
function closenessFrom(found: readonly Found[], start: number, wordCount: number): number {
  const first = found[start];
  if (!first) return 0;
  let [best, seen, count, inOrder, last] = [0, 1 << first.word, 1, 1, first];
  for (let at = start + 1; at < found.length; at += 1) {
    const next = found[at];
    if (!next || next.place - first.place > wordCount * 4) break;
    if ((seen & (1 << next.word)) !== 0) continue;
    seen |= 1 << next.word;
    count += 1;
    if (next.word === last.word + 1 && next.place === last.place + 1) inOrder += 1;
    last = next;
    const width = next.place - first.place + 1;
    const value = (count / wordCount) ** 2 * (0.6 * (count / width) + 0.4 * (inOrder / count));
    if (value > best) best = value;
    if (count === wordCount) break;
  }
  return best;
}

/** Whether the words stand side by side somewhere in the record, in any grammatical form. */
export function hasPhrase(record: StoredRecord, phrase: readonly string[], analysis: Analysis): boolean {
  const wanted = phrase.map(analysis.termOf);
  const mayBegin = beginningsOf(wanted);
  const meanings = new Meanings(analysis, ({ terms: [term = ''] }) => wanted.indexOf(term));
  return [record.title, record.text].some((text) => {
    const at = new Map<number, number>();
    eachMeaning(text, mayBegin, meanings, (meaning, place) => {
      at.set(place, meaning);
    });
    // A word that the phrase has twice has the number of its first place.
    const numbers = wanted.map((term) => wanted.indexOf(term));
    return [...at.keys()].some((start) => numbers.every((number, offset) => at.get(start + offset) === number));
  });
}

import { ByteReader } from './bytes.ts';
import { editDistance } from './edit-distance.ts';
import { readTerms } from './shard.ts';

/** A page of the word list: words as they are written, and how frequent they are (a logarithm). */
export interface DictionaryPage {
  readonly words: readonly string[];
  readonly frequencies: readonly number[];
  /** Which letters each word has, a bit each: most words are told apart by this alone. */
  readonly letters: Int32Array;
}

export function readPage(bytes: Uint8Array): DictionaryPage {
  const reader = new ByteReader(bytes);
  const words = readTerms(reader, reader.number());
  return { words, frequencies: words.map(() => reader.number()), letters: Int32Array.from(words, lettersOf) };
}

/** A word of the collection that may have been meant. */
export interface Candidate {
  readonly word: string;
  readonly distance: number;
  readonly frequency: number;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many letters one of two words has and the other has not. */
function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** Words close to one that nobody has written, the closest and then the most frequent first. */
export function closest(pages: readonly DictionaryPage[], word: string, limit: number): Candidate[] {
  const found: Candidate[] = [];
  const letters = lettersOf(word);
  for (const page of pages) {
    for (const [index, known] of page.words.entries()) {
      // One edit changes at most two letters.
      if (differing(letters, page.letters[index] ?? 0) > limit * 2) continue;
      const distance = editDistance(word, known, limit);
      if (distance <= limit) found.push({ word: known, distance, frequency: page.frequencies[index] ?? 0 });
    }
  }
  return found.sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
}

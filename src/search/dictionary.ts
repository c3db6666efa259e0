import { ByteReader } from './bytes.ts';
import { editDistance } from './edit-distance.ts';
import { readTerms } from './shard.ts';

/** A page of the word list: words as they are written, and how frequent they are (a logarithm). */
export interface DictionaryPage {
  readonly words: readonly string[];
  readonly frequencies: readonly number[];
}

export function readPage(bytes: Uint8Array): DictionaryPage {
  const reader = new ByteReader(bytes);
  const words = readTerms(reader, reader.number());
  return { words, frequencies: words.map(() => reader.number()) };
}

/** A word of the collection that may have been meant. */
export interface Candidate {
  readonly word: string;
  readonly distance: number;
  readonly frequency: number;
}

/** Words close to one that nobody has written, the closest and then the most frequent first. */
export function closest(pages: readonly DictionaryPage[], word: string, limit: number): Candidate[] {
  const found: Candidate[] = [];
  for (const page of pages) {
    for (const [index, known] of page.words.entries()) {
      const distance = editDistance(word, known, limit);
      if (distance <= limit) found.push({ word: known, distance, frequency: page.frequencies[index] ?? 0 });
    }
  }
  return found.sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
}

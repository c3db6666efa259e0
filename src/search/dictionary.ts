import { ByteReader } from './bytes.ts';
import { editDistance } from './edit-distance.ts';
import { readTerms } from './shard.ts';

/** A page of the word list: stems, the most frequent form of each, and how frequent they are (a logarithm). */
export interface DictionaryPage {
  readonly stems: readonly string[];
  readonly forms: readonly string[];
  readonly frequencies: readonly number[];
}

export function readPage(bytes: Uint8Array): DictionaryPage {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const stems = readTerms(reader, count);
  const rests = reader.text().split('\n');
  const forms = stems.map((stem, index) => {
    const rest = rests[index] ?? '';
    return rest.startsWith('=') ? rest.slice(1) : stem + rest;
  });
  return { stems, forms, frequencies: stems.map(() => reader.number() / 4) };
}

/** A word of the collection that may have been meant. */
export interface Candidate {
  readonly stem: string;
  readonly form: string;
  readonly distance: number;
  readonly frequency: number;
}

/** Words close to one that nobody has written, the closest and then the most frequent first. */
export function closest(pages: readonly DictionaryPage[], word: string, stem: string, limit: number): Candidate[] {
  const found: Candidate[] = [];
  for (const page of pages) {
    for (const [index, known] of page.stems.entries()) {
      const form = page.forms[index] ?? known;
      const distance = Math.min(editDistance(stem, known, limit), editDistance(word, form, limit));
      if (distance <= limit) found.push({ stem: known, form, distance, frequency: page.frequencies[index] ?? 0 });
    }
  }
  return found.sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.stem < b.stem ? -1 : 1));
}

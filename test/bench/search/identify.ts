import type { SearchDocument } from '../../../src/search/documents.ts';
import type { Morphology } from './dictionary.ts';
import { wordsIn } from './words.ts';

/**
 * Tells which provisions a query can mean, so that every query of the bench has one answer: a heading that ten provisions share, or words
 * that stand together in a hundred, ask for nothing in particular. Words are compared by the entries of a spelling dictionary.
 */
export class Identity {
  readonly frequency = new Map<string, number>();
  readonly #morphology: Morphology | null;
  readonly #texts = new Map<string, Set<number>>();
  readonly #titles = new Map<string, Set<number>>();
  readonly #plain: readonly string[];

  constructor(documents: readonly SearchDocument[], morphology: Morphology | null) {
    this.#morphology = morphology;
    this.#plain = documents.map(({ title, text }) => plainText(`${title}\n${text}`));
    for (const [index, { title, text }] of documents.entries()) {
      const words = new Set(wordsIn(`${title} ${text}`));
      for (const word of words) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
      this.#add(this.#texts, words, index);
      this.#add(this.#titles, new Set(wordsIn(title)), index);
    }
  }

  /** Provisions that have all these words in some form; `last` may be cut short. */
  withWords(words: readonly string[], field: 'any' | 'title' = 'any', last?: string): ReadonlySet<number> {
    const index = field === 'any' ? this.#texts : this.#titles;
    const sets = words.map((word) => union(this.#keysOf(word).map((key) => index.get(key))));
    if (last !== undefined) sets.push(union([...index].flatMap(([key, set]) => (key.startsWith(last) ? [set] : []))));
    const [first = new Set<number>(), ...others] = sets;
    return new Set([...first].filter((document) => others.every((set) => set.has(document))));
  }

  /** Provisions in which these words stand side by side. */
  withPhrase(words: readonly string[]): ReadonlySet<number> {
    const phrase = plainText(words.join(' '));
    return new Set(this.#plain.flatMap((text, index) => (text.includes(phrase) ? [index] : [])));
  }

  /** Other forms of a word. */
  formsOf(word: string): readonly string[] {
    const entries = this.#morphology?.entriesOf(word) ?? [];
    return [...new Set(entries.flatMap((entry) => this.#morphology?.formsOf(entry) ?? []))].filter(
      (form) => form !== word,
    );
  }

  /** The word itself, and a sign for each entry it may belong to. */
  #keysOf(word: string): string[] {
    return [word, ...(this.#morphology?.entriesOf(word) ?? []).map((entry) => `#${entry}`)];
  }

  #add(index: Map<string, Set<number>>, words: ReadonlySet<string>, document: number): void {
    for (const key of [...words].flatMap((word) => this.#keysOf(word))) {
      const known = index.get(key);
      if (known) known.add(document);
      else index.set(key, new Set([document]));
    }
  }
}

function union(sets: readonly (ReadonlySet<number> | undefined)[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...(set ?? [])]));
}

/** A text as it is compared word by word: signs between words do not count. */
const plainText = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

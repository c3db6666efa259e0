import { inNumberOrder } from './in-number-order.ts';
import { PairTable } from './pair-table.ts';
import { kindOf, sign, smallOf } from './signs.ts';

/**
 * The words of a text as sorted integers, each as often as it stands there: what likeness is measured on. A word is folded to its first
 * seven letters (crude, but one rule for Russian, Kazakh and English endings alike), a number to one sign, so that a reference that
 * follows a renumbering costs little; its digits are counted beside, because the rows of a table differ in nothing else. Pairs of
 * neighbours are counted too, because word order tells boilerplate from boilerplate. Words are even integers, all else odd ones.
 */
export type Features = Int32Array;

const foldedLength = 7;

/** Reads texts into features; one reader serves both texts of a comparison, so equal words have equal integers. */
export class FeatureReader {
  readonly #words = new PairTable();
  readonly #pairs = new PairTable();
  /** The word that every number counts as; no letters give this pair. */
  readonly #number = 2 * this.#words.of(0, 0);
  #found = new Int32Array(1 << 10);
  #size = 0;

  /** Words and pairs of words of texts, taken together: `в течение 30 дней` → `в`, `течение`, `#`, `дней` and three pairs. */
  read(texts: readonly string[]): Features {
    return inNumberOrder(this.gather(texts));
  }

  /** As `read`, in the order of the text: for who needs no order, which costs a third of the reading. */
  gather(texts: readonly string[]): Features {
    this.#size = 0;
    for (const text of texts) this.#append(text);
    return this.#found.slice(0, this.#size);
  }

  /** One more than the greatest integer given so far. */
  get size(): number {
    return 2 * Math.max(this.#words.size, this.#pairs.size) + 2;
  }

  /** Two hashes of the first letters stand for a word: words that fall together in both are not met in the lifetime of a law. */
  #append(text: string): void {
    let last = 0;
    for (let place = 0; place < text.length; ) {
      const start = place;
      const kind = kindOf(text.charCodeAt(start));
      place += 1;
      if (kind === sign.none || kind === sign.mark) continue;
      let first = 7 * 31 + smallOf(text.charCodeAt(start));
      let second = Math.imul(1 ^ smallOf(text.charCodeAt(start)), 0x01000193);
      for (; kind !== sign.word && place < text.length; place += 1) {
        const code = text.charCodeAt(place);
        const next = kindOf(code);
        if (next !== kind && (next !== sign.mark || kind !== sign.letter)) break;
        if (place >= start + foldedLength) continue;
        first = (Math.imul(first, 31) + smallOf(code)) | 0;
        second = Math.imul(second ^ smallOf(code), 0x01000193);
      }
      const read = 2 * this.#words.of(first, second);
      const word = kind === sign.digit ? this.#number : read;
      this.#add(word, last);
      if (kind === sign.digit) this.#addValue(read);
      last = word;
    }
  }

  /** The digits of a number, for telling the rows of a table apart. */
  #addValue(digits: number): void {
    this.#found[this.#size] = 2 * this.#pairs.of(-1, digits) + 1;
    this.#size += 1;
  }

  #add(word: number, last: number): void {
    if (this.#size + 3 > this.#found.length) {
      const more = new Int32Array(2 * this.#found.length);
      more.set(this.#found);
      this.#found = more;
    }
    this.#found[this.#size] = word;
    this.#size += 1;
    if (last === 0) return;
    this.#found[this.#size] = 2 * this.#pairs.of(last, word) + 1;
    this.#size += 1;
  }
}

/** Whether a feature is a word rather than a pair of words. */
export const isWord = (id: number): boolean => (id & 1) === 0;

/** Features of several texts taken together and sorted; the parts need not be. */
export function joined(parts: readonly Features[]): Features {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let size = 0;
  for (const part of parts) {
    all.set(part, size);
    size += part.length;
  }
  return inNumberOrder(all);
}

/** What `from` has left when the words of `taken` are struck from it: the half of a split article that moved away. */
export function without(from: Features, taken: Features): Features {
  const left = new Int32Array(from.length);
  let size = 0;
  let other = 0;
  for (let place = 0; place < from.length; place += 1) {
    const id = from[place] ?? 0;
    while (other < taken.length && (taken[other] ?? 0) < id) other += 1;
    if (other < taken.length && taken[other] === id) other += 1;
    else {
      left[size] = id;
      size += 1;
    }
  }
  return left.slice(0, size);
}

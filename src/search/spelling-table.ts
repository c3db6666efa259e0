import { GrowingNumbers } from './growing.ts';

/** Half of the slots stay empty, so that few spellings meet another one in their place. */
const SPARE = 2;

/**
 * Numbers for words by how they are spelt in a text, from 0 on in the order in which they come. A build meets millions of words and few
 * different ones: looked up by their letters where they stand, no string is made for those that are known.
 */
export class SpellingTable {
  /** A slot has the number of a spelling plus one, or 0. */
  #slots = new Uint32Array(4096);
  readonly #hashes = new GrowingNumbers();
  /** Where the letters of each spelling begin, and after the last one where they end. */
  readonly #starts = new GrowingNumbers();
  readonly #letters = new GrowingNumbers();

  constructor() {
    this.#starts.push(0);
  }

  get size(): number {
    return this.#hashes.length;
  }

  /** The number of what stands between two places of a text; the next number if nobody has asked for it before. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot] ?? 0; held > 0; held = this.#slots[slot] ?? 0) {
      if (this.#hashes.at(held - 1) === hash && this.#isSame(held - 1, text, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.size + 1;
    return this.#add(hash, text, start, end);
  }

  #isSame(number: number, text: string, start: number, end: number): boolean {
    const first = this.#starts.at(number);
    if (this.#starts.at(number + 1) - first !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (this.#letters.at(first + at - start) !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(hash: number, text: string, start: number, end: number): number {
    for (let at = start; at < end; at += 1) this.#letters.push(text.charCodeAt(at));
    this.#starts.push(this.#letters.length);
    this.#hashes.push(hash);
    if (this.size * SPARE > this.#slots.length) this.#spread();
    return this.size - 1;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = this.#hashes.at(number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over UTF-16 units, its high bits mixed into the low ones that choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

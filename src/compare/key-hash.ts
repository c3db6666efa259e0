const firstSeed = 7;
const secondSeed = 1;

/**
 * The number that stands for a key, read sign by sign: 53 bits of two hashes, so that two keys of one pair of texts fall together once in
 * ten thousand million.
 */
export class KeyHash {
  #first = firstSeed;
  #second = secondSeed;

  clear(): void {
    this.#first = firstSeed;
    this.#second = secondSeed;
  }

  add(code: number): void {
    this.#first = (Math.imul(this.#first, 31) + code) | 0;
    this.#second = Math.imul(this.#second ^ code, 0x01000193);
  }

  get number(): number {
    return this.#first * 2 ** 21 + (this.#second >>> 11);
  }
}

const whole = new KeyHash();

/** The number of a key that is written out. */
export function numberOf(key: string): number {
  whole.clear();
  for (let place = 0; place < key.length; place += 1) whole.add(key.charCodeAt(place));
  return whole.number;
}

/**
 * Gives equal pairs of integers equal small integers, 1 and up, in the order they are first met. Open addressing in three typed arrays: a
 * comparison asks a million times, and a `Map` with a string for each pair would take most of its time.
 */
export class PairTable {
  #left = new Int32Array(1 << 10);
  #right = new Int32Array(1 << 10);
  #ids = new Int32Array(1 << 10);
  #size = 0;

  /** How many pairs were met. */
  get size(): number {
    return this.#size;
  }

  of(left: number, right: number): number {
    const slot = this.#slotOf(left, right);
    const known = this.#ids[slot] ?? 0;
    if (known !== 0) return known;
    this.#size += 1;
    this.#left[slot] = left;
    this.#right[slot] = right;
    this.#ids[slot] = this.#size;
    if (2 * this.#size > this.#ids.length) this.#grow();
    return this.#size;
  }

  #slotOf(left: number, right: number): number {
    const mask = this.#ids.length - 1;
    const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#ids[slot] !== 0 && (this.#left[slot] !== left || this.#right[slot] !== right))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [left, right, ids] = [this.#left, this.#right, this.#ids];
    this.#left = new Int32Array(4 * ids.length);
    this.#right = new Int32Array(4 * ids.length);
    this.#ids = new Int32Array(4 * ids.length);
    for (let slot = 0; slot < ids.length; slot += 1) {
      const id = ids[slot] ?? 0;
      if (id === 0) continue;
      const place = this.#slotOf(left[slot] ?? 0, right[slot] ?? 0);
      this.#left[place] = left[slot] ?? 0;
      this.#right[place] = right[slot] ?? 0;
      this.#ids[place] = id;
    }
  }
}

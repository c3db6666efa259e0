/**
 * Gives equal pairs of integers equal small integers, 1 and up, in the order they are first met. Open addressing in one typed array, left,
 * right and integer of a pair side by side: a comparison asks a million times, most answers lie outside the fast memory of a processor,
 * and a `Map` with a string for each pair would take most of its time.
 */
export class PairTable {
  /** Four places a slot: left, right, the integer (0: free), nothing. */
  #slots = new Int32Array(4 << 10);
  #size = 0;

  /** How many pairs were met. */
  get size(): number {
    return this.#size;
  }

  of(left: number, right: number): number {
    const slot = slotOf(this.#slots, left, right);
    const known = this.#slots[slot + 2] ?? 0;
    if (known !== 0) return known;
    this.#size += 1;
    fill(this.#slots, slot, left, right, this.#size);
    if (8 * this.#size > this.#slots.length) this.#grow();
    return this.#size;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(4 * old.length);
    for (let slot = 0; slot < old.length; slot += 4) {
      const [left, right, id] = [old[slot] ?? 0, old[slot + 1] ?? 0, old[slot + 2] ?? 0];
      if (id !== 0) fill(this.#slots, slotOf(this.#slots, left, right), left, right, id);
    }
  }
}

/** Where a pair stands, or the free slot where it is to stand. */
function slotOf(slots: Int32Array, left: number, right: number): number {
  const mask = slots.length - 1;
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  let slot = ((mixed ^ (mixed >>> 15)) << 2) & mask;
  while (slots[slot + 2] !== 0 && (slots[slot] !== left || slots[slot + 1] !== right)) slot = (slot + 4) & mask;
  return slot;
}

function fill(slots: Int32Array, slot: number, left: number, right: number, id: number): void {
  slots[slot] = left;
  slots[slot + 1] = right;
  slots[slot + 2] = id;
}

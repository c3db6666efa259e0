/** Numbers that are added one by one; in one array of 32 bits each, because a collection of laws has millions. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }

  /** What has been added so far, without a copy: valid until the next is added. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

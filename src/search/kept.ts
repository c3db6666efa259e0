/** Keeps the last so many things that were made, so that a warm query reads no file twice; what failed is tried again. */
export class Kept<T> {
  readonly #make: (index: number) => Promise<T>;
  readonly #limit: number;
  readonly #things = new Map<number, Promise<T>>();

  constructor(limit: number, make: (index: number) => Promise<T>) {
    this.#limit = limit;
    this.#make = make;
  }

  get(index: number): Promise<T> {
    const known = this.#things.get(index);
    if (known) return known;
    const made = this.#make(index);
    this.#things.set(index, made);
    made.catch(() => this.#things.delete(index));
    for (const oldest of this.#things.keys()) {
      if (this.#things.size <= this.#limit) break;
      this.#things.delete(oldest);
    }
    return made;
  }
}

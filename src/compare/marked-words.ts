import type { Features } from './features.ts';
import type { Weights } from './likeness.ts';

/** What one text shares with many others: its words are marked once, and each of the others is only read through. One instance serves a whole comparison. */
export class MarkedWords {
  /** How often the marked text has each feature. */
  #times = new Int32Array(0);
  #text: Features = new Int32Array(0);

  /** Marks the words of a text instead of those marked before. `size`: one more than the greatest feature. */
  mark(text: Features, size: number): void {
    if (this.#times.length < size) this.#times = new Int32Array(size);
    else for (let at = 0; at < this.#text.length; at += 1) this.#times[this.#text[at] ?? 0] = 0;
    for (let at = 0; at < text.length; at += 1) {
      const id = text[at] ?? 0;
      this.#times[id] = (this.#times[id] ?? 0) + 1;
    }
    this.#text = text;
  }

  /** Weight that another text shares with the marked one; summed up in the order of `shared`, so that the two give one number. */
  sharedWith(other: Features, weights: Weights): number {
    let sum = 0;
    let last = -1;
    let seen = 0;
    for (let at = 0; at < other.length; at += 1) {
      const id = other[at] ?? 0;
      seen = id === last ? seen + 1 : 1;
      last = id;
      if (seen <= (this.#times[id] ?? 0)) sum += weights[id] ?? 0;
    }
    return sum;
  }
}

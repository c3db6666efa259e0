import type { Features } from './features.ts';
import { shared, type Weights } from './likeness.ts';

/** So few texts are read pair by pair as fast. */
const few = 4;

/**
 * What each of some texts shares with each of some others, as `shared` would measure it pair by pair, in one reading of each text: the others
 * are filed by their words, and only words that meet are counted. One instance serves a whole comparison.
 */
export class Overlaps {
  /** By word: one more than the entry of the last text that has it; 0 if none has. */
  #heads = new Int32Array(0);
  #next = new Int32Array(1 << 10);
  #texts = new Int32Array(1 << 10);
  #times = new Int32Array(1 << 10);
  #size = 0;

  /** Weights shared, a row for each text and in it a place for each of the others. */
  of(texts: readonly Features[], others: readonly Features[], weights: Weights): Float64Array {
    if (Math.min(texts.length, others.length) <= few) return pairByPair(texts, others, weights);
    if (this.#heads.length < weights.length) this.#heads = new Int32Array(weights.length);
    this.#size = 0;
    for (const [column, other] of others.entries()) this.#file(other, column);
    const sums = new Float64Array(texts.length * others.length);
    for (const [row, text] of texts.entries()) this.#count(text, sums.subarray(row * others.length), weights);
    for (const other of others) for (let at = 0; at < other.length; at += 1) this.#heads[other[at] ?? 0] = 0;
    return sums;
  }

  #file(text: Features, column: number): void {
    if (this.#size + text.length > this.#next.length) this.#grow(this.#size + text.length);
    for (let at = 0; at < text.length; ) {
      const id = text[at] ?? 0;
      const end = runEnd(text, at);
      this.#next[this.#size] = this.#heads[id] ?? 0;
      this.#texts[this.#size] = column;
      this.#times[this.#size] = end - at;
      this.#size += 1;
      this.#heads[id] = this.#size;
      at = end;
    }
  }

  #count(text: Features, row: Float64Array, weights: Weights): void {
    for (let at = 0; at < text.length; ) {
      const id = text[at] ?? 0;
      const end = runEnd(text, at);
      const weight = weights[id] ?? 0;
      for (let entry = this.#heads[id] ?? 0; entry !== 0; entry = this.#next[entry - 1] ?? 0) {
        const column = this.#texts[entry - 1] ?? 0;
        // Added one by one, as `shared` adds them: a sum must not depend on how it was come by.
        for (let times = Math.min(end - at, this.#times[entry - 1] ?? 0); times > 0; times -= 1)
          row[column] = (row[column] ?? 0) + weight;
      }
      at = end;
    }
  }

  #grow(least: number): void {
    const size = Math.max(2 * this.#next.length, least);
    const grown = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const more = new Int32Array(size);
      more.set(from);
      return more;
    };
    [this.#next, this.#texts, this.#times] = [grown(this.#next), grown(this.#texts), grown(this.#times)];
  }
}

function pairByPair(texts: readonly Features[], others: readonly Features[], weights: Weights): Float64Array {
  const sums = new Float64Array(texts.length * others.length);
  let pair = 0;
  for (const text of texts) for (const other of others) sums[pair++] = shared(text, other, weights);
  return sums;
}

/** One past the last place that has the word that stands at `at`. */
function runEnd(text: Features, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] === text[at]) end += 1;
  return end;
}

import { type Features, isWord } from './features.ts';

/** Counts what words two texts have in common, whatever order their features stand in. One instance serves a whole comparison. */
export class WordTally {
  #counts = new Int32Array(0);

  /** Share of single words, every word weighing the same; 0 of texts without words. `size`: one more than the greatest feature. */
  inCommon(texts: readonly Features[], others: readonly Features[], size: number): number {
    if (this.#counts.length < size) this.#counts = new Int32Array(2 * size);
    let all = 0;
    let common = 0;
    for (const text of texts) all += this.#add(text);
    for (const other of others) {
      for (let at = 0; at < other.length; at += 1) {
        const id = other[at] ?? 0;
        if (!isWord(id)) continue;
        all += 1;
        const left = this.#counts[id] ?? 0;
        if (left === 0) continue;
        this.#counts[id] = left - 1;
        common += 1;
      }
    }
    for (const text of texts) for (let at = 0; at < text.length; at += 1) this.#counts[text[at] ?? 0] = 0;
    return all === 0 ? 0 : (2 * common) / all;
  }

  #add(text: Features): number {
    let words = 0;
    for (let at = 0; at < text.length; at += 1) {
      const id = text[at] ?? 0;
      if (!isWord(id)) continue;
      this.#counts[id] = (this.#counts[id] ?? 0) + 1;
      words += 1;
    }
    return words;
  }
}

/** Sums per document while one query is answered; the arrays are made once and cleaned after each query. */
export class Scores {
  readonly total: Float32Array;
  /** Which words of the query the document has in its own words, a bit each. */
  readonly own: Uint32Array;
  /** The same with the headings around it. */
  readonly all: Uint32Array;
  readonly groupAll: Uint32Array;
  readonly #best: Float32Array;
  readonly #isOwn: Uint8Array;
  readonly #ofWord: number[] = [];
  readonly touched: number[] = [];

  constructor(size: number, groupCount: number) {
    this.total = new Float32Array(size);
    this.own = new Uint32Array(size);
    this.all = new Uint32Array(size);
    this.groupAll = new Uint32Array(groupCount);
    this.#best = new Float32Array(size);
    this.#isOwn = new Uint8Array(size);
  }

  /** What the word under way gives to a document: the best of its alternatives counts, not their sum. */
  offer(document: number, value: number, isOwn: boolean): void {
    const best = this.#best[document] ?? 0;
    if (best === 0) this.#ofWord.push(document);
    if (value > best) this.#best[document] = value;
    if (isOwn) this.#isOwn[document] = 1;
  }

  /** Closes the word under way: its best values go into the totals. */
  closeWord(index: number, groupOf: Uint32Array): void {
    const bit = 1 << index;
    for (const document of this.#ofWord) {
      if (this.all[document] === 0) this.touched.push(document);
      this.total[document] = (this.total[document] ?? 0) + (this.#best[document] ?? 0);
      this.all[document] = (this.all[document] ?? 0) | bit;
      if (this.#isOwn[document] === 1) this.own[document] = (this.own[document] ?? 0) | bit;
      const group = groupOf[document] ?? 0;
      this.groupAll[group] = (this.groupAll[group] ?? 0) | bit;
      this.#best[document] = 0;
      this.#isOwn[document] = 0;
    }
    this.#ofWord.length = 0;
  }

  /** Adds to a document that has been found; another one is not found by this. */
  raise(document: number, value: number): void {
    if (this.all[document] !== 0) this.total[document] = (this.total[document] ?? 0) + value;
  }

  clear(groupOf: Uint32Array): void {
    for (const document of this.touched) {
      this.total[document] = 0;
      this.own[document] = 0;
      this.all[document] = 0;
      this.groupAll[groupOf[document] ?? 0] = 0;
    }
    this.touched.length = 0;
  }
}

interface Candidate {
  readonly document: number;
  readonly score: number;
  readonly share: number;
  readonly isCurrent: boolean;
}

/** Sums per document while one query is answered; the arrays are made once and cleaned after each query. */
export class Scores {
  readonly total: Float32Array;
  /** Which words of the query the document has in its own words, a bit each. */
  readonly own: Uint32Array;
  /** The same with the headings around it. */
  readonly all: Uint32Array;
  readonly groupAll: Uint32Array;
  /** The best document of each provision, its score and its share of the query. */
  readonly bestDocument: Uint32Array;
  readonly bestScore: Float32Array;
  readonly bestShare: Float32Array;
  readonly #bestIsCurrent: Uint8Array;
  readonly #best: Float32Array;
  readonly #isOwn: Uint8Array;
  readonly #ofWord: number[] = [];
  readonly touched: number[] = [];

  constructor(size: number, groupCount: number) {
    this.total = new Float32Array(size);
    this.own = new Uint32Array(size);
    this.all = new Uint32Array(size);
    this.groupAll = new Uint32Array(groupCount);
    this.bestDocument = new Uint32Array(groupCount);
    this.bestScore = new Float32Array(groupCount);
    this.bestShare = new Float32Array(groupCount);
    this.#bestIsCurrent = new Uint8Array(groupCount);
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

  /** Keeps the better of two documents of one provision; true if it is the first. */
  keepBest(group: number, one: Candidate): boolean {
    const isFirst = this.bestScore[group] === 0;
    if (!isFirst && !this.#isPreferred(group, one)) return false;
    this.bestDocument[group] = one.document;
    this.bestScore[group] = one.score;
    this.bestShare[group] = one.share;
    this.#bestIsCurrent[group] = one.isCurrent ? 1 : 0;
    return isFirst;
  }

  /** The current wording wins unless an older one has more of the query. */
  #isPreferred(group: number, one: Candidate): boolean {
    const score = this.bestScore[group] ?? 0;
    const share = this.bestShare[group] ?? 0;
    const wasCurrent = this.#bestIsCurrent[group] === 1;
    if (one.isCurrent === wasCurrent) return one.score > score;
    return one.isCurrent ? Math.fround(one.share) >= share : one.share > share && one.score > score;
  }

  clear(groupOf: Uint32Array): void {
    for (const document of this.touched) {
      this.total[document] = 0;
      this.own[document] = 0;
      this.all[document] = 0;
      const group = groupOf[document] ?? 0;
      this.groupAll[group] = 0;
      this.bestScore[group] = 0;
    }
    this.touched.length = 0;
  }
}

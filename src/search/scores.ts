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
  readonly #ofWord: Uint32Array;
  #countOfWord = 0;
  readonly touched: number[] = [];
  /** Whether the word under way only adds to documents that have been found. */
  isClosed = false;

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
    this.#ofWord = new Uint32Array(size);
  }

  /** What the word under way gives to each document of a list: the best of its alternatives counts, not their sum. */
  offer(documents: Uint32Array, impacts: Uint8Array, weights: Float32Array, value: number): void {
    const best = this.#best;
    const isOwn = this.#isOwn;
    const ofWord = this.#ofWord;
    const { all, isClosed } = this;
    let count = this.#countOfWord;
    for (let index = 0; index < documents.length; index += 1) {
      const weight = (weights[impacts[index] ?? 0] ?? 0) * value;
      if (weight <= 0) continue;
      const document = documents[index] ?? 0;
      if (isClosed && all[document] === 0) continue;
      const known = best[document] ?? 0;
      if (known === 0) ofWord[count++] = document;
      if (weight > known) best[document] = weight;
      isOwn[document] = 1;
    }
    this.#countOfWord = count;
  }

  /** The same for neighbours that have the word in a heading around them. */
  offerAround(first: number, length: number, value: number): void {
    const best = this.#best;
    for (let document = first; document < first + length; document += 1) {
      if (this.isClosed && this.all[document] === 0) continue;
      const known = best[document] ?? 0;
      if (known === 0) this.#ofWord[this.#countOfWord++] = document;
      if (value > known) best[document] = value;
    }
  }

  /** Closes the word under way: its best values go into the totals. */
  closeWord(index: number, groupOf: Uint32Array): void {
    const bit = 1 << index;
    const { total, own, all, groupAll, touched } = this;
    const best = this.#best;
    const isOwn = this.#isOwn;
    const ofWord = this.#ofWord;
    for (let place = 0; place < this.#countOfWord; place += 1) {
      const document = ofWord[place] ?? 0;
      const known = all[document] ?? 0;
      if (known === 0) touched.push(document);
      all[document] = known | bit;
      total[document] = (total[document] ?? 0) + (best[document] ?? 0);
      if (isOwn[document] === 1) own[document] = (own[document] ?? 0) | bit;
      const group = groupOf[document] ?? 0;
      groupAll[group] = (groupAll[group] ?? 0) | bit;
      best[document] = 0;
      isOwn[document] = 0;
    }
    this.#countOfWord = 0;
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
    this.isClosed = false;
  }
}

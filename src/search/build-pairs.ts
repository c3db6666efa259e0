import { PAIR_LEAST, pairFile, pairHash, termHash, writePairs } from './pairs.ts';

/** Pairs in one file: under two kilobytes when packed. */
const PAIRS_IN_FILE = 750;

/** Terms of all documents in their order, as numbers; 0 ends a heading or a body, so that no pair reaches over it. */
export class TermSequence {
  readonly #numbers = new Map<string, number>();
  readonly #frequencies: number[] = [0];
  readonly #seen: number[] = [-1];
  #sequence = new Uint32Array(1024);
  #length = 0;
  readonly #starts: number[] = [];

  startDocument(): void {
    this.#starts.push(this.#length);
  }

  add(term: string): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#frequencies.length;
      this.#numbers.set(term, number);
      this.#frequencies.push(0);
      this.#seen.push(-1);
    }
    const document = this.#starts.length;
    if (this.#seen[number] !== document) {
      this.#seen[number] = document;
      this.#frequencies[number] = (this.#frequencies[number] ?? 0) + 1;
    }
    this.#push(number);
  }

  break(): void {
    this.#push(0);
  }

  /** Writes the pairs of frequent words and tells into how many files. Sorting numbers of one file at a time keeps memory low. */
  build(emit: (name: string, bytes: Uint8Array) => void): number {
    const hashes = Uint32Array.from([0, ...[...this.#numbers.keys()].map(termHash)]);
    const { pairs, documents } = this.#frequentPairs(hashes);
    const files = Math.ceil(pairs.length / PAIRS_IN_FILE / 1.6);
    const places: number[][] = Array.from({ length: files }, () => []);
    for (let at = 0; at < pairs.length; at += 1) places[pairFile(pairs[at] ?? 0, files)]?.push(at);
    for (const [file, inFile] of places.entries()) {
      const byHash = new Map<number, number[]>();
      for (const at of inFile) {
        const [hash, document] = [pairs[at] ?? 0, documents[at] ?? 0];
        const known = byHash.get(hash);
        if (!known) byHash.set(hash, [document]);
        else if (known[known.length - 1] !== document) known.push(document);
      }
      emit(`w${file}`, writePairs([...byHash].map(([hash, list]) => ({ hash, documents: list }))));
      places[file] = [];
    }
    return files;
  }

  #frequentPairs(hashes: Uint32Array): { readonly pairs: Uint32Array; readonly documents: Uint32Array } {
    const isFrequent = this.#frequencies.map((frequency) => frequency >= PAIR_LEAST);
    const pairs = new Uint32Array(this.#length);
    const documents = new Uint32Array(this.#length);
    let count = 0;
    for (const [document, start] of this.#starts.entries()) {
      const end = this.#starts[document + 1] ?? this.#length;
      for (let at = start + 1; at < end; at += 1) {
        const [first, second] = [this.#sequence[at - 1] ?? 0, this.#sequence[at] ?? 0];
        if (!isFrequent[first] || !isFrequent[second]) continue;
        pairs[count] = pairHash(hashes[first] ?? 0, hashes[second] ?? 0);
        documents[count] = document;
        count += 1;
      }
    }
    return { pairs: pairs.subarray(0, count), documents: documents.subarray(0, count) };
  }

  #push(number: number): void {
    if (this.#length === this.#sequence.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#sequence);
      this.#sequence = larger;
    }
    this.#sequence[this.#length] = number;
    this.#length += 1;
  }
}

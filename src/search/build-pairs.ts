import { PAIR_LEAST, pairFile, pairHash, termHash, writePairs } from './pairs.ts';

/** Pairs in one file: under two kilobytes when packed. */
const PAIRS_IN_FILE = 750;

/** Terms of all documents in their order, as numbers from 1 on; 0 ends a heading or a body, so that no pair reaches over it. */
export class TermSequence {
  readonly #frequencies: number[] = [];
  readonly #seen: number[] = [];
  #sequence = new Uint32Array(1024);
  #length = 0;
  readonly #starts: number[] = [];

  startDocument(): void {
    this.#starts.push(this.#length);
  }

  add(term: number): void {
    const document = this.#starts.length;
    if (this.#seen[term] !== document) {
      this.#seen[term] = document;
      this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    }
    this.#push(term + 1);
  }

  break(): void {
    this.#push(0);
  }

  /** Writes the pairs of frequent words and tells into how many files. Sorting numbers of one file at a time keeps memory low. */
  build(terms: readonly string[], emit: (name: string, bytes: Uint8Array) => void): number {
    const hashes = Uint32Array.from(['', ...terms], termHash);
    const { pairs, documents } = this.#frequentPairs(hashes);
    const files = Math.ceil(pairs.length / PAIRS_IN_FILE / 1.6);
    const { order, ends } = byFile(pairs, files);
    for (let file = 0; file < files; file += 1) {
      const byHash = new Map<number, number[]>();
      for (const at of order.subarray(ends[file - 1] ?? 0, ends[file] ?? 0)) {
        const [hash, document] = [pairs[at] ?? 0, documents[at] ?? 0];
        const known = byHash.get(hash);
        if (!known) byHash.set(hash, [document]);
        else if (known[known.length - 1] !== document) known.push(document);
      }
      emit(`w${file}`, writePairs([...byHash].map(([hash, list]) => ({ hash, documents: list }))));
    }
    return files;
  }

  #frequentPairs(hashes: Uint32Array): { readonly pairs: Uint32Array; readonly documents: Uint32Array } {
    const isFrequent = Uint8Array.from(hashes, (_, number) =>
      (this.#frequencies[number - 1] ?? 0) >= PAIR_LEAST ? 1 : 0,
    );
    const pairs = new Uint32Array(this.#length);
    const documents = new Uint32Array(this.#length);
    let count = 0;
    for (const [document, start] of this.#starts.entries()) {
      const end = this.#starts[document + 1] ?? this.#length;
      for (let at = start + 1; at < end; at += 1) {
        const [first, second] = [this.#sequence[at - 1] ?? 0, this.#sequence[at] ?? 0];
        if (isFrequent[first] === 0 || isFrequent[second] === 0) continue;
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

/** Places of all pairs in the order of their files, and where each file ends; places within a file rise. */
function byFile(pairs: Uint32Array, files: number): { readonly order: Uint32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(files);
  for (const hash of pairs) {
    const file = pairFile(hash, files);
    ends[file] = (ends[file] ?? 0) + 1;
  }
  let sum = 0;
  const next = ends.map((count) => {
    sum += count;
    return sum - count;
  });
  const order = new Uint32Array(pairs.length);
  for (const [at, hash] of pairs.entries()) {
    const file = pairFile(hash, files);
    const place = next[file] ?? 0;
    order[place] = at;
    next[file] = place + 1;
  }
  return { order, ends: next };
}

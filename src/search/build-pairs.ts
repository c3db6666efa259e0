import { GrowingNumbers } from './growing.ts';
import { PAIR_LEAST, pairFile, pairHash, termHash, writePairs } from './pairs.ts';

/** Pairs in one file: under two kilobytes when packed. */
const PAIRS_IN_FILE = 750;

/** Terms of all documents in their order, as numbers from 1 on; 0 ends a heading or a body, so that no pair reaches over it. */
export class TermSequence {
  readonly #sequence = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();

  startDocument(): void {
    this.#starts.push(this.#sequence.length);
  }

  add(term: number): void {
    this.#sequence.push(term + 1);
  }

  break(): void {
    this.#sequence.push(0);
  }

  /**
   * Writes the pairs of frequent words and tells into how many files; how many documents have a term is counted as a query counts it.
   * Sorting numbers of one file at a time keeps memory low.
   */
  build(
    terms: readonly string[],
    frequencyOf: (term: number) => number,
    emit: (name: string, bytes: Uint8Array) => void,
  ): number {
    const hashes = Uint32Array.from(['', ...terms], termHash);
    const isFrequent = Uint8Array.from(hashes, (_, number) =>
      number > 0 && frequencyOf(number - 1) >= PAIR_LEAST ? 1 : 0,
    );
    const { pairs, documents } = this.#frequentPairs(hashes, isFrequent);
    const files = Math.ceil(pairs.length / PAIRS_IN_FILE / 1.6);
    const { order, ends } = byFile(pairs, files);
    for (let file = 0; file < files; file += 1) {
      const places = order.subarray(ends[file - 1] ?? 0, ends[file] ?? 0);
      emit(`w${file}`, writePairs(places, pairs, documents));
    }
    return files;
  }

  #frequentPairs(
    hashes: Uint32Array,
    isFrequent: Uint8Array,
  ): { readonly pairs: Uint32Array; readonly documents: Uint32Array } {
    const sequence = this.#sequence.view();
    const pairs = new Uint32Array(sequence.length);
    const documents = new Uint32Array(sequence.length);
    let count = 0;
    const starts = this.#starts.view();
    for (let document = 0; document < starts.length; document += 1) {
      const start = starts[document] ?? 0;
      const end = starts[document + 1] ?? sequence.length;
      for (let at = start + 1; at < end; at += 1) {
        const [first, second] = [sequence[at - 1] ?? 0, sequence[at] ?? 0];
        if (isFrequent[first] === 0 || isFrequent[second] === 0) continue;
        pairs[count] = pairHash(hashes[first] ?? 0, hashes[second] ?? 0);
        documents[count] = document;
        count += 1;
      }
    }
    return { pairs: pairs.subarray(0, count), documents: documents.subarray(0, count) };
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
  for (let at = 0; at < pairs.length; at += 1) {
    const file = pairFile(pairs[at] ?? 0, files);
    const place = next[file] ?? 0;
    order[place] = at;
    next[file] = place + 1;
  }
  return { order, ends: next };
}

import { GrowingNumbers } from './growing.ts';

/** The documents of one term, in rising order, and what was noted of each. */
export interface TermDocuments {
  readonly documents: Uint32Array;
  /** Twice how often the body has the term, plus one if the heading has it. */
  readonly times: Uint32Array;
}

/** Which terms each document has, while the index is built: noted document by document, sorted by term at the end. */
export class Occurrences {
  readonly #terms = new GrowingNumbers();
  readonly #times = new GrowingNumbers();
  /** Where the notes of each document end. */
  readonly #ends = new GrowingNumbers();

  add(term: number, times: number): void {
    this.#terms.push(term);
    this.#times.push(times);
  }

  endDocument(): void {
    this.#ends.push(this.#terms.length);
  }

  /** The documents of each of so many terms; places are counted first, so that one walk puts each note where it belongs. */
  byTerm(termCount: number): (term: number) => TermDocuments {
    const terms = this.#terms.view();
    const ends = new Uint32Array(termCount + 1);
    for (const term of terms) ends[term] = (ends[term] ?? 0) + 1;
    let sum = 0;
    const next = ends.map((count) => {
      sum += count;
      return sum - count;
    });
    const starts = next.slice();
    const [documents, times] = [new Uint32Array(terms.length), new Uint32Array(terms.length)];
    let at = 0;
    for (let document = 0; document < this.#ends.length; document += 1) {
      const end = this.#ends.at(document);
      for (; at < end; at += 1) {
        const term = terms[at] ?? 0;
        const place = next[term] ?? 0;
        documents[place] = document;
        times[place] = this.#times.at(at);
        next[term] = place + 1;
      }
    }
    return (term) => ({
      documents: documents.subarray(starts[term], next[term]),
      times: times.subarray(starts[term], next[term]),
    });
  }
}

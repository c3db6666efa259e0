import { type ByteReader, ByteWriter } from './bytes.ts';

/** Most terms stand in few documents: so many bytes are enough for them. */
const FEW = 12;

/** The documents of one term while the index is built: document, times in the body, whether in the heading. */
export class GrowingPostings {
  readonly #occurrences = new ByteWriter(FEW);
  #ranges: { readonly first: number; readonly end: number }[] | null = null;
  #last = 0;
  count = 0;

  /** Documents must come in rising order. */
  add(document: number, inBody: number, isInHeading: boolean): void {
    this.#occurrences.number(document - this.#last);
    this.#occurrences.number(inBody * 2 + (isInHeading ? 1 : 0));
    this.#last = document;
    this.count += 1;
  }

  /** Documents from `first` on stand under a heading that has the term; an inner heading ends before the one around it. */
  addRange(first: number, length: number): void {
    this.#ranges ??= [];
    this.#ranges.push({ first, end: first + length });
  }

  occurrences(): Uint8Array {
    return this.#occurrences.view();
  }

  get isEmpty(): boolean {
    return this.count === 0 && this.#ranges === null;
  }

  /** The ranges in rising order; those that touch or lie within one another are one. */
  ranges(): { readonly count: number; readonly bytes: Uint8Array } {
    const writer = new ByteWriter();
    let [count, last, open] = [0, 0, { first: -1, end: -1 }];
    const write = (): void => {
      if (open.first < 0) return;
      writer.number(open.first - last);
      writer.number(open.end - open.first);
      last = open.first;
      count += 1;
    };
    for (const { first, end } of (this.#ranges ?? []).toSorted((a, b) => a.first - b.first || a.end - b.end)) {
      if (first <= open.end) open = { first: open.first, end: Math.max(open.end, end) };
      else {
        write();
        open = { first, end };
      }
    }
    write();
    return { count, bytes: writer.view() };
  }
}

/** The documents of one term as a query reads them. */
export interface Postings {
  /** How many documents have the term, those of the tail included. */
  readonly frequency: number;
  readonly documents: Uint32Array;
  readonly impacts: Uint8Array;
  /** First document and count, one after the other. */
  readonly ranges: Uint32Array;
  /** Number of the file with the other documents of a long list, or -1. */
  readonly tail: number;
}

/** Documents in rising order as differences. */
export function writeRising(writer: ByteWriter, documents: Iterable<number>): void {
  let last = 0;
  for (const document of documents) {
    writer.number(document - last);
    last = document;
  }
}

export function readRising(reader: ByteReader, count: number): Uint32Array {
  const documents = new Uint32Array(count);
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    last += reader.number();
    documents[index] = last;
  }
  return documents;
}

export function readRanges(reader: ByteReader, count: number): Uint32Array {
  const ranges = new Uint32Array(count * 2);
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    last += reader.number();
    ranges[index * 2] = last;
    ranges[index * 2 + 1] = reader.number();
  }
  return ranges;
}

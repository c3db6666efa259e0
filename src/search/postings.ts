import { type ByteReader, ByteWriter } from './bytes.ts';

/** Runs of documents that stand under headings with one term, while the index is built. */
export class GrowingRanges {
  readonly #ranges: { readonly first: number; readonly end: number }[] = [];

  /** Documents from `first` on stand under a heading that has the term; an inner heading ends before the one around it. */
  add(first: number, length: number): void {
    this.#ranges.push({ first, end: first + length });
  }

  /** The ranges in rising order; those that touch or lie within one another are one. */
  packed(): { readonly count: number; readonly bytes: Uint8Array } {
    const writer = new ByteWriter();
    let [count, last, open] = [0, 0, { first: -1, end: -1 }];
    const write = (): void => {
      if (open.first < 0) return;
      writer.number(open.first - last);
      writer.number(open.end - open.first);
      last = open.first;
      count += 1;
    };
    for (const { first, end } of this.#ranges.toSorted((a, b) => a.first - b.first || a.end - b.end)) {
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

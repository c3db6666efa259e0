import { ByteReader, ByteWriter } from './bytes.ts';
import { type Postings, readRanges, readRising } from './postings.ts';
import { lastNotAbove } from './sorted.ts';

/** One term with its packed postings, ready to be put into a shard. */
export interface ShardEntry {
  readonly term: string;
  readonly frequency: number;
  readonly count: number;
  readonly rangeCount: number;
  readonly tail: number;
  /** Differences of documents, then of ranges. */
  readonly places: Uint8Array;
  readonly impacts: Uint8Array;
}

/** Tails that one file has at most: the number of a tail is that of its file times this, plus its place. */
export const TAILS_IN_FILE = 64;

/**
 * A run of neighbouring terms in sorted order. Like is laid beside like (all texts, all counts, all documents, all impacts),
 * because that is what deflate packs best.
 */
export function writeShard(entries: readonly ShardEntry[]): Uint8Array {
  const columns = new ByteWriter();
  const places = new ByteWriter();
  const impacts = new ByteWriter();
  for (const entry of entries) {
    columns.number(entry.frequency);
    columns.number(entry.count);
    columns.number(entry.rangeCount);
    columns.number(entry.tail + 1);
    columns.number(entry.places.length);
    places.bytes(entry.places);
    impacts.bytes(entry.impacts);
  }
  const shard = new ByteWriter();
  shard.number(entries.length);
  writeTerms(
    shard,
    entries.map(({ term }) => term),
  );
  shard.block(columns.view());
  shard.block(places.view());
  shard.block(impacts.view());
  return shard.view().slice();
}

/** Sorted terms, each as the length it shares with the one before and what follows. */
export function writeTerms(writer: ByteWriter, terms: readonly string[]): void {
  const shared = new ByteWriter();
  const rests: string[] = [];
  let before = '';
  for (const term of terms) {
    let length = 0;
    while (length < term.length && length < before.length && term[length] === before[length]) length += 1;
    // Never cut a pair of surrogates in two: half of one cannot be written as UTF-8.
    if (/[\uD800-\uDBFF]/u.test(term.charAt(length - 1))) length -= 1;
    shared.number(length);
    rests.push(term.slice(length));
    before = term;
  }
  writer.block(shared.view());
  writer.text(rests.join('\n'));
}

export function readTerms(reader: ByteReader, count: number): string[] {
  const shared = new ByteReader(reader.block());
  const rests = reader.text().split('\n');
  const terms: string[] = [];
  let before = '';
  for (let index = 0; index < count; index += 1) {
    before = before.slice(0, shared.number()) + (rests[index] ?? '');
    terms.push(before);
  }
  return terms;
}

interface Slot {
  readonly frequency: number;
  readonly count: number;
  readonly rangeCount: number;
  readonly tail: number;
  readonly placesAt: number;
  readonly impactsAt: number;
}

/** A shard as a query reads it; the postings of a term are unpacked when they are asked for. */
export class Shard {
  readonly terms: readonly string[];
  readonly #slots = new Map<string, Slot>();
  readonly #places: Uint8Array;
  readonly #impacts: Uint8Array;
  readonly #unpacked = new Map<string, Postings>();

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    const count = reader.number();
    this.terms = readTerms(reader, count);
    const columns = new ByteReader(reader.block());
    this.#places = reader.block();
    this.#impacts = reader.block();
    let placesAt = 0;
    let impactsAt = 0;
    for (const term of this.terms) {
      const [frequency, length, rangeCount] = [columns.number(), columns.number(), columns.number()];
      this.#slots.set(term, { frequency, count: length, rangeCount, tail: columns.number() - 1, placesAt, impactsAt });
      placesAt += columns.number();
      impactsAt += length;
    }
  }

  /** How many documents have the term. */
  frequencyOf(term: string): number {
    return this.#slots.get(term)?.frequency ?? 0;
  }

  /** Terms that begin so, in order. */
  withPrefix(start: string): readonly string[] {
    const first = lastNotAbove(this.terms, start);
    let at = this.terms[first] === start ? first : first + 1;
    const found: string[] = [];
    while (this.terms[at]?.startsWith(start)) {
      found.push(this.terms[at] ?? '');
      at += 1;
    }
    return found;
  }

  postingsOf(term: string): Postings | null {
    const known = this.#unpacked.get(term);
    if (known) return known;
    const slot = this.#slots.get(term);
    if (!slot) return null;
    const reader = new ByteReader(this.#places, slot.placesAt);
    const postings: Postings = {
      frequency: slot.frequency,
      tail: slot.tail,
      documents: readRising(reader, slot.count),
      ranges: readRanges(reader, slot.rangeCount),
      impacts: this.#impacts.subarray(slot.impactsAt, slot.impactsAt + slot.count),
    };
    this.#unpacked.set(term, postings);
    return postings;
  }
}

import { ByteReader, ByteWriter } from './bytes.ts';
import { readRising } from './postings.ts';

/** A word that fewer documents have than this finds its phrase by itself; only pairs of more frequent words are indexed. */
export const PAIR_LEAST = 24;

/** 32 bits of a term (FNV-1a over its UTF-16 units). */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** 32 bits of two neighbouring terms, in their order; mixed so that every bit depends on both. */
export function pairHash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ ((second << 15) | (second >>> 17));
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** In which file a pair stands: files hold equal slices of all hashes. */
export const pairFile = (hash: number, files: number): number => Math.floor((hash / 2 ** 32) * files);

/** What is kept of a hash within its file: two pairs in a thousand fall together, which the text of the record settles. */
const KEPT_BITS = 19;
const shortHash = (hash: number): number => Math.imul(hash, 0x27d4eb2f) >>> (32 - KEPT_BITS);

/** Places within one file are few: key and place fit into the 53 bits of a number, which sorts faster than a pair of them. */
const PLACES = 2 ** 32;

/**
 * Writes one file: of all pairs and the documents they stand in, those at the places given, whose documents must rise. Pairs that fall
 * together share one list.
 */
export function writePairs(places: Uint32Array, pairs: Uint32Array, documents: Uint32Array): Uint8Array {
  const sorted = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) sorted[at] = shortHash(pairs[places[at] ?? 0] ?? 0) * PLACES + at;
  sorted.sort();
  const [keys, counts, lists] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  let [distinct, last, count, document] = [0, 0, 0, 0];
  for (let index = 0; index < sorted.length; index += 1) {
    const packed = sorted[index] ?? 0;
    const key = Math.floor(packed / PLACES);
    const next = documents[places[packed % PLACES] ?? 0] ?? 0;
    if (index === 0 || key !== last) {
      keys.number(key - last);
      if (index > 0) counts.number(count);
      [distinct, last, count, document] = [distinct + 1, key, 0, 0];
    } else if (next === document) continue;
    lists.number(next - document);
    [count, document] = [count + 1, next];
  }
  if (distinct > 0) counts.number(count);
  const file = new ByteWriter();
  file.number(distinct);
  file.block(keys.view());
  file.block(counts.view());
  file.bytes(lists.view());
  return file.view().slice();
}

/** The documents of each pair of one file. */
export class PairFile {
  readonly #documents = new Map<number, Uint32Array>();

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    const count = reader.number();
    const [keys, counts] = [new ByteReader(reader.block()), new ByteReader(reader.block())];
    let key = 0;
    for (let index = 0; index < count; index += 1) {
      key += keys.number();
      this.#documents.set(key, readRising(reader, counts.number()));
    }
  }

  /** Documents in which the two terms stand side by side. */
  documentsOf(hash: number): Uint32Array {
    return this.#documents.get(shortHash(hash)) ?? new Uint32Array();
  }
}

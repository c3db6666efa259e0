import { ByteReader, ByteWriter } from './bytes.ts';
import { readRising, writeRising } from './postings.ts';

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

/** Writes one file; the documents of each pair must rise. */
export function writePairs(
  pairs: readonly { readonly hash: number; readonly documents: readonly number[] }[],
): Uint8Array {
  const sorted = pairs
    .map(({ hash, documents }) => ({ key: shortHash(hash), documents }))
    .sort((a, b) => a.key - b.key);
  const [keys, counts, places] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
  let last = 0;
  for (const { key, documents } of sorted) {
    keys.number(key - last);
    counts.number(documents.length);
    writeRising(places, documents);
    last = key;
  }
  const file = new ByteWriter();
  file.number(sorted.length);
  file.block(keys.view());
  file.block(counts.view());
  file.bytes(places.view());
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

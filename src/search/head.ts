import type { Attributes } from './build-catalogue.ts';
import { ByteReader } from './bytes.ts';
import { readTerms } from './shard.ts';

/** Attributes, chapters and provisions of all documents of a language. */
export interface Catalogue {
  readonly attributes: readonly Attributes[];
  readonly attributesOf: Uint32Array;
  readonly chapterCount: number;
  readonly chapterOf: Uint32Array;
  /** Their names, if they are few; null if they stand in files of their own. */
  readonly chapters: readonly string[] | null;
  readonly groupCount: number;
  readonly groupOf: Uint32Array;
}

/** The first file read of a language: the catalogue and what stands in which file. */
export interface Head {
  readonly size: number;
  readonly catalogue: Catalogue;
  /** First document of each bundle of records. */
  readonly bundleFirsts: Uint32Array;
  /** First stem of each page of the word list. */
  readonly pageFirsts: readonly string[];
  /** First term of each shard. */
  readonly shardFirsts: readonly string[];
  /** How many files of pairs there are. */
  readonly pairFiles: number;
}

export function readHead(bytes: Uint8Array): Head {
  const reader = new ByteReader(bytes);
  const size = reader.number();
  const catalogue = readCatalogue(reader, size);
  const bundleFirsts = firstsOf(new ByteReader(reader.block()));
  const [pageFirsts, shardFirsts] = [readList(reader), readList(reader)];
  return { size, catalogue, bundleFirsts, pageFirsts, shardFirsts, pairFiles: reader.number() };
}

function readCatalogue(reader: ByteReader, size: number): Catalogue {
  const attributes: Attributes[] = JSON.parse(reader.text());
  const attributesOf = readRuns(reader, size);
  const chapterCount = reader.number();
  const chapterOf = readRuns(reader, size);
  const lengths = readRuns(reader, size);
  const names = reader.text();
  const chapters: string[] | null = names === '' ? null : JSON.parse(names);
  const groupOf = new Uint32Array(size);
  let group = 0;
  for (let document = 0; document < size; group += 1) {
    const length = Math.max(1, lengths[group] ?? 1);
    groupOf.fill(group, document, document + length);
    document += length;
  }
  return { attributes, attributesOf, chapterCount, chapterOf, chapters, groupCount: group, groupOf };
}

function readRuns(reader: ByteReader, size: number): Uint32Array {
  const values = new Uint32Array(size);
  const count = reader.number();
  let at = 0;
  for (let run = 0; run < count; run += 1) {
    const value = reader.number();
    const end = at + reader.number();
    values.fill(value, at, end);
    at = end;
  }
  return values;
}

function firstsOf(counts: ByteReader): Uint32Array {
  const firsts: number[] = [];
  let first = 0;
  while (!counts.isAtEnd) {
    firsts.push(first);
    first += counts.number();
  }
  return Uint32Array.from(firsts);
}

function readList(reader: ByteReader): string[] {
  const count = reader.number();
  return readTerms(reader, count);
}

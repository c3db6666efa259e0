import type { FacetCount, Facets } from './answer.ts';
import type { Head } from './head.ts';
import type { LanguageReader } from './language-reader.ts';

/** Counts by value, kept while several languages are counted. */
type Counts = Map<string, number>;

/** Counts what was found by everything that one can filter by. */
export class FacetCounter {
  readonly #kind: Counts = new Map();
  readonly #version: Counts = new Map();
  readonly #lang: Counts = new Map();
  readonly #chapter: Counts = new Map();
  readonly #who: Counts = new Map();

  /** Adds the documents found in one language and gives their number. Only the names of the most frequent chapters are read. */
  async add(reader: LanguageReader, head: Head, documents: readonly number[]): Promise<number> {
    const { attributes, attributesOf, chapterOf } = head.catalogue;
    const byAttributes = tally(documents, attributesOf);
    for (const [place, count] of byAttributes) {
      const { kind, versions, who } = attributes[place] ?? { kind: '', versions: [], who: [] };
      add(this.#kind, kind, count);
      for (const version of versions) add(this.#version, version, count);
      for (const role of who) add(this.#who, role, count);
    }
    if (documents.length > 0) add(this.#lang, reader.language, documents.length);
    const chapters = sorted(tally(documents, chapterOf)).slice(0, MOST_CHAPTERS);
    const names = await Promise.all(chapters.map(([chapter]) => reader.chapter(chapter)));
    for (const [index, [, count]] of chapters.entries()) if (names[index]) add(this.#chapter, names[index], count);
    return documents.length;
  }

  facets(): Facets {
    return {
      kind: counted(this.#kind),
      version: counted(this.#version),
      lang: counted(this.#lang),
      chapter: counted(this.#chapter),
      who: counted(this.#who),
    };
  }
}

const MOST_CHAPTERS = 12;

function tally(documents: readonly number[], values: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const document of documents) {
    const value = values[document] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function add(counts: Counts, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

/** The most frequent first, equals by value, so that two runs show the same. */
const sorted = <T extends string | number>(counts: ReadonlyMap<T, number>): [T, number][] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

const counted = (counts: Counts): FacetCount[] => sorted(counts).map(([value, count]) => ({ value, count }));

import { choose, FIRST_PAGE } from './choose.ts';
import type { Alternative, Expansion } from './expand.ts';
import type { Head } from './head.ts';
import { CONTAINER_WEIGHT, weightsOf } from './impact.ts';
import type { LanguageReader } from './language-reader.ts';
import type { FoundPair } from './phrases.ts';
import type { Scores } from './scores.ts';

/** A document that a query found, the provision it belongs to and how good it is. */
export interface Ranked {
  readonly document: number;
  readonly group: number;
  readonly score: number;
}

/** What a query found in one language. */
export interface Ranking {
  /** The best provisions, best first: the best document of each, followed by others of the same that come close. */
  readonly best: readonly Ranked[];
  /** The best document of every provision found, in the order of the index. */
  readonly all: readonly number[];
}

/** A word that more of the documents have than this decides nothing as long as there is a rarer one. */
const COMMON = 0.6;

export interface RankOptions {
  readonly reader: LanguageReader;
  readonly head: Head;
  readonly scores: Scores;
  readonly expansions: readonly Expansion[];
  /** Whether a document may be found, by the number of its attributes and of its chapter. */
  readonly isAllowed: (document: number) => boolean;
  readonly most: number;
  /** Documents in which two words of the query stand side by side, and what that is worth. */
  readonly pairs: readonly FoundPair[];
}

/**
 * Adds up what each word gives to each document: inverse frequency times the best of its alternatives. The sum is raised or lowered by
 * the share of the query that the document has, and to a lesser degree by what other points of the same article have.
 */
export async function rank(options: RankOptions): Promise<Ranking> {
  const { reader, head, scores, expansions } = options;
  const words = expansions.filter(({ query }) => query.presence !== 'prohibited');
  const importance = words.map((expansion) => importanceOf(expansion, head.size));
  const tails = await readTails(reader, expansions, head.size);
  const barred = await documentsWith(
    reader,
    expansions.filter(({ query }) => query.presence === 'prohibited'),
  );
  for (const { word, index, isClosed } of rarestFirst(words, importance)) {
    scores.isClosed = isClosed && fillsPage(scores.touched, head);
    for (const alternative of word.alternatives) offerAll(alternative, word, options, tails);
    scores.closeWord(index, head.catalogue.groupOf);
  }
  for (const { documents, value } of options.pairs) {
    for (const document of documents) scores.raise(document, value);
  }
  const chosen = choose({ ...options, words, importance, barred });
  scores.clear(head.catalogue.groupOf);
  return chosen;
}

interface Turn {
  readonly word: Expansion;
  readonly index: number;
  readonly isClosed: boolean;
}

/** What has none of the words that make up so much of a query would not be counted as found: other words need not look for it. */
const DECIDING = 0.6;

/** The words of a query, those that say most first; once they have decided, the others only add to what was found. */
function rarestFirst(words: readonly Expansion[], importance: readonly number[]): Turn[] {
  const known = words
    .map((word, index) => ({ word, index, worth: word.alternatives.length === 0 ? 0 : (importance[index] ?? 0) }))
    .sort((a, b) => b.worth - a.worth || a.index - b.index);
  const whole = known.reduce((sum, { worth }) => sum + worth, 0);
  let done = 0;
  return known.map(({ word, index, worth }) => {
    const isClosed = done > whole * DECIDING;
    done += worth;
    return { word, index, isClosed };
  });
}

/** Whether enough provisions were found for the first page; if not, it has room for those that have only the other words. */
function fillsPage(documents: readonly number[], { catalogue }: Head): boolean {
  const groups = new Set<number>();
  for (const document of documents) {
    groups.add(catalogue.groupOf[document] ?? 0);
    if (groups.size >= FIRST_PAGE) return true;
  }
  return false;
}

/** Inverse document frequency as in BM25: never negative. */
export const idf = (frequency: number, size: number): number =>
  Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));

const isCommon = (word: Expansion, size: number): boolean =>
  word.frequency > size * COMMON && word.query.presence !== 'required';

/** What a word of the query is worth: rare words say more. */
export const importanceOf = (word: Expansion, size: number): number => idf(word.frequency, size) * word.query.boost;

/** The rest of long lists by number. */
export type Tails = ReadonlyMap<number, { readonly documents: Uint32Array; readonly impacts: Uint8Array }>;

/** The rest of long lists, read only when several words meet: alone, the best documents are enough. */
export async function readTails(
  reader: LanguageReader,
  expansions: readonly Expansion[],
  size: number,
): Promise<Tails> {
  const words = expansions.filter(({ query }) => query.presence !== 'prohibited');
  if (words.length < 2) return new Map();
  const isRareThere = words.some((word) => !isCommon(word, size));
  const numbers = words
    .filter((word) => !isRareThere || !isCommon(word, size))
    .flatMap(({ alternatives }) =>
      alternatives
        .filter(({ weight }) => weight === 1)
        .map(({ postings }) => postings.tail)
        .filter((tail) => tail >= 0),
    );
  const distinct = [...new Set(numbers)];
  const tails = await Promise.all(distinct.map((tail) => reader.tail(tail)));
  return new Map(
    distinct.map((tail, index) => [tail, tails[index] ?? { documents: new Uint32Array(), impacts: new Uint8Array() }]),
  );
}

async function documentsWith(reader: LanguageReader, words: readonly Expansion[]): Promise<ReadonlySet<number>> {
  const postings = words.flatMap(({ alternatives }) =>
    alternatives.filter(({ weight }) => weight === 1).map((one) => one.postings),
  );
  const tails = await Promise.all(postings.filter(({ tail }) => tail >= 0).map(({ tail }) => reader.tail(tail)));
  return new Set([...postings, ...tails].flatMap(({ documents }) => [...documents]));
}

function offerAll(alternative: Alternative, word: Expansion, options: RankOptions, tails: Tails): void {
  const { head, scores } = options;
  const { postings } = alternative;
  const rarity = idf(Math.max(postings.frequency, word.frequency), head.size);
  const value = rarity * alternative.weight * word.query.boost;
  const weights = weightsOf(word.query.field);
  scores.offer(postings.documents, postings.impacts, weights, value);
  const tail = tails.get(postings.tail);
  if (tail) scores.offer(tail.documents, tail.impacts, weights, value);
  // A heading around a provision helps to choose among those that have other words of the query; alone it finds its whole chapter.
  if (word.query.field !== 'any' || alternative.weight < 1 || options.expansions.length < 2) return;
  const { ranges } = postings;
  for (let index = 0; index < ranges.length; index += 2)
    scores.offerAround(ranges[index] ?? 0, ranges[index + 1] ?? 0, value * CONTAINER_WEIGHT);
}

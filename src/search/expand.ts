import { type Analysis, withoutAccents } from './analysis.ts';
import { type Candidate, closest } from './dictionary.ts';
import type { Head } from './head.ts';
import type { LanguageReader } from './language-reader.ts';
import type { QueryWord } from './parse-query.ts';
import type { Postings } from './postings.ts';
import type { Shard } from './shard.ts';
import { lastNotAbove } from './sorted.ts';
import { isNumber, partsOf } from './tokens.ts';

/** A term that may stand for a word of the query. */
export interface Alternative {
  readonly term: string;
  readonly weight: number;
  readonly postings: Postings;
}

/** A word of the query with all that it may stand for in one language. */
export interface Expansion {
  readonly query: QueryWord;
  readonly alternatives: readonly Alternative[];
  /** The best of the words that may have been meant, if nobody has written this one. */
  readonly mended: Candidate | null;
  /** The forms that count as what was typed: the word, or the closest known ones where nobody has written it. */
  readonly forms: readonly string[];
  /** How many documents have what was most likely meant; a rare wrong guess must not weigh more. */
  readonly frequency: number;
}

/** What is being typed and found as the beginning of a word counts so much; from here on a word is one that somebody has written. */
export const PREFIX_WEIGHT = 0.85;
const SHORTER_WEIGHT = 0.7;
const MOST_ENDING = 4;
const TYPO_WEIGHTS = [1, 0.7, 0.45];
const MOST_MENDED = 12;
const WIDE_WEIGHT = 0.3;
/** A word this rare may be one whose other forms were cut differently. */
const RARE = 3;

/** Whether somebody has written a word, or one that begins so if it is still being typed. */
export async function knows(query: QueryWord, reader: LanguageReader, analysis: Analysis): Promise<boolean> {
  const head = await reader.head();
  if ((await postingsOf(reader, head, analysis.termOf(query.word))) !== null) return true;
  if (!query.isPrefix) return false;
  const start = withoutAccents(query.word);
  return (await shardsOf(start, reader, head)).some((shard) => shard.withPrefix(start).length > 0);
}

/**
 * Finds the terms of the index that a word of the query may stand for. What nobody has written in this language is mended only if it is no
 * word of another one either: `системами` is no misspelt Kazakh, and finding out what it could be costs a round trip.
 */
export async function expand(
  query: QueryWord,
  reader: LanguageReader,
  analysis: Analysis,
  isOfAnother: (query: QueryWord) => Promise<boolean>,
): Promise<Expansion> {
  const head = await reader.head();
  const found = new Map<string, Alternative>();
  const { word } = query;
  const take = async (term: string, weight: number): Promise<number> => {
    const postings = await postingsOf(reader, head, term);
    const known = found.get(term);
    if (postings && (known?.weight ?? 0) < weight) found.set(term, { term, weight, postings });
    return postings?.frequency ?? 0;
  };
  const stem = analysis.termOf(word);
  // Both are asked for at once: they may stand in different shards.
  if (query.isPrefix) void shardsOf(withoutAccents(word), reader, head).catch(() => {});
  const frequency = await take(stem, 1);
  if (query.isPrefix)
    await takePrefix(withoutAccents(word), Number.POSITIVE_INFINITY, PREFIX_WEIGHT, reader, head, take);
  if (query.isPrefix && frequency === 0) await takeShorter(word, found.size === 0, reader, head, take);
  if (isNumber(word)) {
    if (found.size === 0) for (const part of partsOf(word).slice(1)) await take(analysis.termOf(part), 0.6);
    return expansionOf(query, found, []);
  }
  const isKnown = frequency > 0 || hasExactPrefix(found);
  if (frequency <= RARE && stem.length >= 5) {
    const start = stem.slice(0, Math.max(4, stem.length - (stem.length > 7 ? 2 : 1)));
    await takePrefix(start, stem.length + 2, WIDE_WEIGHT, reader, head, take);
  }
  const limit = query.edits ?? (isKnown || (await isOfAnother(query)) ? 0 : limitFor(word));
  const candidates = limit > 0 ? await mend(word, limit, reader, head) : [];
  await Promise.all(
    candidates
      .slice(0, MOST_MENDED)
      .map(({ word: other, distance }) => take(analysis.termOf(other), TYPO_WEIGHTS[distance] ?? 0)),
  );
  return expansionOf(query, found, isKnown ? [] : candidates);
}

function expansionOf(
  query: QueryWord,
  found: ReadonlyMap<string, Alternative>,
  candidates: readonly Candidate[],
): Expansion {
  const alternatives = [...found.values()];
  const [mended = null] = candidates;
  const forms = candidates.filter(({ distance }) => distance === mended?.distance).map(({ word }) => word);
  const most = Math.max(0, ...alternatives.map(({ weight }) => weight));
  const likely = alternatives.filter(({ weight }) => weight === most).map(({ postings }) => postings.frequency);
  return {
    query,
    alternatives,
    mended,
    forms: forms.length > 0 ? forms : [query.word],
    frequency: Math.max(0, ...likely),
  };
}

const hasExactPrefix = (found: ReadonlyMap<string, Alternative>): boolean =>
  [...found.values()].some(({ weight }) => weight >= PREFIX_WEIGHT);

/** One edit from four letters on, two from eight: a shorter word has too many neighbours. */
const limitFor = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** The postings of a term, or null if no document has it. */
export async function postingsOf(reader: LanguageReader, head: Head, term: string): Promise<Postings | null> {
  const index = lastNotAbove(head.shardFirsts, term);
  return index < 0 ? null : (await reader.shard(index)).postingsOf(term);
}

const MOST_PREFIXED = 24;

async function takePrefix(
  start: string,
  longest: number,
  weight: number,
  reader: LanguageReader,
  head: Head,
  take: (term: string, weight: number) => Promise<number>,
): Promise<void> {
  const shards = await shardsOf(start, reader, head);
  const terms = shards.flatMap((shard) =>
    shard
      .withPrefix(start)
      .filter((term) => term.length <= longest)
      .map((term) => ({ term, frequency: shard.frequencyOf(term) })),
  );
  terms.sort((a, b) => b.frequency - a.frequency || (a.term < b.term ? -1 : 1));
  for (const { term } of terms.slice(0, MOST_PREFIXED)) await take(term, weight);
}

/**
 * What is being typed may have gone on into an ending: `актіле` (of актілердің) begins no stem, but begins with one. The longest stem that
 * it begins with counts if few letters are left.
 */
async function takeShorter(
  word: string,
  isUnknown: boolean,
  reader: LanguageReader,
  head: Head,
  take: (term: string, weight: number) => Promise<number>,
): Promise<void> {
  const start = withoutAccents(word);
  const least = Math.max(3, start.length - (isUnknown ? MOST_ENDING : 2));
  for (let length = start.length - 1; length >= least; length -= 1) {
    const term = start.slice(0, length);
    const index = lastNotAbove(head.shardFirsts, term);
    if (index >= 0 && (await reader.shard(index)).frequencyOf(term) > 0) {
      await take(term, SHORTER_WEIGHT);
      return;
    }
  }
}

/** The shards in which terms that begin so stand, the first two at most. */
function shardsOf(start: string, reader: LanguageReader, head: Head): Promise<Shard[]> {
  const index = Math.max(0, lastNotAbove(head.shardFirsts, start));
  const hasNext = head.shardFirsts[index + 1]?.startsWith(start) ?? false;
  return Promise.all((hasNext ? [index, index + 1] : [index]).map((at) => reader.shard(at)));
}

/** Words with few edits, from the pages of the first letter and, for a swap at the beginning, of the second. */
async function mend(word: string, limit: number, reader: LanguageReader, head: Head): Promise<Candidate[]> {
  const letters = new Set([word[0], word[1]]);
  const pages = [...head.pageFirsts.keys()].filter((index) => letters.has(head.pageFirsts[index]?.[0]));
  return closest(await Promise.all(pages.map((index) => reader.page(index))), word, limit);
}

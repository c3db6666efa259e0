import type { Expansion } from './expand.ts';
import type { Head } from './head.ts';
import type { LanguageReader } from './language-reader.ts';
import { PAIR_LEAST, pairFile, pairHash, termHash } from './pairs.ts';
import { idf } from './rank.ts';

/** Documents in which two words of the query stand side by side. */
export interface FoundPair {
  readonly documents: Uint32Array;
  readonly value: number;
}

const PAIR_WEIGHT = 0.5;

/**
 * Where neighbouring words of the query are neighbours in the text. Read only if all words are frequent: a rare one brings the few
 * documents to the second look anyway, and each pair may cost a request.
 */
export async function findPairs(
  expansions: readonly Expansion[],
  reader: LanguageReader,
  head: Head,
): Promise<FoundPair[]> {
  const terms = expansions.map(exactTerm);
  if (head.pairFiles === 0 || terms.length < 2 || terms.some((term) => (term?.frequency ?? 0) < PAIR_LEAST)) return [];
  const hashes = terms.map((term) => termHash(term?.term ?? ''));
  const pairs = hashes.slice(1).map((second, index) => pairHash(hashes[index] ?? 0, second));
  return Promise.all(
    pairs.map(async (hash) => {
      const documents = (await reader.pairs(pairFile(hash, head.pairFiles))).documentsOf(hash);
      return { documents, value: PAIR_WEIGHT * idf(documents.length, head.size) };
    }),
  );
}

/** Documents that may have a phrase: those with all its pairs; null if a rare word in it makes the pairs needless. */
export async function mayHavePhrase(
  phrase: readonly string[],
  expansions: readonly Expansion[],
  reader: LanguageReader,
  head: Head,
): Promise<ReadonlySet<number> | null> {
  const inPhrase = phrase.flatMap((word) => expansions.find(({ query }) => query.word === word) ?? []);
  const pairs = await findPairs(inPhrase, reader, head);
  const [first, ...others] = pairs.map(({ documents }) => new Set(documents));
  return first === undefined
    ? null
    : new Set([...first].filter((document) => others.every((set) => set.has(document))));
}

function exactTerm({ alternatives }: Expansion): { readonly term: string; readonly frequency: number } | null {
  const exact = alternatives.find(({ weight }) => weight === 1);
  return exact ? { term: exact.term, frequency: exact.postings.frequency } : null;
}

import { balanced } from './balance.ts';
import type { StoredRecord } from './build-records.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { LanguageResult } from './search-language.ts';
import { hasPhrase, secondLook } from './second-look.ts';
import { lastNotAbove } from './sorted.ts';

/** A hit while it is being chosen. */
export interface Choice {
  readonly result: LanguageResult;
  readonly document: number;
  readonly score: number;
}

/** A hit whose words have been read. */
export interface Read extends Choice {
  readonly record: StoredRecord;
}

/** Reads the words of a hit. */
export const read = async (choice: Choice): Promise<Read> => ({
  ...choice,
  record: await choice.result.reader.record(choice.document),
});

/** Provisions that are read for a second look; each may cost a request. */
const LOOKED_AT = 10;
/** Other points of a provision are read for so many of the best; beyond, only where they cost no request of their own. */
const POINTS_READ = 2;
/** A phrase with a rare word in it is in few provisions, but only their words tell in which. */
const PHRASE_READ = 24;

/** The best provisions by their sums, in the order in which they look once their words are read; `more` than usual on request. */
export async function lookClosely(
  results: readonly LanguageResult[],
  { phrases }: ParsedQuery,
  limit: number,
  more = 0,
): Promise<Read[]> {
  const looked = more + Math.max(LOOKED_AT, limit, results.every(({ hasPhrases }) => hasPhrases) ? 0 : PHRASE_READ);
  const records = await Promise.all(worthALook(results, looked).map(read));
  return records
    .filter(({ record, result }) => phrases.every((phrase) => hasPhrase(record, phrase, result.analysis)))
    .map((choice) => ({
      ...choice,
      score: choice.score * secondLook(choice.record, choice.result.find, choice.result.wordCount),
    }))
    .sort(byScore);
}

const byScore = (a: Choice, b: Choice): number => b.score - a.score || a.document - b.document;

/** The best documents of so many provisions, with other points of the same. */
function worthALook(results: readonly LanguageResult[], most: number): Choice[] {
  const choices = results
    .flatMap((result) => result.best.map(({ document, group, score }) => ({ result, document, group, score })))
    .sort(byScore);
  const keyOf = ({ result, group }: (typeof choices)[number]): string => `${result.reader.language} ${group}`;
  const firsts = [...new Map(choices.toReversed().map((choice) => [keyOf(choice), choice])).values()].sort(byScore);
  const taken = new Set(balanced(firsts, isLaw).slice(0, most));
  const files = new Set([...taken].map(({ result, document }) => fileOf(result, document)));
  const near = new Set([...taken].slice(0, POINTS_READ).map(keyOf));
  return choices.filter(
    (choice) => taken.has(choice) || near.has(keyOf(choice)) || files.has(fileOf(choice.result, choice.document)),
  );
}

/** Whether a hit is a provision of a law and not what is said about one. */
export function isLaw({ result, document }: Choice): boolean {
  const { attributes, attributesOf } = result.head.catalogue;
  return attributes[attributesOf[document] ?? 0]?.kind === 'provision';
}

const fileOf = ({ reader, head }: LanguageResult, document: number): string =>
  `${reader.language} ${lastNotAbove(head.bundleFirsts, document)}`;

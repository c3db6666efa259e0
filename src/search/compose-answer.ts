import { billId, versionId } from '../law/ids.ts';
import type { Answer, Hit, SearchOptions } from './answer.ts';
import { balanced } from './balance.ts';
import { type DocumentKind, documentKinds } from './documents.ts';
import { type Expansion, PREFIX_WEIGHT } from './expand.ts';
import { FacetCounter } from './facets.ts';
import { type Choice, isLaw, lookClosely, type Read, read } from './look-closely.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { LanguageResult } from './search-language.ts';
import { snippetOf } from './snippet.ts';
import { tokensOf } from './tokens.ts';

export interface Found {
  readonly results: readonly LanguageResult[];
  readonly parsed: ParsedQuery;
  readonly query: string;
  readonly options: SearchOptions;
}

/** Puts together what the languages have found: citations first, then the best after a second look. */
export async function answerOf({ results, parsed, query, options }: Found): Promise<Answer> {
  const limit = options.limit ?? 10;
  const counter = new FacetCounter();
  const count = (documentsOf: (result: LanguageResult) => readonly number[]): Promise<number[]> =>
    Promise.all(results.map((result) => counter.add(result.reader, result.head, documentsOf(result))));
  const isPhrase = results.some(({ hasPhrases }) => !hasPhrases);
  const [cited, found, counts] = await Promise.all([
    citedChoices(results, parsed, limit),
    lookClosely(results, parsed, limit),
    isPhrase ? [] : count(distinctGroups),
  ]);
  // The sums cannot tell a phrase from its words apart: only what was read and has it is counted.
  const counted = isPhrase ? await count((result) => documentsIn(found, result)) : counts;
  const once = oncePerWording([...cited, ...balanced(found, isLaw)]);
  // The same words at two addresses are one hit: the next best take the free places, which costs a request only then.
  const isShort = once.length < limit && results.some(({ best }) => best.length > limit);
  const chosen = (
    isShort
      ? oncePerWording([...cited, ...balanced(await lookClosely(results, parsed, limit, MOST_MORE), isLaw)])
      : once
  ).slice(0, limit);
  return {
    hits: chosen.map((choice) => hitOf(choice, options)),
    total: counted.reduce((sum, one) => sum + one, 0),
    facets: counter.facets(),
    didYouMean: didYouMean(results, query),
    citation: parsed.citation ? { ...parsed.citation, isFound: cited.length > 0 } : null,
  };
}

const MOST_MORE = 6;

const documentsIn = (choices: readonly Choice[], wanted: LanguageResult): number[] =>
  choices.flatMap(({ result, document }) => (result === wanted ? [document] : []));

/** One document of each provision found, those that were only cited included. */
function distinctGroups({ all, cited, head }: LanguageResult): readonly number[] {
  const { groupOf } = head.catalogue;
  const groups = new Set(all.map((document) => groupOf[document]));
  return [...all, ...cited.filter((document) => !groups.has(groupOf[document]))];
}

/** What the citation names: in its own language first, then in the others. */
async function citedChoices(
  results: readonly LanguageResult[],
  { citation }: ParsedQuery,
  limit: number,
): Promise<Read[]> {
  if (!citation) return [];
  const rank = ({ reader }: LanguageResult): number => (reader.language === citation.language ? 0 : 1);
  const choices = results
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((result) => result.cited.map((document) => ({ result, document, score: CITED })));
  return Promise.all(choices.slice(0, limit).map(read));
}

/** Above any score that words can reach. */
const CITED = 100;

/**
 * The same provision once: it may be cited and found, and a provision that was only renumbered has the same words at another address
 * in versions that exclude each other.
 */
function oncePerWording(choices: readonly Read[]): Read[] {
  const kept: Read[] = [];
  for (const choice of choices) if (!kept.some((other) => isSame(choice, other))) kept.push(choice);
  return kept;
}

function isSame(a: Read, b: Read): boolean {
  if (a.result !== b.result) return isTranslation(a, b);
  const { groupOf } = a.result.head.catalogue;
  if (groupOf[a.document] === groupOf[b.document]) return true;
  if (a.record.text === '' || a.record.text !== b.record.text) return false;
  const [first, second] = [attributesOf(a), attributesOf(b)];
  return first.bill === second.bill && !first.versions.some((version) => second.versions.includes(version));
}

/** A term, a duty or a comment in two languages is one thing, told in the language that fits the query best; two texts of a law are two. */
function isTranslation(a: Read, b: Read): boolean {
  const [first, second] = [attributesOf(a), attributesOf(b)];
  const { slug } = a.record;
  return (
    slug !== null &&
    slug === b.record.slug &&
    first.kind !== 'provision' &&
    first.kind === second.kind &&
    first.bill === second.bill
  );
}

const noAttributes = { bill: '', kind: 'provision', versions: [], isCurrent: true, who: [] };

const attributesOf = ({ result, document }: Choice) => {
  const { attributes, attributesOf: places } = result.head.catalogue;
  return attributes[places[document] ?? 0] ?? noAttributes;
};

function hitOf(choice: Read, options: SearchOptions): Hit {
  const { result, record, score } = choice;
  const { bill, kind, versions, isCurrent } = attributesOf(choice);
  const wanted = versions.find((version) => version === options.version) ?? versions.at(-1);
  const { title, path, eId, slug, text } = record;
  return {
    bill: billId(bill),
    versions: versions.map(versionId),
    version: wanted === undefined ? null : versionId(wanted),
    lang: result.reader.language,
    eId,
    kind: kindOf(kind),
    slug,
    title,
    score,
    snippet: snippetOf(text === '' ? title : text, result.find),
    path,
    isCurrent,
    via: result.via,
  };
}

const kindOf = (text: string): DocumentKind => documentKinds.find((kind) => kind === text) ?? 'provision';

/** Whether somebody has written the word in this language; one without anything close to it is as unknown as one that can be mended. */
const isKnown = ({ mended, alternatives }: Expansion): boolean =>
  mended === null && alternatives.some(({ weight }) => weight >= PREFIX_WEIGHT);

/** The query with its unknown words mended, if the language that knows most of it has better ones. */
function didYouMean(results: readonly LanguageResult[], query: string): string | null {
  const [best] = results
    .filter(({ expansions }) => expansions.some(({ mended }) => mended !== null))
    .toSorted((a, b) => (b.best[0]?.score ?? 0) - (a.best[0]?.score ?? 0));
  if (!best || results.some(({ expansions }) => expansions.length > 0 && expansions.every(isKnown))) return null;
  const byWord = new Map(best.expansions.map((expansion) => [expansion.query.word, expansion.mended?.word]));
  let mended = '';
  let at = 0;
  for (const { word, start, end } of tokensOf(query)) {
    mended += query.slice(at, start) + (byWord.get(word) ?? query.slice(start, end));
    at = end;
  }
  mended += query.slice(at);
  return mended === query ? null : mended;
}

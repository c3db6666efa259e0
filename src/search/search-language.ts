import type { Analysis } from './analysis.ts';
import type { SearchOptions } from './answer.ts';
import type { Citation } from './citation.ts';
import { type Cited, findCited } from './cited.ts';
import { type Expansion, expand, knows } from './expand.ts';
import type { Head } from './head.ts';
import type { LanguageReader } from './language-reader.ts';
import { loadAnalysis } from './load-analysis.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import { findPairs, mayHavePhrase } from './phrases.ts';
import { importanceOf, type Ranked, rank, readTails } from './rank.ts';
import { Scores } from './scores.ts';
import { type Finder, finderOf } from './second-look.ts';
import type { Translation } from './translate.ts';

/** What one language has for a query. */
export interface LanguageResult {
  readonly reader: LanguageReader;
  readonly head: Head;
  readonly analysis: Analysis;
  /** Scores are shares of the best possible one, so that languages can be compared. */
  readonly best: readonly Ranked[];
  readonly all: readonly number[];
  readonly cited: readonly number[];
  readonly expansions: readonly Expansion[];
  readonly find: Finder;
  readonly wordCount: number;
  /** Whether what was found has every phrase asked for; if not, only reading it can tell. */
  readonly hasPhrases: boolean;
  readonly via: string | null;
}

export interface LanguageQuery {
  readonly parsed: ParsedQuery;
  readonly translation: Translation | null;
  readonly options: SearchOptions;
  readonly most: number;
  /** Whether another language that is asked knows a word. */
  readonly isOfAnother: (word: QueryWord) => Promise<boolean>;
}

const TRANSLATED = 0.6;
const CITED_BOOST = 1.5;

/** Searches one language at a time; keeps its arrays between queries. */
export class LanguageSearch {
  readonly #reader: LanguageReader;
  #scores: Scores | null = null;

  constructor(reader: LanguageReader) {
    this.#reader = reader;
  }

  /** Reads what every query needs. */
  async prepare(): Promise<void> {
    await Promise.all([this.#reader.head(), loadAnalysis(this.#reader.language)]);
  }

  /** Whether the language has a word of a query. */
  async knows(word: QueryWord): Promise<boolean> {
    return knows(word, this.#reader, await loadAnalysis(this.#reader.language));
  }

  async search({ parsed, translation, options, most, isOfAnother }: LanguageQuery): Promise<LanguageResult> {
    const reader = this.#reader;
    const words = translation?.words ?? parsed.words;
    const [head, analysis] = await Promise.all([reader.head(), loadAnalysis(reader.language)]);
    const [expansions, cited] = await Promise.all([
      Promise.all(words.map((word) => expand(word, reader, analysis, isOfAnother))),
      parsed.citation ? findCited(parsed.citation, reader, head) : null,
    ]);
    // Tails are only kept at hand here, so that ranking need not wait for them once more.
    const [isWanted, pairs, , ...phrases] = await Promise.all([
      filterOf(reader, head, options),
      findPairs(expansions, reader, head),
      readTails(reader, expansions, head.size).then(() => null),
      ...parsed.phrases.map((phrase) => mayHavePhrase(phrase, expansions, reader, head)),
    ]);
    const isAllowed = (document: number): boolean =>
      isWanted(document) && phrases.every((set) => set?.has(document) ?? true);
    this.#scores ??= new Scores(head.size, head.catalogue.groupCount);
    const citation = cited && words.length > 0 ? [asExpansion(cited)] : [];
    const ranked = [...expansions, ...citation];
    const found = await rank({ pairs, reader, head, scores: this.#scores, expansions: ranked, isAllowed, most });
    const whole = ranked.reduce((sum, expansion) => sum + importanceOf(expansion, head.size), 0) || 1;
    const factor = (translation ? TRANSLATED : 1) / whole;
    return {
      reader,
      head,
      analysis,
      best: found.best.map((one) => ({ ...one, score: one.score * factor })),
      all: found.all,
      cited: cited && isWhole(parsed.citation) ? inOrder([...cited.postings.documents].filter(isAllowed), head) : [],
      expansions,
      find: finderOf(expansions, analysis),
      wordCount: words.filter(({ presence }) => presence !== 'prohibited').length,
      hasPhrases: phrases.every((set) => set !== null),
      via: translation?.via ?? null,
    };
  }
}

/** Whether nothing but a citation was asked for; a lone number is one and a word too. */
const isWhole = (citation: Citation | null): boolean =>
  citation !== null && /^\s*(?:\p{N}\S*)?\s*$/u.test(citation.rest);

const citedWord: QueryWord = {
  word: '#',
  field: 'any',
  boost: CITED_BOOST,
  edits: null,
  presence: 'optional',
  isPrefix: false,
};

const asExpansion = ({ postings }: Cited): Expansion => ({
  query: citedWord,
  alternatives: [{ term: '#', weight: 1, postings }],
  mended: null,
  forms: [],
  frequency: postings.frequency,
});

/** One document of each provision, those of the current version first. */
function inOrder(documents: readonly number[], head: Head): number[] {
  const { attributes, attributesOf, groupOf } = head.catalogue;
  const isOld = (document: number): number => (attributes[attributesOf[document] ?? 0]?.isCurrent ? 0 : 1);
  const seen = new Set<number>();
  return documents
    .toSorted((a, b) => isOld(a) - isOld(b) || a - b)
    .filter((document) => {
      const group = groupOf[document] ?? 0;
      if (seen.has(group)) return false;
      seen.add(group);
      return true;
    });
}

/** Which documents the filters let through. */
async function filterOf(
  reader: LanguageReader,
  head: Head,
  options: SearchOptions,
): Promise<(document: number) => boolean> {
  const { attributes, attributesOf, chapterOf, chapterCount } = head.catalogue;
  const isAllowed = attributes.map(
    ({ bill, kind, versions, who }) =>
      (!options.bill || bill === options.bill) &&
      (!options.kind || kind === options.kind) &&
      (!options.version || versions.includes(options.version)) &&
      (!options.who || who.includes(options.who)),
  );
  const byAttributes = (document: number): boolean => isAllowed[attributesOf[document] ?? 0] ?? false;
  if (!options.chapter) return byAttributes;
  const names = await Promise.all(Array.from({ length: chapterCount }, (_, index) => reader.chapter(index)));
  const chapter = names.indexOf(options.chapter);
  return (document) => chapterOf[document] === chapter && byAttributes(document);
}

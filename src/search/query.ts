import type { Language } from '../law/language.ts';
import type { Answer, SearchOptions } from './answer.ts';
import { answerOf } from './compose-answer.ts';
import { inflate } from './inflate.ts';
import { Kept } from './kept.ts';
import { LanguageReader } from './language-reader.ts';
import { loadAnalysis } from './load-analysis.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { type ParsedQuery, parseQuery, type QueryWord } from './parse-query.ts';
import { LanguageSearch } from './search-language.ts';
import type { Concept } from './synonyms.ts';
import { translate } from './translate.ts';

export type { Answer, FacetCount, Facets, Hit, ResolvedCitation, SearchOptions, SnippetPart } from './answer.ts';

/** Answers queries from the files of an index. */
export interface Search {
  /** Any text is a query; it never throws for what was typed, only if a file cannot be read. */
  readonly search: (query: string, options?: SearchOptions) => Promise<Answer>;
}

/**
 * Opens an index; `fetchFile` reads one of its files, from disk or from the network. Nothing is read before the first query, and then only
 * what that query needs.
 */
export function openSearch(fetchFile: (name: string) => Promise<Uint8Array>): Search {
  let opening: Promise<Index> | null = null;
  return {
    search: async (query, options = {}) => {
      opening ??= openIndex(fetchFile);
      // A lost connection must not stay: the next query tries again.
      opening.catch(() => {
        opening = null;
      });
      return searchIndex(await opening, parseQuery(query), query, options);
    },
  };
}

interface Entry {
  /** With which letters its words begin. */
  readonly letters: string;
  readonly search: LanguageSearch;
}

interface Index {
  readonly languages: ReadonlyMap<Language, Entry>;
  readonly concepts: () => Promise<readonly Concept[]>;
}

async function openIndex(fetchFile: (name: string) => Promise<Uint8Array>): Promise<Index> {
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(await fetchFile(MANIFEST)));
  const readFile = async (name: string): Promise<Uint8Array> => inflate(await fetchFile(name));
  const languages = Object.entries(manifest.languages).map(([language, entry]) => {
    const search = new LanguageSearch(new LanguageReader(language, entry, readFile));
    return [language, { letters: entry.letters, search }] as const;
  });
  const concepts = new Kept(1, () => readConcepts(manifest.concepts, readFile));
  return { languages: new Map(languages), concepts: () => concepts.get(0) };
}

async function readConcepts(
  concepts: Manifest['concepts'],
  readFile: (name: string) => Promise<Uint8Array>,
): Promise<readonly Concept[]> {
  return typeof concepts === 'string' ? JSON.parse(new TextDecoder().decode(await readFile(concepts))) : concepts;
}

/** How many provisions are looked at more closely than by their sums. */
const MOST_CLOSELY = 16;
const MOST_WITH_PHRASE = 24;

async function searchIndex(index: Index, parsed: ParsedQuery, query: string, options: SearchOptions): Promise<Answer> {
  const likely = [...index.languages].filter(
    ([language, { letters }]) => isAsked(language, options) && mayHave(letters, parsed),
  );
  const written = [...index.languages].filter(([, { letters }]) => mayHave(letters, parsed)).map(([name]) => name);
  // All are needed and none needs another: one round trip instead of three.
  const [concepts, analyses] = await Promise.all([
    index.concepts(),
    Promise.all(written.map(async (name) => [name, await loadAnalysis(name)] as const)),
    ...likely.map(([, { search }]) => search.prepare()),
  ]);
  const byLanguage = new Map(analyses);
  const most = Math.max(parsed.phrases.length > 0 ? MOST_WITH_PHRASE : MOST_CLOSELY, (options.limit ?? 10) + 6);
  const asked = [...index.languages].flatMap(([language, { letters, search }]) => {
    if (!isAsked(language, options)) return [];
    const translation = translate({ words: parsed.words, concepts, analyses: byLanguage, to: language });
    const isWorthIt = translation !== null || parsed.citation !== null || mayHave(letters, parsed);
    const isOfAnother = knowsAny(likely.filter(([other]) => other !== language).map(([, other]) => other));
    return isWorthIt ? [search.search({ parsed, translation, options, most, isOfAnother })] : [];
  });
  return answerOf({ results: await Promise.all(asked), parsed, query, options });
}

/** Whether one of these languages has a word; those that have none with its first letter are not asked. */
const knowsAny =
  (languages: readonly Entry[]) =>
  async (word: QueryWord): Promise<boolean> => {
    const able = languages.filter(({ letters }) => hasBeginning(letters, word));
    return (await Promise.all(able.map(({ search }) => search.knows(word)))).includes(true);
  };

const isAsked = (language: Language, { lang }: SearchOptions): boolean => !lang || lang === language;

/** Whether a language has words that begin like one of the query: spares a Russian word the English index. */
const mayHave = (letters: string, { words }: ParsedQuery): boolean => words.some((word) => hasBeginning(letters, word));

const hasBeginning = (letters: string, { word }: QueryWord): boolean =>
  /^\p{N}/u.test(word) || letters.includes([...word][0] ?? '');

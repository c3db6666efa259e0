import type { Answer, Facets, Hit, SearchOptions } from './answer.ts';
import { readCitation } from './citation.ts';
import type { SearchDocument } from './documents.ts';

export type { Answer, Facets, Hit, SearchOptions, SnippetPart } from './answer.ts';

/** Answers queries from the files of an index. */
export interface Search {
  readonly search: (query: string, options?: SearchOptions) => Promise<Answer>;
}

/** Opens an index; `fetchFile` reads one of its files, from disk or from the network. */
export function openSearch(fetchFile: (name: string) => Promise<Uint8Array>): Search {
  let reading: Promise<readonly SearchDocument[]> | null = null;
  const read = async (): Promise<readonly SearchDocument[]> => {
    const manifest: { documents: SearchDocument[] } = JSON.parse(
      new TextDecoder().decode(await fetchFile('manifest.json')),
    );
    return manifest.documents;
  };
  return {
    search: async (query, options = {}) => {
      reading ??= read();
      return answer(await reading, query, options);
    },
  };
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function answer(documents: readonly SearchDocument[], query: string, options: SearchOptions): Answer {
  const words = wordsOf(query);
  const cited = readCitation(query);
  const hits = documents
    .filter((document) => fits(document, options))
    .map((document) => ({ document, score: scoreOf(document, words, cited?.numbers[0] ?? null) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return {
    hits: hits.slice(0, options.limit ?? 10).map(({ document, score }) => hitOf(document, score, words)),
    total: hits.length,
    facets: facetsOf(hits.map(({ document }) => document)),
    didYouMean: null,
    citation: cited ? { ...cited, isFound: hits.length > 0 } : null,
  };
}

function scoreOf(document: SearchDocument, words: readonly string[], cited: string | null): number {
  const title = wordsOf(document.title).join(' ');
  const text = wordsOf(document.text).join(' ');
  let score = cited !== null && document.eId === `art_${cited}` ? 100 : 0;
  for (const word of words) {
    const stem = word.length > 5 ? word.slice(0, -2) : word;
    if (` ${title}`.includes(` ${stem}`)) score += 3;
    if (` ${text}`.includes(` ${stem}`)) score += 1;
  }
  return score * (document.isCurrent ? 1 : 0.9);
}

const fits = (document: SearchDocument, options: SearchOptions): boolean =>
  (!options.bill || document.bill === options.bill) &&
  (!options.lang || document.language === options.lang) &&
  (!options.kind || document.kind === options.kind) &&
  (!options.version || document.versions.some((version) => version === options.version));

function hitOf(document: SearchDocument, score: number, words: readonly string[]): Hit {
  const { bill, versions, language, eId, kind, slug, title, path, isCurrent, text } = document;
  const at = Math.max(0, text.toLowerCase().indexOf(words[0]?.slice(0, 5) ?? ''));
  const snippet = [{ text: text.slice(Math.max(0, at - 60), at + 140), lit: false }];
  return {
    bill,
    versions,
    version: versions.at(-1) ?? null,
    lang: language,
    eId,
    kind,
    slug,
    title,
    path,
    isCurrent,
    score,
    snippet,
    via: null,
  };
}

function facetsOf(documents: readonly SearchDocument[]): Facets {
  const count = (values: (document: SearchDocument) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of documents.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, n]) => ({ value, count: n })).sort((a, b) => b.count - a.count);
  };
  return {
    kind: count((document) => [document.kind]),
    version: count((document) => document.versions),
    lang: count((document) => [document.language]),
    chapter: count((document) => document.path.slice(0, 1)),
    who: count((document) => document.who ?? []),
  };
}

import { type Citation, readCitation } from './citation.ts';
import { tokensOf } from './tokens.ts';

/** One word of a query and what was asked of it. */
export interface QueryWord {
  /** Folded: `Маркировкой` → `маркировкой`. */
  readonly word: string;
  readonly field: 'any' | 'title' | 'text';
  readonly boost: number;
  /** Edits that were asked for with `~1`; null if none were. */
  readonly edits: number | null;
  readonly presence: 'optional' | 'required' | 'prohibited';
  /** It may go on: it ends with `*` or is still being typed. */
  readonly isPrefix: boolean;
}

/** A query as it was understood. */
export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** Words that must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  readonly citation: Citation | null;
}

const fields: Readonly<Record<string, QueryWord['field']>> = {
  title: 'title',
  heading: 'title',
  заголовок: 'title',
  тақырып: 'title',
  text: 'text',
  body: 'text',
  текст: 'text',
  мәтін: 'text',
};

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
/** lunr's operators round one word: `+title:маркировка^2~1`. */
const OPERATORS = /^([+-]?)(?:(\p{L}+):)?(.*?)(\*?)(?:\^(\d{1,3}(?:\.\d+)?))?(?:~(\d))?$/su;
/** More is no query but a pasted text; its first words say what it is about. */
const MOST_WORDS = 24;
const MOST_CHARACTERS = 600;

/**
 * Reads a query: citations, then phrases in quotes, then words with lunr's operators (`field:term`, `^2`, `~1`, `+`, `-`, `*`).
 * lunr's own parser is not used, because it throws at `а: ~~` and cuts `5-1` in two; here any text is a query.
 */
export function parseQuery(text: string): ParsedQuery {
  const query = text.slice(0, MOST_CHARACTERS);
  const phrases: string[][] = [];
  const unquoted = query.replace(QUOTED, (_, inner: string) => {
    const words = tokensOf(inner).map(({ word }) => word);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const citation = readCitation(unquoted);
  const rest = citation ? citation.rest : unquoted;
  const chunks = rest.split(/\s+/u).filter((chunk) => chunk !== '');
  const isTyping = phrases.length === 0 && /[\p{L}\p{N}]$/u.test(rest);
  const words = chunks.flatMap((chunk, index) => wordsOf(chunk, isTyping && index === chunks.length - 1));
  const quoted = phrases.flatMap((phrase) => phrase.map((word) => plain(word, 'required')));
  return { words: distinct([...quoted, ...words]).slice(0, MOST_WORDS), phrases, citation };
}

function wordsOf(chunk: string, isLast: boolean): QueryWord[] {
  const [, sign = '', name = '', inner = chunk, star = '', boost, edits] = OPERATORS.exec(chunk) ?? [];
  const field = fields[name.toLowerCase()];
  const tokens = tokensOf(name !== '' && field === undefined ? `${name} ${inner}` : inner);
  return tokens.map(({ word }, index) => ({
    word,
    field: field ?? 'any',
    boost: boost === undefined ? 1 : Number(boost),
    edits: edits === undefined ? null : Math.min(2, Number(edits)),
    presence: sign === '+' ? 'required' : sign === '-' ? 'prohibited' : 'optional',
    isPrefix: index === tokens.length - 1 && (star !== '' || (isLast && word.length > 1)),
  }));
}

const plain = (word: string, presence: QueryWord['presence']): QueryWord => ({
  word,
  field: 'any',
  boost: 1,
  edits: null,
  presence,
  isPrefix: false,
});

/** A word written twice counts once. */
function distinct(words: readonly QueryWord[]): QueryWord[] {
  const seen = new Map<string, QueryWord>();
  for (const word of words) if (!seen.has(`${word.field} ${word.word}`)) seen.set(`${word.field} ${word.word}`, word);
  return [...seen.values()];
}

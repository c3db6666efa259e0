import type { Language } from '../law/language.ts';
import { type Analysis, withoutAccents } from './analysis.ts';
import { editDistance } from './edit-distance.ts';
import type { QueryWord } from './parse-query.ts';
import { lexeme } from './postgres-load.ts';
import type { Sought } from './second-look.ts';
import { isNumber, partsOf } from './tokens.ts';

/** Asks the database; the rows are as the statement names them. */
export type Ask = <Row extends object>(statement: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** A word of a query as PostgreSQL is asked for it. */
export interface ServerWord extends Sought {
  /** `('налог':A | 'налогов':A)`; null if nothing of the kind was ever written. */
  readonly tsquery: string | null;
  readonly frequency: number;
  /** The word that was most likely meant, if nobody has written this one. */
  readonly mended: string | null;
}

const MOST_PREFIXED = 40;

/** Finds the terms that stand for a word: its stem, what it may go on to while it is typed, or else the words closest to it. */
export async function expandOnServer(
  query: QueryWord,
  language: Language,
  analysis: Analysis,
  ask: Ask,
): Promise<ServerWord> {
  const stem = analysis.termOf(query.word);
  const terms = await termsLike(language, [stem], query.isPrefix ? withoutAccents(query.word) : null, ask);
  if (terms.length > 0 || query.edits === 0) return wordOf(query, terms, [], null);
  if (isNumber(query.word)) {
    const parts = partsOf(query.word).map(analysis.termOf);
    return wordOf(query, await termsLike(language, parts, null, ask), [], null);
  }
  const close = await closeWords(query, language, ask);
  const [first = null] = close;
  const best = close.filter(({ distance }) => distance === first?.distance).map(({ word }) => word);
  const meant = await termsLike(language, [...new Set(best.map(analysis.termOf))], null, ask);
  return wordOf(query, meant, best, first?.word ?? null);
}

interface Term {
  readonly term: string;
  readonly frequency: number;
}

const EXACT_TERMS = 'SELECT term, frequency FROM oqylym_term WHERE language = $1 AND term = ANY($2::text[])';
const WITH_PREFIX = `${EXACT_TERMS} UNION (SELECT term, frequency FROM oqylym_term
  WHERE language = $1 AND term >= $3 AND term < $4 ORDER BY frequency DESC, term LIMIT ${MOST_PREFIXED})`;

function termsLike(
  language: Language,
  terms: readonly string[],
  prefix: string | null,
  ask: Ask,
): Promise<readonly Term[]> {
  const wanted = terms.map((term) => term.toWellFormed());
  if (prefix === null || prefix === '') return ask<Term>(EXACT_TERMS, [language, wanted]);
  // In the collation "C" everything that begins so stands before the prefix followed by the last code point.
  const start = prefix.toWellFormed();
  return ask<Term>(WITH_PREFIX, [language, wanted, start, `${start}\u{10FFFF}`]);
}

interface Close {
  readonly word: string;
  readonly distance: number;
  readonly times: number;
}

const CLOSE = `SELECT word, times FROM oqylym_word
  WHERE language = $1 AND initial = ANY($2::text[]) AND length BETWEEN $3 AND $4`;

/** Words one edit away, two for a long word; two letters swapped at the beginning are thought of. */
async function closeWords({ word, edits }: QueryWord, language: Language, ask: Ask): Promise<Close[]> {
  const limit = edits ?? (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);
  if (limit === 0) return [];
  const initials = [...word.toWellFormed()].slice(0, 2);
  const rows = await ask<{ readonly word: string; readonly times: number }>(CLOSE, [
    language,
    initials,
    word.length - limit,
    word.length + limit,
  ]);
  return rows
    .map((row) => ({ ...row, distance: editDistance(word, row.word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || b.times - a.times || (a.word < b.word ? -1 : 1));
}

const weights = { any: '', title: ':A', text: ':B' } as const;

function wordOf(query: QueryWord, terms: readonly Term[], forms: readonly string[], mended: string | null): ServerWord {
  const label = weights[query.field];
  return {
    query,
    alternatives: terms,
    forms: forms.length > 0 ? forms : [query.word],
    tsquery: terms.length === 0 ? null : `(${terms.map(({ term }) => `${lexeme(term)}${label}`).join(' | ')})`,
    frequency: terms.reduce((sum, { frequency }) => sum + frequency, 0),
    mended,
  };
}

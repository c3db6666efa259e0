import type { Citation } from './citation.ts';
import { postingsOf } from './expand.ts';
import type { Head } from './head.ts';
import type { LanguageReader } from './language-reader.ts';
import type { Postings } from './postings.ts';

/** The documents that a citation names, and whether they are the very place or only the unit around it. */
export interface Cited {
  readonly postings: Postings;
  readonly isExact: boolean;
}

/**
 * Finds what a citation names. A point that is not there gives the article around it: the number may be right and the text only partly
 * known. Null if there is no such article either.
 */
export async function findCited(citation: Citation, reader: LanguageReader, head: Head): Promise<Cited | null> {
  for (const [depth, terms] of citedTerms(citation).entries()) {
    for (const term of terms) {
      const postings = await postingsOf(reader, head, term);
      if (postings) return { postings, isExact: depth === 0 };
    }
  }
  return null;
}

/** The terms of the place that is named, then of each unit around it. */
export const citedTerms = (citation: Citation): readonly (readonly string[])[] =>
  shorterAndShorter(citation.numbers).map((numbers) => termsOf(citation, numbers));

const shorterAndShorter = (numbers: readonly string[]): (readonly string[])[] =>
  numbers.map((_, index) => numbers.slice(0, numbers.length - index));

/** Terms of an address: a part is looked for as unnumbered (`~2`) and as numbered; the main unit may be an article or a section. */
function termsOf({ unit }: Citation, [first = '', ...inner]: readonly string[]): string[] {
  const outers = unit === 'article' ? [first, `section:${first}`] : [`${unit}:${first}`];
  const plain = inner.map((number) => number.replace('~', ''));
  // The first unnumbered part is the unit's own text.
  const own = inner.at(-1) === '~1' ? [inner.slice(0, -1)] : [];
  return [inner, ...own, plain].flatMap((numbers) => outers.map((outer) => `#${[outer, ...numbers].join('/')}`));
}

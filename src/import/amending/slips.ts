import type { AmendingGrammar } from './grammar.ts';
import { CLOSE, OPEN } from './masked.ts';

/** A clause with its slips of the pen put right, and what was put right. */
export interface Respelt {
  readonly text: string;
  readonly remarks: readonly string[];
}

interface Slip {
  readonly pattern: RegExp;
  readonly put: string;
}

/** Slips that can mean one thing only, whatever the words are. */
const SLIPS: readonly Slip[] = [
  // `Section 2331is amended`, `paragraph (2)is repealed`.
  {
    pattern:
      /(?<=\d[A-Za-z]?|\))(?=(?:is|are)\s+(?:further\s+|hereby\s+)?(?:amended|repealed|added|redesignated)(?!\p{L}))/gu,
    put: ' ',
  },
  // `inserting “shall ”in its place`.
  { pattern: new RegExp(`(?<=${CLOSE})(?=\\p{L})`, 'gu'), put: ' ' },
  // `to read as follows as follows`, `by by striking`.
  { pattern: /(?<![\p{L}\p{N}])(\p{Ll}+(?:\s+\p{Ll}+){0,3})\s+\1(?![\p{L}\p{N}])/gu, put: '$1' },
  // `striking “may”. and inserting`: a sign in the middle of an order.
  { pattern: new RegExp(`(?<=${CLOSE})[.,;](?=\\s+(?:and|in)\\s)`, 'gu'), put: '' },
  // `section 5(a)(l)(B)`: a letter l where only the number 1 can stand.
  { pattern: /(?<=\d\(\p{Ll}{1,2}\)|subsection\s+\(\p{Ll}{1,2}\))\(l\)(?=\(\p{Lu}{1,2}\))/gu, put: '(1)' },
];

/**
 * Puts slips of the pen right in a clause that is not understood as it stands: a missing space, words written twice, a word of an order
 * with one wrong letter. What is quoted is left alone. Null if there is nothing to put right.
 */
export function respelt(clause: string, grammar: AmendingGrammar): Respelt | null {
  const remarks: string[] = [];
  let text = clause;
  for (const { pattern, put } of SLIPS) {
    text = text.replace(pattern, (...found) => {
      const words = String(found[0]);
      const right = put === '$1' ? String(found[1]) : put;
      remarks.push(
        words === ''
          ? 'a missing space was put in'
          : right === ''
            ? `«${words}» in the middle of the order was left out`
            : `«${words}» was read as «${right}»`,
      );
      return right;
    });
  }
  const { spelling } = grammar;
  if (spelling) {
    text = text.replace(WORD, (word) => {
      const right = misprintOf(word, spelling);
      if (right !== null) remarks.push(`«${word}» was read as «${right}»`);
      return right ?? word;
    });
  }
  return remarks.length === 0 ? null : { text, remarks };
}

/** A word that no quotation and no name stands in: names are written with capitals inside a sentence. */
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}${OPEN}${CLOSE}’'.-])(?:\\p{Ll}{5,}|^\\p{Lu}\\p{Ll}{4,})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** The one word of orders that differs from a word by one letter, wrong, missing, too many or in the wrong place; else null. */
function misprintOf(word: string, { words, others }: NonNullable<AmendingGrammar['spelling']>): string | null {
  const lower = word.toLowerCase();
  if (words.includes(lower) || others.includes(lower)) return null;
  const [only, ...more] = words.filter((one) => isOneSlipFrom(lower, one));
  if (only === undefined || more.length > 0) return null;
  return lower === word ? only : `${only.charAt(0).toUpperCase()}${only.slice(1)}`;
}

function isOneSlipFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [one, two] = [a.slice(start), b.slice(start)];
  if (one.length > two.length) return one.slice(1) === two;
  if (one.length < two.length) return one === two.slice(1);
  return one.slice(1) === two.slice(1) || (one.slice(2) === two.slice(2) && one[0] === two[1] && one[1] === two[0]);
}

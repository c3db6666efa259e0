import { SpellingTable } from './spelling-table.ts';
import { eachSpan, fold, LOOKALIKES } from './tokens.ts';

/** Where the words of a text stand and how each begins and is spelt. */
export interface Spans {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The kinds of the first two letters of each word; `NUMBER` for a number and what holds one. */
  readonly beginnings: Uint16Array;
  /** The number of the spelling of each word, the same in all texts: `foldedOf` gives its letters. */
  readonly spellings: Uint32Array;
}

/** ANY tells nothing, END is that of a word of one letter. */
const [ANY, END, UNKNOWN] = [0, 254, 255];

/** The kind of each UTF-16 unit, filled in as units are met. Letters that folding or a stemmer may take for one another are one kind. */
const kinds = new Uint8Array(65_536).fill(UNKNOWN);
const kindOfLetter = new Map<string, number>();

/** y → i in a stem (dying, die); б п, г к, ғ қ at the end of a Kazakh stem; its pronouns мұны, бұл and оны, одан, оған, ол. */
const SAME: Readonly<Record<string, string>> = {
  ...{ у: 'і', и: 'і', п: 'б', м: 'б', к: 'г' },
  ...{ қ: 'л', ғ: 'л', н: 'л', д: 'л' },
};

function kindOf(unit: number): number {
  const known = kinds[unit] ?? ANY;
  if (known !== UNKNOWN) return known;
  const kind = kindAnew(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** A mark, an apostrophe, half of a surrogate pair or a letter that becomes two (ß, œ) tells nothing. */
function kindAnew(sign: string): number {
  const plain = sign.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (!/^\p{L}$/u.test(plain) || /[ßœæ]/u.test(plain)) return ANY;
  const folded = LOOKALIKES[plain] ?? plain;
  const letter = SAME[folded] ?? folded;
  const known = kindOfLetter.get(letter);
  if (known !== undefined) return known;
  if (kindOfLetter.size + 1 >= END) return ANY;
  kindOfLetter.set(letter, kindOfLetter.size + 1);
  return kindOfLetter.size;
}

/** The beginning of a number: it may stand for its parts, so that its first letters tell nothing. */
export const NUMBER = 65_535;

/** The text of a provision is read at each letter that is typed: where its words stand is kept for a while. */
const kept = new Map<string, Spans>();
const MOST_CHARACTERS = 4_000_000;
let characters = 0;

export function spansOf(text: string): Spans {
  const known = kept.get(text);
  if (known) return known;
  const made = spansAnew(text);
  for (const [oldest] of kept) {
    if (characters + text.length <= MOST_CHARACTERS) break;
    kept.delete(oldest);
    characters -= oldest.length;
  }
  kept.set(text, made);
  characters += text.length;
  return made;
}

function spansAnew(text: string): Spans {
  const starts: number[] = [];
  const ends: number[] = [];
  const beginnings: number[] = [];
  const numbers: number[] = [];
  eachSpan(text, (start, end, hasDigit) => {
    if (text.charCodeAt(start) === SOFT_HYPHEN && fold(text.slice(start, end)) === '') return;
    starts.push(start);
    ends.push(end);
    beginnings.push(hasDigit ? NUMBER : beginningAt(text, start, end));
    numbers.push(spellings.numberOf(text, start, end));
  });
  return {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    beginnings: Uint16Array.from(beginnings),
    spellings: Uint32Array.from(numbers),
  };
}

/** Laws repeat their words: what a query makes of one spelling holds wherever it stands. */
const spellings = new SpellingTable();
const folded: (string | undefined)[] = [];

/** How many spellings have been met so far. */
export const spellingCount = (): number => spellings.size;

/** The folded word of a spelling; text and place are where it was met. */
export function foldedOf(spelling: number, text: string, start: number, end: number): string {
  const known = folded[spelling];
  if (known !== undefined) return known;
  const made = fold(text.slice(start, end));
  folded[spelling] = made;
  return made;
}

const SOFT_HYPHEN = 0xad;

const kindAt = (text: string, at: number): number => kindOf(text.charCodeAt(at));

const beginningAt = (text: string, start: number, end: number): number =>
  kindAt(text, start) * 256 + (end - start > 1 ? kindAt(text, start + 1) : END);

/**
 * Which beginnings forms of some terms may have: no stemmer changes how a word begins. A query reads a dozen provisions, some of fifty
 * thousand letters, and nearly all their words begin otherwise and need not be cut out of the text.
 */
export function beginningsOf(terms: readonly string[]): Uint8Array {
  const may = new Uint8Array(65_536);
  may.fill(1, ANY * 256, ANY * 256 + 256);
  for (let first = 0; first < 256; first += 1) may[first * 256 + ANY] = 1;
  may[NUMBER] = 1;
  for (const term of terms) {
    const [first, second] = [kindAt(term, 0), term.length > 1 ? kindAt(term, 1) : ANY];
    if (second === ANY) may.fill(1, first * 256, first * 256 + 256);
    else may[first * 256 + second] = 1;
  }
  return may;
}

import type { Analysis } from './analysis.ts';
import { partsOf } from './tokens.ts';
import { foldedOf, spansOf, spellingCount } from './word-starts.ts';

/** A spelling that means nothing to a query. */
export const NONE = -1;
const UNASKED = -2;

/** A word as it is compared: folded, and the terms by which it can be found, its own before those of its parts. */
export interface Spelt {
  readonly folded: string;
  readonly terms: readonly string[];
}

/** What was made of each spelling, by language: a law repeats its words, and a reader asks again at each letter. */
const spelt = new WeakMap<Analysis, (Spelt | undefined)[]>();

/** What each spelling means to a query, found out when the first of its kind is met. */
export class Meanings {
  readonly #known: Int8Array;
  readonly #ask: (word: Spelt) => number;
  readonly #analysis: Analysis;
  readonly #spelt: (Spelt | undefined)[];

  /** `ask` gives the number of a meaning, up to 127, or `NONE`. */
  constructor(analysis: Analysis, ask: (word: Spelt) => number) {
    this.#analysis = analysis;
    this.#ask = ask;
    this.#spelt = spelt.get(analysis) ?? [];
    spelt.set(analysis, this.#spelt);
    this.#known = new Int8Array(spellingCount()).fill(UNASKED);
  }

  /** A spelling that is newer than the query is asked about each time, which only happens while its text is read for the first time. */
  of(spelling: number, text: string, start: number, end: number): number {
    const known = this.#known[spelling] ?? UNASKED;
    if (known !== UNASKED) return known;
    const word = this.#spelt[spelling] ?? this.#spell(spelling, foldedOf(spelling, text, start, end));
    const made = this.#ask(word);
    this.#known[spelling] = made;
    return made;
  }

  #spell(spelling: number, folded: string): Spelt {
    const made = { folded, terms: partsOf(folded).map(this.#analysis.termOf) };
    this.#spelt[spelling] = made;
    return made;
  }
}

/** The words of a text that begin like one that is sought: what each means, its place among all words of it, and where it stands. */
export function eachMeaning(
  text: string,
  mayBegin: Uint8Array,
  meanings: Meanings,
  take: (meaning: number, place: number, start: number, end: number) => void,
): void {
  const { starts, ends, beginnings, spellings } = spansOf(text);
  const count = starts.length;
  for (let place = 0; place < count; place += 1) {
    if (mayBegin[beginnings[place] ?? 0] === 0) continue;
    const start = starts[place] ?? 0;
    const end = ends[place] ?? 0;
    const meaning = meanings.of(spellings[place] ?? 0, text, start, end);
    if (meaning !== NONE) take(meaning, place, start, end);
  }
}

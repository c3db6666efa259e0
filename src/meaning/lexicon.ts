import type { MaterialRule } from '../law/meaning.ts';

/** Words of a language that carry a rule. Where two patterns fit at one place the longer run of words counts. */
export interface Clue {
  readonly rule: MaterialRule;
  /** What it says; null: the words themselves, folded to their stem. */
  readonly value: string | null;
  readonly pattern: RegExp;
}

/** What one language says duties, periods, sums and exceptions with. A new language is a file with one of these. */
export interface Lexicon {
  readonly clues: readonly Clue[];
  /** Cardinal words with what they count: `тридцати` is 30. */
  readonly numerals: readonly (readonly [pattern: string, value: number])[];
  /** Words of periods: `дней` is `day`. */
  readonly periods: readonly (readonly [pattern: string, value: string])[];
  /** Adjectives that may stand between a number and its period; `working` makes another period of it. */
  readonly between: string;
  readonly working: string;
  /** What sums are counted in. */
  readonly units: readonly (readonly [pattern: string, value: string])[];
  /** Words of months in order, for dates in words. */
  readonly months: readonly string[];
  /** Shapes of a date; `{day}`, `{month}` and `{year}` stand for its parts. */
  readonly dates: readonly string[];
  /** Words after which a number is a name, not an amount: No. 5, № 256-VIII. */
  readonly names: string;
  /** Puts one letter for another where a language is written in two ways; never changes the length. */
  readonly fold: (text: string) => string;
  /** Actors that stand in every second sentence: a new one says something only beside a new verb or in place of another. */
  readonly anybody: RegExp;
  /** Names that hold the name of an actor who does not act there. */
  readonly notActors: RegExp;
}

/** A whole word or words: letters may not go on before or after it. Case does not matter. */
export const word = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');

/** One clue a pattern: `['modality', 'must', 'обязан[аоы]?']`. */
export const cluesOf = (
  rows: readonly (readonly [rule: MaterialRule, value: string | null, pattern: string])[],
): readonly Clue[] => rows.map(([rule, value, pattern]) => ({ rule, value, pattern: word(pattern) }));

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
  /** What may stand between the two numbers of a range: "15 to 30 days". */
  readonly range: RegExp;
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
  /** Names of acts and notes of the publisher: no word and no number in them is a rule of this text. */
  readonly foreign: readonly RegExp[];
  /** Punishments that are counted in time: a period beside them is their size, not a time limit. */
  readonly confined: RegExp;
  /** How a language shows that the one who is named acts. */
  readonly agent: Agent;
}

/** Signs around an actor that it does something, and is not only something that others act on. */
export interface Agent {
  /** Words right before it that make it the one who acts: "by the", "по согласованию с". */
  readonly before: RegExp;
  /** Words right before it with which it is no subject: "to the", "перед". */
  readonly notBefore: RegExp;
  /** Words after it that tell what a subject does: "… shall". */
  readonly after: RegExp;
  /** A form of its own words that is the one who acts: "Правительством". */
  readonly form: RegExp;
  /** Forms in which it may be a subject. */
  readonly subject: RegExp;
}

/** A whole word or words: letters may not go on before or after it. Case does not matter. */
export const word = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');

/** One clue a pattern: `['modality', 'must', 'обязан[аоы]?']`. */
export const cluesOf = (
  rows: readonly (readonly [rule: MaterialRule, value: string | null, pattern: string])[],
): readonly Clue[] => rows.map(([rule, value, pattern]) => ({ rule, value, pattern: word(pattern) }));

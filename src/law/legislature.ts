import type { Certainty } from './bill.ts';
import type { IsoDate, LegislatureId } from './ids.ts';
import type { Language, Translated } from './language.ts';
import type { ProvisionKind } from './provision.ts';

/** A kind of unit that a parliament's acts are made of, and how its number is printed. */
export interface UnitStyle {
  readonly kind: ProvisionKind;
  /** The lawyer's word for it: статья, бап, article. */
  readonly name: Translated<string>;
  /**
   * Shapes of a heading line by language. `{1}` stands for a number (5, 5-1, 23a), `{a}` `{A}` for a letter, `{i}` `{I}` for a
   * Roman number, `{one}` for an ordinal word: `Статья {1}`, `{1}-бап`, `§ {1}`.
   */
  readonly heading: Translated<readonly string[]>;
  /** Shapes of a number at the start of a block: `{1}.`, `{1})`, `({a})`. */
  readonly marker: readonly string[];
  /** Numbering runs through the whole act, so the address needs no prefix (articles, chapters). */
  readonly through: boolean;
  /** What stands inside is numbered anew (annexes). */
  readonly resets: boolean;
  /** Units of this kind are counted where they print no number: "paragraph 2" is the second part of an article without numbers. */
  readonly counted: boolean;
}

/** Value of a counting unit of fines in one year, in money; a year may have several, each from its day. */
export interface UnitValue {
  readonly unit: string;
  readonly year: number;
  readonly from: IsoDate;
  readonly sure: Certainty | null;
  readonly amount: number;
  readonly currency: string;
}

/** A parliament: its stages, the units of its acts and their words. Content, not code. */
export interface Legislature {
  readonly id: LegislatureId;
  readonly name: Translated<string>;
  readonly country: string | null;
  readonly languages: readonly Language[];
  readonly stages: Readonly<Record<string, Translated<string>>>;
  /** From the largest unit to the smallest; the first style that fits a line wins. */
  readonly units: readonly UnitStyle[];
  /** Letters in the order in which lists use them; Latin where a language has none. */
  readonly letters: Translated<string>;
  /** Ordinal words in order, for `{one}`: primera, segunda. */
  readonly ordinals: Translated<readonly string[]>;
  /** First words of a unit that has been repealed and keeps its number. */
  readonly repealed: Translated<readonly string[]>;
  /** First words of a block that is an editor's note, not law. */
  readonly notes: Translated<readonly string[]>;
  readonly values: readonly UnitValue[];
}

import type { ProvisionKind } from '../law/provision.ts';

/** The forms of a unit's word, as a pattern, and the kinds of unit it may mean, most likely first. */
export interface UnitWord {
  readonly words: string;
  readonly kinds: readonly ProvisionKind[];
  /** The kinds it means before a number without brackets: "point 3" of a Kazakh act is no "point (c)" of a European one. */
  readonly bare?: readonly ProvisionKind[];
}

/**
 * How one language cites provisions: patterns for the words, and the order in which units are named. All patterns but those of
 * acts ignore case. A new language is a file with one of these and a line in `grammars.ts`.
 */
export interface Grammar {
  readonly units: readonly UnitWord[];
  /** Forms of a unit's word that take a list after a comma: "Articles 5, 6". */
  readonly plural: RegExp;
  /** Ordinal words in order: первая, вторая. */
  readonly ordinals: readonly string[];
  /** The number stands before the unit's word: "17-бап". */
  readonly numberFirst: boolean;
  /** Units named one after another lead from the small to the large ("пункт 1 статьи 5") or from the large to the small. */
  readonly reading: 'outward' | 'inward';
  /** настоящий, осы, this: the unit or act that the words stand in. */
  readonly this: string;
  /** указанный, аталған, that: the one named last. */
  readonly that: string;
  /** предыдущий, алдыңғы, previous: the one before. */
  readonly previous: string;
  readonly and: string;
  readonly to: string;
  /** A word that leads from the small unit to the large one: "point 1 of Article 5"; empty if there is none. */
  readonly of: string;
  /** Words for an act after `this` or `that`: закон, кодекс. */
  readonly actWords: string;
  /** Names of other acts; these patterns heed case. */
  readonly acts: readonly string[];
  /** What names one more act after a comma or "and": "(EU) 2016/797", "от 21.05.2007 № 254-III". */
  readonly furtherActs: readonly string[];
  /** What looks like a citation and is none: an item of a gazette. */
  readonly notCitations: readonly string[];
  /** What the text of an amending act says when it names the act it changes. */
  readonly amends: RegExp;
  /** Puts one character for another where a language is written in two ways; never changes the length. */
  readonly fold: (text: string) => string;
  /** Letters in the order in which lists use them. */
  readonly letters: string;
}

import type { NamedPart } from '../../law/instruction.ts';
import type { Language } from '../../law/language.ts';
import type { ProvisionKind } from '../../law/provision.ts';

/** The forms of a unit's word as a pattern, and the kind it means. */
export interface UnitForm {
  readonly words: string;
  readonly kind: ProvisionKind;
  /** Forms that name several: a hyphen behind them may be a range. */
  readonly plural: string;
}

/** What a formula orders: which fields of an instruction its pattern fills. */
export type FormulaKind =
  | 'context'
  | 'words'
  | 'strike'
  | 'after'
  | 'before'
  | 'stretch'
  | 'append'
  | 'prepend'
  | 'sentence'
  | 'replace'
  | 'insert'
  | 'repeal'
  | 'delete'
  | 'renumber'
  | 'move'
  | 'split'
  | 'join'
  | 'designate';

/**
 * A formula of amending language. Its pattern fits a whole clause (quotations are masked, case does not matter, a space fits any) and holds
 * slots: `{place}` `{to}` `{behind}` `{units}` `{first}` are places, `{inner}` one in `{place}`, `{find}` `{put}` words, `{wording}` a
 * new wording, `{when}` which occurrence is meant, `{from}` `{until}` ends of a stretch of words, `{act}` words that name an act,
 * `{aside}` what no operation holds.
 */
export interface Formula {
  readonly kind: FormulaKind;
  /** Its name in the benchmark. */
  readonly name: string;
  readonly pattern: string;
}

/** Patterns of what stands around quoted words. */
export interface QuoteEdges {
  /** Words before them that order: `inserting `, `striking the phrase `. */
  readonly opens: string;
  /** The same that also name them: what follows is quoted, with or without a mark. */
  readonly names: string;
  /** Words behind them with which the order goes on: ` and inserting`. */
  readonly closes: string;
  /** Words with which an order ends, and nothing that is quoted: ` in its place.` */
  readonly tail: string;
  /** How an order ends, whatever its words: with the tail, a sign, or nothing. */
  readonly ends: string;
  /** Signs called by their names: nobody quotes those. */
  readonly signs: string;
  /** Before a mark in the name of an act, which closes nowhere. */
  readonly stray: string;
}

/** How one language orders changes of a text. A new language is a file with one of these and a line in `grammars.ts`. */
export interface AmendingGrammar {
  readonly language: Language;
  readonly units: readonly UnitForm[];
  /** Kinds from the outermost to the innermost, to tell whether one place can lie in another. */
  readonly order: readonly ProvisionKind[];
  /** Ordinal words in order, as patterns. */
  readonly ordinals: readonly string[];
  /** Articles may be divided into parts. */
  readonly articlesHold?: boolean;
  /** Printed numbers of units, as a pattern with the groups `bare` or `bracketed`. */
  readonly number: string;
  /** The number stands before the unit's word: `17-бап`. */
  readonly numberFirst: boolean;
  /** A hyphen between plain numbers behind a word for several is a range: `пункты 4-6`. */
  readonly hyphenRanges: boolean;
  /** Units lead from the small to the large (`пункт 1 статьи 5`) or from the large to the small. */
  readonly reading: 'outward' | 'inward';
  /** Numbers in brackets behind a number are units in it: `5(b)(2)`; kinds by the shape of the number, from the outermost. */
  readonly nested: readonly { readonly kind: ProvisionKind; readonly shape: RegExp }[];
  /** The same in units of this kind, where they go on otherwise: `Article 5(2)(a)` is paragraph 2, point (a). */
  readonly nestedUnder?: Readonly<Partial<Record<ProvisionKind, AmendingGrammar['nested']>>>;
  /** Puts the words of a place into the order that the grammar reads. */
  readonly tidyPlace?: (words: string) => string;
  /** Kinds whose numbers run through the whole act, where no legislature says it. */
  readonly through: readonly ProvisionKind[];
  readonly and: string;
  /** Between the ends of a range. */
  readonly range: string;
  /** Words that may stand before a unit and lead into it. */
  readonly in: string;
  /** Words between units and articles of speech that say nothing: of, the. */
  readonly of: string;
  readonly heading: string;
  readonly leadIn: string;
  /** Other parts of units: a sentence, the table of contents. */
  readonly parts?: readonly (readonly [pattern: string, part: NamedPart])[];
  /** Words that count sentences, tables, and units of one number. */
  readonly which?: readonly (readonly [pattern: string, count: number])[];
  /** Where quoted words begin and end in an order, to tell it where a quotation mark is missing. */
  readonly edges?: QuoteEdges;
  /** Words of orders, to tell a misprint by, and others so like them that they are none. */
  readonly spelling?: { readonly words: readonly string[]; readonly others: readonly string[] };
  /** Citations of a unit named before, with the groups `such` and `cited`, for a citation in brackets: `of such title`. */
  readonly such?: RegExp;
  /** How a place ends that leads on to another, so that it is not complete: `5-баптың`; null where no form says so. */
  readonly unfinished: RegExp | null;
  /** Names of acts inside a place, with a group `act`; takes everything to the end (or from the beginning) of the place. */
  readonly act: RegExp;
  /** Citations in brackets that name the same place again, with a group `cited`. */
  readonly cited: RegExp | null;
  /** Nouns for acts in all their forms, as a pattern. */
  readonly actWords: string;
  /** Where words at the end of a unit go: before its closing sign, which stays the last; or behind it, it stays as it is. */
  readonly closingSign: 'stays-last' | 'stays';
  /** Words for the text that is amended itself: `законопроект`, `this bill`. */
  readonly own: string;
  /** Nouns before quoted words: слова, цифры, the phrase. */
  readonly nouns: string;
  /** Nouns behind quoted words. */
  readonly nounsAfter: string;
  /** Punctuation called by its name. */
  readonly signs: readonly (readonly [pattern: string, sign: string])[];
  readonly every: string;
  /** Patterns for the first, second … occurrence. */
  readonly nth: readonly string[];
  readonly last: string;
  /** The whole act as a place: по всему тексту. */
  readonly whole: string;
  /** In an act in force a unit that is taken out keeps its number ("Исключен"): then it is a repeal, not a deletion. */
  readonly keepsNumbers: boolean;
  /** Words at the beginning or end of a clause that order nothing: предлагаю, in its place. */
  readonly filler: string;
  /** What separates orders of one clause. */
  readonly joint: string;
  readonly formulas: readonly Formula[];
  /** The name of an act that a heading says is amended, with a group `act`. */
  readonly amendedAct: readonly RegExp[];
  /** Words of formulas: a passage that holds one orders something, whatever else it says. */
  readonly orders: RegExp;
  /** Forms of verbs that order, whatever the verb: an infinitive, an imperative. */
  readonly orderingVerbs: RegExp;
  /** What plainly orders no change of words: when a law comes into force, what an amendment is for. */
  readonly states: RegExp;
  /** How an act says by which name it goes, the name in quotation marks. */
  readonly citation?: RegExp;
  /** What looks like a number before a clause and is a place: `2) тармақшада`. */
  readonly notMarkers: RegExp | null;
  readonly fold: (text: string) => string;
  /** Letters in the order in which lists use them. */
  readonly letters: string;
}

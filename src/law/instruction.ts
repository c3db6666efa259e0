import type { Operation } from './amendment.ts';
import type { ProvisionKind } from './provision.ts';

/** A stretch of the text that was read, from `start` up to but not including `end`, and the line on which it begins, from 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A unit as an instruction names it: `подпункт 2)` → point 2. */
export interface NamedUnit {
  readonly kind: ProvisionKind;
  /** As printed, without punctuation: `5-1`, `б`; of a counted unit its place. */
  readonly number: string;
  /** It bears no printed number and is counted: `часть вторая`. */
  readonly isCounted: boolean;
  /** Which of several that bear this number: `the second paragraph (7)`. */
  readonly which?: number;
}

/**
 * What of a unit is named: all of it, its heading, the words that open it before its inner units, its words without the heading, a
 * sentence, a table in it; or a line of the table of contents, the number with the heading, the title of the act.
 */
export type NamedPart =
  | 'whole'
  | 'heading'
  | 'lead-in'
  | 'text'
  | 'sentence'
  | 'table'
  | 'contents'
  | 'designation'
  | 'title';

/** A place that an instruction names. */
export interface NamedPlace {
  /** From the outermost unit inwards; none: the act as a whole. */
  readonly units: readonly NamedUnit[];
  /** The last unit of a range that begins with the last of `units`. */
  readonly through: NamedUnit | null;
  readonly part: NamedPart;
  /** Which of the parts: `the second sentence`; -1 for the last. */
  readonly which?: number;
  /** It stands in a unit named before: `section 5 of such title`. */
  readonly such?: ProvisionKind | 'act';
  /** Words that name the act, or null where it is the text itself. */
  readonly act: string | null;
  /** Other citations of the same place, in brackets: a code section beside the section of an act. */
  readonly cited: readonly string[];
}

/** Which occurrence of words is meant: the n-th, the last (-1), every one, or it is not said. */
export interface Occurrence {
  readonly every: boolean;
  readonly nth: number | null;
}

/** What an instruction orders, in the words of no language. */
export type Deed =
  | ({ readonly kind: 'words'; readonly find: readonly string[]; readonly put: readonly string[] } & Occurrence)
  /** The words from one to another, both included; null: from the beginning, to the end. */
  | { readonly kind: 'stretch'; readonly first: string | null; readonly last: string | null; readonly put: string }
  /** Words or a sentence at the end of a unit, or words at its beginning. A wording is null where the text does not hold it. */
  | { readonly kind: 'append'; readonly words: string | null; readonly isSentence: boolean }
  | { readonly kind: 'prepend'; readonly words: string }
  | { readonly kind: 'replace'; readonly wording: string | null }
  | {
      readonly kind: 'insert';
      readonly units: readonly NamedPlace[];
      readonly after: NamedPlace | null;
      readonly wording: string | null;
    }
  | { readonly kind: 'repeal' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'renumber'; readonly to: readonly NamedPlace[] }
  | { readonly kind: 'move'; readonly after: NamedPlace; readonly to: NamedPlace | null }
  | { readonly kind: 'split'; readonly into: readonly NamedPlace[]; readonly from: readonly NamedPlace[] }
  | { readonly kind: 'join'; readonly into: NamedPlace }
  /** The words a unit has become those of a unit in it. */
  | { readonly kind: 'designate'; readonly as: NamedPlace };

/** An amending instruction that was understood. */
export interface Instruction {
  readonly deed: Deed;
  /** Where it applies, with what the headings above it say; several if it names several. */
  readonly places: readonly NamedPlace[];
  /** Name of the formula that it is: `ru слова заменить`. */
  readonly formula: string;
  readonly from: Stretch;
  /** Headings above it that gave it a place or an act: `2. В статье 41:`. */
  readonly under: readonly Stretch[];
  /** What was taken for a slip of the pen, and how it was read: a person should look. */
  readonly remarks: readonly string[];
}

/** An operation that was read, and what that rests on. */
export interface ReadOperation {
  readonly operation: Operation;
  /** Words that name the act it amends, or null where it is the text itself. */
  readonly act: string | null;
  readonly basis: Pick<Instruction, 'formula' | 'from' | 'under' | 'remarks'>;
}

/** Why a passage did not become operations. */
export type NotUnderstoodWhy =
  /** It holds no word that orders a change: a title, a preamble, the entry into force. */
  | 'no-order'
  /** It may order something, but no formula fits it to its last word. */
  | 'no-formula'
  /** It can be read in two ways. */
  | 'ambiguous'
  /** A quotation is not closed. */
  | 'quotation'
  /** The place cannot be addressed, or does not fit the heading above. */
  | 'place'
  /** Understood, but no operation says it, or something is missing that it needs. */
  | 'no-operation'
  /** The new wording does not fit what is said about it. */
  | 'wording'
  /** It announces instructions or names an act, and none follow. */
  | 'announces';

/** A passage that a person has to read. */
export interface NotUnderstood {
  readonly from: Stretch;
  readonly why: NotUnderstoodWhy;
  /** What was found and what to do, in one line. */
  readonly message: string;
}

/** What was read from a text of amending instructions; every passage of it is in exactly one of the lists, or a heading of an operation. */
export interface AmendmentReading {
  readonly instructions: readonly Instruction[];
  readonly operations: readonly ReadOperation[];
  readonly notUnderstood: readonly NotUnderstood[];
}

import type { TextSpan } from './anchor.ts';
import type { Wording } from './bill.ts';
import type { EId } from './ids.ts';
import type { Language } from './language.ts';

/**
 * Why an edit carries no substance: only quotes, dashes, spaces or the dots of `ё` differ, a number only follows a renumbering elsewhere,
 * or the words stand elsewhere and are compared there: in a numbered part of the same unit (*relevelled*), in another half of a unit that
 * was *split*, in another of the units that were *merged*.
 */
export type EditReason = 'typography' | 'renumbering' | Elsewhere;

type Elsewhere = 'relevelled' | 'split' | 'merged';

/**
 * A run of words that both texts share, or that only the later or only the earlier has. In order, `same` and `removed` runs are the earlier
 * text and `same` and `added` ones the later, sign for sign.
 */
export interface Edit {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Set on added and removed runs that a lawyer may hide; absent on all that may be substance. */
  readonly reason?: EditReason;
}

/** Why two provisions are taken for the same one: a person said so, the number, or the wording. */
export type MatchBasis = 'declared' | 'number' | 'wording';

/** One provision before and one after; a split or a merge is several matches that share a side. */
export interface Match {
  readonly before: EId;
  readonly after: EId;
  readonly basis: MatchBasis;
  /**
   * Share of the words that the two have in common, 0 to 1; of a half how much the shorter has of the longer. 1 too where a partial version
   * does not know the words of one.
   */
  readonly likeness: number;
  /** One of the two is a part of what the other was or became: a split or a merge. */
  readonly half?: true;
  /** The same of their headings, where both have one and the two differ: with `likeness` the evidence of a pair that is only probable. */
  readonly heading?: number;
}

/** Below this likeness a match that nobody declared is shown as "probably", with its evidence. */
const sureLikeness = 0.65;

/** A match under another heading needs more: an article on one subject often borrows the sentences of one on another. */
const sureUnderAnyHeading = 0.8;
const unlikeHeadings = 0.15;
/** So does a half, which borrows more easily than it is cut off: only the words of the shorter one count. */
const sureHalf = 0.8;

/** Whether a match may be shown without "probably". */
export const isSure = ({ basis, likeness, half, heading }: Match): boolean => {
  const isUnlikeHeaded = heading !== undefined && heading < unlikeHeadings;
  const least = half ? sureHalf : isUnlikeHeaded ? sureUnderAnyHeading : sureLikeness;
  return basis === 'declared' || likeness >= least;
};

/** Which provision became which between two texts. */
export interface Alignment {
  readonly before: string;
  readonly after: string;
  readonly matches: readonly Match[];
}

export type Change =
  | {
      readonly kind: 'inserted';
      readonly after: EId;
      /** The stub of the earlier text whose number it bears now; left out if there was none. */
      readonly stub?: EId;
    }
  | {
      readonly kind: 'repealed';
      readonly before: EId;
      /** The stub that keeps the number, if there is one. */
      readonly after: EId | null;
    }
  | {
      /** One of the two texts is partial and silent here. */
      readonly kind: 'unknown';
      readonly before: EId | null;
      readonly after: EId | null;
      readonly why: 'before-partial' | 'after-partial';
    }
  | {
      readonly kind: 'kept';
      readonly before: EId;
      readonly after: EId;
      /** Its number changed. */
      readonly renumbered: boolean;
      /** It stands in another unit or in another order. */
      readonly moved: boolean;
      /** It keeps its place but lies one level further in or out: article text wrapped into a numbered part. */
      readonly relevelled: boolean;
      /** All units it became, itself included, if it was split; else empty. */
      readonly split: readonly EId[];
      /** All units it was made of, itself included, if several were joined; else empty. */
      readonly merged: readonly EId[];
      readonly heading: readonly Edit[];
      readonly text: readonly Edit[];
      /** All its edits only follow a renumbering elsewhere. */
      readonly consequential: boolean;
    };

/**
 * What became of a reference to another provision of the same act: *consequential* follows a renumbering and nothing else,
 * *substantive* points to another provision than before, *stale* was left behind by a renumbering and now points to the wrong
 * provision, *dangling* points to a provision that is no longer there.
 */
export interface ReferenceChange {
  readonly kind: 'consequential' | 'substantive' | 'stale' | 'dangling';
  /** Where it stands in the text of the earlier unit; null if the earlier text has no such reference. */
  readonly before: TextSpan | null;
  /** Where it stands in the text of the later unit; null if it was taken out. */
  readonly after: TextSpan | null;
  /** The provision it pointed to. */
  readonly was: EId | null;
  /** The provision it points to now; null if there is none. */
  readonly is: EId | null;
}

/** A declared origin (`was:`) that cannot be: an address that is not there, or a unit that a stronger statement contradicts. */
export interface Contradiction {
  readonly after: EId;
  readonly before: EId;
  readonly why: 'no-such-before' | 'no-such-after' | 'absent' | 'unlike';
}

/** How many units of each kind a comparison has; a unit that was moved and reworded counts in both. */
export interface Tally {
  readonly inserted: number;
  readonly repealed: number;
  readonly unknown: number;
  readonly reworded: number;
  readonly renumbered: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  /** Reworded only to follow a renumbering elsewhere. */
  readonly consequential: number;
  /** Reworded in quotes, dashes, spaces or the dots of `ё` only. */
  readonly typographic: number;
}

/** One side of a comparison: what text it is. */
export interface Side {
  readonly id: string;
  readonly wording: Wording | null;
  readonly extent: 'whole' | 'partial';
}

/** What changed between two texts: every unit of both is in `changes`, exactly once a side unless split or merged. */
export interface Comparison {
  readonly language: Language;
  readonly before: Side;
  readonly after: Side;
  readonly alignment: Alignment;
  /** In the order of the later text; what was repealed stands where it stood. */
  readonly changes: readonly Change[];
  /** References whose words or whose meaning changed, in the order of the later text. */
  readonly references: readonly ReferenceChange[];
  readonly contradictions: readonly Contradiction[];
  readonly tally: Tally;
}

const elsewhere: ReadonlySet<EditReason> = new Set<Elsewhere>(['relevelled', 'split', 'merged']);

/** Whether the words of an edit are compared in this unit; else they are with a part or another half of it. */
export const isHere = ({ reason }: Edit): boolean => reason === undefined || !elsewhere.has(reason);

/** Edits without those of words that are compared with a part or another half of the unit. */
export const editsHere = (edits: readonly Edit[]): readonly Edit[] =>
  edits.every(isHere) ? edits : edits.filter(isHere);

/** Whether the text that a unit had (`removed`) or has (`added`) is compared with a numbered part of it. */
export const toldInPart = (change: Change, kind: Edit['kind']): boolean =>
  change.kind === 'kept' && change.text.some((edit) => edit.kind === kind && edit.reason === 'relevelled');

/** Whether words of the unit went to another half of it, or came with another of the joined units. */
export const isParted = (change: Change): boolean =>
  change.kind === 'kept' && change.text.some(({ reason }) => reason === 'split' || reason === 'merged');

const isEdited = (edits: readonly Edit[]): boolean => editsHere(edits).some((edit) => edit.kind !== 'same');

const isOnly = (edits: readonly Edit[], reason: EditReason): boolean =>
  editsHere(edits).every((edit) => edit.kind === 'same' || edit.reason === reason);

/** Whether a kept unit differs in quotes, dashes, spaces or the dots of `ё` and in nothing else. */
export const isTypographic = (change: Change): boolean =>
  isReworded(change) && change.kind === 'kept' && isOnly([...change.heading, ...change.text], 'typography');

/** Whether a kept unit differs in words (its number and its place left aside). */
export const isReworded = (change: Change): boolean =>
  change.kind === 'kept' && (isEdited(change.heading) || isEdited(change.text));

/** Whether anything at all happened to the unit. */
export const isChanged = (change: Change): boolean =>
  change.kind !== 'kept'
    ? change.kind !== 'unknown'
    : change.renumbered || change.moved || change.relevelled || isParted(change) || isReworded(change);

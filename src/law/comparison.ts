import type { Wording } from './bill.ts';
import type { AmendmentId, EId } from './ids.ts';
import type { Language } from './language.ts';

/** A run of words that both texts share, or that only the later or only the earlier has. */
export interface Edit {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Why two provisions are taken for the same one: a person said so, the number, or the wording. */
export type MatchBasis = 'declared' | 'number' | 'wording';

/** One provision before and one after; a split or a merge is several matches that share a side. */
export interface Match {
  readonly before: EId;
  readonly after: EId;
  readonly basis: MatchBasis;
  /** Share of the words that the two have in common, 0 to 1. */
  readonly likeness: number;
}

/** Which provision became which between two texts. */
export interface Alignment {
  readonly before: string;
  readonly after: string;
  readonly matches: readonly Match[];
}

export type Change =
  | { readonly kind: 'inserted'; readonly after: EId }
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
      readonly heading: readonly Edit[];
      readonly text: readonly Edit[];
      /** All its edits only follow a renumbering elsewhere. */
      readonly consequential: boolean;
    };

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
}

/** Why a change was made: executed and equal, at the right place only, or not known. */
export interface Explanation {
  readonly change: Change;
  readonly amendments: readonly AmendmentId[];
  readonly strength: 'proved' | 'located' | 'unexplained';
}

const isEdited = (edits: readonly Edit[]): boolean => edits.some((edit) => edit.kind !== 'same');

/** Whether a kept unit differs in words (its number and its place left aside). */
export const isReworded = (change: Change): boolean =>
  change.kind === 'kept' && (isEdited(change.heading) || isEdited(change.text));

/** Whether anything at all happened to the unit. */
export const isChanged = (change: Change): boolean =>
  change.kind !== 'kept' ? change.kind !== 'unknown' : change.renumbered || change.moved || isReworded(change);

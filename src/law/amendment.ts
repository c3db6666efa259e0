import type { Certainty } from './bill.ts';
import type { AmendmentId, BillId, EId, IsoDate, SourceId, VersionId } from './ids.ts';
import type { Translated } from './language.ts';

export const outcomes = ['pending', 'accepted', 'partly', 'rejected', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** Words by language, one or several: a list is replaced "соответственно", the first by the first, the second by the second. */
export type WordList = Translated<readonly string[]>;

/**
 * A textual modification: what an amendment asks to be done to a text (Akoma Ntoso 3.0, `textualMod`: substitution, insertion, repeal,
 * renumbering, split, join; a move is repeal and insertion there, here it is one). Addresses name the text as it stood before the set
 * of amendments; one that this text does not have names what an earlier operation of the set put there.
 */
export type Operation =
  | {
      readonly kind: 'insert';
      readonly at: EId;
      /** The unit it stands behind, or the unit it comes first in; null: where its number belongs. */
      readonly after: EId | null;
      readonly wording: Translated<string>;
    }
  | {
      readonly kind: 'replace';
      readonly at: EId;
      /** The whole unit, its heading alone, or the words of its own before the units in it (Akoma Ntoso `intro`). */
      readonly part: 'whole' | 'heading' | 'opening';
      readonly wording: Translated<string>;
    }
  | {
      readonly kind: 'words';
      /** The unit in which they are looked for, with all it holds; null: the whole act. */
      readonly at: EId | null;
      readonly find: WordList;
      /** An empty text takes the words out. */
      readonly put: WordList;
      /** Wherever they stand; else they must stand once, or it must be said which. */
      readonly every: boolean;
      /** Which occurrence, from 1, or -1 for the last; null if not said. */
      readonly nth: number | null;
    }
  /** The words go, the number stays and is not used again. */
  | { readonly kind: 'repeal'; readonly at: EId; readonly wording: Translated<string> }
  /** The unit goes with its number, as bills do it between readings. */
  | { readonly kind: 'delete'; readonly at: EId }
  | {
      readonly kind: 'renumber';
      readonly at: EId;
      /** The last unit of a range that is counted on from `to`; null if it is one unit. */
      readonly through: EId | null;
      readonly to: EId;
    }
  | {
      readonly kind: 'move';
      readonly at: EId;
      readonly after: EId;
      /** The number it gets there; null if it keeps its own. */
      readonly to: EId | null;
    }
  | {
      readonly kind: 'split';
      readonly at: EId;
      readonly into: readonly EId[];
      /** The inner units with which each part but the first begins; empty if every part has its own wording. */
      readonly from: readonly EId[];
      readonly wordings: Readonly<Record<EId, Translated<string>>>;
    }
  | { readonly kind: 'join'; readonly at: readonly EId[]; readonly into: EId; readonly wording: Translated<string> };

/** A proposal to change a text, what became of it, and what it asks to be done. */
export interface Amendment {
  readonly id: AmendmentId;
  readonly bill: BillId;
  /** The version it was considered for: its outcome shows there. */
  readonly version: VersionId;
  readonly number: string;
  readonly title: Translated<string>;
  readonly by: string | null;
  readonly date: IsoDate | null;
  readonly outcome: Outcome;
  readonly sources: readonly SourceId[];
  readonly sure: Certainty | null;
  readonly changes: readonly Operation[];
  /** Line of each change in the file. */
  readonly changeLines: readonly number[];
  /** Which changes were accepted, from 1, where it was accepted in part; null if not said. */
  readonly accepted: readonly number[] | null;
  /** The reason, Markdown. */
  readonly reason: string;
  /** The pull request through which it came in, if it did. */
  readonly via?: string;
  readonly file: string;
}

/** The provisions an operation names, in its own order. */
export function targetsOf(operation: Operation): readonly EId[] {
  switch (operation.kind) {
    case 'join':
      return [...operation.at, operation.into];
    case 'split':
      return [operation.at, ...operation.into];
    case 'renumber':
      return [operation.at, ...(operation.through ? [operation.through] : []), operation.to];
    case 'move':
      return operation.to ? [operation.at, operation.to] : [operation.at];
    case 'words':
      return operation.at ? [operation.at] : [];
    case 'insert':
    case 'replace':
    case 'repeal':
    case 'delete':
      return [operation.at];
  }
}

/** Places, from 1, of the changes that were accepted: all, those named, or none; null where it is not known which. */
export function acceptedChanges({ outcome, accepted, changes }: Amendment): readonly number[] | null {
  if (outcome === 'accepted') return changes.map((_, index) => index + 1);
  return outcome === 'partly' ? accepted : [];
}

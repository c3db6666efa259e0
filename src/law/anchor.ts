import type { BillId, EId, VersionId } from './ids.ts';

/** A provision as a person saw it: in which version of which bill. */
export interface Anchor {
  readonly bill: BillId;
  readonly version: VersionId;
  readonly eId: EId;
}

/** Where an anchor stands in another version. */
export type Carried =
  | { readonly kind: 'unchanged'; readonly eId: EId }
  | { readonly kind: 'reworded'; readonly eId: EId; readonly since: VersionId }
  /** It became several provisions; their words may or may not have stayed. */
  | { readonly kind: 'split'; readonly eIds: readonly EId[]; readonly since: VersionId }
  | { readonly kind: 'gone'; readonly since: VersionId }
  /** The other version is partial and silent about it. */
  | { readonly kind: 'unknown' };

/**
 * A run of characters in the text of a provision, from `start` up to but not including `end`, counted from 0 in UTF-16 code units as
 * `slice` does.
 */
export interface TextSpan {
  readonly eId: EId;
  readonly start: number;
  readonly end: number;
}

/** What a reference points to: a provision of the same act, a run of them, or another act. */
export type Target =
  | { readonly kind: 'provision'; readonly eId: EId }
  /** From the first to the last provision named, with those between them that the act has ("статьи 5 – 11"). */
  | { readonly kind: 'range'; readonly eIds: readonly EId[] }
  /** The act has no such provision; `eId` is the address that was looked for. */
  | { readonly kind: 'missing'; readonly eId: EId }
  /** Another act by its name as printed, and the place in it, by the address its numbers would give there. */
  | { readonly kind: 'act'; readonly name: string; readonly at: EId | null };

/** A reference found in the text of a law. */
export interface Reference {
  readonly from: TextSpan;
  readonly to: Target;
}

/** A use of a defined term in the text of a law; `term` is the id of an entry of `terms.yml`. */
export interface TermUse {
  readonly from: TextSpan;
  readonly term: string;
}

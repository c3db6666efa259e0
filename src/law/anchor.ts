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
  | { readonly kind: 'gone'; readonly since: VersionId }
  /** The other version is partial and silent about it. */
  | { readonly kind: 'unknown' };

/** A run of characters in the text of a provision, from `start` up to but not including `end`. */
export interface TextSpan {
  readonly eId: EId;
  readonly start: number;
  readonly end: number;
}

/** What a reference points to: a provision of the same act, or another act by its name. */
export type Target =
  | { readonly kind: 'provision'; readonly eId: EId }
  | { readonly kind: 'missing'; readonly eId: EId }
  | { readonly kind: 'act'; readonly name: string };

/** A reference found in the text of a law. */
export interface Reference {
  readonly from: TextSpan;
  readonly to: Target;
}

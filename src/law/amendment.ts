import type { Certainty } from './bill.ts';
import type { AmendmentId, BillId, EId, IsoDate, SourceId, VersionId } from './ids.ts';
import type { Translated } from './language.ts';

export const outcomes = ['pending', 'accepted', 'partly', 'rejected', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** A textual modification (Akoma Ntoso 3.0, `textualMod`): what an amendment asks to be done to a text. */
export type Operation =
  | { readonly kind: 'insert'; readonly at: EId; readonly after: EId | null; readonly wording: Translated<string> }
  | { readonly kind: 'replace'; readonly at: EId; readonly wording: Translated<string> }
  | {
      readonly kind: 'words';
      readonly at: EId | null;
      readonly find: Translated<string>;
      readonly put: Translated<string>;
      readonly every: boolean;
    }
  | { readonly kind: 'repeal'; readonly at: EId }
  | { readonly kind: 'renumber'; readonly at: EId; readonly to: EId }
  | { readonly kind: 'move'; readonly at: EId; readonly after: EId }
  | { readonly kind: 'split'; readonly at: EId; readonly into: readonly EId[] }
  | { readonly kind: 'join'; readonly at: readonly EId[]; readonly into: EId };

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
  /** The reason, Markdown. */
  readonly reason: string;
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
      return [operation.at, operation.to];
    case 'words':
      return operation.at ? [operation.at] : [];
    case 'insert':
    case 'replace':
    case 'repeal':
    case 'move':
      return [operation.at];
  }
}

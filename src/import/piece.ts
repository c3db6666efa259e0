import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { ProvisionKind } from '../law/provision.ts';
import { repealedReader } from '../law/repealed.ts';
import type { Marker, MarkerReader } from '../markdown/marker.ts';
import type { Block } from './draft.ts';

/** What an importer must know of the law that it reads. */
export interface LawContext {
  readonly legislature: Legislature;
  readonly language: Language;
  readonly markers: MarkerReader;
}

/** Kind of an editorial note in `version.md`. */
export type NoteKind = 'note' | 'signature' | 'footer' | 'title' | 'other';

/** Where a block of the document goes: into the law text as title, heading or block, or into the notes. */
export type Place =
  | { readonly kind: 'title' }
  | { readonly kind: 'heading'; readonly unit: ProvisionKind }
  | { readonly kind: 'block'; readonly isQuoted: boolean }
  /** Continues the heading before it: `Раздел VII` on one line, its words on the next. */
  | { readonly kind: 'joined' }
  /** `continues`: it is the rest of the note before it. */
  | { readonly kind: 'note'; readonly note: NoteKind; readonly continues: boolean };

/** A block with its place; what was unsure about it is said in `doubt`. */
export interface Piece {
  readonly block: Block;
  /** Its words, cleaned; a number glued to its text (`1.Закон`) is set apart. */
  readonly text: string;
  readonly place: Place;
  readonly doubt: Doubt | null;
}

/** What a person should look at. */
export interface Doubt {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** The unit heading that a line is, if it is one: `Статья 5. Маркировка`. */
export function unitHeading(block: Block, text: string, { legislature, markers }: LawContext): Marker | null {
  if (block.kind === 'table' || block.isUnnumbered) return null;
  const marker = markers.heading(text);
  // What the printer would set apart ("Статья 5, …") is no heading: its words would change.
  if (marker === null || `${marker.num} ${marker.rest}`.trim() !== text) return null;
  if (block.kind === 'heading') return marker;
  // The stub of a removed article is a sentence: "Статья 84 исключена Законом РК …."
  if (repealedReader(legislature)(marker.rest)) return marker;
  // In plain text a sentence may begin like a heading: "Статья 12 настоящего Закона вводится в действие с 1 января."
  const looksLikeOne = !/[.;:,]$/u.test(marker.rest) && text.split(' ').length <= 60;
  const hasEnd = marker.rest === '' || /[.:)–—-]$/u.test(marker.num);
  return looksLikeOne && hasEnd ? marker : null;
}

/** The last sign of a block that ends a clause: a heading or a name has none. */
export const endsClause = (text: string): boolean => /[.;:,]["»”)]*$/u.test(text);

/** A block that announces others: `обязан:`. */
export const announces = (text: string): boolean => /[:：]$/u.test(text);

import type { IsoDate } from '../law/ids.ts';
import { words } from './clean.ts';

/** What a reader takes a block for; `other` is what surrounds a text: front matter, page furniture. */
export type BlockKind = 'heading' | 'paragraph' | 'note' | 'signature' | 'footer' | 'title' | 'table' | 'other';

/** A paragraph, heading or table of a document, as it stands there. */
export interface Block {
  readonly kind: BlockKind;
  /** Its words; a table has a line a row and a tab between cells. */
  readonly text: string;
  /** Of a heading: its rank in the document's own outline, 1 for the outermost; left out where the document has none. */
  readonly level?: number;
  /** Of a paragraph: how many units it lies in, where the format itself says so; left out where it must be found out. */
  readonly indent?: number;
  /** The format says that it lies in the unit before it, as a point of the second level in one of the first. */
  readonly isInner?: boolean;
  /** The format says that this is new wording which an amending act quotes. */
  readonly isQuoted?: boolean;
  /** A note that stands before the unit it belongs to. */
  readonly isAboutNext?: boolean;
  /** The publisher's own name of the unit that begins here; it stays when the number changes. */
  readonly id?: string;
  /** The format says that this paragraph has no number, whatever its first characters look like. */
  readonly isUnnumbered?: boolean;
}

/** Something the reader had to decide that a person should look at. */
export interface Remark {
  readonly message: string;
  readonly hint: string;
}

/** The neutral result of every reader: the whole document in order, nothing dropped. */
export interface Draft {
  /** Name of the format in words: `Word document`. */
  readonly format: string;
  readonly blocks: readonly Block[];
  /**
   * All visible text, collected by the reader a second time without any notion of blocks. The self-check of an import
   * compares the two, so that a block lost by a reader cannot go unseen.
   */
  readonly raw: string;
  /** Words of the file that are not of the document: menus of a web page. */
  readonly outside: number;
  readonly remarks: readonly Remark[];
}

/** One of several dated states that a file holds. */
export interface State {
  readonly date: IsoDate;
  readonly draft: Draft;
}

/** How many words the document has: what an import must account for. */
export const countWords = (draft: Draft): number => words(draft.raw).length;

import type { BlockKind } from './draft.ts';
import type { HtmlEvent } from './html.ts';

/**
 * Paragraph classes that EUR-Lex prints for documents of the Commission (its drafting templates name them in French): what each begins.
 * Explanatory memorandum and legislative financial statement go with a proposal and are no part of the act, and both are numbered anew.
 */
const PARTS: Readonly<Record<string, 'paper' | 'act'>> = {
  Exposdesmotifstitre: 'paper',
  Fichefinanciretitre: 'paper',
  Typedudocument: 'act',
  Titreobjet: 'act',
  Institutionquiagit: 'act',
};

/** Above the act's title: what kind of act it is. The title itself is a heading of the first rank. */
const ABOVE_TITLE: ReadonlySet<string> = new Set(['Typedudocument']);
const SIGNATURES: ReadonlySet<string> = new Set(['Fait', 'Institutionquisigne', 'Personnequisigne']);

/** Whether a block with these classes is the title of an act of the Union. */
export const isEurLexTitle = (classes: readonly string[]): boolean => classes.includes('Titreobjet');

/** Points by their level: `Point1`, `Point2`. */
const POINT = /^(?:Point|Tiret)(\d)(?:number|letter)?$/u;

const partOf = (classes: readonly string[]): 'paper' | 'act' | null =>
  classes.flatMap((name) => PARTS[name] ?? [])[0] ?? null;

/** Follows a page of EUR-Lex and tells which of its blocks are no words of the act. */
export class EurLexParts {
  private part: 'cover' | 'paper' | 'act' | null;
  /** Level of the point that the last block was. */
  private point: number | null = null;

  /** A page has a cover if it has parts at all. */
  constructor(events: readonly HtmlEvent[]) {
    const hasParts = events.some((event) => event.kind === 'open' && partOf(event.classes) !== null);
    this.part = hasParts ? 'cover' : null;
  }

  /** What a block with these classes is; null if its classes do not tell. */
  kindOf(classes: readonly string[]): BlockKind | null {
    if (this.part === null) return null;
    this.part = partOf(classes) ?? this.part;
    if (this.part === 'cover') return 'title';
    if (this.part === 'paper') return 'other';
    if (isEurLexTitle(classes)) return 'heading';
    if (classes.some((name) => ABOVE_TITLE.has(name))) return 'title';
    return classes.some((name) => SIGNATURES.has(name)) ? 'signature' : null;
  }

  /** Whether a paragraph of the act lies in the one before it, as their classes say: a point of the second level after one of the first. */
  isInner(classes: readonly string[]): boolean {
    if (this.part !== 'act') return false;
    const level = classes.map((name) => POINT.exec(name)?.[1]).find((found) => found !== undefined);
    const isInner = level !== undefined && this.point !== null && Number(level) > this.point;
    this.point = level === undefined ? null : Number(level);
    return isInner;
  }
}

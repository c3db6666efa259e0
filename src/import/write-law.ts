import type { ProvisionKind } from '../law/provision.ts';
import { escapeLine } from '../markdown/escape.ts';
import { type Nested, nest } from './nest.ts';
import { rankOf } from './numbering.ts';
import type { Doubt, LawContext, Piece } from './piece.ts';
import { repealedWord } from './repealed.ts';

/** A doubt with the line of the law text that it is about. */
export interface PlacedDoubt extends Doubt {
  readonly line: number;
}

/** The law text of a document, and where each of its pieces stands in it. */
export interface LawText {
  readonly text: string;
  /** First line of each piece that went into the text. */
  readonly lines: ReadonlyMap<Piece, number>;
  /** Words that stand in no document: `[исключена]` in place of a removed article. */
  readonly inserted: readonly string[];
  readonly doubts: readonly PlacedDoubt[];
}

/** A heading with what stands under it, up to the next one; the first section has none. */
interface Section {
  readonly heading: Piece | null;
  readonly joined: Piece[];
  readonly body: Piece[];
  readonly notes: Piece[];
}

const INDENT = '   ';

/** Writes pieces in the law-text format: `##` for headings by the rank of their units, indents by the numbers. */
export function writeLaw(pieces: readonly Piece[], context: LawContext): LawText {
  const page = new Sheet(context);
  const depths = new Depths(context);
  for (const section of sectionsOf(pieces)) {
    if (section.heading) page.heading(section, depths.of(section.heading));
    page.body(section);
  }
  return { text: page.text(), lines: page.lines, inserted: page.inserted, doubts: page.doubts };
}

function sectionsOf(pieces: readonly Piece[]): readonly Section[] {
  const sections: Section[] = [{ heading: null, joined: [], body: [], notes: [] }];
  for (const piece of pieces) {
    const isOpening = piece.place.kind === 'heading' || piece.place.kind === 'title';
    if (isOpening) sections.push({ heading: piece, joined: [], body: [], notes: [] });
    const section = sections[sections.length - 1];
    if (piece.place.kind === 'joined') section?.joined.push(piece);
    if (piece.place.kind === 'block') section?.body.push(piece);
    if (piece.place.kind === 'note') section?.notes.push(piece);
  }
  return sections;
}

/** How many `#` signs a heading takes: one more than the unit around it. */
class Depths {
  private readonly context: LawContext;
  private readonly article: number;
  private open: { rank: number; depth: number }[] = [];

  constructor(context: LawContext) {
    this.context = context;
    this.article = rankOf('article', context);
  }

  of({ place }: Piece): number {
    if (place.kind !== 'heading') return 1;
    const rank = place.unit === 'hcontainer' ? this.article : rankOf(place.unit, this.context);
    // Annexes and closing provisions stand beside the articles, not in them.
    const isApart = this.article >= 0 && rank > this.article;
    this.open = isApart ? [] : this.open.filter((outer) => outer.rank < rank);
    const depth = (this.open[this.open.length - 1]?.depth ?? 1) + 1;
    this.open.push({ rank: isApart ? -1 : rank, depth });
    return Math.min(depth, 6);
  }
}

class Sheet {
  readonly lines = new Map<Piece, number>();
  readonly inserted: string[] = [];
  readonly doubts: PlacedDoubt[] = [];
  private readonly context: LawContext;
  private readonly printed: string[] = [];
  private next = 1;

  constructor(context: LawContext) {
    this.context = context;
  }

  text(): string {
    return this.printed.length === 0 ? '' : `${this.printed.join('\n\n')}\n`;
  }

  heading({ heading, joined }: Section, depth: number): void {
    if (heading === null) return;
    const texts = [heading, ...joined].map(({ text }) => text);
    for (const piece of [heading, ...joined]) this.note(piece, piece.doubt);
    this.print(`${'#'.repeat(depth)} ${texts.join(' ')}`);
  }

  body(section: Section): void {
    const nested = nest(section.body, unitOf(section.heading), this.context);
    for (const [index, piece] of section.body.entries()) {
      const place = nested[index];
      if (place === undefined) continue;
      this.note(piece, piece.doubt);
      this.note(piece, place.doubt);
      this.print(this.block(piece, place));
    }
    if (section.body.length === 0) this.empty(section);
    for (const piece of section.notes) this.doubt(Math.max(1, this.next - 2), piece.doubt);
  }

  private note(piece: Piece, doubt: Doubt | null): void {
    this.lines.set(piece, this.next);
    this.doubt(this.next, doubt);
  }

  private doubt(line: number, doubt: Doubt | null): void {
    if (doubt) this.doubts.push({ ...doubt, line });
  }

  private print(block: string): void {
    this.printed.push(block);
    this.next += block.split('\n').length + 1;
  }

  private block({ text }: Piece, { indent, isNumbered }: Nested): string {
    const [first = '', ...others] = text.split('\n');
    const { markers } = this.context;
    const hanging = INDENT.repeat(isNumbered ? indent + 1 : indent);
    const opening = INDENT.repeat(indent) + (isNumbered ? first : escapeLine(first, markers));
    return [opening, ...others.map((line) => hanging + escapeLine(line, markers))].join('\n');
  }

  /** An article without words: a note may say that it was removed; then it is marked, in brackets because the words are ours. */
  private empty({ heading, notes }: Section): void {
    if (heading?.place.kind !== 'heading' || heading.place.unit !== 'article') return;
    const { legislature } = this.context;
    if (repealedWord(heading.text, legislature) !== null) return;
    const line = this.lines.get(heading) ?? 1;
    const [said] = notes.flatMap(({ text }) => repealedWord(text, legislature) ?? []);
    this.doubt(line, said === undefined ? noWords(heading.text) : removed(heading.text, said));
    if (said === undefined) return;
    this.inserted.push(`[${said}]`);
    this.print(`[${said}]`);
  }
}

const unitOf = (heading: Piece | null): ProvisionKind =>
  heading?.place.kind === 'heading' ? heading.place.unit : 'act';

const noWords = (heading: string): Doubt => ({
  rule: 'import-empty',
  message: `"${heading}" has no words`,
  hint: 'check the document: its text may be missing, or it was removed (then write the word for it, as in legislatures/….md)',
});

const removed = (heading: string, word: string): Doubt => ({
  rule: 'import-repealed',
  message: `"${heading}" has no words and a note says that it was removed; "[${word}]" was set in its place`,
  hint: 'nothing to do if that is right: the words in brackets are not of the document, the note is kept in version.md',
});

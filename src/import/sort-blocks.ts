import { cleanLines } from './clean.ts';
import type { Block } from './draft.ts';
import { contentsOf, signaturesOf } from './around-law.ts';
import { unglue } from './glued-number.ts';
import { noteReader } from './note-words.ts';
import { announces, type Doubt, endsClause, type LawContext, type Piece, type Place, unitHeading } from './piece.ts';
import { quotedBlocks } from './quoted.ts';

/** Finds out what each block of a document is: heading, block of the law, or something that stands around it. */
export function sortBlocks(blocks: readonly Block[], context: LawContext): readonly Piece[] {
  const texts = blocks.map((block) => (block.kind === 'table' ? cleanLines(block.text) : cleanLines(block.text).replaceAll('\n', ' ')));
  const written = blocks.map((block, index) => ({ block, text: texts[index] ?? '' })).filter(({ text }) => text !== '');
  const contents = contentsOf(written, context);
  const signatures = signaturesOf(written, context);
  const quoted = quotedBlocks(written);
  const sorter = new Sorter(context);
  for (const [index, { block, text }] of written.entries()) {
    if (contents.has(index)) sorter.put(block, text, { kind: 'note', note: 'other' });
    else if (signatures.has(index)) sorter.put(block, text, { kind: 'note', note: 'signature' });
    else if (quoted.inside.has(index)) sorter.put(block, text, { kind: 'block', isQuoted: true });
    else sorter.sort(block, text, quoted.unclosed.has(index) ? unclosed : null);
  }
  return sorter.pieces;
}

const unclosed: Doubt = {
  rule: 'import-quote',
  message: 'a quotation opens here and is not closed',
  hint: 'check where the quoted wording ends: its numbers were read as numbers of this act',
};

/** Remembers what came before: a title comes first, a note may go on, a heading may take two lines. */
class Sorter {
  readonly pieces: Piece[] = [];
  private readonly context: LawContext;
  private readonly notes: ReturnType<typeof noteReader>;
  private hasTitle = false;
  private hasUnit = false;

  constructor(context: LawContext) {
    this.context = context;
    this.notes = noteReader(context);
  }

  put(block: Block, text: string, place: Place, doubt: Doubt | null = null): void {
    this.pieces.push({ block, text, place, doubt });
  }

  sort(block: Block, text: string, doubt: Doubt | null): void {
    if (block.kind === 'footer' || text.startsWith('©')) return this.put(block, text, { kind: 'note', note: 'footer' });
    if (block.kind === 'other' || block.kind === 'signature') {
      return this.put(block, text, { kind: 'note', note: block.kind });
    }
    const note = this.notes.isNote(block, text, this.pieces[this.pieces.length - 1] ?? null);
    if (note) return this.put(block, text, { kind: 'note', note: 'note' }, note.doubt);
    const marker = unitHeading(block, text, this.context);
    if (marker) {
      this.hasUnit = true;
      return this.put(block, text, { kind: 'heading', unit: marker.kind, level: null }, doubt);
    }
    if (block.kind === 'heading' || block.kind === 'title') {
      if (this.sortHeading(block, text)) return;
    } else if (!this.hasUnit && this.sortPreface(block, text)) return;
    this.putBlock(block, text, doubt);
  }

  private putBlock(block: Block, text: string, doubt: Doubt | null): void {
    const apart = unglue(text, block, this.context.markers);
    this.put(block, apart ?? text, { kind: 'block', isQuoted: false }, apart === null ? doubt : glued(text));
  }

  /** A heading of no known unit: the title, the second line of a heading, or a heading of its own. */
  private sortHeading(block: Block, text: string): boolean {
    if (!this.hasUnit) return this.sortPreface(block, text);
    if (this.completesHeading()) {
      this.put(block, text, { kind: 'joined' });
      return true;
    }
    if (endsClause(text) || this.context.markers.block(text).length > 0) return false;
    this.put(block, text, { kind: 'heading', unit: 'hcontainer', level: block.level ?? null }, strange(text));
    return true;
  }

  /** Whether the last piece of law is a heading with a number and no words. */
  private completesHeading(): boolean {
    const last = this.pieces.findLast(({ place }) => place.kind !== 'note');
    if (last?.place.kind !== 'heading' || last.place.unit === 'article') return false;
    return this.context.markers.heading(last.text)?.rest === '';
  }

  /** Before the first unit: title, the line of requisites, then the preamble, which is law. */
  private sortPreface(block: Block, text: string): boolean {
    const isRequisites = block.kind === 'title' || isActLine(text);
    const isTitle = !this.hasTitle && !isRequisites && !endsClause(text) && text.split(' ').length <= 60;
    if (isTitle && this.context.markers.block(text).length === 0) {
      this.hasTitle = true;
      this.put(block, text, { kind: 'title' });
      return true;
    }
    if (!isRequisites && (endsClause(text) || announces(text))) return false;
    const isRepeated = this.pieces.some(({ place, text: title }) => place.kind === 'title' && title === text);
    this.put(block, text, { kind: 'note', note: 'title' }, isRequisites || isRepeated ? null : beforeLaw(text));
    return true;
  }
}

/** `Закон Республики Казахстан от 17 ноября 2025 года № 230-VIII ЗРК`: a year and a number in a short line. */
const isActLine = (text: string): boolean =>
  /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text) && /(?:№|(?<!\p{L})N|No\.?)\s?\d/u.test(text) && text.split(' ').length <= 40;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

const strange = (text: string): Doubt => ({
  rule: 'import-heading',
  message: `"${short(text)}" looks like a heading, but of no known unit`,
  hint: 'take away its # signs if it is a part of the article before it',
});

const beforeLaw = (text: string): Doubt => ({
  rule: 'import-title',
  message: `"${short(text)}" stands before the law and was taken for a part of its title`,
  hint: 'move it from the notes of version.md into the law text if it is a preamble',
});

const glued = (text: string): Doubt => ({
  rule: 'import-glued',
  message: `the number of "${short(text)}" had no space after it; one was set`,
  hint: 'check that it is the number of a provision',
});

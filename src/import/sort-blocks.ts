import { contentsOf, signaturesOf } from './around-law.ts';
import { cleanLines } from './clean.ts';
import type { Block } from './draft.ts';
import { unglue } from './glued-number.ts';
import { noteReader } from './note-words.ts';
import {
  type Doubt,
  endsClause,
  type LawContext,
  type NoteKind,
  type Piece,
  type Place,
  unitHeading,
} from './piece.ts';
import { quotedBlocks } from './quoted.ts';

/** Finds out what each block of a document is: heading, block of the law, or something that stands around it. */
export function sortBlocks(blocks: readonly Block[], context: LawContext): readonly Piece[] {
  const texts = blocks.map((block) =>
    block.kind === 'table' ? cleanLines(block.text) : cleanLines(block.text).replaceAll('\n', ' '),
  );
  const written = blocks.map((block, index) => ({ block, text: texts[index] ?? '' })).filter(({ text }) => text !== '');
  const contents = contentsOf(written, context);
  const signatures = signaturesOf(written, context);
  const quoted = quotedBlocks(written);
  const sorter = new Sorter(context);
  for (const [index, { block, text }] of written.entries()) {
    if (contents.has(index)) sorter.put(block, text, asNote('other'));
    else if (signatures.has(index)) sorter.put(block, text, asNote('signature'));
    else if (quoted.inside.has(index)) sorter.put(block, text, { place: { kind: 'block', isQuoted: true } });
    else if (quoted.unclosed.has(index)) sorter.put(block, text, { doubt: unclosed, ...sorter.sort(block, text) });
    else sorter.put(block, text, sorter.sort(block, text));
  }
  return sorter.pieces;
}

const unclosed: Doubt = {
  rule: 'import-quote',
  message: 'a quotation opens here and is not closed',
  hint: 'check where the quoted wording ends: its numbers were read as numbers of this act',
};

interface Sorted {
  readonly place: Place;
  readonly text?: string;
  readonly doubt?: Doubt | null;
}

/** Remembers what came before: a title comes first, a note may go on, a heading may take two lines. */
class Sorter {
  readonly pieces: Piece[] = [];
  private readonly context: LawContext;
  private readonly notes: ReturnType<typeof noteReader>;
  private title: string | null = null;
  private hasUnit = false;
  /** The last piece that is no note. */
  private lastLaw: Piece | null = null;

  constructor(context: LawContext) {
    this.context = context;
    this.notes = noteReader(context);
  }

  put(block: Block, words: string, { place, text = words, doubt = null }: Sorted): void {
    const piece: Piece = { block, text, place, doubt };
    this.pieces.push(piece);
    if (place.kind === 'title') this.title = text;
    if (place.kind === 'heading') this.hasUnit = true;
    if (place.kind !== 'note') this.lastLaw = piece;
  }

  sort(block: Block, text: string): Sorted {
    if (block.kind === 'footer' || text.startsWith('©')) return asNote('footer');
    if (block.kind === 'other' || block.kind === 'signature') return asNote(block.kind);
    const note = this.notes.isNote(block, text, this.pieces[this.pieces.length - 1] ?? null);
    if (note) return { place: { kind: 'note', note: 'note', continues: note.continues }, doubt: note.doubt };
    const marker = unitHeading(block, text, this.context);
    if (marker) return { place: { kind: 'heading', unit: marker.kind } };
    return (
      (this.hasUnit ? this.sortHeading(block, text) : this.sortPreface(block, text)) ?? this.sortBlock(block, text)
    );
  }

  private sortBlock(block: Block, text: string): Sorted {
    const place = { kind: 'block', isQuoted: false } as const;
    const apart = unglue(text, block, this.context.markers);
    return apart === null ? { place } : { place, text: apart, doubt: glued(text) };
  }

  /** A heading of no known unit: the second line of a heading, or a heading of its own. */
  private sortHeading({ kind }: Block, text: string): Sorted | null {
    if (kind !== 'heading' && kind !== 'title') return null;
    if (this.awaitsWords()) return { place: { kind: 'joined' } };
    if (endsClause(text) || this.context.markers.block(text).length > 0) return null;
    if (this.context.markers.heading(text)) return { place: { kind: 'block', isQuoted: false }, doubt: unset(text) };
    return { place: { kind: 'heading', unit: 'hcontainer' }, doubt: strange(text) };
  }

  /** Whether the last piece of law is the heading of a chapter with a number and no words. */
  private awaitsWords(): boolean {
    const last = this.lastLaw;
    if (last?.place.kind !== 'heading' || last.place.unit === 'article') return false;
    return this.context.markers.heading(last.text)?.rest === '';
  }

  /** Before the first unit: title, the line of requisites, then the preamble, which is law. */
  private sortPreface(block: Block, text: string): Sorted | null {
    if (block.kind === 'table' || block.isUnnumbered || this.context.markers.block(text).length > 0) return null;
    if (this.context.markers.heading(text)) return null;
    const isRequisites = block.kind === 'title' || isActLine(text);
    // A long title of a US bill ends with a full stop.
    const isMarked = block.kind === 'heading' && block.level === 1;
    const isShort = isMarked || (!endsClause(text) && text.split(' ').length <= 60);
    // A title is the first line of the law text; below a preamble it would be a heading of its own.
    if (this.lastLaw === null && !isRequisites && isShort) return { place: { kind: 'title' } };
    if (!isRequisites && !isShort) return null;
    return asNote('title', isRequisites || this.title === text ? null : beforeLaw(text));
  }
}

const asNote = (note: NoteKind, doubt: Doubt | null = null): Sorted => ({
  place: { kind: 'note', note, continues: false },
  doubt,
});

/** `Закон Республики Казахстан от 17 ноября 2025 года № 230-VIII ЗРК`: a year and a number in a short line. */
const isActLine = (text: string): boolean =>
  /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text) &&
  /(?:№|(?<!\p{L})N|No\.?)\s?\d/u.test(text) &&
  text.split(' ').length <= 40;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

const strange = (text: string): Doubt => ({
  rule: 'import-heading',
  message: `"${short(text)}" looks like a heading, but of no known unit`,
  hint: 'take away its # signs if it is a part of the article before it',
});

/** The parser would set the number apart and change the words. */
const unset = (text: string): Doubt => ({
  rule: 'import-heading',
  message: `"${short(text)}" looks like a heading, but its number is not set off from its words; it was kept as text`,
  hint: 'write it as a heading with a full stop after the number if it is one',
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

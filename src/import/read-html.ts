import { cleanLines, words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import { superscript } from './docx-paragraph.ts';
import type { Block, BlockKind, Draft } from './draft.ts';
import { EurLexParts, isEurLexTitle } from './eur-lex.ts';
import { type HtmlEvent, htmlEvents } from './html.ts';
import { joinLines } from './read-docx.ts';

/** Reads a web page with a law on it, as adilet and its mirrors print it (dossier 8.1). */
export const readHtml = (bytes: Uint8Array): Draft => readHtmlText(decodeBytes(bytes).text);

/** Elements that begin and end a block. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote article section main header footer body pre hr form figure'.split(
    ' ',
  ),
);
const HEADINGS = /^h[1-6]$/u;

/** Paragraphs that EUR-Lex prints as headings. */
const HEADING_CLASSES: ReadonlySet<string> = new Set(['Titrearticle', 'SectionTitle', 'ChapterTitle', 'PartTitle']);

const headingLevel = ({ name, classes }: HtmlEvent & { kind: 'open' }): number | null => {
  if (HEADINGS.test(name)) return Number(name.slice(1));
  if (isEurLexTitle(classes)) return 1;
  return classes.some((one) => HEADING_CLASSES.has(one)) ? 3 : null;
};

/**
 * The same from text. The document is the region that the page marks as such: `<article>`, else adilet's
 * `container_gamma text` and the title block around it; a page without marks is taken whole.
 */
export function readHtmlText(html: string): Draft {
  const events = htmlEvents(html);
  const regions = regionsOf(events);
  const page = new Page(events);
  let outside = 0;
  for (const [index, event] of events.entries()) {
    if (regions[index] === true) page.take(event);
    else if (event.kind === 'text') outside += words(event.text).length;
  }
  page.end();
  return { format: 'web page', blocks: page.blocks, raw: page.raw.join(''), outside, remarks: [] };
}

/** What marks the region of the document, best first. */
const REGIONS: readonly ((event: HtmlEvent & { kind: 'open' }) => boolean)[] = [
  ({ name }) => name === 'article',
  ({ name, classes }) => name === 'div' && classes.includes('container_gamma') && classes.includes('text'),
  ({ name }) => name === 'body',
];

const isTitleBlock = (event: HtmlEvent & { kind: 'open' }): boolean =>
  event.name === 'h1' || (event.name === 'div' && event.classes.includes('slogan'));

/** For each event whether it lies in the document. */
function regionsOf(events: readonly HtmlEvent[]): readonly boolean[] {
  const mark = REGIONS.find((isRegion) => events.some((event) => event.kind === 'open' && isRegion(event)));
  if (mark === undefined) return events.map(() => true);
  let inside: { name: string; depth: number } | null = null;
  return events.map((event) => {
    if (inside === null) {
      if (event.kind !== 'open' || event.isEmpty || !(mark(event) || isTitleBlock(event))) return false;
      inside = { name: event.name, depth: 1 };
      return true;
    }
    if (event.kind === 'open' && event.name === inside.name && !event.isEmpty) inside.depth += 1;
    if (event.kind === 'close' && event.name === inside.name) inside.depth -= 1;
    if (inside.depth === 0) inside = null;
    return true;
  });
}

/** Cuts events into blocks. */
class Page {
  readonly blocks: Block[] = [];
  readonly raw: string[] = [];
  private text = '';
  private heading: number | null = null;
  private isNote = false;
  private isFootnote = false;
  private readonly parts: EurLexParts;
  private ofPart: BlockKind | null = null;
  private isInner = false;
  private slogan = 0;
  private bold = 0;
  private red = 0;
  private raised = 0;
  private hasPlain = false;
  private hasBlack = false;
  private table = 0;
  private readonly reds: boolean[] = [];
  private readonly spans: boolean[] = [];

  constructor(events: readonly HtmlEvent[]) {
    this.parts = new EurLexParts(events);
  }

  take(event: HtmlEvent): void {
    if (event.kind === 'text') this.words(event.text);
    else if (event.name === 'br') this.add('\n');
    else if (event.name === 'table') this.ofTable(event.kind === 'open');
    else if (event.name === 'tr' || event.name === 'td' || event.name === 'th') this.ofRow(event);
    else if (BLOCKS.has(event.name)) this.ofBlock(event);
    else this.ofLook(event);
  }

  end(): void {
    this.close();
  }

  private words(text: string): void {
    const shown = this.raised > 0 ? superscript(text) : text.replace(/\s/gu, ' ');
    if (words(text).length > 0) {
      if (this.bold === 0) this.hasPlain = true;
      if (this.red === 0) this.hasBlack = true;
    }
    this.add(shown);
  }

  private add(text: string): void {
    this.raw.push(text);
    this.text += text;
  }

  private ofBlock(event: HtmlEvent & { kind: 'open' | 'close' }): void {
    if (this.table > 0) {
      this.add(' ');
      return;
    }
    this.close();
    if (event.kind === 'open') {
      this.isNote = event.classes.includes('note');
      this.heading = headingLevel(event);
      this.ofPart = this.parts.kindOf(event.classes);
      this.isInner = event.name === 'p' && this.parts.isInner(event.classes);
      if (event.name === 'div' && (this.slogan > 0 || event.classes.includes('slogan'))) this.slogan += 1;
    } else if (event.name === 'div' && this.slogan > 0) this.slogan -= 1;
  }

  private ofTable(isOpen: boolean): void {
    if (isOpen && this.table === 0) this.close();
    this.table = Math.max(0, this.table + (isOpen ? 1 : -1));
    if (!isOpen && this.table === 0) this.close('table');
  }

  /** Cells end with a tab, rows with a line; a table in a cell is read as part of that cell. */
  private ofRow(event: HtmlEvent & { kind: 'open' | 'close' }): void {
    this.raw.push(' ');
    if (this.table > 1) this.text += ' ';
    else if (event.kind === 'open') this.text += event.name === 'tr' ? '\n' : '\t';
  }

  private ofLook(event: HtmlEvent & { kind: 'open' | 'close' }): void {
    const step = event.kind === 'open' ? 1 : -1;
    if (event.kind === 'open' && event.isEmpty) return;
    if (event.name === 'b' || event.name === 'strong') this.bold = Math.max(0, this.bold + step);
    if (event.name === 'sup') this.raised = Math.max(0, this.raised + step);
    if (event.kind === 'open' && event.name === 'a' && event.classes.includes('footnote')) this.isFootnote = true;
    // EUR-Lex prints a number and its text in spans without a space between them.
    if (event.name === 'span' && this.numberSpans(event)) this.add(' ');
    if (event.name !== 'font' && event.name !== 'span') return;
    if (event.kind === 'open') this.reds.push(event.isRed);
    const isRed = event.kind === 'open' ? event.isRed : (this.reds.pop() ?? false);
    if (isRed) this.red = Math.max(0, this.red + step);
  }

  /** Whether a span that holds a number (`<span class="num">`) has just closed. */
  private numberSpans(event: HtmlEvent & { kind: 'open' | 'close' }): boolean {
    if (event.kind === 'open') {
      this.spans.push(event.classes.includes('num'));
      return false;
    }
    return this.spans.pop() ?? false;
  }

  private close(kind?: BlockKind): void {
    this.raw.push('\n');
    const own = this.isFootnote ? 'footer' : (this.ofPart ?? kind ?? this.kind());
    const level = own === 'heading' && this.heading !== null ? { level: this.heading } : {};
    const texts = own === 'table' ? [this.rows()] : joinLines(this.text.split('\n'), own === 'heading');
    const inner = own === 'paragraph' && this.isInner ? { isInner: true } : {};
    for (const text of texts) if (text !== '') this.blocks.push({ kind: own, text, ...level, ...inner });
    this.text = '';
    this.heading = null;
    this.isNote = false;
    this.isFootnote = false;
    this.hasPlain = false;
    this.hasBlack = false;
  }

  private rows(): string {
    const cells = (row: string): string =>
      row
        .split('\t')
        .map((cell) => words(cell).join(' '))
        .filter(Boolean)
        .join('\t');
    return cleanLines(this.text.split('\n').map(cells).join('\n'));
  }

  private kind(): BlockKind {
    if (this.isNote || !this.hasBlack) return 'note';
    if (this.slogan > 0) return 'title';
    return this.heading !== null || !this.hasPlain ? 'heading' : 'paragraph';
  }
}

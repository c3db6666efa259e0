import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { Block, BlockKind, Draft } from './draft.ts';
import { elementsOf, readXml, type XmlElement } from './xml.ts';

/** Levels of a bill of Congress (bill.dtd), outermost first; each has `enum`, `header` and `text`. */
const HEADED: ReadonlySet<string> = new Set([
  'division',
  'title',
  'subtitle',
  'part',
  'subpart',
  'chapter',
  'subchapter',
  'section',
]);
const NESTED: ReadonlySet<string> = new Set(
  'subsection paragraph subparagraph clause subclause item subitem'.split(' '),
);

/** Forms around the body and what their text is. */
const AROUND: readonly (readonly [string, BlockKind])[] = [
  ['official-title', 'heading'],
  ['attestation', 'signature'],
  ['endorsement', 'footer'],
];

/**
 * Reads the XML of a bill of the United States Congress. The words that its style sheet prints are part of the text: `Sec.` before a
 * number, quotation marks around quoted words, `.—` after the header of a subsection. The nesting is the document's own.
 */
export function readUsBill(bytes: Uint8Array): Draft {
  const root = readXml(decodeBytes(bytes).text);
  const printer = new BillPrinter();
  for (const part of elementsOf(root)) {
    if (part.name === 'form') for (const line of elementsOf(part)) printer.line(line, kindOf(line.name));
    else if (part.name === 'legis-body') printer.inside(part, 0);
    else if (part.name !== 'metadata') printer.line(part, kindOf(part.name));
  }
  return { format: 'bill of Congress', blocks: printer.blocks, raw: rawBill(root), outside: 0, remarks: [] };
}

const kindOf = (name: string): BlockKind => AROUND.find(([known]) => known === name)?.[1] ?? 'title';

class BillPrinter {
  readonly blocks: Block[] = [];

  line(element: XmlElement, kind: BlockKind): void {
    const text = words(printed(element)).join(' ');
    if (text !== '' && element.attributes.display !== 'no')
      this.blocks.push({ kind, text, ...(kind === 'heading' ? { level: 1 } : {}) });
  }

  /** The units and texts in a unit, at the indent of its children. */
  inside(unit: XmlElement, indent: number, isQuoted = false): void {
    for (const child of elementsOf(unit)) {
      if (HEADED.has(child.name) && !isQuoted) this.headed(child);
      else if (NESTED.has(child.name) || HEADED.has(child.name)) this.nested(child, indent, isQuoted);
      else if (child.name === 'quoted-block') this.inside(child, indent, true);
      else if (child.name !== 'enum' && child.name !== 'header') this.part(printed(child), indent, isQuoted);
    }
  }

  private headed(unit: XmlElement): void {
    const text = words(`${label(unit)} ${printedOf(unit, 'header')}`).join(' ');
    this.blocks.push({ kind: 'heading', text, ...idOf(unit) });
    this.inside(unit, 0);
  }

  /** Number, header and the first text stand on one line. */
  private nested(unit: XmlElement, indent: number, isQuoted: boolean): void {
    const [first] = elementsOf(unit).filter(({ name }) => name !== 'enum' && name !== 'header');
    const text = first?.name === 'text' ? printed(first).trim() : '';
    const header = printedOf(unit, 'header').trim();
    const line = words(`${printedOf(unit, 'enum')} ${header}${header === '' ? '' : '.—'}${text}`).join(' ');
    const rest = { ...unit, children: unit.children.filter((child) => child !== first || first.name !== 'text') };
    if (isQuoted) this.part(line, indent, true);
    else if (line !== '') this.blocks.push({ kind: 'paragraph', text: line, indent, ...idOf(unit) });
    this.inside(rest, indent + 1, isQuoted);
  }

  private part(text: string, indent: number, isUnnumbered: boolean): void {
    const line = words(text).join(' ');
    if (line !== '')
      this.blocks.push({
        kind: 'paragraph',
        text: line,
        indent,
        ...(isUnnumbered ? { isUnnumbered, isQuoted: true } : {}),
      });
  }
}

/** The drafting office keeps the id of a unit from stage to stage. */
const idOf = ({ attributes }: XmlElement): { readonly id?: string } =>
  attributes.id === undefined ? {} : { id: attributes.id };

/** `Section 1.` for the first section of a bill, `Sec. 2.` for the others; `TITLE I—` for a title. */
function label(unit: XmlElement): string {
  const number = words(printedOf(unit, 'enum')).join(' ');
  if (unit.name !== 'section') return `${unit.name.slice(0, 1).toUpperCase()}${unit.name.slice(1)} ${number}`;
  return `${unit.attributes['section-type'] === 'section-one' ? 'Section' : 'Sec.'} ${number}`;
}

const printedOf = (unit: XmlElement, name: string): string => elementsOf(unit, name).map(printed).join(' ');

/** Text with the quotation marks that the style sheet prints. */
function printed(element: XmlElement): string {
  const text = element.children.map((child) => (typeof child === 'string' ? child : printed(child))).join('');
  if (element.name === 'quote' || element.name === 'term') return `“${text}”`;
  return BREAKS.has(element.name) ? ` ${text} ` : text;
}

const BREAKS: ReadonlySet<string> = new Set([
  'role',
  'attestation-date',
  'action',
  'action-date',
  'action-desc',
  'p',
  'entry',
  'row',
]);

/** Everything but metadata, without any notion of nesting, with what the style sheet prints. */
function rawBill(element: XmlElement, isQuoted = false): string {
  if (element.name === 'metadata' || element.attributes.display === 'no') return '';
  const own = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (own || element.name === 'text' || TEXTS.has(element.name)) return `${printed(element).trim()} `;
  const inQuote = isQuoted || element.name === 'quoted-block';
  const isUnit = HEADED.has(element.name) && !inQuote;
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'enum') return ` ${isUnit ? label(element) : printed(child)} `;
      if (child.name === 'header') return `${printed(child).trim()}${isUnit ? ' ' : '.—'}`;
      return rawBill(child, inQuote);
    })
    .join('');
}

const TEXTS: ReadonlySet<string> = new Set(['official-title', 'continuation-text', 'after-quoted-block']);

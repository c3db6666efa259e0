import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import { superscript } from './docx-paragraph.ts';
import type { Block, BlockKind, Draft } from './draft.ts';
import { elementsOf, readXml, textOf, type XmlElement } from './xml.ts';
import { rawOf } from './xml-blocks.ts';

/** Elements of Formex 4 that stand on lines of their own. */
const LINES: ReadonlySet<string> = new Set(
  'P TI STI TI.ART STI.ART NO.PARAG ALINEA NO.P TXT NP ITEM LIST VISA GR.CONSID.INIT CELL ROW TBL PL.DATE SIGNATORY'.split(
    ' ',
  ),
);
const HIDDEN: ReadonlySet<string> = new Set(['BIB.INSTANCE', 'BIB.DATA', 'BIB.DOC']);
/** Elements whose lines are one block: the number and the words of a heading, the parts of a title. */
const WHOLE: Readonly<Record<string, BlockKind>> = { 'PL.DATE': 'signature', SIGNATORY: 'signature' };

/**
 * Reads Formex 4, in which the Official Journal of the European Union publishes acts. Divisions and articles are headings, paragraphs and
 * points keep their numbers, footnotes follow at the end.
 */
export function readFormex(bytes: Uint8Array): Draft {
  const root = asPrinted(readXml(decodeBytes(bytes).text));
  const isNote = ({ name }: XmlElement): boolean => name === 'NOTE';
  const blocks = blocksOf(root, 0, 'paragraph');
  const notes = notesIn(root).map((note): Block => ({ kind: 'footer', text: lineOf(note) }));
  const raw = rawOf(root, {
    isHidden: ({ name }) => HIDDEN.has(name),
    isBlock: ({ name }) => LINES.has(name),
    isApart: isNote,
  });
  return {
    format: 'Formex',
    blocks: [...blocks, ...notes].filter(({ text }) => text !== ''),
    raw,
    outside: 0,
    remarks: [],
  };
}

/**
 * Formex has quotation marks, but not quotations (`QUOT.S`), as elements with the code of their sign: `<QUOT.START CODE="2018"/>`. A raised
 * number is written with raised digits: 10²⁵ is not 1025.
 */
const asPrinted = (element: XmlElement): XmlElement => {
  if (/^QUOT\.(?:START|END)$/u.test(element.name)) {
    return {
      ...element,
      children: [String.fromCodePoint(Number.parseInt(element.attributes.CODE ?? '22', 16) || 0x22)],
    };
  }
  const isRaised = element.name === 'HT' && element.attributes.TYPE === 'SUP';
  const children = element.children.map((child) =>
    typeof child === 'string' ? (isRaised ? superscript(child) : child) : asPrinted(child),
  );
  return { ...element, children };
};

const notesIn = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === 'NOTE' ? [child] : HIDDEN.has(child.name) ? [] : notesIn(child),
  );

function blocksOf(element: XmlElement, indent: number, kind: BlockKind): readonly Block[] {
  const whole = WHOLE[element.name];
  if (HIDDEN.has(element.name) || element.name === 'NOTE') return [];
  if (whole) return [{ kind: whole, text: lineOf(element) }];
  if (element.name === 'DIVISION' || element.name === 'ARTICLE') return [heading(element), ...rest(element, 0)];
  if (element.name === 'TITLE') return titleLines(element);
  if (element.name === 'PARAG' || element.name === 'NP') return numbered(element, indent);
  if (isLine(element)) return [{ kind, text: lineOf(element), indent }];
  // Numbers of quoted wording are no numbers of this act.
  if (element.name === 'QUOT.S')
    return elementsOf(element)
      .flatMap((child) => blocksOf(child, indent, kind))
      .map((block) => ({ ...block, isUnnumbered: true }));
  return elementsOf(element).flatMap((child) =>
    blocksOf(child, element.name === 'ITEM' ? indent : deeper(element, indent), kind),
  );
}

/** The items of a list stand one level below the line that announces them. */
const deeper = ({ name }: XmlElement, indent: number): number => (name === 'LIST' ? indent + 1 : indent);

const HEADS: ReadonlySet<string> = new Set(['TITLE', 'TI.ART', 'STI.ART']);

function heading(element: XmlElement): Block {
  const heads = elementsOf(element).filter(({ name }) => HEADS.has(name));
  return { kind: 'heading', text: heads.map(lineOf).join(' ') };
}

const rest = (element: XmlElement, indent: number): readonly Block[] =>
  elementsOf(element)
    .filter(({ name }) => !HEADS.has(name))
    .flatMap((child) => blocksOf(child, indent, 'paragraph'));

/** The act's title: one heading, then the date and what else stands there. */
const titleLines = (title: XmlElement): readonly Block[] =>
  elementsOf(title)
    .flatMap((part) => elementsOf(part))
    .map((line, index) => ({ kind: index === 0 ? 'heading' : 'title', text: lineOf(line) }));

/** A number and its first line; what follows stands below it. */
function numbered(element: XmlElement, indent: number): readonly Block[] {
  const [number, ...parts] = elementsOf(element);
  const lines = parts.flatMap((part) => blocksOf(part, indent + (part.name === 'P' ? 1 : 0), 'paragraph'));
  const [first, ...others] = lines;
  const text = `${number ? lineOf(number) : ''} ${first?.text ?? ''}`.trim();
  return [
    { kind: 'paragraph', text, indent },
    ...others.map((line) => ({ ...line, indent: Math.max(line.indent ?? 0, indent + 1) })),
  ];
}

/** An element without lines inside it is a line. */
const isLine = (element: XmlElement): boolean =>
  element.children.some((child) => typeof child === 'string' && child.trim() !== '') ||
  !elementsOf(element).some((child) => LINES.has(child.name) || child.name === 'PARAG' || elementsOf(child).length > 0);

/** The words of an element on one line, without its footnotes. */
function lineOf(element: XmlElement): string {
  const visible = (one: XmlElement): string =>
    one.children
      .map((child) =>
        typeof child === 'string'
          ? child
          : child.name === 'NOTE'
            ? ''
            : LINES.has(child.name)
              ? ` ${visible(child)} `
              : visible(child),
      )
      .join('');
  return words(element.name === 'NOTE' ? textOf(element) : visible(element)).join(' ');
}

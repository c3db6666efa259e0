import { words } from './clean.ts';
import { decodeBytes } from './decode-bytes.ts';
import { superscript } from './docx-paragraph.ts';
import type { Block, BlockKind, Draft } from './draft.ts';
import { Refused } from './refused.ts';
import { elementsOf, readXml, textOf, type XmlElement } from './xml.ts';
import { rawOf } from './xml-blocks.ts';

/** Documents that hold law (Akoma Ntoso 3.0, 6.2); a debate or a judgment is none. */
const LAWS: ReadonlySet<string> = new Set(['act', 'bill', 'doc', 'portion', 'documentCollection', 'statement']);

/** Units with a heading of their own line. */
const HEADED: ReadonlySet<string> = new Set(
  'book part subpart title subtitle chapter subchapter division subdivision section tome article rule hcontainer crossHeading'.split(
    ' ',
  ),
);
/** Units inside an article, and items of lists. */
const NESTED: ReadonlySet<string> = new Set(
  'subsection paragraph subparagraph clause subclause point indent alinea list level item proviso transitional'.split(
    ' ',
  ),
);
const HIDDEN: ReadonlySet<string> = new Set(['meta', 'componentRef', 'componentInfo']);
const NOTES: ReadonlySet<string> = new Set(['authorialNote']);
/** Parts of a document around its body, and what their lines are. */
const AROUND: Readonly<Record<string, BlockKind>> = {
  coverPage: 'title',
  preface: 'title',
  conclusions: 'signature',
  toc: 'other',
};
const LINES: ReadonlySet<string> = new Set(
  'p num heading subheading block listIntroduction listWrapUp td th tr tocItem container longTitle formula'.split(' '),
);

/**
 * Reads Akoma Ntoso 3.0 of any jurisdiction: headings and numbers as they stand, nesting as declared. Quoted structures of amending acts
 * are text, footnotes follow at the end.
 */
export function readAkomaNtoso(bytes: Uint8Array): Draft {
  const root = asPrinted(readXml(decodeBytes(bytes).text));
  const kinds = elementsOf(root).map(({ name }) => name);
  if (!kinds.some((name) => LAWS.has(name))) {
    throw new Refused(
      `the Akoma Ntoso document is a ${kinds[0] ?? 'thing without content'}, not a law`,
      'give an act, a bill or a document that holds one',
    );
  }
  const blocks = [
    ...inside(root, 0, 'paragraph', false),
    ...notesIn(root).map((note): Block => ({ kind: 'footer', text: lineOf(note, true) })),
  ];
  const raw = rawOf(root, {
    isHidden: ({ name }) => HIDDEN.has(name),
    isBlock: ({ name }) => LINES.has(name),
    isApart: ({ name }) => NOTES.has(name),
  });
  return { format: 'Akoma Ntoso', blocks: blocks.filter(({ text }) => text !== ''), raw, outside: 0, remarks: [] };
}

/** A raised number is written with raised digits: 10²⁵ is not 1025. */
const asPrinted = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.map((child) => {
    if (typeof child !== 'string') return asPrinted(child);
    return element.name === 'sup' ? superscript(child) : child;
  }),
});

const notesIn = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    NOTES.has(child.name) ? [child] : HIDDEN.has(child.name) ? [] : notesIn(child),
  );

function inside(element: XmlElement, indent: number, kind: BlockKind, isQuoted: boolean): readonly Block[] {
  return elementsOf(element).flatMap((child): readonly Block[] => {
    if (HIDDEN.has(child.name) || NOTES.has(child.name)) return [];
    if (HEADED.has(child.name) && !isQuoted) return headed(child);
    if (NESTED.has(child.name) || HEADED.has(child.name)) return nested(child, indent, isQuoted);
    if (isLine(child)) return lines(child, indent, AROUND[child.name] ?? kind, isQuoted);
    return inside(child, indent, AROUND[child.name] ?? kind, isQuoted || child.name === 'quotedStructure');
  });
}

/** `wId` is the name of a unit in the work: it does not change from version to version (Akoma Ntoso Naming Convention, 5.3). */
const idOf = ({ attributes }: XmlElement): { readonly id?: string } =>
  attributes.wId === undefined ? {} : { id: attributes.wId };

const HEADS: ReadonlySet<string> = new Set(['num', 'heading', 'subheading']);
const headOf = (unit: XmlElement): string =>
  elementsOf(unit)
    .filter(({ name }) => HEADS.has(name))
    .map((head) => lineOf(head))
    .join(' ');
const bodyOf = (unit: XmlElement): XmlElement => ({
  ...unit,
  children: unit.children.filter((child) => typeof child === 'string' || !HEADS.has(child.name)),
});

const headed = (unit: XmlElement): readonly Block[] => [
  { kind: 'heading', text: headOf(unit), ...idOf(unit) },
  ...inside(bodyOf(unit), 0, 'paragraph', false),
];

/** Number, heading and the first words on one line, the rest one level deeper. */
function nested(unit: XmlElement, indent: number, isQuoted: boolean): readonly Block[] {
  const head = headOf(unit);
  if (head === '') return inside(unit, indent, 'paragraph', isQuoted);
  const [first, ...others] = inside(bodyOf(unit), indent + 1, 'paragraph', isQuoted);
  const isOwn = first !== undefined && first.indent === indent + 1 && !startsUnit(unit);
  const rest = first === undefined || isOwn ? others : [first, ...others];
  const own = block(isOwn ? `${head} ${first.text}` : head, indent, 'paragraph', isQuoted);
  return [{ ...own, ...(isQuoted ? {} : idOf(unit)) }, ...rest];
}

/** Whether a unit begins with another unit rather than with words of its own. */
function startsUnit(unit: XmlElement): boolean {
  const [first] = elementsOf(bodyOf(unit));
  if (first === undefined || first.name === 'quotedStructure') return false;
  if (NESTED.has(first.name) || HEADED.has(first.name)) return headOf(first) !== '' || startsUnit(first);
  return isLine(first) ? false : startsUnit(first);
}

/** A line with a quoted structure in it: the words before, the quoted units, the words after. */
function lines(element: XmlElement, indent: number, kind: BlockKind, isQuoted: boolean): readonly Block[] {
  const quote = findQuote(element);
  if (quote === null) return [block(lineOf(element), indent, kind, isQuoted)];
  const [before, after] = around(element, quote);
  return [
    block(lineOf(before), indent, kind, isQuoted),
    ...inside(quote, indent, kind, true),
    ...lines(after, indent, kind, true),
  ];
}

const findQuote = (element: XmlElement): XmlElement | null => {
  for (const child of elementsOf(element)) {
    const found = child.name === 'quotedStructure' ? child : findQuote(child);
    if (found) return found;
  }
  return null;
};

/** An element cut in two where a quotation stands. */
function around(element: XmlElement, quote: XmlElement): readonly [XmlElement, XmlElement] {
  const at = element.children.findIndex(
    (child) => typeof child !== 'string' && (child === quote || findQuote(child) === quote),
  );
  const middle = element.children[at];
  const [before, after] =
    middle === quote || middle === undefined || typeof middle === 'string'
      ? [[], []]
      : around(middle, quote).map((part) => [part]);
  return [
    { ...element, children: [...element.children.slice(0, at), ...(before ?? [])] },
    { ...element, children: [...(after ?? []), ...element.children.slice(at + 1)] },
  ];
}

/** In AROUND parts every line is of that kind; in the body numbers of quoted wording are no numbers of the act. */
const block = (text: string, indent: number, kind: BlockKind, isUnnumbered: boolean): Block => ({
  kind,
  text,
  indent,
  ...(isUnnumbered ? { isUnnumbered } : {}),
});

const isLine = (element: XmlElement): boolean =>
  LINES.has(element.name)
    ? !elementsOf(element).some((child) => LINES.has(child.name) || NESTED.has(child.name))
    : element.children.some((child) => typeof child === 'string' && child.trim() !== '');

function lineOf(element: XmlElement, isNote = false): string {
  const visible = (one: XmlElement): string =>
    one.children
      .map((child) => {
        if (typeof child === 'string') return child;
        if (HIDDEN.has(child.name) || (NOTES.has(child.name) && !isNote)) return '';
        return LINES.has(child.name) ? ` ${visible(child)} ` : visible(child);
      })
      .join('');
  return words(isNote ? textOf(element) : visible(element)).join(' ');
}

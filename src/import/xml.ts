import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { Refused } from './refused.ts';

/** An element of an XML document; names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

/** Names that HTML has beyond the five of XML and that official XML files use without defining them. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  shy: '\u00AD',
  sect: '§',
  para: '¶',
  laquo: '«',
  raquo: '»',
  copy: '©',
  deg: '°',
  middot: '·',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  bull: '•',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  times: '×',
  euro: '€',
  ordm: 'º',
  ordf: 'ª',
};

/**
 * Reads an XML document into a tree. A document type may be named, but one that defines entities is refused: laws need none,
 * and "billion laughs" and external entities do. Nothing outside the text is ever fetched.
 */
export function readXml(text: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, ENTITIES);
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/iu.test(doctype)) throw hostile();
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements || open.length > limits.depth) throw tooMuch();
    const element: Growing = { name: local(tag.name), attributes: plain(tag.attributes), children: [] };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => open[open.length - 1]?.children.push(words));
  parser.on('cdata', (words) => open[open.length - 1]?.children.push(words));
  parser.on('error', (error) => {
    throw broken(error);
  });
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  const document = root.children.find((child) => typeof child !== 'string');
  if (document === undefined) throw broken(new Error('no element'));
  return document;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function plain(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

/** The child elements, those of one name if one is given. */
export const elementsOf = (parent: XmlElement, name?: string): readonly XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** All elements inside in document order, the element itself first. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* everyElement(child);
}

/** All text inside. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const hostile = (): Refused =>
  new Refused(
    'the XML defines entities of its own',
    'no official text needs them, and they can be used to attack: get the file from its publisher again',
  );

const tooMuch = (): Refused =>
  new Refused('the XML is larger or deeper than any law', 'make sure that this is the document, and split it if it is');

const broken = (error: Error): Refused =>
  new Refused(
    `the XML is broken: ${error.message.split('\n')[0] ?? ''}`,
    'save or download the file again: it is damaged or cut off',
  );

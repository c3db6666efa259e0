import { toXml } from 'xast-util-to-xml';
import { legalCharacters } from './legal-characters.ts';

/** An element of a document to be written; attributes without a value are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element: `tag('p', { eId: 'p_1' }, ['words'])`. */
export const tag = (
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement => ({ name, attributes, children });

/**
 * The document as text, in UTF-8. Elements that hold elements only stand on lines of their own; where there are words, no space is
 * added.
 */
export const writeXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root)}\n`;

/** Elements without a document around them, for text that is put into another document. */
export const writeFragment = (elements: readonly XmlElement[]): string => elements.map(written).join('\n');

/** `]]>` may not stand in text (XML 1.0, 2.4), and the serialiser leaves it as it is. */
const written = (element: XmlElement): string =>
  toXml(nodeOf(element, 0), { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;');

type XastElement = Extract<Exclude<Parameters<typeof toXml>[0], readonly unknown[]>, { readonly type: 'element' }>;

function nodeOf({ name, attributes, children }: XmlElement, depth: number): XastElement {
  const nodes = children.map((child) =>
    typeof child === 'string' ? { type: 'text' as const, value: legalCharacters(child) } : nodeOf(child, depth + 1),
  );
  const isTree = nodes.length > 0 && nodes.every(({ type }) => type === 'element');
  const line = (by: number) => ({ type: 'text' as const, value: `\n${' '.repeat(depth + by)}` });
  const known = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(known.map(([key, value]) => [key, legalCharacters(value)])),
    children: isTree ? [...nodes.flatMap((node) => [line(1), node]), line(0)] : nodes,
  };
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { unzip } from '../../src/import/unzip.ts';
import { elementsOf, everyElement, readXml, type XmlElement } from '../../src/import/xml.ts';

/** What a reviewer does with every tracked change of a document. */
export type Decision = 'accept' | 'reject';

/** Revisions whose words go, by decision (ECMA-376 Part 1, 17.13.5.14, .18, .22, .25). */
const GOES: Readonly<Record<Decision, ReadonlySet<string>>> = {
  accept: new Set(['del', 'moveFrom']),
  reject: new Set(['ins', 'moveTo']),
};

/** A part of a Word document as a tree; names are without their prefix. */
export function partOf(file: Uint8Array, name: string): XmlElement {
  const part = unzip(file, (one) => one === name).get(name);
  if (!part) throw new Error(`the document has no part ${name}`);
  return readXml(new TextDecoder().decode(part));
}

/**
 * The paragraphs of a document once all its tracked changes are accepted or rejected, by the rules of the standard: words of a revision
 * that goes are taken away, and a paragraph whose mark goes with it (17.13.5.15, .19, .20, .24) runs on into the next one.
 */
export function decided(file: Uint8Array, decision: Decision): readonly string[] {
  const [body] = elementsOf(partOf(file, 'word/document.xml'), 'body');
  if (!body) throw new Error('the document has no body');
  const paragraphs: string[] = [];
  let open = '';
  let isOpen = false;
  for (const paragraph of elementsOf(body, 'p')) {
    open += textIn(paragraph, GOES[decision]);
    isOpen = hasMarkThatGoes(paragraph, GOES[decision]);
    if (isOpen) continue;
    paragraphs.push(open);
    open = '';
  }
  if (isOpen) throw new Error('the mark of the last paragraph cannot go');
  return paragraphs;
}

function hasMarkThatGoes(paragraph: XmlElement, goes: ReadonlySet<string>): boolean {
  const [properties] = elementsOf(paragraph, 'pPr');
  const [mark] = properties ? elementsOf(properties, 'rPr') : [];
  return mark !== undefined && elementsOf(mark).some(({ name }) => goes.has(name));
}

const SIGNS: Readonly<Record<string, string>> = { br: '\n', tab: '\t' };

function textIn(element: XmlElement, goes: ReadonlySet<string>): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === 'pPr' || goes.has(child.name)) return '';
      if (child.name === 't' || child.name === 'delText') return child.children.join('');
      return SIGNS[child.name] ?? textIn(child, goes);
    })
    .join('');
}

/** What is wrong with the revisions of a document; empty if nothing is. */
export function faultsIn(file: Uint8Array): readonly string[] {
  const elements = [...everyElement(partOf(file, 'word/document.xml'))];
  const comments = elementsOf(partOf(file, 'word/comments.xml'), 'comment');
  const named = (shape: RegExp): readonly XmlElement[] => elements.filter(({ name }) => shape.test(name));
  const idsOf = (list: readonly XmlElement[]): readonly string[] => list.map(({ attributes }) => attributes.id ?? '');
  const starting = [...named(/^(?:ins|del|moveFrom|moveTo)$|^move(?:From|To)RangeStart$/u), ...comments];
  return [
    ...twice(idsOf(starting)).map((id) => `the id ${id} is used twice`),
    ...unlike(idsOf(named(/^move(?:From|To)RangeStart$/u)), idsOf(named(/^move(?:From|To)RangeEnd$/u)), 'range'),
    ...unlike(namesOf(named(/^moveFromRangeStart$/u)), namesOf(named(/^moveToRangeStart$/u)), 'move'),
    ...unlike(idsOf(comments), idsOf(named(/^commentReference$/u)), 'comment'),
    ...unlike(idsOf(comments), idsOf(named(/^commentRangeStart$/u)), 'comment start'),
    ...unlike(idsOf(comments), idsOf(named(/^commentRangeEnd$/u)), 'comment end'),
    ...named(/^(?:ins|del|moveFrom|moveTo)$/u).flatMap(({ name, attributes }) =>
      attributes.author ? [] : [`a ${name} has no author`],
    ),
    ...movesUnlike(elements),
  ];
}

/** How many moves a document has. */
export const movesIn = (file: Uint8Array): number =>
  [...everyElement(partOf(file, 'word/document.xml'))].filter(({ name }) => name === 'moveToRangeStart').length;

const namesOf = (list: readonly XmlElement[]): readonly string[] => list.map(({ attributes }) => attributes.name ?? '');

const twice = (list: readonly string[]): readonly string[] => list.filter((one, place) => list.indexOf(one) !== place);

const unlike = (one: readonly string[], other: readonly string[], what: string): readonly string[] =>
  [...one].sort().join() === [...other].sort().join() ? [] : [`${what}: ${one.join()} is not ${other.join()}`];

/** The words that a move takes away are those that it brings. */
function movesUnlike(elements: readonly XmlElement[]): readonly string[] {
  const [from, to] = [wordsByMove(elements, 'moveFrom'), wordsByMove(elements, 'moveTo')];
  return [...from].flatMap(([name, words]) => (to.get(name) === words ? [] : [`${name} brings other words: ${words}`]));
}

function wordsByMove(elements: readonly XmlElement[], kind: 'moveFrom' | 'moveTo'): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  let open: string | null = null;
  for (const element of elements) {
    if (element.name === `${kind}RangeStart`) open = element.attributes.name ?? '';
    else if (element.name === `${kind}RangeEnd`) open = null;
    else if (element.name === kind && open !== null)
      words.set(open, `${words.get(open) ?? ''}|${textIn(element, new Set())}`);
  }
  return words;
}

/** The document with its comments left out, all else as it is. */
export function withoutComments(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const bare = document
    .replaceAll(/<w:comment(?:RangeStart|RangeEnd)\b[^>]*\/>/gu, '')
    .replaceAll(/<w:r>\s*<w:commentReference\b[^>]*\/>\s*<\/w:r>/gu, '')
    .replaceAll(/<w:(ins|del|moveFrom|moveTo)\b[^>]*[^/]>\s*<\/w:\1>/gu, '');
  return zipSync({ ...parts, 'word/document.xml': strToU8(bare) }, { mtime: new Date(1980, 0, 1) });
}

/** The authors that a document names for its tracked changes. */
export const authorsIn = (file: Uint8Array): ReadonlySet<string> =>
  new Set([...everyElement(partOf(file, 'word/document.xml'))].flatMap(({ attributes }) => attributes.author ?? []));

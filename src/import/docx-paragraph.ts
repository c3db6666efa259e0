import { words } from './clean.ts';
import type { Numbering } from './docx-numbering.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** A paragraph of a Word document with what its look says about it. */
export interface WordParagraph {
  /** Cut at line breaks; the number that Word prints before it is part of the first line. */
  readonly lines: readonly string[];
  readonly style: string;
  /** Outline level from 1 if its style is a heading. */
  readonly outline: number | null;
  /** All its words are bold. */
  readonly isBold: boolean;
  /** All its words are red: so adilet prints what is not law. */
  readonly isRed: boolean;
}

interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isRed: boolean;
}

/** Reads a `w:p`: text of runs, tabs, breaks, special hyphens; deleted and moved-away text is not read. */
export function readParagraph(paragraph: XmlElement, numbering: Numbering): WordParagraph {
  const properties = elementsOf(paragraph, 'pPr')[0] ?? null;
  const style = valueIn(properties, 'pStyle') ?? '';
  const runs = [...runsOf(paragraph, numbering.isBoldStyle(style))];
  const written = runs.filter(({ text }) => words(text).length > 0);
  const text = runs.map((run) => run.text).join('');
  const label = words(text).length === 0 ? '' : numbering.label(properties, style);
  return {
    lines: (label === '' ? text : `${label} ${text}`).split('\n'),
    style,
    outline: numbering.outlineOf(properties, style),
    isBold: written.length > 0 && written.every(({ isBold }) => isBold),
    isRed: written.length > 0 && written.every(({ isRed }) => isRed),
  };
}

const SKIPPED: ReadonlySet<string> = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'Fallback', 'tbl', 'p', 'txbxContent']);

function* runsOf(element: XmlElement, isBoldStyle: boolean): Generator<Run> {
  for (const child of elementsOf(element)) {
    if (child.name === 'r') yield readRun(child, isBoldStyle);
    else if (!SKIPPED.has(child.name)) yield* runsOf(child, isBoldStyle);
  }
}

function readRun(run: XmlElement, isBoldStyle: boolean): Run {
  const properties = elementsOf(run, 'rPr')[0] ?? null;
  const raised = valueIn(properties, 'vertAlign') === 'superscript';
  const text = [...pieces(run)].join('');
  const bold = elementsOf(properties ?? EMPTY, 'b')[0];
  return {
    text: raised ? superscript(text) : text,
    isBold: bold === undefined ? isBoldStyle : !OFF.has(bold.attributes.val ?? ''),
    isRed: /^(?:ff0000|c00000)$/iu.test(valueIn(properties, 'color') ?? ''),
  };
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
const OFF: ReadonlySet<string> = new Set(['false', '0', 'off', 'none']);

/** A raised digit after a number makes another number: 5¹ is not 51. */
export const superscript = (text: string): string =>
  /^\s*\d+\s*$/u.test(text) ? text.trim().replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit) : text;

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '',
};

function* pieces(element: XmlElement): Generator<string> {
  for (const child of elementsOf(element)) {
    // Line ends inside w:t are white space like any other; only w:br breaks a line.
    if (child.name === 't')
      yield child.children
        .filter((part) => typeof part === 'string')
        .join('')
        .replace(/\s/gu, ' ');
    else if (child.name === 'sym')
      yield String.fromCodePoint(Number.parseInt(child.attributes.char ?? '2022', 16) || 0x2022);
    else if (child.name in SIGNS) yield SIGNS[child.name] ?? '';
    else if (!SKIPPED.has(child.name)) yield* pieces(child);
  }
}

/** The `w:val` of a property: `<w:pStyle w:val="disclaimer"/>` → `disclaimer`. */
export const valueIn = (properties: XmlElement | null, name: string): string | null =>
  properties === null ? null : (elementsOf(properties, name)[0]?.attributes.val ?? null);

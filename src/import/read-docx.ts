import { cleanLines, words } from './clean.ts';
import { type Numbering, readNumbering } from './docx-numbering.ts';
import { readParagraph, type WordParagraph } from './docx-paragraph.ts';
import type { Block, BlockKind, Draft, Remark } from './draft.ts';
import { Refused } from './refused.ts';
import { unzip } from './unzip.ts';
import { elementsOf, everyElement, readXml, type XmlElement } from './xml.ts';

const BODY = 'word/document.xml';

/** Parts of a Word document beside its body, and what their text is to a law. */
const BESIDE: readonly (readonly [RegExp, BlockKind])[] = [
  [/^word\/header\d*\.xml$/u, 'footer'],
  [/^word\/footer\d*\.xml$/u, 'footer'],
  [/^word\/footnotes\.xml$/u, 'note'],
  [/^word\/endnotes\.xml$/u, 'note'],
  [/^word\/comments\.xml$/u, 'note'],
];

/**
 * Reads a Word document (ECMA-376), as adilet offers it and as lawyers write it: bold paragraphs are headings, red ones notes, numbers
 * that Word makes itself are computed, tables become lines of cells, footnotes and page footers follow at the end.
 */
export function readDocx(bytes: Uint8Array): Draft {
  const parts = unzip(
    bytes,
    (name) => name === BODY || NUMBERS.test(name) || BESIDE.some(([shape]) => shape.test(name)),
  );
  const document = partOf(parts, BODY);
  if (document === null) {
    throw new Refused('the archive holds no Word document', 'give the .docx itself, not an archive around it');
  }
  const numbering = readNumbering(partOf(parts, 'word/numbering.xml'), partOf(parts, 'word/styles.xml'));
  const main = readPart(document, numbering, null);
  const beside = [...parts.keys()].sort().flatMap((name) => {
    const kind = BESIDE.find(([shape]) => shape.test(name))?.[1];
    const part = kind === undefined ? null : partOf(parts, name);
    return part === null ? [] : [readPart(part, numbering, kind ?? null)];
  });
  const all = [main, ...beside];
  return {
    format: 'Word document',
    blocks: all.flatMap(({ blocks }) => blocks),
    raw: all.map(({ raw }) => raw).join('\n'),
    outside: 0,
    remarks: trackedChanges(document),
  };
}

const NUMBERS = /^word\/(?:numbering|styles)\.xml$/u;

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement | null {
  const bytes = parts.get(name);
  return bytes === undefined ? null : readXml(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes));
}

function readPart(part: XmlElement, numbering: Numbering, kind: BlockKind | null): { blocks: Block[]; raw: string } {
  const blocks: Block[] = [];
  const raw: string[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'tbl') {
        const rows = rowsOf(child, numbering);
        raw.push(rows.replaceAll('\t', ' '));
        blocks.push({ kind: kind ?? 'table', text: rows });
      } else if (child.name === 'p') {
        const paragraph = readParagraph(child, numbering);
        raw.push(paragraph.lines.join('\n'));
        blocks.push(...blocksOf(paragraph, kind));
      } else if (!SKIPPED.has(child.name)) visit(child);
    }
  };
  visit(part);
  return { blocks: blocks.filter(({ text }) => text !== ''), raw: raw.join('\n') };
}

/** Word keeps an older drawing beside a new one, and moved text at its old place too. */
const SKIPPED: ReadonlySet<string> = new Set(['Fallback', 'del', 'moveFrom']);

function blocksOf(paragraph: WordParagraph, kind: BlockKind | null): Block[] {
  const own = kind ?? kindOf(paragraph);
  return joinLines(paragraph.lines, own === 'heading').map((text) => ({
    kind: own,
    text,
    ...(own === 'heading' && paragraph.outline !== null ? { level: paragraph.outline } : {}),
  }));
}

function kindOf(paragraph: WordParagraph): BlockKind {
  if (paragraph.style === 'disclaimer') return 'footer';
  if (paragraph.isRed) return 'note';
  return paragraph.outline !== null || paragraph.isBold ? 'heading' : 'paragraph';
}

const CLAUSE_END = /[.;:]$/u;
const NUMBER_START = /^(?:\d+(?:-\d+)*[.)]|\p{L}\)|[-–—]\s)/u;

/** A line break inside a paragraph starts a new block only where a clause ends before it or a number follows. */
export function joinLines(lines: readonly string[], isHeading: boolean): string[] {
  const blocks: string[] = [];
  for (const line of lines.flatMap((text) => cleanLines(text).split('\n')).filter((text) => text !== '')) {
    const last = blocks[blocks.length - 1];
    const isNew = last === undefined || (!isHeading && (CLAUSE_END.test(last) || NUMBER_START.test(line)));
    if (isNew) blocks.push(line);
    else blocks[blocks.length - 1] = `${last} ${line}`;
  }
  return blocks;
}

/** Rows as lines, cells with tabs between them, in reading order. */
function rowsOf(table: XmlElement, numbering: Numbering): string {
  const rows = [...everyElement(table)].filter(({ name }) => name === 'tr');
  const cells = (row: XmlElement): string[] =>
    elementsOf(row, 'tc').map((cell) =>
      [...everyElement(cell)]
        .filter(({ name }) => name === 'p')
        .flatMap((paragraph) => readParagraph(paragraph, numbering).lines)
        .map((line) => words(line).join(' '))
        .filter((line) => line !== '')
        .join(' '),
    );
  const nested = new Set(
    rows.flatMap((row) => [...everyElement(row)].filter((inner) => inner !== row && inner.name === 'tr')),
  );
  return rows
    .filter((row) => !nested.has(row))
    .map((row) =>
      cells(row)
        .filter((cell) => cell !== '')
        .join('\t'),
    )
    .filter((row) => row !== '')
    .join('\n');
}

function trackedChanges(document: XmlElement): Remark[] {
  const deleted = [...everyElement(document)].filter(({ name }) => name === 'delText' || name === 'moveFrom').length;
  const inserted = [...everyElement(document)].filter(({ name }) => name === 'ins').length;
  if (deleted + inserted === 0) return [];
  return [
    {
      message: `the document has tracked changes (${inserted} insertions, ${deleted} deletions); it was read as if all were accepted`,
      hint: 'accept or reject them in Word first if you want another state',
    },
  ];
}

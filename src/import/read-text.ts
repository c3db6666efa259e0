import { decodeBytes } from './decode-bytes.ts';
import type { Block, Draft } from './draft.ts';
import { readMarkdown } from './read-markdown.ts';

/** Reads plain text, or text with the signs of Markdown if it has `#` headings, in UTF-8, UTF-16 or windows-1251. */
export function readText(bytes: Uint8Array): Draft {
  const { text } = decodeBytes(bytes);
  return isMarkdown(text) ? readMarkdown(text) : readPlainText(text);
}

/** `#` headings: a law has no other use for the sign at the start of a line. */
const isMarkdown = (text: string): boolean => /^#{1,6}\s+\S/mu.test(text);

const CLAUSE_END = /[.;:]$/u;
const NUMBER_START = /^(?:\d+(?:-\d+)*[.)]|\(?\p{L}\)|[-–—]\s)/u;

/**
 * Cuts plain text into blocks. Where lines are short and paragraphs stand apart by blank lines, the lines of a paragraph are joined
 * unless a clause ends before a number; where lines are long, each is a paragraph of its own.
 */
export function readPlainText(text: string): Draft {
  const lines = text.split(/\r\n|[\r\n\f\u2028\u2029]/u);
  const isWrapped = lines.every((line) => line.length <= 120) && lines.some((line) => line.trim() === '');
  const blocks: Block[] = [];
  let open: string | null = null;
  const close = (): void => {
    if (open !== null) blocks.push({ kind: 'paragraph', text: open });
    open = null;
  };
  for (const line of lines) {
    const words = line.trim();
    const before: string | null = open;
    const isNew: boolean = before === null || !isWrapped || startsBlock(line, words, before);
    if (words === '' || isNew) close();
    if (words === '') continue;
    open = isNew ? words : `${before} ${words}`;
  }
  close();
  return { format: 'plain text', blocks, raw: text, outside: 0, remarks: [] };
}

/** A number after the end of a clause, or a deeper first line after a full stop, begins a paragraph. */
const startsBlock = (line: string, words: string, before: string): boolean =>
  CLAUSE_END.test(before) && (NUMBER_START.test(words) || /^(?:\t|\s{3,})/u.test(line));

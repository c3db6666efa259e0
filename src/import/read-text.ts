import { decodeBytes } from './decode-bytes.ts';
import type { Block, Draft } from './draft.ts';
import { readMarkdown } from './read-markdown.ts';
import { goesOn } from './wrapped-lines.ts';

/** Reads plain text, or text with the signs of Markdown if it has `#` headings, in UTF-8, UTF-16 or windows-1251. */
export function readText(bytes: Uint8Array): Draft {
  const { text } = decodeBytes(bytes);
  return isMarkdown(text) ? readMarkdown(text) : readPlainText(text);
}

/** `#` headings: a law has no other use for the sign at the start of a line. */
const isMarkdown = (text: string): boolean => /^#{1,6}\s+\S/mu.test(text);

/**
 * Cuts plain text into blocks. Where lines are short and paragraphs stand apart by blank lines, the lines of a paragraph are joined;
 * where lines are long, each is a paragraph of its own.
 */
export function readPlainText(text: string): Draft {
  const lines = text.split(/\r\n|[\r\n\f\u2028\u2029]/u);
  const isLong = lines.filter((line) => line.length > 120).length > lines.length / 20;
  const isWrapped = !isLong && lines.some((line) => line.trim() === '');
  const paragraphs: string[][] = [];
  let before = '';
  for (const line of lines) {
    const open = isWrapped && before !== '' && goesOn(before, line) ? paragraphs[paragraphs.length - 1] : undefined;
    if (line.trim() !== '' && open) open.push(line.trim());
    else if (line.trim() !== '') paragraphs.push([line.trim()]);
    before = line.trim();
  }
  const blocks = paragraphs.map((words): Block => ({ kind: 'paragraph', text: words.join(' ') }));
  return { format: 'plain text', blocks, raw: text, outside: 0, remarks: [] };
}

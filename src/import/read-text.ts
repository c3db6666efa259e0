import { decodeBytes } from './decode-bytes.ts';
import type { Block, Draft, Remark } from './draft.ts';
import { type Pages, pagesOf } from './page-furniture.ts';
import { readMarkdown } from './read-markdown.ts';
import { goesOn } from './wrapped-lines.ts';

/** Reads plain text, or text with the signs of Markdown if it has `#` headings, in UTF-8, UTF-16 or windows-1251. */
export function readText(bytes: Uint8Array): Draft {
  const { text } = decodeBytes(bytes);
  return isMarkdown(text) ? readMarkdown(text) : readPlainText(text);
}

/** `#` headings, or a line of signs under the first words: a law has no other use for these at the start of a line. */
const isMarkdown = (text: string): boolean =>
  /^#{1,6}\s+\S/mu.test(text) || /^\s*\S.*\n(?:-{3,}|={3,})\s*\n/u.test(text);

/**
 * Cuts plain text into blocks. Where lines are short and paragraphs stand apart by blank lines, the lines of a paragraph are joined;
 * where lines are long, each is a paragraph of its own.
 */
function readPlainText(text: string): Draft {
  const pages = pagesOf(text);
  const paragraphs = paragraphsOf(pages.lines);
  const isHanging = headingLayout(paragraphs);
  const blocks = paragraphs.map(
    (lines): Block => ({
      kind: isHanging(lines) ? 'heading' : 'paragraph',
      text: lines.map((line) => line.trim()).join(' '),
    }),
  );
  const around = pages.furniture.join(' ');
  return {
    format: pages.furniture.length > 0 ? 'text of pages' : 'plain text',
    blocks: around === '' ? blocks : [...blocks, { kind: 'footer', text: around }],
    raw: [...pages.lines, around].join('\n'),
    outside: 0,
    remarks: pages.furniture.length > 0 ? [furniture(pages)] : [],
  };
}

function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const isLong = lines.filter((line) => line.length > 120).length > lines.length / 20;
  const isWrapped = !isLong && lines.some((line) => line.trim() === '');
  const paragraphs: string[][] = [];
  let before = '';
  for (const line of lines) {
    const open = isWrapped && before !== '' && goesOn(before, line) ? paragraphs[paragraphs.length - 1] : undefined;
    if (line.trim() !== '' && open) open.push(line);
    else if (line.trim() !== '') paragraphs.push([line]);
    before = line.trim();
  }
  return paragraphs;
}

const INDENTED = /^\s{3,}/u;
/** A number and the words of a heading with a wide gap between them, as typesetters set it: `Artículo 4.  Modificación`. */
const WIDE_GAP = /^\p{Lu}[^.]{1,60}\.\s{2,}\S/u;

/**
 * Where first lines of paragraphs are indented, a paragraph that begins at the margin and hangs below is a heading: the layout says so,
 * whatever sign it ends with.
 */
function headingLayout(paragraphs: readonly (readonly string[])[]): (lines: readonly string[]) => boolean {
  const indented = paragraphs.filter(([first = '']) => INDENTED.test(first)).length;
  if (indented < paragraphs.length / 2) return () => false;
  return ([first = '', ...others]) => WIDE_GAP.test(first) && others.every((line) => INDENTED.test(line));
}

const furniture = ({ kinds, furniture: found }: Pages): Remark => ({
  message: `what ${found.length} pages repeat at their edges was taken out of the text into one note: ${kinds.map((kind) => `"${kind}"`).join(', ')}`,
  hint: 'look through the note of kind footer in version.md: it must hold no law',
});

import type { MarkerReader } from './marker.ts';

/** A heading line, or a paragraph with its indent. */
export interface Block {
  /** Number of `#` signs (law nests deeper than the six of Markdown), or null for a paragraph. */
  readonly depth: number | null;
  /** Columns of white space before a paragraph; a tab counts as three. */
  readonly indent: number;
  /** Its lines without indent; a heading has one. */
  readonly lines: readonly string[];
  /** Line in the file, from 1. */
  readonly first: number;
  readonly last: number;
}

const HEADING = /^ {0,3}(?<signs>#+)(?:\s+(?<words>.*))?$/u;

/**
 * Cuts a file into headings and paragraphs. A blank line ends a paragraph; so does a line that begins with a number if the
 * line before it ends a clause, because lists are often typed without blank lines:
 *
 *     1) уведомить;      ← one block
 *     2) хранить.        ← another
 */
export function readBlocks(text: string, markers: MarkerReader): readonly Block[] {
  const blocks: Block[] = [];
  let open: { indent: number; lines: string[]; first: number } | null = null;
  const close = (): void => {
    if (open) blocks.push({ ...open, depth: null, last: open.first + open.lines.length - 1 });
    open = null;
  };
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const heading = HEADING.exec(line)?.groups;
    const words = line.trim();
    if (words === '' || heading || (open && startsAfterClause(open, words, markers))) close();
    if (words === '') continue;
    if (heading) {
      blocks.push({
        depth: heading.signs?.length ?? 1,
        indent: 0,
        lines: [(heading.words ?? '').trim()],
        first: index + 1,
        last: index + 1,
      });
    } else if (open) open.lines.push(words);
    else open = { indent: indentOf(line), lines: [words], first: index + 1 };
  }
  close();
  return blocks;
}

const CLAUSE_END = /[.;:,]$/u;

const startsAfterClause = (block: { lines: readonly string[] }, words: string, markers: MarkerReader): boolean =>
  CLAUSE_END.test(block.lines[block.lines.length - 1] ?? '') && markers.block(words).length > 0;

const indentOf = (line: string): number => (/^\s*/u.exec(line)?.[0] ?? '').replaceAll('\t', '   ').length;

import { stripVTControlCharacters } from 'node:util';

/**
 * Breaks lines that are wider than a terminal between words; what goes on is indented two further than its line. A width of null leaves
 * them as they are: what goes to a file or a program is not broken.
 */
export function wrapLines(text: string, width: number | null): string {
  if (width === null || width < 20) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= width ? line : wrapped(line, width)))
    .join('\n');
}

/** Colours and other marks of a terminal take no room on the line. */
const widthOf = (text: string): number => [...stripVTControlCharacters(text)].length;

function wrapped(line: string, width: number): string {
  const indent = `${/^\s*/u.exec(line)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let open = '';
  for (const piece of line.match(/^\s*\S+|\s+\S+|\s+$/gu) ?? [line]) {
    if (open !== '' && widthOf(open + piece) > width) {
      lines.push(open);
      open = indent + piece.trimStart();
    } else open += piece;
  }
  return [...lines, open].join('\n');
}

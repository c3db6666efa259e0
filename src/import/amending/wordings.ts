import { CLOSE, type Masked, OPEN } from './masked.ts';

/** The words of one or several quotations that follow each other, one block a paragraph, without the signs repeated at paragraphs. */
export function wordingOf(piece: string, { quotations }: Masked): string {
  const quoted = [...piece.matchAll(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu'))].map(
    ([, index]) => quotations[Number(index)]?.text ?? '',
  );
  return quoted
    .flatMap((text) => text.split(/\n+/u))
    .map((line) => withoutRepeated(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

/** English papers repeat the opening sign at every paragraph; what it opens in a paragraph closes there too. */
const withoutRepeated = (line: string): string =>
  (line.startsWith('“') && !line.includes('”')) || (line.startsWith('"') && line.split('"').length % 2 === 0)
    ? line.slice(1)
    : line;

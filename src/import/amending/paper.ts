import type { Block, Draft } from '../draft.ts';

/**
 * The text of a document of amending instructions: one paragraph a block. New wording that the format itself marks as quoted gets quotation
 * marks, because the reader of instructions knows it by them.
 */
export function paperOf({ blocks }: Draft): string {
  const lines: string[] = [];
  for (const [index, { text, isQuoted }] of blocks.entries()) {
    if (isSign(text) && lines.length > 0) {
      lines[lines.length - 1] = `${lines.at(-1) ?? ''}${text.trim()}`;
      continue;
    }
    if (!isQuoted) {
      lines.push(text);
      continue;
    }
    const opens = !isQuotedWord(blocks[index - 1]);
    const closes = !isQuotedWord(blocks.slice(index + 1).find((one) => !isSign(one.text))) || endsHere(blocks, index);
    lines.push(`${opens || endsHere(blocks, index - 1) ? '“' : ''}${text}${closes ? '”' : ''}`);
  }
  return lines.join('\n\n');
}

const isQuotedWord = (block: Block | undefined): boolean => block?.isQuoted === true && !isSign(block.text);

/** A sign of its own behind a quoted block ends the quotation. */
const endsHere = (blocks: readonly Block[], index: number): boolean =>
  (blocks[index + 1]?.text ?? '').trim() !== '' && isSign(blocks[index + 1]?.text ?? '');

/** What stands behind a quoted block and is not quoted: a sign, and the word that leads on to the next order. */
const isSign = (text: string): boolean => /^[\s.;,]*(?:(?<=[;,]\s*)(?:and|or))?\s*$/u.test(text);

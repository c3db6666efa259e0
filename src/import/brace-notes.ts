import type { Block } from './draft.ts';

/** Groups in braces at the end of a paragraph: `… закону. { Стаття 3 в редакції Закону N 5 }`. */
const AT_END = /^(?<law>.*?)(?<notes>(?:\s*\{\s[^{}]*\})+)$/su;
const WHOLE = /^(?:\{\s[^{}]*\}\s*)+$/u;
const OPENING = /^\{\s[^{}]*$/u;

/** More paragraphs than this are no note but a forgotten brace. */
const LONGEST = 12;

/**
 * The legal databases of Ukraine set what amended a unit in braces, as a paragraph of its own or at the end of one. Where a document
 * has such a paragraph, all of them become notes; a brace in a document without any is text.
 */
export function withBraceNotes(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ text }) => WHOLE.test(text))) return blocks;
  let open = 0;
  return blocks.flatMap((block, index): readonly Block[] => {
    if (OPENING.test(block.text)) open = closingAfter(blocks, index);
    if (open > 0) {
      open -= 1;
      return [{ ...block, kind: 'note' }];
    }
    return block.kind === 'paragraph' ? apart(block) : [block];
  });
}

/** How many blocks a note takes from its opening brace on, 0 if nothing closes it. */
function closingAfter(blocks: readonly Block[], start: number): number {
  const end = blocks.slice(start + 1, start + LONGEST).findIndex(({ text }) => /^[^{]*\}$/u.test(text));
  return end < 0 ? 0 : end + 2;
}

function apart(block: Block): readonly Block[] {
  const { law = '', notes } = AT_END.exec(block.text)?.groups ?? {};
  if (notes === undefined) return [block];
  const found = notes.match(/\{[^{}]*\}/gu) ?? [];
  const texts = found.map((text): Block => ({ kind: 'note', text }));
  return law.trim() === '' ? texts : [{ ...block, text: law.trim() }, ...texts];
}

import { withBraceNotes } from './brace-notes.ts';
import type { Block, Draft } from './draft.ts';
import { goesOn } from './wrapped-lines.ts';

/**
 * Reads text with the signs of Markdown, as repositories of laws keep it: `#` headings, quotes for editorial notes, anchors, escaped
 * numbers (`1\.`), a head between `---` lines. Numbers are taken from the line itself: no list is ever renumbered.
 */
export function readMarkdown(text: string): Draft {
  const lines = text.split(/\r\n|[\r\n]/u);
  const blocks: Block[] = [];
  const headEnd = endOfHead(lines);
  if (headEnd > 0) blocks.push({ kind: 'other', text: lines.slice(1, headEnd).join('\n') });
  let hasAnchor = false;
  let before: { block: Block; line: string } | null = null;
  for (const [index, line] of lines.entries()) {
    if (index <= headEnd && headEnd > 0) continue;
    const block = isUnderlined(lines, index) ? underlined(line) : blockOf(line, hasAnchor);
    if (ANCHOR.test(line)) hasAnchor = true;
    if (block?.kind === 'heading') hasAnchor = false;
    const isRest: boolean = block !== null && before !== null && continues(before, line, block);
    const last = isRest ? blocks.pop() : undefined;
    const own =
      block?.kind === 'title' && blocks.length === 0 ? ({ ...block, kind: 'heading', level: 1 } as const) : block;
    if (own) blocks.push(last ? { ...last, text: `${last.text} ${own.text}` } : own);
    before = block && { block, line };
  }
  return {
    format: 'Markdown text',
    blocks: withBraceNotes(blocks),
    raw: rawOf(lines, headEnd),
    outside: 0,
    remarks: [],
  };
}

/** Line of the `---` that ends the head, 0 if there is no head. */
const endOfHead = (lines: readonly string[]): number =>
  lines[0] === '---'
    ? Math.max(
        0,
        lines.findIndex((line, index) => index > 0 && line === '---'),
      )
    : 0;

const ANCHOR = /^\s*<a\s[^>]*>\s*(?:<\/a>)?\s*$/u;
const HEADING = /^ {0,3}(?<signs>#{1,6})\s+(?<words>.*)$/u;
/** Title, author and date as pandoc writes them: `% Passverordnung`. */
const TITLE = /^%\s+(.*)$/u;
const QUOTE = /^\s*>\s?/u;
/** A line that prints no word: a rule, the line under a heading, the edge of a pandoc division (`::: {#article}`). */
const BARE = /^\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|:{3,}(?:\s*\{[^}]*\})?)\s*$/u;
const UNDERLINE = /^\s*(?:-{3,}|={3,})\s*$/u;

/** A heading of the other shape: its words on one line, a line of signs under it. */
const isUnderlined = (lines: readonly string[], index: number): boolean =>
  UNDERLINE.test(lines[index + 1] ?? '') &&
  /\S/u.test(lines[index] ?? '') &&
  !BARE.test(lines[index] ?? '') &&
  !/\S/u.test(lines[index - 1] ?? '');

const underlined = (line: string): Block => ({ kind: 'heading', text: inline(line), level: 2 });

/** A heading may close with the signs it opened with: `## Words ##`. */
const withoutClosing = (words: string): string => words.trimEnd().replace(/\s#+$/u, '');

function blockOf(line: string, hasAnchor: boolean): Block | null {
  if (BARE.test(line)) return null;
  const heading = HEADING.exec(line)?.groups;
  if (heading)
    return { kind: 'heading', text: inline(withoutClosing(heading.words ?? '')), level: heading.signs?.length ?? 1 };
  const [, ofTitle] = TITLE.exec(line) ?? [];
  if (ofTitle !== undefined) return { kind: 'title', text: inline(ofTitle) };
  const isQuote = QUOTE.test(line);
  const text = inline(line.replace(QUOTE, '').trim());
  if (text === '' || ANCHOR.test(line)) return null;
  // adilet prints the notes of the Constitutional Court between an article's anchor and its heading.
  const isAboutNext = hasAnchor ? { isAboutNext: true } : {};
  return { kind: isQuote ? 'note' : 'paragraph', text, ...isAboutNext };
}

/** Lines of one paragraph. */
const continues = (before: { block: Block; line: string }, line: string, block: Block): boolean =>
  before.block.kind === block.kind &&
  block.kind !== 'heading' &&
  block.kind !== 'title' &&
  goesOn(before.line.replace(QUOTE, ''), line.replace(QUOTE, ''));

/** Words without the signs of emphasis, the addresses of links and backslashes: `*Сноска.*` → `Сноска.`; the mark `<*>` stays. */
function inline(text: string): string {
  return text
    .replace(/<\/?(?:a|b|i|u|br|span|sup|sub)(?:\s[^>]*)?\/?>/giu, ' ')
    .replace(/\[([^[\]]+)\]\([^()\s]*\)/gu, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}<*])\*(?=[^\s*>])([^*]+(?:<\*>[^*]*)*)(?<=[^\s<])\*(?![\p{L}\p{N}>*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** The words of every line, without any notion of blocks. */
const rawOf = (lines: readonly string[], headEnd: number): string =>
  lines
    .filter(
      (line, index) => !(headEnd > 0 && (index === 0 || index === headEnd)) && !ANCHOR.test(line) && !BARE.test(line),
    )
    .map((line, index) =>
      index < headEnd ? line : inline(withoutClosing(line.replace(/^\s*(?:#{1,6}(?=\s)|>|%(?=\s))\s*/u, ''))),
    )
    .join('\n');

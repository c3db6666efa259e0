import type { QuoteEdges } from './grammar.ts';
import { isMispaired, mendedLine, wordingToEnd } from './mend-quotations.ts';

/** A quotation, its signs included. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** The words between the signs. */
  readonly text: string;
  /** How its marks were mended. */
  readonly remark?: string;
  /** A lone mark that quotes nothing. */
  readonly isStray?: boolean;
}

/** The quotations of a text in order, and where one begins that nothing closes. */
export interface Quotations {
  readonly found: readonly Quotation[];
  readonly unclosed: readonly number[];
}

/**
 * Finds the outermost quotations: `«…»`, `“…”` and `"…"`, over several paragraphs too. Signs of one shape are told apart by their
 * surroundings: `"О "Рога""` is one quotation. A paragraph that begins with a sign inside a quotation does not open another: English
 * papers repeat the sign at every paragraph. With patterns of what stands around quoted words, a line whose signs do not pair is mended
 * where it says itself where the words begin and end.
 */
export function quotationsIn(text: string, edges: QuoteEdges | null = null): Quotations {
  const found: Quotation[] = [];
  const unclosed: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const pair = pairs.find(({ open }) => open === text[at]);
    if (!pair) continue;
    const end = closingOf(text, at, pair);
    if (end === null && isLoose(text, at)) continue;
    const isWrong = edges !== null && isMispaired(text, at, end, edges);
    const mended = isWrong ? mendedLine(text, at, edges) : null;
    if (mended && (found.at(-1)?.end ?? 0) <= at) {
      while ((found.at(-1)?.start ?? -1) >= mended.start) found.pop();
      if ((found.at(-1)?.end ?? 0) <= mended.start) {
        found.push(...mended.quotations);
        at = mended.end - 1;
        continue;
      }
    }
    // A mark that plainly belongs to another pair, in the same line: nobody can tell what is quoted there.
    if (isWrong && end !== null && !text.slice(at, end).includes('\n')) {
      unclosed.push(at);
      at = end - 1;
      continue;
    }
    const wording = edges && end === null ? wordingToEnd(text, at) : null;
    if (wording) {
      found.push(wording);
      break;
    }
    if (end === null) {
      unclosed.push(at);
      const next = text.indexOf('\n', at);
      at = next < 0 ? text.length : next;
      continue;
    }
    found.push({ start: at, end, text: text.slice(at + 1, end - 1) });
    at = end - 1;
  }
  return { found, unclosed };
}

/** A sign at the end of a paragraph that opens nothing: the paragraph was itself quoted. */
const isLoose = (text: string, at: number): boolean => /^["”][\s.;]*?(?:\n|$)/u.test(text.slice(at, at + 40));

interface Pair {
  readonly open: string;
  readonly close: string;
}

const pairs: readonly Pair[] = [
  { open: '«', close: '»' },
  { open: '“', close: '”' },
  { open: '„', close: '“' },
  { open: '"', close: '"' },
];

/** The place behind the sign that closes the quotation at `start`, or null. */
function closingOf(text: string, start: number, { open, close }: Pair): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign !== open && sign !== close) continue;
    if (at === start || (sign === open && (open !== close || opens(text, at)))) {
      if (at === start || !beginsParagraph(text, at)) depth += 1;
      continue;
    }
    depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

const opens = (text: string, at: number): boolean =>
  /^[\s([«“"‐-—-]?$/u.test(text[at - 1] ?? '') &&
  /^[^\s.,;:)\]]$/u.test(text[at + 1] ?? '') &&
  !isBehindClose(text, at);

/** In `"О "Рога""` the last sign stands behind a closing one. */
const isBehindClose = (text: string, at: number): boolean =>
  text[at - 1] === '"' && /[^\s([«“"]/u.test(text[at - 2] ?? '');

const beginsParagraph = (text: string, at: number): boolean =>
  /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, at - 40), at));

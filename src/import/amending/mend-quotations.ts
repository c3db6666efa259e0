import type { QuoteEdges } from './grammar.ts';
import type { Quotation } from './quotations.ts';

/** A line whose quotation marks were mended. */
export interface MendedLine {
  readonly start: number;
  readonly end: number;
  readonly quotations: readonly Quotation[];
}

const MARK = /["“”]/u;
const MARKS = /["“”]/gu;
/** Signs that are taken for quotation marks only where one has to stand. */
const LOOSE_CLOSE = /(?:''|’’|[’'])$/u;
const LOOSE_OPEN = /^(?:''|‘‘|[‘'])/u;

const lineAt = (text: string, at: number): { readonly start: number; readonly end: number } => {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
};

/** Whether a quotation ends nowhere, or begins or ends where an order goes on: `" and inserting the phrase "`. */
export function isMispaired(text: string, start: number, end: number | null, edges: QuoteEdges): boolean {
  const { opens, closes, tail } = edges;
  if (end === null) return true;
  const line = lineAt(text, start);
  const inside = text.slice(start + 1, Math.min(end - 1, line.end));
  if (end > line.end) return new RegExp(`(?:${closes})|(?:${tail})$`, 'iu').test(inside);
  return new RegExp(`^(?:${closes})`, 'iu').test(inside) || new RegExp(`(?:${opens})$`, 'iu').test(inside);
}

/**
 * The quotations of a line by the words around them: `striking the phrase "a and inserting the phrase "b" in its place` says where each
 * begins and ends, whatever marks are missing. Null where it does not, or where a mark inside may belong to the words or not.
 */
export function mendedLine(text: string, at: number, edges: QuoteEdges): MendedLine | null {
  const { start, end } = lineAt(text, at);
  const line = text.slice(start, end);
  const spans = spansOf(line, edges);
  const stray = spans && straysOf(line, spans, edges);
  if (!spans || !stray) return null;
  const quoted = spans.map((span) => quotationOf(line, span, edges));
  const sound = quoted.flatMap((one) => (one ? [one] : []));
  if (sound.length < quoted.length || !areAlike(sound.map(({ text: words }) => words))) return null;
  const all = [...sound, ...stray].toSorted((a, b) => a.start - b.start);
  if (all.every(({ remark }) => remark === undefined) && all.length === 0) return null;
  return { start, end, quotations: all.map((one) => ({ ...one, start: one.start + start, end: one.end + start })) };
}

/**
 * A new wording that nothing closes, where it can only run to the end of the text: a colon or a dash announces it, and every paragraph
 * from there on begins with an opening mark. Null where something else may follow it.
 */
export function wordingToEnd(text: string, at: number): Quotation | null {
  if (!/[:—–]\s*$/u.test(text.slice(0, at))) return null;
  const paragraphs = text
    .slice(at)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (!paragraphs.every((line) => /^\s*["“]/u.test(line)) || /[:—–]\s*$/u.test(text)) return null;
  const words = text.slice(at + 1).trimEnd();
  if (words.trim() === '') return null;
  const remark = 'the quotation mark behind the new wording is missing: it was taken to run to the end';
  return { start: at, end: at + 1 + words.length, text: words, remark };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where quoted words begin and end: each beginning has one end before the next one begins. */
function spansOf(line: string, { opens, names, closes, ends: last }: QuoteEdges): readonly Span[] | null {
  const starts = [...line.matchAll(new RegExp(`(?:${opens})(?=["“‘'])|(?:${names})(?!["“‘'\\s])`, 'giu'))].map(
    ({ index, 0: words }) => index + words.length,
  );
  const closing = [...line.matchAll(new RegExp(`(?:${closes})|(?:${last})`, 'giu'))];
  const whole = closing.findIndex(({ index, 0: words }) => index + words.length === line.length);
  const ends = closing.slice(0, whole + 1).map(({ index }) => index);
  const spans = starts.map((from, index) => {
    const next = starts[index + 1] ?? line.length + 1;
    const [to, ...others] = ends.filter((end) => end > from && end < next);
    return to === undefined || others.length > 0 ? null : { from, to };
  });
  const known = spans.flatMap((span) => (span ? [span] : []));
  return known.length === spans.length && starts.every((from) => !known.some((one) => from > one.from && from < one.to))
    ? known
    : null;
}

/** A mark outside them, if there is one, that stands in a name and quotes nothing. */
function straysOf(line: string, spans: readonly Span[], { stray }: QuoteEdges): readonly Quotation[] | null {
  const outside = [...line.matchAll(MARKS)]
    .map(({ index }) => index)
    .filter((at) => !spans.some(({ from, to }) => at >= from && at < to));
  const [only, ...others] = outside;
  if (only === undefined) return [];
  if (others.length > 0 || !new RegExp(`(?:${stray})$`, 'iu').test(line.slice(0, only))) return null;
  if (!/^\p{Lu}.*\s(?:is|are)\s/u.test(line.slice(only + 1))) return null;
  const words = line.slice(only + 1, only + 31).trim();
  return [
    {
      start: only,
      end: only + 1,
      text: '',
      isStray: true,
      remark: `the quotation mark before «${words}…» closes nowhere: it was left out`,
    },
  ];
}

/** The words of a span without their marks, and what was wrong with the marks; null where it is not clear what is a mark. */
function quotationOf(line: string, { from, to }: Span, { signs }: QuoteEdges): Quotation | null {
  const raw = line.slice(from, to);
  const first = markAt(raw, 'open');
  const last = raw.length > first ? markAt(raw.slice(first), 'close') : 0;
  const words = raw.slice(first, raw.length - last);
  const text = words.trim();
  if (text === '' || (first === 0 && last === 0)) return null;
  // `owners'`: an apostrophe, or a mark of another kind.
  if (last === 0 && LOOSE_CLOSE.test(raw)) return null;
  const isMissing = first === 0 || last === 0;
  if (isMissing && (!arePaired(text) || new RegExp(`^(?:${signs})$`, 'iu').test(text))) return null;
  // Words of the order may stand behind them, or a sign that belongs to either.
  if (last === 0 && (/^[.,;]/u.test(line.slice(to)) || line.slice(to).trim() === '')) return null;
  const remark = remarkOf(raw, { first, last, words, text });
  return { start: from, end: to, text, ...(remark === null ? {} : { remark }) };
}

/** Whether the marks inside words open and close by turns, by what stands around them. */
function arePaired(text: string): boolean {
  const marks = [...text.matchAll(MARKS)];
  const opens = (at: number): boolean =>
    /^[\s(—-]?$/u.test(text.charAt(at - 1)) && /^[^\s]$/u.test(text.charAt(at + 1));
  const closes = (at: number): boolean =>
    /^[^\s]$/u.test(text.charAt(at - 1)) && /^[^\p{L}\p{N}]?$/u.test(text.charAt(at + 1));
  return marks.length % 2 === 0 && marks.every(({ index }, turn) => (turn % 2 === 0 ? opens(index) : closes(index)));
}

/** How many characters of a mark words begin or end with; another sign counts if it can be no apostrophe. */
function markAt(raw: string, side: 'open' | 'close'): number {
  const sign = side === 'open' ? raw.charAt(0) : raw.charAt(raw.length - 1);
  if (MARK.test(sign)) return 1;
  const loose = (side === 'open' ? LOOSE_OPEN : LOOSE_CLOSE).exec(raw)?.[0] ?? '';
  if (side === 'close' && loose.length === 1 && /s.$/u.test(raw)) return 0;
  return loose.length;
}

function remarkOf(
  raw: string,
  {
    first,
    last,
    words,
    text,
  }: { readonly first: number; readonly last: number; readonly words: string; readonly text: string },
): string | null {
  const shown = text.length > 60 ? `${text.slice(0, 25)}…${text.slice(-25)}` : text;
  if (first === 0) return `the quotation mark before «${shown}» is missing: the words were taken from there`;
  if (last === 0) return `the quotation mark behind «${shown}» is missing: the words were taken to end there`;
  if (!MARK.test(raw.charAt(0)) || !MARK.test(raw.charAt(raw.length - 1)))
    return `a mark of another kind stands around «${shown}»: it was taken for a quotation mark`;
  if (words !== text) return `a space stands inside the quotation marks of «${shown}»: it was left out`;
  return (text.match(MARKS) ?? []).length % 2 > 0
    ? `a lone quotation mark in «${shown}» was taken for part of the words`
    : null;
}

/**
 * A lone mark inside the words is theirs if the words before and after the change hold as many; or if nothing but marks and signs is
 * changed, and none stands at an edge, where the one that closes may be missing.
 */
function areAlike(texts: readonly string[]): boolean {
  const odd = texts.map((text) => (text.match(MARKS) ?? []).length % 2);
  const [first, second] = texts;
  if (odd.every((one) => one === 0)) return true;
  if (texts.length !== 2 || first === undefined || second === undefined) return false;
  const bare = (text: string): string => text.replace(/[\p{P}\s]+/gu, ' ').trim();
  const isInside = texts.every((text) => !MARK.test(text.charAt(0)) && !MARK.test(text.charAt(text.length - 1)));
  return odd[0] === odd[1] || (isInside && bare(first) === bare(second));
}

import type { AmendingGrammar } from './grammar.ts';
import { CLOSE, type Masked, OPEN } from './masked.ts';

/** A number that a passage bears: its shape tells the level, `1)` from `(1)`. */
export interface PassageMarker {
  readonly shapes: readonly string[];
  readonly number: string;
}

/** A piece of a masked text that is read by itself: a paragraph, a numbered piece of one, or what stands between semicolons. */
export interface Passage {
  readonly text: string;
  /** Place of the text in the masked text, behind its numbers. */
  readonly start: number;
  readonly markers: readonly PassageMarker[];
}

/** Cuts a masked text into passages; a new wording that stands in a paragraph of its own belongs to the passage that announces it. */
export function passagesOf(masked: Masked, grammar: AmendingGrammar): readonly Passage[] {
  const pieces = paragraphsOf(masked.text).flatMap((piece) => cut(piece, grammar));
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined[joined.length - 1];
    const text = piece.text.trim();
    if (before && isWording(text) && /[:—–-]\s*$|[\uE001][.;,]?\s*$/u.test(before.text)) {
      const gap = piece.start - before.start - before.text.length;
      joined[joined.length - 1] = { start: before.start, text: `${before.text}${' '.repeat(gap)}${piece.text}` };
    } else if (text !== '') joined.push(piece);
  }
  return joined.map((piece) => marked(piece, grammar));
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

const isWording = (text: string): boolean => new RegExp(`^${OPEN}\\d+${CLOSE}[\\s.;,]*$`, 'u').test(text);

/** Paragraphs end at blank lines; in a text without blank lines every line is one. */
function paragraphsOf(text: string): readonly Piece[] {
  const isSpaced = /\n[^\S\n]*\n/u.test(text.trim());
  const end = isSpaced ? new RegExp(`\\n(?=[^\\S\\n]*\\n)|\\n(?=[^\\S\\n]*(?:#|${MARKER}))`, 'gu') : /\n/gu;
  const ends = [...text.matchAll(end)].map(({ index }) => index);
  return [0, ...ends].map((start, index) => {
    const piece = text.slice(start, ends[index] ?? text.length);
    const lead = /^\s*(?:#+\s+)?/u.exec(piece)?.[0].length ?? 0;
    return { text: piece.slice(lead), start: start + lead };
  });
}

const MARKER = String.raw`(?:\d+(?:-\d+)*[.)]|\p{Ll}\)|\((?:\d{1,3}\p{L}?|\p{L}{1,5})(?:-\d+)?\))[^\S\n]`;

/** Cuts behind semicolons, and before numbers that follow a colon or a semicolon in the same paragraph; not inside brackets. */
function cut({ text, start }: Piece, { notMarkers }: AmendingGrammar): readonly Piece[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !/[;:—]/u.test(sign)) continue;
    const [gap = ''] = /^\s*(?:(?:and|or|и)(?:\s+|$))?/u.exec(text.slice(at + 1)) ?? [];
    const rest = text.slice(at + 1 + gap.length);
    if (rest.trim() === '' || (sign === ';' && isInBrackets(rest))) continue;
    const isMarked = new RegExp(`^${MARKER}`, 'u').test(rest) && !notMarkers?.test(rest);
    if (sign === ';' ? gap !== '' : isMarked && gap !== '') places.push(at + 1 + gap.length);
  }
  return [0, ...places].map((from, index) => ({
    text: text.slice(from, places[index] ?? text.length),
    start: start + from,
  }));
}

/**
 * Whether a bracket that was not opened is closed before the next semicolon: one that stands in a citation, not between orders. The
 * bracket of a number, `2)`, closes nothing.
 */
function isInBrackets(rest: string): boolean {
  const words = rest.replace(/(?<=^\s*|[:;—]\s*)(?:\d{1,3}(?:-\d+)*|\p{L}{1,4})\)/gu, '');
  let depth = 0;
  for (const sign of words) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return true;
    if (sign === ';' || sign === '\n') return false;
  }
  return false;
}

const NUMBERS: readonly (readonly [shape: string, pattern: RegExp])[] = [
  ['heading', /^(?:(?:Статья|Section|Sec\.|SEC\.|SECTION)\s+(?<number>\d[\d\p{L}-]*(?:\(\p{L}\))?)\.)\s+/u],
  ['heading', /^(?<number>\d[\d-]*)-бап\.\s+/u],
  ['roman', /^(?<number>[IVXLC]+)\.\s+/u],
  ['dot', /^(?<number>\d+(?:-\d+)*)\.\s+/u],
  ['paren', /^(?<number>\d+(?:-\d+)*)\)\s+/u],
  ['letter', /^(?<number>\p{Ll})\)\s+/u],
  ['brackets', /^\((?<number>\d{1,3}\p{L}?|\p{L}{1,5})(?:-\d+)?\)(?:\s+|(?=\())/u],
  // A number that the editors of a law corrected: `[(d-1)] A new section …`.
  ['brackets', /^\[\((?<number>\d{1,3}\p{L}?|\p{L}{1,5})(?:-\d+)?\)\]\s+/u],
];

function marked({ text, start }: Piece, { notMarkers }: AmendingGrammar): Passage {
  const markers: PassageMarker[] = [];
  let at = /^\s*/u.exec(text)?.[0].length ?? 0;
  for (;;) {
    const rest = text.slice(at);
    const found = notMarkers?.test(rest)
      ? undefined
      : NUMBERS.map(([shape, pattern]) => ({ shape, found: pattern.exec(rest) })).find((one) => one.found !== null);
    const number = found?.found?.groups?.number;
    if (!found?.found || number === undefined) break;
    markers.push({ shapes: found.shape === 'brackets' ? bracketShapes(number) : [found.shape], number });
    at += found.found[0].length;
  }
  return { text: text.slice(at).trimEnd(), start: start + at, markers };
}

/** `(i)` may be the ninth letter or the first Roman number: the list it stands in decides. */
function bracketShapes(number: string): readonly string[] {
  if (/^\d/u.test(number)) return ['(1)'];
  const isRoman = /^[ivxlc]+$/iu.test(number);
  const isLetter = new Set(number.toLowerCase()).size === 1;
  if (/^\p{Lu}/u.test(number)) return [...(isLetter ? ['(A)'] : []), ...(isRoman ? ['(I)'] : [])];
  return [
    ...(isLetter ? ['(a)'] : []),
    ...(isRoman ? ['(i)'] : []),
    ...(isLetter && number.length > 1 ? ['(aa)'] : []),
  ];
}

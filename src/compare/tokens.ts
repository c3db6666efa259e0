import { KeyHash, numberOf } from './key-hash.ts';
import { kindOf, sign, smallOf } from './signs.ts';

/** A piece of a text that is never cut by a redline: a word, a number as the law writes it, a sign; with the spaces after it. */
export class Token {
  readonly #source: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
  /** Length of the spaces at its end. */
  readonly spaces: number;
  #key: string | null;

  /** `key` only if it is not what stands in the text: most words are never looked at by themselves. */
  constructor(source: string, start: number, end: number, spaces: number, key: string | null) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.spaces = spaces;
    this.#key = key;
  }

  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  /** All that stands from here to the end of another token of the text. */
  textTo(last: Token): string {
    return this.#source.slice(this.start, last.end);
  }

  /** What it is compared by: quotes, dashes and apostrophes folded to one form, `ё` read as `е`, spaces left aside. */
  get key(): string {
    this.#key ??= this.#source.slice(this.start, this.end - this.spaces);
    return this.#key;
  }
}

/** The tokens of a text, and for each the number of its key: equal keys, equal numbers. */
export interface Cut {
  readonly tokens: readonly Token[];
  readonly numbers: readonly number[];
}

/**
 * In this order: numbers of the law kept whole (`5-1`, `L. 423-1`, `47-1803.02`, `12(b)(3)`, `23a`, `1 000 000`, `14.05.2025`, `30 %`), runs
 * of scripts written without spaces, words with their inner hyphens and apostrophes, single signs.
 */
const number = String.raw`(?:\p{Lu}{1,2}\.[ \u00a0\u202f]?)?\p{N}{1,3}(?:[ \u00a0\u202f]\p{N}{3})+(?!\p{N})(?:[.,]\p{N}+)?|(?:(?<![\p{L}\p{N}])\p{Lu}{1,2}\.?[ \u00a0\u202f]?(?:\*[ \u00a0\u202f]?)?(?=\p{N}+[-‑]))?\p{N}+(?:[.,:/\-‑–]\p{N}+)*(?:\p{Ll}(?!\p{L}))?(?:\((?:\p{L}{1,4}|\p{N}{1,3})\))*(?:[ \u00a0\u202f]?[%‰])?`;
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+`;
const word = String.raw`\p{L}[\p{L}\p{M}]*(?:['’ʼ\-‑]\p{L}[\p{L}\p{M}]*)*`;
const pieces = new RegExp(String.raw`(?:(${unspaced})|${number}|${word}|\s+|§+|[^])(\s*)`, 'uy');

/**
 * Cuts a text into tokens that together are the text, every character of it. `статьи 5-1` → `статьи `, `5-1`. Words are cut by
 * `Intl.Segmenter` where a script needs it (Chinese, Thai); elsewhere the pattern above finds the same words four times faster, and most
 * words and signs are plain enough to be cut without it. Of a text from one place to another, both between two words.
 */
export function cut(text: string, from = 0, to = text.length): Cut {
  const found: Token[] = [];
  const numbers: number[] = [];
  for (let place = from; place < to; ) {
    const end = plainEnd(text, place);
    if (end > place) {
      const next = spacesEnd(text, end);
      found.push(new Token(text, place, next, next - end, null));
      numbers.push(plainKey.number);
      place = next;
      continue;
    }
    pieces.lastIndex = place;
    const match = pieces.exec(text);
    if (!match) break;
    for (const token of tokensOf(text, match)) {
      found.push(token);
      numbers.push(numberOf(token.key));
    }
    place = pieces.lastIndex;
  }
  return { tokens: found, numbers };
}

/** As `cut`, for who needs no numbers. */
export const tokens = (text: string): readonly Token[] => cut(text).tokens;

/** Scripts from here on may be written without spaces. */
const spacedScripts = 0xe00;

/** The number of the plain word or sign read last: it is read in one pass with the word, since most of a law is such words. */
const plainKey = new KeyHash();

/** Where a plain word or a plain sign ends that begins here; `start` if what stands here needs the pattern. */
function plainEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  plainKey.clear();
  plainKey.add(first);
  if (isPlainSign(first)) return start + 1;
  if (first >= spacedScripts || kindOf(first) !== sign.letter || isYo(first)) return start;
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code >= spacedScripts) return isJoint(code) ? start : wordEnd(start, end, first);
    const kind = kindOf(code);
    if (kind !== sign.letter && kind !== sign.mark) return isJoint(code) ? start : wordEnd(start, end, first);
    if (isYo(code)) return start;
    plainKey.add(code);
  }
  return wordEnd(start, end, first);
}

/** One or two capitals may begin a number: `L. 423-1`. */
const wordEnd = (start: number, end: number, first: number): number =>
  end - start <= 2 && smallOf(first) !== first ? start : end;

/** Hyphens and apostrophes that may stand inside a word, and signs of scripts that the pattern must look at. */
const isJoint = (code: number): boolean =>
  code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x2bc || code === 0x2011 || code >= 0x2e80;

const isYo = (code: number): boolean => code === 0x451 || code === 0x401;

/** `!#$%&()*+,./:;<=>?@`: signs that are always a token of their own. */
const isPlainSign = (code: number): boolean =>
  (code >= 0x21 && code <= 0x2f && code !== 0x22 && code !== 0x27 && code !== 0x2d) || (code >= 0x3a && code <= 0x40);

function spacesEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code > 0x167f && /\s/u.test(String.fromCharCode(code)));

let segmenter: Intl.Segmenter | null = null;

function tokensOf(text: string, match: RegExpExecArray): readonly Token[] {
  const [whole, signs, spaces = ''] = match;
  const end = match.index + whole.length;
  if (signs === undefined) return [token(text, match.index, end, spaces.length)];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = Array.from(segmenter.segment(signs), ({ index }) => match.index + index);
  return starts.map((start, place) => {
    const next = starts[place + 1];
    return next === undefined ? token(text, start, end, spaces.length) : token(text, start, next, 0);
  });
}

const token = (text: string, start: number, end: number, spaces: number): Token =>
  new Token(text, start, end, spaces, folded(text.slice(start, end - spaces)));

const foldable = /["'`´‘’‚‛“”„‟«»‹›‐‑‒–—―−ёЁ\s]/u;

/** `«ИИ»` and `"ИИ"`, `–` and `-`, `учёт` and `учет`, `10 000` and `10000` compare equal; the difference is told as typography. */
function folded(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .replace(/["“”„‟«»]/gu, '"')
    .replace(/['`´‘’‚‛‹›]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{N}) (?=\p{N}{3}(?!\p{N}))/gu, '');
}

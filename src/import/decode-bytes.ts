import { limits, megabytes } from './limits.ts';
import { Refused } from './refused.ts';

/** A text and the encoding that its bytes turned out to be in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';
}

/**
 * Bytes → text; the encoding is found by content: byte order mark, valid UTF-8, zero bytes of UTF-16, the Cyrillic of
 * windows-1251. What fits none is refused, because a wrongly decoded law looks almost right.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > limits.text) {
    throw new Refused(
      `the text has ${megabytes(bytes.length)}; no more than ${megabytes(limits.text)} are read`,
      'no law is that long: make sure that this is the document, and split it if it is',
    );
  }
  const encoding = encodingOf(bytes);
  if (encoding === null) {
    throw new Refused(
      'the file is neither text in a known encoding nor a document of a known format',
      'save it as UTF-8 text, .docx or HTML',
    );
  }
  const text = new TextDecoder(encoding).decode(bytes);
  if (isTwiceDecoded(text)) {
    throw new Refused(
      'the letters of the text are garbled: UTF-8 was once read as windows-1251',
      'get the text from its publisher again; a repair would be a guess',
    );
  }
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 8192);
  const zeros = sample.reduce((count, byte) => count + Number(byte === 0), 0);
  if (zeros > 0) return zeroEncoding(sample, zeros);
  if (isUtf8(bytes)) return 'utf-8';
  return isCyrillic1251(bytes) ? 'windows-1251' : null;
}

/** Spaces, digits and line ends of UTF-16 have a zero byte: in the second place of each pair if little-endian. */
function zeroEncoding(sample: Uint8Array, zeros: number): Decoded['encoding'] | null {
  const odd = sample.reduce((count, byte, at) => count + Number(byte === 0 && at % 2 === 1), 0);
  if (zeros < sample.length / 50) return null;
  if (odd === zeros) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * In windows-1251 Russian letters are 0xC0–0xFF, and small ones (from 0xE0) far outnumber capitals. In KOI8-R it is the other way
 * round, in DOS encodings many letters lie below 0xC0: neither passes. Nor does a text of Western Europe, whose few such letters stand
 * alone among Latin ones (`Artículo`); a Cyrillic word has none of these.
 */
function isCyrillic1251(bytes: Uint8Array): boolean {
  let small = 0;
  let capital = 0;
  let strange = 0;
  let amongLatin = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte >= 0xc0 && (isLatin(bytes[at - 1]) || isLatin(bytes[at + 1]))) amongLatin += 1;
    if (byte >= 0xe0) small += 1;
    else if (byte >= 0xc0) capital += 1;
    else if (byte >= 0x80 && !MARKS_1251.has(byte)) strange += 1;
    else if (byte < 0x09) return false;
  }
  const letters = small + capital;
  return letters > 0 && small > letters * 0.6 && strange < letters * 0.02 && amongLatin < letters * 0.2;
}

const isLatin = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** ё Ё № « » § – — “ ” „ … ‘ ’ © · no-break space soft hyphen і І. */
const MARKS_1251 = new Set([
  0xb8, 0xa8, 0xb9, 0xab, 0xbb, 0xa7, 0x96, 0x97, 0x93, 0x94, 0x84, 0x85, 0x91, 0x92, 0xa9, 0xb7, 0xa0, 0xad, 0xb3,
  0xb2,
]);

/** UTF-8 read as windows-1251 puts a capital Р or С before nearly every letter: `Рќ Р°СЃС‚` for `Наст`. */
function isTwiceDecoded(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const pairs = sample.match(/[РС][\u0080-\u00BF\u0400-\u040F\u0450-\u045F\u2010-\u2122]/gu)?.length ?? 0;
  return letters > 40 && pairs > letters / 5;
}

import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/import/decode-bytes.ts';
import { bytes } from './support/documents.ts';

const LAW =
  'Статья 1. Предмет\n\nНастоящий Закон регулирует общественные отношения в сфере искусственного интеллекта.\n';

/** Russian letters stand from 0xC0 in windows-1251, in the order of Unicode. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('decodeBytes', () => {
  it('reads UTF-8 with the letters of Kazakh', () => {
    expect(decodeBytes(bytes('Әділет ғқңөұүһі'))).toEqual({ text: 'Әділет ғқңөұүһі', encoding: 'utf-8' });
  });

  it('finds windows-1251 by its letters', () => {
    expect(decodeBytes(windows1251(LAW))).toEqual({ text: LAW, encoding: 'windows-1251' });
  });

  it('finds UTF-16 by its mark, and without one by its zero bytes', () => {
    expect(decodeBytes(utf16(`\uFEFF${LAW}`, true))).toEqual({ text: LAW, encoding: 'utf-16le' });
    expect(decodeBytes(utf16(`\uFEFF${LAW}`, false))).toEqual({ text: LAW, encoding: 'utf-16be' });
    expect(decodeBytes(utf16(LAW, true)).text).toBe(LAW);
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeBytes(Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256))).toThrow(
      'the file is neither text in a known encoding nor a document of a known format',
    );
  });

  it('refuses the same text in the Cyrillic of DOS instead of reading nonsense', () => {
    const dos = windows1251(LAW).map((byte) => (byte < 0xc0 ? byte : byte < 0xf0 ? byte - 0x40 : byte - 0x10));
    expect(() => decodeBytes(dos)).toThrow('neither text in a known encoding');
  });

  it('refuses UTF-8 that was once read as windows-1251', () => {
    const garbled = new TextDecoder('windows-1251').decode(bytes(LAW));
    expect(() => decodeBytes(bytes(garbled))).toThrow('the letters of the text are garbled');
  });
});

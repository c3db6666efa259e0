import { describe, expect, it } from 'vitest';
import { clean, cleanLines, words } from '../../src/import/clean.ts';

describe('clean', () => {
  it('turns the no-break spaces of an indent into nothing and those inside into spaces', () => {
    expect(clean('\n\u00A0\u00A0\u00A0\u00A0\u00A0 1.\u00A0Осы Заң\tқолданылады ')).toBe('1. Осы Заң қолданылады');
  });

  it('takes out soft hyphens and zero-width spaces', () => {
    expect(clean('искус\u00ADственный\u200B интеллект\uFEFF')).toBe('искусственный интеллект');
  });

  it('composes letters (NFC) and leaves every other odd character alone', () => {
    expect(clean('и\u0306')).toBe('й');
    expect(clean('iс жүргiзу і – «а» "б" .<*>')).toBe('iс жүргiзу і – «а» "б" .<*>');
  });

  it('keeps the rows of a table on lines and its cells apart by tabs', () => {
    expect(cleanLines(' а \t\u00A0б\n\n\t в\t\tг ')).toBe('а\tб\nв\tг');
  });

  it('counts words as runs without a space', () => {
    expect(words(' «а  б»\u00A0– 1) ')).toEqual(['«а', 'б»', '–', '1)']);
    expect(words(' \u00A0')).toEqual([]);
  });
});

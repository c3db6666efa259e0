import { describe, expect, it } from 'vitest';
import { wrapLines } from '../../scripts/wrap-lines.ts';

describe('lines of a terminal', () => {
  it('are broken between words and go on two signs further in', () => {
    expect(wrapLines('    Қойма сақтаушысы оны түнге қарай жабады.', 26)).toBe(
      '    Қойма сақтаушысы оны\n      түнге қарай жабады.',
    );
  });

  it('lose no word and are no wider than asked for, a longer word left whole', () => {
    const line = `~ art_1  Статья 1 (was Статья 2, art_2; renumbered) ${'ш'.repeat(40)} конец`;
    const lines = wrapLines(line, 30).split('\n');
    expect(
      lines
        .map((one) => one.trim())
        .join(' ')
        .replace(/ +/gu, ' '),
    ).toBe(line.replace(/ +/gu, ' '));
    expect(lines.filter((one) => one.length > 30)).toEqual([`  ${'ш'.repeat(40)}`]);
  });

  it('are measured without their colours', () => {
    const painted = '\u001b[31mстатья\u001b[39m первая о маяках';
    expect(wrapLines(painted, 22)).toBe(painted);
  });

  it('stay as they are where no width is known', () => {
    expect(wrapLines('a b '.repeat(100), null)).toBe('a b '.repeat(100));
  });
});

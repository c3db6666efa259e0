import { describe, expect, it } from 'vitest';
import { asText, editionReport } from '../../src/export/edition-report.ts';

describe('the report on an edition', () => {
  it('shows words of the law as words, whatever signs they hold', () => {
    expect(asText('1) *жұлдыз* <b> @aigerim #12 [x](y) `a`')).toBe(
      '1\\) \\*жұлдыз\\* &lt;b&gt; @\u2060aigerim \\#12 \\[x\\]\\(y\\) \\`a\\`',
    );
  });
  it('names the statements to read again with file and line', () => {
    const stale = [
      {
        file: 'content/a.md',
        line: 7,
        level: 'warning',
        rule: 'stale',
        message: 'the duty OB-1 rests on art_1',
        hint: '',
      },
    ] as const;
    const edition = { version: '06-amended', language: 'kk', source: 'https://example.org', against: null };
    expect(editionReport([edition], stale)).toContain('- `content/a.md:7` the duty OB\\-1 rests on art\\_1');
  });
});

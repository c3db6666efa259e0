import { describe, expect, it } from 'vitest';
import { withDates } from '../../src/export/pdf-dates.ts';
import { isoDate } from '../../src/law/ids.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const head = (date: string): string =>
  `%PDF-1.4\n%\xd3\xeb\xe9\xe1\n<</Title (x)\n/CreationDate (D:${date})\n/ModDate (D:${date})>>\n\xff\x00`;

describe('a printed PDF', () => {
  it('says the date of its text, whenever it was printed, and keeps every other byte', () => {
    const printed = ["20261126194715+00'00'", "20270101000001+05'00'"].map((date) => bytes(head(date)));
    for (const one of printed)
      expect(withDates(one, isoDate('2025-11-17'))).toEqual(bytes(head("20251117000000+00'00'")));
  });

  it('is as long as before where only a month or nothing is known', () => {
    const printed = bytes(head("20261126194715+00'00'"));
    expect(withDates(printed, isoDate('2025-05'))).toEqual(bytes(head("20250501000000+00'00'")));
    expect(withDates(printed, null)).toEqual(bytes(head("19700101000000+00'00'")));
  });
});

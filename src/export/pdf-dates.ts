import type { IsoDate } from '../law/ids.ts';

/** A date of a PDF's head, as Chromium writes it: `/CreationDate (D:20261126194715+00'00')`. */
const DATE = /(?<=\/(?:Creation|Mod)Date \(D:)\d{14}[+-]\d\d'\d\d'(?=\))/gu;

/**
 * A printed PDF that says the date of its text instead of the time of its printing, so that the same text gives the same bytes. The new
 * date is as long as the old one: no address inside the file moves. A text without a date gets the first day a file may have.
 */
export function withDates(pdf: Uint8Array, date: IsoDate | null): Uint8Array {
  // One character a byte: what is no date comes back as it was.
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(DATE, `${digitsOf(date)}000000+00'00'`), 'latin1'));
}

/** `2025-05` → `20250501`. */
function digitsOf(date: IsoDate | null): string {
  const [year = '', month = '01', day = '01'] = (date ?? '1970').split('-');
  return `${year}${month}${day}`;
}

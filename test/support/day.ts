import { type IsoDate, isoDate } from '../../src/law/ids.ts';

/** A date written in a test: `2025-11-17`. */
export function day(date: string): IsoDate {
  const known = isoDate(date);
  if (known === null) throw new Error(`"${date}" is no date`);
  return known;
}

/**
 * The text of a file so written that it survives the cell of any table: one line, a JSON string, with every space, mark and invisible
 * sign that a reader of tables might tidy written as an escape.
 */
export const recordOf = (text: string): string =>
  JSON.stringify(text).replaceAll(/(?<= ) |[^\S ]|[\p{M}\p{Cf}]|\p{Zs}(?<! )/gu, (sign) => escaped(sign));

const escaped = (sign: string): string =>
  [...Array(sign.length).keys()].map((place) => `\\u${sign.charCodeAt(place).toString(16).padStart(4, '0')}`).join('');

/** The text of a record, or null if the cell holds none. */
export function textOfRecord(record: string): string | null {
  try {
    const text: unknown = JSON.parse(record);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

import type { MarkerReader } from './marker.ts';

/** A backslash before the first punctuation of a line, as Markdown has it: `2025\. …`, `\(a) …`, `\# …`. */
const ESCAPED = /^(?<before>[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*)\\(?<sign>[!-/:-@[-`{-~–—])/u;
const FIRST_SIGN = /^(?<before>[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*)(?<sign>[!-/:-@[-`{-~–—])/u;

/** The line as it reads: `2025\. год` → `2025. год`. */
export const unescapeLine = (line: string): string => line.replace(ESCAPED, '$<before>$<sign>');

/** The line so written that it cannot be taken for a number or a heading: `2025. год` → `2025\. год`. */
export function escapeLine(line: string, markers: MarkerReader): string {
  const isMistakable = line.startsWith('#') || ESCAPED.test(line) || markers.block(line).length > 0;
  return isMistakable ? line.replace(FIRST_SIGN, '$<before>\\$<sign>') : line;
}

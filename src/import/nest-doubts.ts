import type { Doubt } from './piece.ts';

const numberIn = (text: string): string => text.split(' ')[0] ?? '';

/** 7) after 5): a unit may be missing. */
export const gap = (before: string, num: string): Doubt => ({
  rule: 'import-number',
  message: `the number "${num}" follows "${numberIn(before)}"`,
  hint: 'check the document: a unit may be missing, or this may be no number (write a backslash before its punctuation)',
});

/** A list that begins with 3). */
export const middle = (num: string): Doubt => ({
  rule: 'import-number',
  message: `a list begins here with "${num}"`,
  hint: 'check what it continues and indent it there, or write a backslash before its punctuation if it is no number',
});

/** A second 1) under the same unit. */
export const again = (num: string): Doubt => ({
  rule: 'import-number',
  message: `a second list begins here with "${num}"`,
  hint: 'check which part it belongs to and indent it under that one',
});

/** `2025. …` at the start of a block. */
export const date = (num: string): Doubt => ({
  rule: 'import-number',
  message: `"${num}" looks like a year or a date and was not taken for a number`,
  hint: 'take away the backslash if it is the number of a provision',
});

/** A part after `2) …;`. */
export const openList = (before: string): Doubt => ({
  rule: 'import-part',
  message: `a part without a number follows "${numberIn(before)}", whose list has not ended`,
  hint: 'check whether it belongs to the list and indent it accordingly',
});

/** A part after the last point of an article. */
export const atEnd = (point: string): Doubt => ({
  rule: 'import-part',
  message: `this part without a number was taken for a part of the point "${numberIn(point)}", the last of its article`,
  hint: 'take away its indent, and that of the parts below it, if it belongs to the article',
});

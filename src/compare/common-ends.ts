import { kindOf, sign } from './signs.ts';

/** The stretch of two texts that differs, with some words around it: `start` to `end` of each; outside of it they are the same, sign for sign. */
export interface Middle {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** So many signs beside what differs are looked at with it: an insertion may be told a clause further on. */
const margin = 48;
/** What is shorter is not worth cutting. */
const fewSigns = 64;

/**
 * Cuts off what two texts have in common at their ends, between two words, so that the tokens of the middle are those of the whole text;
 * null if little can be cut off. Most articles of an amended code differ in a sentence.
 */
export function middleOf(before: string, after: string): Middle | null {
  const shorter = Math.min(before.length, after.length);
  let alike = 0;
  while (alike < shorter && before.charCodeAt(alike) === after.charCodeAt(alike)) alike += 1;
  const shift = after.length - before.length;
  let last = before.length;
  while (last > alike && last + shift > alike && before.charCodeAt(last - 1) === after.charCodeAt(last + shift - 1))
    last -= 1;
  const start = wordBefore(before, alike - margin);
  const end = wordBehind(before, last + margin);
  return start + before.length - end < fewSigns ? null : { start, beforeEnd: end, afterEnd: end + shift };
}

/** The last place up to `place` where one plain word ends and the next begins; 0 if there is none. */
function wordBefore(text: string, place: number): number {
  for (let at = place; at > 2; at -= 1) if (isBetweenWords(text, at)) return at;
  return 0;
}

function wordBehind(text: string, place: number): number {
  for (let at = Math.max(place, 3); at < text.length; at += 1) if (isBetweenWords(text, at)) return at;
  return text.length;
}

/** Two letters, a space, a letter: no number of the law has that inside, so no token goes on from here. */
const isBetweenWords = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 0x20 &&
  isPlainLetter(text.charCodeAt(at)) &&
  isPlainLetter(text.charCodeAt(at - 2)) &&
  isPlainLetter(text.charCodeAt(at - 3));

/** Of a script that is written with spaces. */
const isPlainLetter = (code: number): boolean => code < 0xe00 && kindOf(code) === sign.letter;

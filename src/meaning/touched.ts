import type { Language } from '../law/language.ts';
import type { Marker, MaterialRule } from '../law/meaning.ts';
import { type Hunk, hunksBetween, type Stretch, touches } from './hunks.ts';
import { markersIn } from './markers.ts';

/** Two wordings of one place, with the words that carry a rule in each and the places where they differ. */
export interface Wordings {
  readonly language: Language;
  readonly before: Wording;
  readonly after: Wording;
  readonly hunks: readonly Hunk[];
}

interface Wording {
  readonly text: string;
  readonly markers: readonly Marker[];
}

export type Side = 'before' | 'after';

/** A marker that the change touches, with the place where it does. */
export interface Touched extends Marker {
  readonly side: Side;
  readonly hunk: Hunk;
}

export const otherSide = (side: Side): Side => (side === 'before' ? 'after' : 'before');

export function wordingsOf(before: string, after: string, language: Language): Wordings {
  const wording = (text: string): Wording => ({ text, markers: markersIn(text, language) });
  return { language, before: wording(before), after: wording(after), hunks: hunksBetween(before, after) };
}

export const ofRule = (wordings: Wordings, side: Side, rule: MaterialRule): readonly Marker[] =>
  wordings[side].markers.filter((marker) => marker.rule === rule);

/** The markers of a rule that stand in changed words of one side and that the changed words of the other do not have as often. */
export function onlyIn(wordings: Wordings, side: Side, rule: MaterialRule): readonly Touched[] {
  const left = touched(wordings, otherSide(side), rule).map(({ value }) => value);
  return touched(wordings, side, rule).filter(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The markers of a rule that stand in changed words of one side. */
export function touched(wordings: Wordings, side: Side, rule: MaterialRule): readonly Touched[] {
  return ofRule(wordings, side, rule).flatMap((marker): Touched[] => {
    const hunk = wordings.hunks.find((one) => touches(one[side], marker) || isGrown(marker, side, one, wordings));
    return hunk ? [{ ...marker, side, hunk }] : [];
  });
}

/** "вправе" stands in both wordings; where "не" was put before it, it is a part of "не вправе" there. */
function isGrown({ start, end, rule }: Marker, side: Side, hunk: Hunk, wordings: Wordings): boolean {
  const other = otherSide(side);
  const place = hunk[side];
  if (place.start !== place.end || place.start > end + 1 || place.end < start - 1) return false;
  return ofRule(wordings, other, rule).some(
    (one) => touches(hunk[other], one) && one.end - one.start > hunk[other].end - hunk[other].start,
  );
}

/** What stands on the other side in the place of a marker. */
export const insteadOf = ({ side, hunk }: Touched, wordings: Wordings): string => {
  const other = otherSide(side);
  return wordings[other].text.slice(hunk[other].start, hunk[other].end);
};

/** The word after a marker, and whether it stands in both wordings. */
export function nextWord(
  { end, side }: Touched,
  wordings: Wordings,
): { readonly word: string; readonly isKept: boolean } {
  const found = /^[^\p{L}\p{N}]*(?<word>[\p{L}\p{N}-]+)/u.exec(wordings[side].text.slice(end));
  const word = found?.groups?.word ?? '';
  const place: Stretch = { start: end + (found?.[0].length ?? 0) - word.length, end: end + (found?.[0].length ?? 0) };
  return { word, isKept: word !== '' && !wordings.hunks.some((one) => touches(one[side], place)) };
}

export const wordsOfText = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The sentence that a place of a text lies in. */
export function sentenceAround(text: string, { start, end }: Stretch): string {
  const from = Math.max(...['. ', ';', '\n'].map((sign) => text.lastIndexOf(sign, start)));
  const to = ['. ', ';', '\n'].map((sign) => text.indexOf(sign, end)).filter((at) => at >= 0);
  return text.slice(from + 1, to.length > 0 ? Math.min(...to) : text.length);
}

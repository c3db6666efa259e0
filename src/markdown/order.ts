import type { Language, Translated } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { isInserted, romanValue } from '../law/list-number.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** Place of a letter in its alphabet, from 1: `б` → 2 in Russian; `aa` → 27; null if it stands in none. */
function letterPlace(text: string, language: Language, alphabets: Translated<string>): number | null {
  const letters = [...text.toLowerCase()];
  const [first] = letters;
  if (first === undefined || letters.some((letter) => letter !== first)) return null;
  const own = [alphabets[language], ...Object.values(alphabets), LATIN].filter((alphabet) => alphabet !== undefined);
  for (const alphabet of own) {
    const place = [...alphabet].indexOf(first);
    if (place >= 0) return place + 1 + (letters.length - 1) * [...alphabet].length;
  }
  return null;
}

/** A place in the alphabet as Latin letters: 2 → `b`, 27 → `aa`. */
export function latinLetters(place: number): string {
  const letter = LATIN[(place - 1) % LATIN.length] ?? '';
  return letter.repeat(1 + Math.floor((place - 1) / LATIN.length));
}

/** The forms of an ordinal word: `primera/primero` → both. */
export const ordinalForms = (word: string): readonly string[] => word.split('/').map((form) => form.trim());

/** Place of an ordinal word, from 1: `segunda` → 2; null if it is none. */
export function ordinalPlace(word: string, ordinals: Translated<readonly string[]>): number | null {
  for (const words of Object.values(ordinals)) {
    const place = words?.findIndex((forms) => ordinalForms(forms.toLowerCase()).includes(word.toLowerCase())) ?? -1;
    if (place >= 0) return place + 1;
  }
  return null;
}

/**
 * Where a number stands in its list: `5` → 5, `б` → 2, `iv` → 4. One put in between two others goes on behind the first of them: `5-1`
 * and `5a` → 5, 1; `ea` → 5, 1; `б-1` → 2, 1; `iiia` → 3, 1. Null for what counts nothing.
 */
export function placesOf(
  number: string,
  token: string | null,
  { language, legislature }: { readonly language: Language; readonly legislature: Legislature },
): readonly number[] | null {
  if (token === 'i' || token === 'I') return romanPlaces(number.toLowerCase());
  if (token === 'a' || token === 'A') return letterPlaces(number, language, legislature.letters);
  if (token === 'one') return listed(ordinalPlace(number, legislature.ordinals));
  const [base, suffix] = number.match(/\d+|(?<=\d)\p{L}/gu) ?? [];
  if (base === undefined) return null;
  return suffix === undefined ? [Number(base)] : [Number(base), suffixPlace(suffix, language, legislature.letters)];
}

/** Whether one place comes right after another: 2 → 3, 2 → 2 1, 2 1 → 2 2, 2 1 → 3. */
export function isNextPlace(
  [before = 0, last = 0]: readonly number[],
  [after = 0, added = 0]: readonly number[],
): boolean {
  return added === 0 ? after === before + 1 : after === before && added === last + 1;
}

/** Which of two places comes first: 2 before 2 1 before 3. */
export const comparePlaces = (a: readonly number[], b: readonly number[]): number =>
  (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);

const listed = (place: number | null): readonly number[] | null => (place === null ? null : [place]);

/** `б` → 2, `ба` → 2, 1, `б-1` → 2, 1. */
function letterPlaces(text: string, language: Language, alphabets: Translated<string>): readonly number[] | null {
  const { letters = '', suffix } = /^(?<letters>\p{L}+)(?:[-‑](?<suffix>\d+))?$/u.exec(text)?.groups ?? {};
  const whole = letterPlace(letters, language, alphabets);
  if (whole !== null) return suffix === undefined ? [whole] : [whole, Number(suffix)];
  if (!isInserted(letters) || suffix !== undefined) return null;
  const places = [...letters].map((letter) => letterPlace(letter, language, alphabets) ?? 0);
  return places.includes(0) ? null : places;
}

function romanPlaces(text: string): readonly number[] | null {
  const whole = romanValue(text);
  if (whole !== null) return [whole];
  const { base = '', letter = '' } = /^(?<base>[ivx]+)(?<letter>[a-h])$/u.exec(text)?.groups ?? {};
  const value = romanValue(base);
  return value === null ? null : [value, LATIN.indexOf(letter) + 1];
}

const suffixPlace = (suffix: string, language: Language, alphabets: Translated<string>): number =>
  /^\d/u.test(suffix) ? Number(suffix) : (letterPlace(suffix, language, alphabets) ?? 0);

/** The number of a letter list in Latin letters: `б` → `b`, `ба` → `ba`, `б-1` → `b-1`; null where it is none. */
export function latinNumber(text: string, language: Language, alphabets: Translated<string>): string | null {
  const places = letterPlaces(text, language, alphabets);
  if (!places) return null;
  const [base = 0, added] = places;
  if (added === undefined) return latinLetters(base);
  return isInserted(text) ? latinLetters(base) + latinLetters(added) : `${latinLetters(base)}-${added}`;
}

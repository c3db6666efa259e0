import type { Language, Translated } from '../law/language.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Value of a Roman number in lower case: `xiv` → 14; null if it is none. */
export function romanValue(text: string): number | null {
  if (!/^[ivxlcdm]+$/u.test(text)) return null;
  let value = 0;
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  for (const [index, digit] of digits.entries()) value += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  return value;
}

/** Place of a letter in its alphabet, from 1: `б` → 2 in Russian; `aa` → 27; null if it stands in none. */
export function letterPlace(text: string, language: Language, alphabets: Translated<string>): number | null {
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

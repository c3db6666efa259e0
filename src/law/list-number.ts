const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Value of a Roman number in lower case: `xiv` → 14; null if it is none. */
export function romanValue(text: string): number | null {
  if (!/^[ivxlcdm]+$/u.test(text)) return null;
  let value = 0;
  const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
  for (const [index, digit] of digits.entries()) value += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  return value;
}

/** Two different letters, the number behind that of the first letter: `ea`. What can be a Roman number is one: `iv`, `ix`. */
export const isInserted = (letters: string): boolean =>
  /^\p{L}{2}$/u.test(letters) && !/^(?<letter>.)\k<letter>$/u.test(letters) && !/^[ivx]+$/iu.test(letters);

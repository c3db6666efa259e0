/** A word or a number of a text: how it is compared, and where it stands in the text as it was given. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A run of letters (with an inner apostrophe) or a number with what hangs on it: `17-бап`, `5-1`, `12.3`, `2024/1689`, `641-1`.
 * Letters joined by a hyphen are two words: people write `қарым-қатынас` and `қарым қатынас`.
 */
const TOKEN =
  /\p{L}*\p{N}[\p{L}\p{N}\p{M}]*(?:[-‐‑–./][\p{L}\p{N}]+)*|[\p{L}\p{M}\u00AD]+(?:['’ʼ][\p{L}\p{M}\u00AD]+)*/gu;

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** Latin letters that look like Cyrillic ones; older Kazakh laws print Latin i where і belongs (U+0069 for U+0456). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ə: 'ә',
  ï: 'ї',
};

/** How a word is compared: `Ёлка` → `елка`, `өзгерiстер` (Latin i) → `өзгерістер`, `ма́рка` → `марка`. */
export function fold(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  if (/^[a-z0-9]+$/u.test(lower)) return lower;
  // U+00AD is a soft hyphen; U+0301 after a Cyrillic letter marks stress, which only dictionaries print.
  const plain = lower
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, '')
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .replace(/[‐‑–]/gu, '-')
    .replace(/[’ʼ]/gu, "'")
    .replace(/ё/gu, 'е');
  return HAS_CYRILLIC.test(plain) ? plain.replace(/[aceiopxyhəï]/gu, (letter) => LOOKALIKES[letter] ?? letter) : plain;
}

/** The words of a text in order: `ст. 17-бап` → `ст`, `17-бап`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = fold(match[0]);
    if (word !== '') tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

const HAS_DIGIT = /\p{N}/u;

/** Whether a folded word is a number or holds one; such words are not stemmed. */
export const isNumber = (word: string): boolean => HAS_DIGIT.test(word);

/** A number with its parts: `17-бап` → `17-бап`, `17`, `бап`; any other word alone. */
export function partsOf(word: string): readonly string[] {
  if (!isNumber(word)) return [word];
  const parts = word.split(/[-./]|(?<=\p{N})(?=\p{L})/u).filter((part) => part !== '');
  return parts.length > 1 ? [word, ...parts] : [word];
}

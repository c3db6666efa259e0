/** What a sign of a text is to one who reads its words. */
export const sign = { none: 1, letter: 2, mark: 3, digit: 4, word: 5 } as const;

const wordSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * What each UTF-16 unit is, and its small form, filled as signs are met: a law uses two hundred of them, and asking a regular expression
 * for every sign of a code would take longer than everything else. Facts of Unicode, so one table serves all.
 */
const kinds = new Uint8Array(1 << 16);
const smalls = new Uint16Array(1 << 16);

export function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  return known === 0 ? learn(code) : known;
}

/** The small form of a letter: `Ә` → `ә`; `ё` is read as the `е` that most print for it. */
export const smallOf = (code: number): number => smalls[code] ?? code;

function learn(code: number): number {
  const text = String.fromCharCode(code);
  const small = text.toLowerCase().replace('ё', 'е');
  smalls[code] = small.length === 1 ? small.charCodeAt(0) : code;
  const kind = kindOfSign(text, code);
  kinds[code] = kind;
  return kind;
}

function kindOfSign(text: string, code: number): number {
  // Half of a pair: rare Han signs and old scripts, which are words or letters far more often than signs.
  if (code >= 0xd800 && code <= 0xdfff) return sign.letter;
  if (wordSign.test(text)) return sign.word;
  if (/\p{L}/u.test(text)) return sign.letter;
  if (/\p{N}/u.test(text)) return sign.digit;
  return /\p{M}/u.test(text) ? sign.mark : sign.none;
}

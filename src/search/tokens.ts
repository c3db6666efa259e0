/** A word or a number of a text: how it is compared, and where it stands in the text as it was given. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** It is a number or holds one. */
  readonly hasDigit: boolean;
}

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** Latin letters that look like Cyrillic ones; older Kazakh laws print Latin i where і belongs (U+0069 for U+0456). */
export const LOOKALIKES: Readonly<Record<string, string>> = {
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
  const known = folded.get(word);
  if (known !== undefined) return known;
  const made = foldAnew(word);
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(word, made);
  return made;
}

/** Words repeat: a law of 300,000 words has some 15,000 different ones. */
const folded = new Map<string, string>();
const MOST_FOLDED = 200_000;

function foldAnew(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  // U+00AD is a soft hyphen; U+0301 after a Cyrillic letter marks stress, which only dictionaries print.
  const plain = lower
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, '')
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .replace(/[‐‑–]/gu, '-')
    .replace(/[’ʼ]/gu, "'")
    .replace(/ё/gu, 'е');
  return HAS_CYRILLIC.test(plain) ? plain.replace(/[aceiopxyhəï]/gu, (letter) => LOOKALIKES[letter] ?? letter) : plain;
}

/**
 * The words of a text in order: `ст. 17-бап` → `ст`, `17-бап`. A word is a run of letters (with an inner apostrophe) or a number with
 * what hangs on it: `17-бап`, `5-1`, `12.3`, `2024/1689`. Letters joined by a hyphen are two words, since people write both
 * `қарым-қатынас` and `қарым қатынас`; so are a French article and its noun, `l'article`.
 *
 * Written as a loop and not as a regular expression with `\p{L}`: the second look reads the text of a dozen provisions at each
 * letter that is typed, and this is eight times as fast.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (word, hasDigit, start, end) => tokens.push({ word, start, end, hasDigit }));
  return tokens;
}

/** The same without an object for each word: a build reads millions. */
function eachToken(text: string, take: (word: string, hasDigit: boolean, start: number, end: number) => void): void {
  eachSpan(text, (start, end, hasDigit) => {
    const word = fold(text.slice(start, end));
    if (word !== '') take(word, hasDigit, start, end);
  });
}

/** Where the words of a text stand, before anybody has looked at their letters. */
export function eachSpan(text: string, take: (start: number, end: number, hasDigit: boolean) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (classOf(text.charCodeAt(at)) === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    let hasDigit = false;
    for (; at < length; at += 1) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === DIGIT) hasDigit = true;
      else if (kind === OTHER && !joins(text, at, start, hasDigit)) break;
    }
    take(start, at, hasDigit);
  }
}

const [OTHER, LETTER, DIGIT, UNKNOWN] = [0, 1, 2, 3];

/** What each UTF-16 unit is, filled in as units are met: asking Unicode about each of 65,536 at the start would take too long. */
const classes = new Uint8Array(65_536).fill(UNKNOWN);

function classOf(unit: number): number {
  const known = classes[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const letter = String.fromCharCode(unit);
  // A half of a surrogate pair counts as a letter, which keeps the pair together; a soft hyphen lies inside a word.
  const isLetter = /[\p{L}\p{M}\p{Cs}\u00AD]/u.test(letter);
  const kind = /\p{N}/u.test(letter) ? DIGIT : isLetter ? LETTER : OTHER;
  classes[unit] = kind;
  return kind;
}

/** Whether a sign between two letters or digits belongs to the word: an apostrophe in letters, `-`, `.` or `/` in a number. */
function joins(text: string, at: number, start: number, hasDigit: boolean): boolean {
  if (at + 1 >= text.length || classOf(text.charCodeAt(at + 1)) === OTHER) return false;
  const sign = text.charAt(at);
  if (sign === "'" || sign === '’' || sign === 'ʼ') return !hasDigit && !isElided(text.slice(start, at));
  return hasDigit && '-‑‐–./'.includes(sign);
}

/** Words that lose their vowel before another in French and Italian: l'article, qu'il, dell'atto. */
const isElided = (word: string): boolean => /^(?:[cdjlmnst]|qu|un|del|al|nel|sul)l?$/iu.test(word);

const HAS_DIGIT = /\p{N}/u;

/** Whether a folded word is a number or holds one; such words are not stemmed. */
export const isNumber = (word: string): boolean => HAS_DIGIT.test(word);

/** A number with its parts: `17-бап` → `17-бап`, `17`, `бап`; any other word alone. */
export function partsOf(word: string): readonly string[] {
  if (!isNumber(word)) return [word];
  const known = partsOfNumber.get(word);
  if (known) return known;
  const parts = word.split(/[-./]|(?<=\p{N})(?=\p{L})/u).filter((part) => part !== '');
  const made = parts.length > 1 ? [word, ...parts] : [word];
  if (partsOfNumber.size >= MOST_FOLDED) partsOfNumber.clear();
  partsOfNumber.set(word, made);
  return made;
}

const partsOfNumber = new Map<string, readonly string[]>();

/**
 * The words of a text as sorted integers with their counts: what likeness is measured on. A word is folded to its first seven
 * letters (crude, but one rule for Russian, Kazakh and English endings alike), a number to its digits' places, so that a reference that follows a renumbering costs
 * nothing; pairs of neighbours are counted beside single words, because word order tells boilerplate from boilerplate.
 */
export interface Features {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}

const noFeatures: Features = { ids: new Int32Array(0), counts: new Int32Array(0) };

/** Han, Kana and Thai are written without spaces: each sign counts as a word there. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+|\p{L}[\p{L}\p{M}]*/gu;
const foldedLength = 7;

/** Pairs of words share 2^20 numbers by their hash: two pairs that fall together change a likeness by nothing one could see. */
const pairNumbers = 1 << 20;

/** Reads texts into features; one reader serves both texts of a comparison, so equal words have equal integers. */
export class FeatureReader {
  readonly #ids = new Map<string, number>();

  /** Words and pairs of words of a text: `в течение 30 дней` → `в`, `течение`, `#`, `дней` and three pairs. */
  read(text: string): Features {
    if (text === '') return noFeatures;
    const found = text.toLowerCase().match(words) ?? [];
    const ids = new Int32Array(2 * found.length);
    let size = 0;
    let last = 0;
    for (const word of found) {
      const id = this.#id(isNumber(word) ? '#' : word.slice(0, foldedLength));
      ids[size] = id;
      size += 1;
      if (last > 0) {
        ids[size] = pairNumber(last, id);
        size += 1;
      }
      last = id;
    }
    return counted(ids.subarray(0, size));
  }

  /** One more than the greatest integer given so far. */
  get size(): number {
    return pairNumbers + this.#ids.size + 1;
  }

  #id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const next = this.size;
    this.#ids.set(text, next);
    return next;
  }
}

/** Whether a feature is a word rather than a pair of words. */
export const isWord = (id: number): boolean => id > pairNumbers;

const pairNumber = (first: number, second: number): number =>
  1 + ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 12);

const isNumber = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first >= 48 && first <= 57) || (first < 65 && /^\p{N}/u.test(word));
};

/** Features of several texts taken together. */
export function joined(parts: readonly Features[]): Features {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  let size = 0;
  for (const part of parts) for (const count of part.counts) size += count;
  const ids = new Int32Array(size);
  let place = 0;
  for (const part of parts) place = repeatInto(ids, place, part);
  return counted(ids);
}

function repeatInto(ids: Int32Array, start: number, part: Features): number {
  let place = start;
  for (let index = 0; index < part.ids.length; index += 1) {
    for (let count = part.counts[index] ?? 0; count > 0; count -= 1) {
      ids[place] = part.ids[index] ?? 0;
      place += 1;
    }
  }
  return place;
}

function counted(ids: Int32Array): Features {
  ids.sort();
  const unique = new Int32Array(ids.length);
  const counts = new Int32Array(ids.length);
  let size = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0;
    if (size === 0 || unique[size - 1] !== id) {
      unique[size] = id;
      size += 1;
    }
    counts[size - 1] = (counts[size - 1] ?? 0) + 1;
  }
  return { ids: unique.slice(0, size), counts: counts.slice(0, size) };
}

/** What `from` has left when the words of `taken` are struck from it: the half of a split article that moved away. */
export function without(from: Features, taken: Features): Features {
  const counts = Int32Array.from(from.counts);
  let other = 0;
  for (let index = 0; index < from.ids.length; index += 1) {
    const id = from.ids[index] ?? 0;
    while (other < taken.ids.length && (taken.ids[other] ?? 0) < id) other += 1;
    if (taken.ids[other] === id) counts[index] = Math.max(0, (counts[index] ?? 0) - (taken.counts[other] ?? 0));
  }
  return { ids: from.ids, counts };
}

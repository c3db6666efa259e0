import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import { isInserted, romanValue } from '../law/list-number.ts';
import type { Unit } from './unit.ts';

/** What a number of an address is: `para_5-1` → `5-1`. */
export const numberIn = (step: string): string => step.slice(step.indexOf('_') + 1);

/** What a step counts: `para_5-1` → `para`. */
export const aliasIn = (step: string): string => step.slice(0, step.indexOf('_'));

/** How the numbers of a list count: by letters that may go on behind z, by letters, or Roman. */
export interface Counting {
  readonly isRoman: boolean;
  /** The list goes on behind z: `aa` is its 27th number, and not one put in behind `a`. */
  readonly isLong: boolean;
}

/** How a list of these numbers counts; `kind` is Roman where all shapes of its numbers are. */
export const countingOf = (numbers: readonly string[], isRoman: boolean): Counting => ({
  isRoman,
  isLong: numbers.includes('z'),
});

/** Order of the numbers of a list, `5` before `5-1` before `6`, `b` before `ba` before `c`; null where they cannot be put in order. */
export function compareNumbers(a: string, b: string, counting: Counting): number | null {
  const [x, y] = [partsOf(a, counting), partsOf(b, counting)];
  if (!x || !y) return null;
  for (let place = 0; place < Math.max(x.length, y.length); place += 1) {
    const step = (x[place] ?? -1) - (y[place] ?? -1);
    if (step !== 0) return step;
  }
  return 0;
}

/** `12-1` → 12, 1; `12a` → 12, 1; `4bis` → 4, 2; `c` → 3; `ca` → 3, 1; `iiia` → 3, 1 among Roman numbers; null for anything else. */
function partsOf(number: string, { isRoman, isLong }: Counting): readonly number[] | null {
  if (isRoman) {
    const { base = '', letter } = /^(?<base>[ivx]+)(?<letter>[a-h])?$/u.exec(number)?.groups ?? {};
    const value = romanValue(base === '' ? number : base);
    return value === null ? null : [value, ...(letter === undefined ? [] : [letterValue(letter)])];
  }
  const { letters, suffix } = /^(?<letters>[a-z]+)(?:-(?<suffix>\d+))?$/u.exec(number)?.groups ?? {};
  if (letters !== undefined) {
    const own = lettersOf(letters, isLong);
    return own && [...own, ...(suffix === undefined ? [] : [Number(suffix)])];
  }
  const latin = /^(?<base>\d+)(?<again>bis|ter|quater|quinquies|sexies|septies|octies)$/u.exec(number)?.groups;
  if (latin) return [Number(latin.base), AGAIN.indexOf(latin.again ?? '') + 2];
  if (!/^\d+[a-z]?(?:-\d+)*$/u.test(number)) return null;
  return [...number.matchAll(/\d+|[a-z]/gu)].map(([part]) => (/\d/u.test(part) ? Number(part) : letterValue(part)));
}

const AGAIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies'];

function lettersOf(letters: string, isLong: boolean): readonly number[] | null {
  const isOne = /^(?<letter>[a-z])\k<letter>*$/u.test(letters);
  if (isOne && (isLong || letters.length === 1)) return [letterValue(letters)];
  return letters.length === 2 && (isOne || isInserted(letters)) ? [...letters].map(letterValue) : null;
}

const letterValue = (letters: string): number => letters.charCodeAt(0) - 96 + 26 * (letters.length - 1);

/**
 * A number of an address as the act prints it, in the manner of the one it takes the place of: `5-1` stays, `b` beside `в)` is `б`, `iv`
 * beside `II` is `IV`, `2` beside `primera` is `segunda`; null where the manner has no such number.
 */
function printedNumber(manner: string, step: string, legislature: Legislature, language: Language): string | null {
  const number = numberIn(step);
  if (/^\p{N}/u.test(manner)) return number;
  if (/^[ivxlcdm]+$/iu.test(manner) && /^[ivxlcdm]+$/u.test(number) && !isLetter(manner))
    return manner === manner.toUpperCase() ? number.toUpperCase() : number;
  const words = legislature.ordinals[language]?.map((forms) => forms.split('/')[0]?.trim() ?? '') ?? [];
  if (/^\d+$/u.test(number)) return words[Number(number) - 1] ?? null;
  const { letters, suffix = '' } = /^(?<letters>[a-z]+)(?<suffix>-\d+)?$/u.exec(number)?.groups ?? {};
  if (letters === undefined || !lettersOf(letters, true)) return null;
  const alphabet = /[a-z]/iu.test(manner) ? 'abcdefghijklmnopqrstuvwxyz' : (legislature.letters[language] ?? '');
  const own = [...letters].map((letter) => [...alphabet][letter.charCodeAt(0) - 97]);
  if (own.includes(undefined)) return null;
  return (manner === manner.toLowerCase() ? own.join('') : own.join('').toUpperCase()) + suffix;
}

/** One letter, or one letter doubled, counts letters: `i)` beside `h)`. Longer ones are Roman. */
const isLetter = (manner: string): boolean => manner.length === 1 && !/[iv]/iu.test(manner);

/** Gives a unit another number, address step and print alike; false where the manner of its number has none such. */
export function setNumber(unit: Unit, step: string, legislature: Legislature, language: Language): boolean {
  if (unit.number === null || unit.num === null) return false;
  const printed = printedNumber(unit.number, step, legislature, language);
  if (printed === null) return false;
  unit.num = replaceLast(unit.num, unit.number, printed);
  unit.number = printed;
  unit.step = step;
  return true;
}

function replaceLast(text: string, old: string, put: string): string {
  const at = text.lastIndexOf(old);
  return at < 0 ? text : text.slice(0, at) + put + text.slice(at + old.length);
}

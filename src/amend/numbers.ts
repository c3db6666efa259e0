import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Unit } from './unit.ts';

/** What a number of an address is: `para_5-1` → `5-1`. */
export const numberIn = (step: string): string => step.slice(step.indexOf('_') + 1);

/** What a step counts: `para_5-1` → `para`. */
export const aliasIn = (step: string): string => step.slice(0, step.indexOf('_'));

/** Order of the numbers of a list, `5` before `5-1` before `6`, `b` before `c`; null where they cannot be put in order. */
export function compareNumbers(a: string, b: string): number | null {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (!x || !y) return null;
  for (let place = 0; place < Math.max(x.length, y.length); place += 1) {
    const step = (x[place] ?? -1) - (y[place] ?? -1);
    if (step !== 0) return step;
  }
  return 0;
}

/** `12-1` → 12, 1; `12a` → 12, 1; `c` → 3; `cc` → 29; null for anything else. */
function partsOf(number: string): readonly number[] | null {
  if (/^(?<letter>[a-z])\k<letter>*$/u.test(number)) return [letterValue(number)];
  if (!/^\d+[a-z]?(?:-\d+)*$/u.test(number)) return null;
  return [...number.matchAll(/\d+|[a-z]/gu)].map(([part]) => (/\d/u.test(part) ? Number(part) : letterValue(part)));
}

const letterValue = (letters: string): number => letters.charCodeAt(0) - 96 + 26 * (letters.length - 1);

/**
 * A number of an address as the act prints it, in the manner of the one it takes the place of: `5-1` stays, `b` beside `в)` is `б`, `iv`
 * beside `II` is `IV`, `2` beside `primera` is `segunda`; null where the manner has no such number.
 */
export function printedNumber(
  manner: string,
  step: string,
  legislature: Legislature,
  language: Language,
): string | null {
  const number = numberIn(step);
  if (/^\p{N}/u.test(manner)) return number;
  if (/^[ivxlcdm]+$/iu.test(manner) && /^[ivxlcdm]+$/u.test(number) && !isLetter(manner))
    return manner === manner.toUpperCase() ? number.toUpperCase() : number;
  const words = legislature.ordinals[language]?.map((forms) => forms.split('/')[0]?.trim() ?? '') ?? [];
  if (/^\d+$/u.test(number)) return words[Number(number) - 1] ?? null;
  if (!/^(?<letter>[a-z])\k<letter>*$/u.test(number)) return null;
  const alphabet = /[a-z]/iu.test(manner) ? 'abcdefghijklmnopqrstuvwxyz' : (legislature.letters[language] ?? '');
  const letter = [...alphabet][number.charCodeAt(0) - 97]?.repeat(number.length) ?? null;
  return manner === manner.toLowerCase() ? letter : (letter?.toUpperCase() ?? null);
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

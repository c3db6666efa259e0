import type { AmendingGrammar } from './grammar.ts';
import { CLOSE, OPEN } from './masked.ts';

/**
 * Whether a passage that fits no formula may all the same order a change: it holds a word of a formula, a quotation, a verb in a form that
 * orders («привести в соответствие», «келтірілсін»), or names a unit by its number. Only what says plainly that it does not (when a law
 * comes into force, the reason for an amendment) and what has none of these is a title, a preamble or an explanation.
 */
export function mayOrder(text: string, grammar: AmendingGrammar): boolean {
  const words = grammar.fold(text);
  if (grammar.citation?.test(words)) return false;
  if (grammar.orders.test(words) || words.includes(OPEN)) return true;
  if (grammar.states.test(words)) return false;
  return grammar.orderingVerbs.test(words) || namesUnit(words, grammar);
}

/** Whether it names a unit with a number: `пункт 2`, `2-тармақ`, `paragraph (2)`. */
function namesUnit(words: string, { units, ordinals, numberFirst }: AmendingGrammar): boolean {
  const word = `(?<!\\p{L})(?:${units.flatMap((unit) => [unit.words, unit.plural]).join('|')})(?!\\p{L})`;
  const shapes = [`[(${OPEN}]?\\d[\\d\\p{L}-]*[)${CLOSE}]?`, '\\(\\p{L}{1,4}\\)', '\\p{L}\\)', ...ordinals];
  const number = `(?:${shapes.join('|')})`;
  const behind = `${word}\\s*${number}`;
  const before = `${number}[-‑\\s]*${word}`;
  return new RegExp(numberFirst ? `${before}|${behind}` : `${behind}|${before}`, 'iu').test(words);
}

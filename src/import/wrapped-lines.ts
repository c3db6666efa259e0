/** No text is wrapped narrower: a shorter line ended because its paragraph, its item or its heading did. */
const NARROWEST = 50;

const CLAUSE_END = /[.;:]$/u;
const NUMBER_START = /^(?:\d+(?:-\d+)*[.)]|\(?\p{L}\)|\(\d+\p{Ll}?\)|[-–—*]\s)/u;

/**
 * Whether a line goes on with the paragraph of the line before it: that line is long, and it does not end a clause before a number or
 * before a deeper first line.
 *
 *     1. Поставщик обязан уведомить пользователя о том,    ← long: goes on
 *     что результат создан системой:
 *     1) словами;                                          ← begins a paragraph
 */
export function goesOn(before: string, line: string): boolean {
  if (before.trim().length < NARROWEST) return false;
  const startsBlock = NUMBER_START.test(line.trim()) || /^(?:\t|\s{3,})/u.test(line);
  return !(CLAUSE_END.test(before.trim()) && startsBlock);
}

import type { Grammar } from './grammar.ts';

/**
 * Whether a name printed in the text is that of the act itself: "статьи 55 Конституции" in the Constitution, "Закона … «Об искусственном
 * интеллекте»" in the law of that title. Words are compared by their beginnings, because the name stands in any case.
 */
export function isNameOf(name: string, title: string | null, { amends, fold }: Grammar): boolean {
  // In Kazakh the title of an amending act begins with the name of the act it amends.
  if (title === null || amends.test(fold(title))) return false;
  const quoted = /[«"“](?<inner>[^»"”]+)[»"”]/u.exec(name)?.groups?.inner;
  return begins(wordsOf(title), wordsOf(quoted ?? name));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('i', 'і')
    .match(/\p{L}+/gu) ?? [];

/** The title begins with the words of the name; in Kazakh the state stands before the act's own word. */
function begins(title: readonly string[], name: readonly string[]): boolean {
  const from = title.findIndex((word) => isForm(word, name[0] ?? ''));
  const isFirst = from === 0 || (from > 0 && title.slice(0, from).every((word) => STATE.test(word)));
  return (
    isFirst && name.every((word, index) => index >= title.length - from || isForm(title[from + index] ?? '', word))
  );
}

const STATE = /^(?:қазақстан|республика)/u;

/** Two forms of one word: the longer begins as the shorter does, but for an ending of three letters. */
function isForm(a: string, b: string): boolean {
  const length = Math.max(Math.min(a.length, b.length) - 3, Math.min(4, a.length, b.length));
  return length > 0 && a.slice(0, length) === b.slice(0, length);
}

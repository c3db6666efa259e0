import type { Legislature } from './legislature.ts';

/** Whether words are all that is left of a repealed unit. */
export type ReadsRepealed = (words: string) => boolean;

/**
 * Reads the stub that a repealed unit leaves under its number, in any language of the legislature: its word for that alone, or with the act
 * that did it. `Исключена.`, `исключен Законом РК от 18.11.2015 № 412-V`, `(Abrogé)` → true; `исключен из реестра владельцев` → false,
 * for that is law in force.
 */
export function repealedReader({ repealed }: Legislature): ReadsRepealed {
  const words = Object.values(repealed).flatMap((list) => list ?? []);
  if (words.length === 0) return () => false;
  const start = new RegExp(`^[([*_«"]*(?:${words.join('|')})(?!\\p{L})`, 'iu');
  return (text) => {
    const found = start.exec(text);
    if (!found) return false;
    const rest = text.slice(found[0].length);
    return stands.test(rest) || namesAct.test(rest) || start.test(rest.trimStart());
  };
}

/** The word is all there is, or a sign sets it apart from what follows. */
const stands = /^\s*(?:$|[.;!)\]»"”*_([<–—-])/u;
/** A year, or the sign before the number of an act: whoever repeals a provision is cited by them. */
const namesAct = /(?<!\p{N})\p{N}{4}(?!\p{N})|№|\bn°|\bNo\./u;

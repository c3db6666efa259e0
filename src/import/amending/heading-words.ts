import type { AmendingGrammar } from './grammar.ts';
import { QUOTED } from './masked.ts';

/** Whether a heading says no more than that something follows: `Поправки:`. */
export function namesNothing(text: string, { units, actWords, fold }: AmendingGrammar): boolean {
  const named = [...units.flatMap(({ words, plural }) => [words, plural]), actWords].join('|');
  return !new RegExp(`\\p{N}|${QUOTED}|(?<!\\p{L})(?:${named})(?!\\p{L})`, 'iu').test(fold(text));
}

/** The act that a heading says is amended; '' for the text itself; null if it names none. */
export function amendedAct(text: string, { amendedAct, fold }: AmendingGrammar): string | null {
  for (const pattern of amendedAct) {
    const found = pattern.exec(fold(text))?.groups;
    if (found) return (found.act ?? '').trim();
  }
  return null;
}

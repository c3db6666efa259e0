import type { Language } from '../law/language.ts';
import { type WordForm, wordForm } from './word-forms.ts';

/** A word of a text with its place. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words to look for in any of their forms, and what they stand for. */
export interface Phrase<T> {
  readonly of: T;
  /** Its first word as the name has it. */
  readonly first: string;
  readonly forms: readonly WordForm[];
}

/** A place of a text where a phrase stands. */
export interface PhraseUse<T> {
  readonly of: T;
  readonly start: number;
  readonly end: number;
}

/** A phrase of the words of a name: `система ИИ` → forms of `система`, forms of `ИИ`; null if the name has no word. */
export function phraseOf<T>(name: string, of: T, language: Language): Phrase<T> | null {
  const words = wordsIn(name).map(({ text }) => text);
  const [first] = words;
  return first === undefined ? null : { of, first, forms: words.map((word) => wordForm(word, language)) };
}

/** Finds phrases in one text after another; those that `isHere` does not let count are passed over. */
export type PhraseFinder<T> = (text: string, isHere?: (of: T) => boolean) => readonly PhraseUse<T>[];

/**
 * Uses of phrases in texts; of those that begin at one word the first in the list counts, and uses never overlap.
 *
 * A code of three hundred thousand words has a thousand terms and thirty thousand different words: each of these is looked at once, and
 * only beside phrases that begin alike. Forms of a word share their first two letters, but for a last consonant that turns voiced (ап,
 * аб).
 */
export function phraseFinder<T>(phrases: readonly Phrase<T>[]): PhraseFinder<T> {
  const alike = Map.groupBy(phrases, ({ first }) => beginning(first));
  const known = new Map<string, readonly Phrase<T>[]>();
  const startingWith = (word: string): readonly Phrase<T>[] => {
    const held = known.get(word);
    if (held) return held;
    const found = (alike.get(beginning(word)) ?? []).filter(({ forms: [isForm] }) => isForm?.(word));
    known.set(word, found);
    return found;
  };
  return (text, isHere = () => true) => usesIn(text, startingWith, isHere);
}

const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

function beginning(word: string): string {
  const [first = '', second = ''] = word.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll('i', 'і');
  return first + (VOICED[second] ?? second);
}

function usesIn<T>(
  text: string,
  startingWith: (word: string) => readonly Phrase<T>[],
  isHere: (of: T) => boolean,
): readonly PhraseUse<T>[] {
  const words = wordsIn(text);
  const uses: PhraseUse<T>[] = [];
  for (let index = 0; index < words.length; ) {
    const first = words[index];
    const found = startingWith(first?.text ?? '').find((one) => isHere(one.of) && fits(one.forms, words, index, text));
    const last = words[index + (found?.forms.length ?? 1) - 1];
    if (found && first && last) uses.push({ of: found.of, start: first.start, end: last.end });
    index += found?.forms.length ?? 1;
  }
  return uses;
}

/** Whether the words from `index` on are the phrase's, with nothing but spaces between them. */
const fits = (forms: readonly WordForm[], words: readonly Word[], index: number, text: string): boolean =>
  forms.every((isForm, offset) => {
    const word = words[index + offset];
    const before = words[index + offset - 1];
    if (word === undefined || !isForm(word.text)) return false;
    return offset === 0 || before === undefined || /^\s+$/u.test(text.slice(before.end, word.start));
  });

/** Words with their places; a hyphen between letters belongs to the word: "онлайн-платформа". */
function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

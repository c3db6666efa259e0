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
  const forms = wordsIn(name).map(({ text }) => wordForm(text, language));
  return forms.length === 0 ? null : { of, forms };
}

/** Uses of phrases in a text; of those that begin at one word the first in the list counts, and uses never overlap. */
export function phrasesIn<T>(text: string, phrases: readonly Phrase<T>[]): readonly PhraseUse<T>[] {
  const words = wordsIn(text);
  const uses: PhraseUse<T>[] = [];
  for (let index = 0; index < words.length; ) {
    const found = phrases.find(({ forms }) => fits(forms, words, index, text));
    const first = words[index];
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

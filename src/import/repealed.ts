import type { Legislature } from '../law/legislature.ts';

const repealedWords = (legislature: Legislature): readonly string[] =>
  Object.values(legislature.repealed).flatMap((words) => words ?? []);

/**
 * The word by which a note says that its unit was removed, as the note has it: `Сноска. Статья 84 исключена Законом …` → `исключена`;
 * null if it does not say so.
 */
export function repealedWord(note: string, legislature: Legislature): string | null {
  for (const words of repealedWords(legislature)) {
    const found = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').exec(note);
    if (found) return found[0];
  }
  return null;
}

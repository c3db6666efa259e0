import { insteadOf, nextWord, type Touched, type Wordings, wordsOfText } from './touched.ts';

const DENIAL = /^(?:не|нет|not|non|no|never|neither|nor|cannot|емес|жоқ)$/u;

/**
 * Whether what is denied here is said in the other wording in the same place, "не применяется" → "применяется", or nothing stands there at
 * all. A "not" in a clause that came or went with it denies nothing that was said before.
 */
export function isTurned(marker: Touched, wordings: Wordings): boolean {
  const there = wordings[marker.side === 'before' ? 'after' : 'before'].text;
  if (there === '') return true;
  if (/(?:^|[^\p{L}])or\s+$/iu.test(wordings[marker.side].text.slice(0, marker.start))) return false;
  const instead = wordsOfText(insteadOf(marker, wordings));
  if (instead.some((word) => DENIAL.test(word))) return false;
  const words = marker.words.toLowerCase();
  const suffixed = suffixedStem(words);
  if (suffixed !== null) return instead.some((word) => word.startsWith(suffixed) && word !== words);
  const { word, isKept } = words.startsWith('non-')
    ? { word: words.slice(4), isKept: false }
    : nextWord(marker, wordings);
  if (isKept) return true;
  const stem = word.toLowerCase().slice(0, Math.max(3, word.length - 3));
  return word.length >= 3 && instead.some((one) => one.startsWith(stem));
}

/** The Kazakh verb before its denying suffix: жариялан-ба-йды. */
const suffixedStem = (words: string): string | null =>
  DENIAL.test(words) ? null : (/^(?<stem>\p{L}{2,})[мбп][ае]\p{L}*$/u.exec(words)?.groups?.stem ?? null);

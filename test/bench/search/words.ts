/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The words of a text as the truth is judged by: written here once more, so that an error of the engine does not judge itself. */
export function wordsIn(text: string): string[] {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00AD/gu, '')
    .replaceAll('ё', 'е');
  const isKazakh = /[әіңғүұқөһ]/u.test(lower);
  return (lower.match(/\p{L}{2,}/gu) ?? []).map((word) =>
    isKazakh && /\p{Script=Cyrillic}/u.test(word) ? word.replaceAll('i', 'і') : word,
  );
}

/** One edit away, never at the first letter: a letter left out, doubled, swapped with its neighbour or replaced. */
export function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return before + next + after;
  if (kind === 1) return before + letter + letter + next + after;
  if (kind === 2) return before + next + letter + after;
  return before + word.charAt(Math.floor(random() * word.length)) + next + after;
}

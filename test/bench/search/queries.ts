import type { Corpus } from './corpus.ts';

/** A query whose answer is known. */
export interface KnownItem {
  readonly type: string;
  readonly query: string;
  readonly id: string;
}

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

const wordsIn = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** Known-item queries of seven types, the same for the same seed. */
export function queriesFor({ documents }: Corpus, perType: number, seed: number): KnownItem[] {
  const random = seeded(seed);
  const frequency = frequencies(documents.map(({ title, text }) => `${title} ${text}`));
  const families = familiesOf(frequency);
  const unique = documents.filter(({ text }) => documents.length < 500 || text.length > 120);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const rarest = (words: readonly string[], from: number): string[] =>
    [...new Set(words.map((word) => word.toLowerCase()))]
      .filter((word) => word.length > 3)
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
      .slice(0, from);
  const some = (words: readonly string[], count: number): string[] =>
    words
      .map((word) => ({ word, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ word }) => word);

  const makers: Record<string, (title: string, text: string) => string> = {
    heading: (title) => {
      const words = wordsIn(title).filter((word) => word.length > 2);
      return words.length < 2 ? '' : words.slice(0, 2 + Math.floor(random() * 4)).join(' ');
    },
    inflected: (_, text) =>
      some(rarest(wordsIn(text), 14), 3)
        .map((word) => pick((families.get(word) ?? []).filter((other) => other !== word)) ?? word)
        .join(' '),
    body: (_, text) => some(rarest(wordsIn(text), 16), 3).join(' '),
    phrase: (_, text) => runOfWords(text, random),
    quoted: (_, text) => (runOfWords(text, random) === '' ? '' : `"${runOfWords(text, random)}"`),
    prefix: (_, text) => {
      const [first = '', last = ''] = some(
        rarest(wordsIn(text), 12).filter((word) => word.length > 5),
        2,
      );
      return last === '' ? '' : `${first} ${last.slice(0, Math.max(4, Math.ceil(last.length * 0.6)))}`;
    },
    typo: (_, text) => {
      const [first = '', second = ''] = some(
        rarest(wordsIn(text), 12).filter((word) => word.length > 6),
        2,
      );
      return second === '' ? '' : `${misspelt(first, random)} ${second}`;
    },
  };
  const items: KnownItem[] = [];
  for (const [type, make] of Object.entries(makers)) {
    for (let tries = 0, made = 0; made < perType && tries < perType * 20; tries += 1) {
      const document = pick(unique);
      const query = document ? make(document.title, document.text) : '';
      if (!document || query.trim() === '' || (isPhrase(type) && !isOnlyIn(query, documents))) continue;
      items.push({ type, query, id: document.id });
      made += 1;
    }
  }
  return items;
}

const isPhrase = (type: string): boolean => type === 'phrase' || type === 'quoted';

/** A phrase that several provisions share has no one answer. */
function isOnlyIn(query: string, documents: Corpus['documents']): boolean {
  const phrase = query.replaceAll('"', '').toLowerCase();
  return documents.filter(({ text }) => text.toLowerCase().includes(phrase)).length === 1;
}

/** Five words as they stand side by side in one line. */
function runOfWords(text: string, random: () => number): string {
  const runs = text
    .split(/[\n;:.,()]+/u)
    .map((line) => line.trim().split(/\s+/u))
    .filter((words) => words.length >= 6);
  const words = runs[Math.floor(random() * runs.length)] ?? [];
  const start = Math.floor(random() * Math.max(1, words.length - 5));
  return words.slice(start, start + 5).join(' ');
}

function frequencies(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsIn(text.toLowerCase()))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Forms that begin alike and differ in a short ending: other grammatical forms, found without any stemmer. */
function familiesOf(frequency: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  const byStart = Map.groupBy(
    [...frequency.keys()].filter((word) => word.length > 5),
    (word) => word.slice(0, Math.max(5, word.length - 3)),
  );
  for (const forms of byStart.values()) for (const form of forms) families.set(form, forms);
  return families;
}

/** One edit away from the first letter: a letter left out, doubled, swapped or replaced. */
function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return before + next + after;
  if (kind === 1) return before + letter + letter + next + after;
  if (kind === 2) return before + next + letter + after;
  return before + word.charAt(Math.floor(random() * word.length)) + next + after;
}

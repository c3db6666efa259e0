import type { Cited, Tongue } from './drawn.ts';

/** What instructions on acts of Kazakhstan have in common in both languages: steps of an address and numbers as they are printed. */
export const kazakhstan: Pick<Tongue, 'legislature' | 'steps' | 'points' | 'paragraphs'> = {
  legislature: 'kz',
  steps: ['art', 'para', 'point'],
  points: ['1', '2', '2-1', '12'],
  paragraphs: ['1', '2', '3-1', '14', '21'],
};

export const quoted = (words: string): string => `«${words}»`;
export const many = (words: readonly string[]): string => words.map(quoted).join(', ');

/** A new wording with its number; `heading` prints that of an article. */
export const markedBy =
  (heading: (number: string) => string) =>
  ({ article, paragraph, point }: Cited, words: string): string => {
    if (point !== null) return `${point}) ${words}`;
    return paragraph !== null ? `${paragraph}. ${words}` : `${heading(article)} ${words}`;
  };

import { distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one, or null if none is near: `extnt` → `extent`. */
export function nearest(found: string, known: readonly string[]): string | null {
  const ranked = known
    .map((word) => ({ word, away: distance(found.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1));
  const [best] = ranked;
  return best && best.away <= Math.max(2, Math.floor(found.length / 3)) ? best.word : null;
}

/** A hint that names the nearest known word, or all of them: `did you mean "extent"?` */
export function hintFor(found: string, known: readonly string[]): string {
  const word = nearest(found, known);
  if (word !== null) return `did you mean "${word}"?`;
  return known.length === 0 ? 'remove it' : `known here: ${[...known].sort().join(', ')}`;
}

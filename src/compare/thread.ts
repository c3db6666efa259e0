import type { Alignment, Match } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';

/** A provision in one version: its addresses there (several after a split, none when it is not there) and how it came there. */
export interface Knot {
  readonly version: string;
  readonly eIds: readonly EId[];
  /** Matches from the version before it; empty in the first version and where nothing led here. */
  readonly matches: readonly Match[];
}

/**
 * The life of a provision through all versions, told from any one of them: what it was before and what became of it after.
 * `alignments` are those of neighbouring versions, oldest first. `art_9` of the second of three → `art_7`, `art_9`, `art_9`.
 */
export function thread(alignments: readonly Alignment[], version: string, eId: EId): readonly Knot[] {
  const start = alignments.findIndex((alignment) => alignment.before === version);
  const place = start >= 0 ? start : alignments.length;
  const earlier: Knot[] = [];
  let known: readonly EId[] = [eId];
  let arriving: readonly Match[] = [];
  for (const alignment of alignments.slice(0, place).reverse()) {
    const matches = alignment.matches.filter((match) => known.includes(match.after));
    earlier.unshift({ version: alignment.after, eIds: known, matches });
    known = unique(matches.map((match) => match.before));
  }
  earlier.unshift({ version: alignments[0]?.before ?? version, eIds: known, matches: arriving });
  known = [eId];
  const later: Knot[] = [];
  for (const alignment of alignments.slice(place)) {
    arriving = alignment.matches.filter((match) => known.includes(match.before));
    known = unique(arriving.map((match) => match.after));
    later.push({ version: alignment.after, eIds: known, matches: arriving });
  }
  return [...earlier, ...later];
}

const unique = (ids: readonly EId[]): readonly EId[] => [...new Set(ids)];

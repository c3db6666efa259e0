import { likelyPairs } from './candidates.ts';
import { freePlaces, pairAlike, pairIdentical } from './identical.ts';
import { innerWorth } from './inner-worth.ts';
import type { Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import { ownResidue } from './residue.ts';
import { type Pair, type Round, takeRound, type WorthOf } from './rounds.ts';

/** A point moved to another article must be this much alike: there is no place to speak for it. */
const strayRounds: readonly Round[] = [
  { least: 0.75, margin: 0.08 },
  { least: 0.6, margin: 0 },
];

/** A paragraph that became an article of its own, or was one, must have more in common with it, and more words. */
const acrossLevels = { likeness: 0.75, length: 60 } as const;

/**
 * Pairs inner units left over anywhere in the two texts: the same words in another article, or in an article of their own. Two articles that are
 * left over are none of them: their words were weighed before.
 */
export function pairStrays(work: Work): readonly Pair[] {
  const before = strays(work.before, (place) => work.pairing.isFreeBefore(place));
  const after = strays(work.after, (place) => work.pairing.isFreeAfter(place));
  if (before.length === 0 || after.length === 0) return [];
  const whole = { before: work.before.whole, after: work.after.whole };
  const identical = pairIdentical(work.pairing, before, after, whole, (a, b) => mayBe(work, a, b));
  for (const [a, b] of identical) pairAlike(work, a, b);
  const residue = ownResidue(work, {
    before: freePlaces(work, 'before', before),
    after: freePlaces(work, 'after', after),
  });
  const likely = likelyPairs(residue, work.words, []);
  const worth: WorthOf = (a, b, pair) => {
    if (isSameLevel(work, a, b)) return mayBe(work, a, b) ? innerWorth(work, () => 0, a, b, pair.likeness) : 0;
    return mayBe(work, a, b) && pair.likeness >= acrossLevels.likeness ? pair.likeness : 0;
  };
  return [...identical, ...strayRounds.flatMap((round) => takeRound(work, residue, likely, worth, round))];
}

const isSameLevel = (work: Work, a: number, b: number): boolean => work.before.levels[a] === work.after.levels[b];

function mayBe(work: Work, a: number, b: number): boolean {
  if (isSameLevel(work, a, b)) return work.before.levels[a] === 'inner';
  return Math.min(work.before.length[a] ?? 0, work.after.length[b] ?? 0) > acrossLevels.length;
}

/** Inner units and articles long enough to be known by their words. */
function strays(text: Outline, isFree: (place: number) => boolean): readonly number[] {
  return text.levels.flatMap((level, place) => {
    const unit = text.units[place];
    return level !== 'group' && isFree(place) && unit && (unit.text ?? '').length > 30 ? [place] : [];
  });
}

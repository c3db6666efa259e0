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

/** Pairs inner units left over anywhere in the two texts: the same words in another article. */
export function pairStrays(work: Work): readonly Pair[] {
  const before = strays(work.before, (place) => work.pairing.isFreeBefore(place));
  const after = strays(work.after, (place) => work.pairing.isFreeAfter(place));
  if (before.length === 0 || after.length === 0) return [];
  const whole = { before: work.before.whole, after: work.after.whole };
  const identical = pairIdentical(work.pairing, before, after, whole);
  for (const [a, b] of identical) pairAlike(work, a, b);
  const residue = ownResidue(work, {
    before: freePlaces(work, 'before', before),
    after: freePlaces(work, 'after', after),
  });
  const likely = likelyPairs(residue, work.words, []);
  const worth: WorthOf = (a, b, pair) => innerWorth(work, () => 0, a, b, pair.likeness);
  return [...identical, ...strayRounds.flatMap((round) => takeRound(work, residue, likely, worth, round))];
}

/** Inner units long enough to be known by their words. */
function strays(text: Outline, isFree: (place: number) => boolean): readonly number[] {
  return text.levels.flatMap((level, place) => {
    const unit = text.units[place];
    return level === 'inner' && isFree(place) && unit && (unit.text ?? '').length > 30 ? [place] : [];
  });
}

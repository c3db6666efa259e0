import type { Outline } from './outline.ts';

/**
 * Whether two texts are paired from the later to the earlier one. Where two pairs are worth the same, the one that is met first is taken, so
 * the texts are always read in one order, whichever is compared with which: from the longer to the shorter. Then the alignment back is the
 * alignment there, turned round.
 */
export function isTurnedRound(before: Outline, after: Outline): boolean {
  const sizes = signsIn(before) - signsIn(after) || before.units.length - after.units.length;
  return sizes === 0 ? isBehind(before, after) : sizes < 0;
}

const signsIn = ({ length }: Outline): number => length.reduce((sum, signs) => sum + signs, 0);

/** Of two texts of one length the one whose first differing unit comes first in the alphabet. */
function isBehind(before: Outline, after: Outline): boolean {
  const place = before.units.findIndex((_, at) => wordsAt(before, at) !== wordsAt(after, at));
  return place >= 0 && wordsAt(before, place) > wordsAt(after, place);
}

function wordsAt({ units }: Outline, place: number): string {
  const unit = units[place];
  return unit ? [unit.eId, unit.kind, unit.num, unit.heading, unit.text].join('\n') : '';
}

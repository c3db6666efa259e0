import { agentOf, isAnybody } from './markers.ts';
import { insteadOf, ofRule, otherSide, type Touched, type Wordings, wordsOfText } from './touched.ts';
import type { Weighed } from './weigh.ts';

/** So many words of a place may stand for so many others that one name in it stands for another. */
const NEAR = 12;

/**
 * Another who acts: one name in the place of another, or one more or less who does something, as the subject of a "must" or "may" or by
 * whom it is done. One who is only spoken of, "copies to the Board", is no other actor; the short name of one whom both wordings name
 * (Secretary, Secretary of the Treasury) is nobody else.
 */
export function actorsOf(wordings: Wordings, lost: readonly Touched[], come: readonly Touched[]): Weighed {
  if (wordings.before.text === '' || wordings.after.text === '') return { lost: [], come: [] };
  const isMaterial = (marker: Touched, others: readonly Touched[]): boolean =>
    isSwapped(marker, others, wordings) || (isAnother(marker, wordings) && isActing(marker, wordings));
  return {
    lost: lost.filter((marker) => isMaterial(marker, come)),
    come: come.filter((marker) => isMaterial(marker, lost)),
  };
}

const isActing = (marker: Touched, wordings: Wordings): boolean =>
  !isAnybody(marker, wordings.language) && agentOf(wordings[marker.side].text, marker, wordings.language);

/** Neither the same name nor a longer or shorter form of it stands in the other wording. */
const isAnother = ({ side, value }: Touched, wordings: Wordings): boolean =>
  ofRule(wordings, otherSide(side), 'actor').every((other) => !isSame(value, other.value));

const isSame = (one: string, other: string): boolean => isPart(one, other) || isPart(other, one);

const isPart = (short: string, long: string): boolean => ` ${long} `.includes(` ${short} `);

function isSwapped(marker: Touched, others: readonly Touched[], wordings: Wordings): boolean {
  const { side, hunk, value } = marker;
  const here = wordings[side].text.slice(hunk[side].start, hunk[side].end);
  const isNear = [here, insteadOf(marker, wordings)].every((text) => wordsOfText(text).length <= NEAR);
  const isNew = ofRule(wordings, otherSide(side), 'actor').every((other) => other.value !== value);
  const there = others.filter((other) => other.hunk === hunk);
  return isNear && isNew && there.length > 0 && there.every((other) => !isSame(value, other.value));
}

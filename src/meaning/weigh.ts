import type { Marker, MaterialRule } from '../law/meaning.ts';
import { actorsOf } from './actors.ts';
import { isTurned } from './negation.ts';
import {
  insteadOf,
  nextWord,
  ofRule,
  onlyIn,
  otherSide,
  sentenceAround,
  type Touched,
  touched,
  type Wordings,
  wordsOfText,
} from './touched.ts';

/** The words of a rule that tell two wordings apart; none on both sides if the rule does not fire. */
export interface Weighed {
  readonly lost: readonly Marker[];
  readonly come: readonly Marker[];
}

/** What a rule tells two wordings apart by. It is never enough that its words are somewhere in one of them: the change must touch them. */
export function weigh(wordings: Wordings, rule: MaterialRule): Weighed {
  const lost = onlyIn(wordings, 'before', rule);
  const come = onlyIn(wordings, 'after', rule);
  const kept = (test: (marker: Touched) => boolean): Weighed => ({ lost: lost.filter(test), come: come.filter(test) });
  switch (rule) {
    case 'modality':
      return kept((marker) => !isCarriedOn(marker, wordings));
    case 'negation':
      return kept((marker) => isTurned(marker, wordings));
    case 'scope':
      return kept((marker) => isOfKeptWord(marker, wordings));
    case 'list':
      return flipped(wordings);
    case 'sanction':
      return sanctions(
        wordings,
        kept((marker) => isOnlyThere(marker, wordings)),
      );
    case 'actor':
      return actorsOf(wordings, lost, come);
    case 'delegation':
      // Somebody else settles it now, or nobody else any more; one more reference to rules where there were some is a longer text.
      return (ofRule(wordings, 'before', rule).length === 0) === (ofRule(wordings, 'after', rule).length === 0)
        ? nothing
        : { lost, come };
    case 'deadline':
    case 'number':
    case 'exception':
      return { lost, come };
  }
}

const nothing: Weighed = { lost: [], come: [] };

/** "shall notify and [shall] keep": said again before a verb that stood under the same word before. */
const isCarriedOn = (marker: Touched, wordings: Wordings): boolean =>
  /(?:^|[\s,])(?:and|or|и|или)\s+$/u.test(wordings[marker.side].text.slice(0, marker.start)) &&
  nextWord(marker, wordings).isKept &&
  ofRule(wordings, marker.side, marker.rule).some(({ end, value }) => end < marker.start && value === marker.value);

/** "all" before a word that stays is another reach of it; "all" in a clause that is new with it is a part of the clause. */
const isOfKeptWord = (marker: Touched, wordings: Wordings): boolean =>
  nextWord(marker, wordings).isKept && wordsOfText(wordsIn(marker, wordings)).length <= 6;

const wordsIn = ({ side, hunk }: Touched, wordings: Wordings): string =>
  wordings[side].text.slice(hunk[side].start, hunk[side].end);

/** An "or" where an "and" stood, between the same words. */
function flipped(wordings: Wordings): Weighed {
  const [was, is] = [touched(wordings, 'before', 'list'), touched(wordings, 'after', 'list')];
  const isFlipped = (marker: Touched, others: readonly Touched[]): boolean => {
    const there = others.filter(({ hunk }) => hunk === marker.hunk);
    const isShort = [wordsIn(marker, wordings), insteadOf(marker, wordings)].every(
      (text) => wordsOfText(text).length <= 4,
    );
    return isShort && there.length > 0 && there.every(({ value }) => value !== marker.value);
  };
  return { lost: was.filter((one) => isFlipped(one, is)), come: is.filter((one) => isFlipped(one, was)) };
}

const isOnlyThere = ({ side, value }: Touched, wordings: Wordings): boolean =>
  ofRule(wordings, otherSide(side), 'sanction').every((other) => other.value !== value);

/** What a breach costs is another thing, or more or less of it: an amount beside words of punishment on both sides. */
function sanctions(wordings: Wordings, own: Weighed): Weighed {
  if (own.lost.length + own.come.length > 0) return own;
  const isPunishing = (amount: Touched): boolean => {
    const { text } = wordings[amount.side];
    const sentence = sentenceAround(text, amount);
    return ofRule(wordings, amount.side, 'sanction').some(({ words }) => sentence.includes(words));
  };
  const lost = onlyIn(wordings, 'before', 'number').filter(isPunishing);
  const come = onlyIn(wordings, 'after', 'number').filter(isPunishing);
  return lost.length > 0 && come.length > 0 ? { lost, come } : nothing;
}

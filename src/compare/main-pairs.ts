import { type Likely, likelyPairs } from './candidates.ts';
import { pairClear } from './clear-pairs.ts';
import { nothingKnown, pairHalves } from './halves.ts';
import { freePlaces, pairIdentical } from './identical.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import { mainResidue, type Residue } from './residue.ts';
import { type Round, takeRound, type WorthOf } from './rounds.ts';
import { neighbourhood, type Surroundings } from './surroundings.ts';
import { pairByUnits } from './unit-votes.ts';

/** The sure pairs first, then the same again without a margin, for twins that nothing tells apart but their order. */
const rounds: readonly Round[] = [
  { least: 1.1, margin: 0.1 },
  { least: 0.85, margin: 0.1 },
  { least: 0.7, margin: 0.1 },
  { least: 0.85, margin: 0.04 },
  { least: 0.55, margin: 0.1 },
  { least: 0.85, margin: 0 },
  { least: 0.55, margin: 0 },
];
/** Below this worth nothing is paired: what remains is new, gone, or too different to call the same. */
const weakest: Round = { least: 0.42, margin: 0 };
/** A pair must have so much in common by itself; number and place alone never make a pair. */
const leastLikeness = 0.2;
/** Or its headings must be so much alike. */
const leastHeading = 0.75;

const headingWorth = 0.22;
const growth: Round = { least: 0.6, margin: 0.2 };
const manyWords = 60;
const numberWorth = 0.14;
/** Between texts of which one is partial, whose words are not all known, the number speaks almost alone. */
const trustedWorth = 0.35;
/** But it may not pair two long texts that share nothing. */
const leastTrusted = 0.05;
const fewWords = 12;
const neighbourWorth = 0.09;
const groupWorth = 0.04;
/** Little, so that it only tells twins apart. */
const orderWorth = 0.04;
/** Two units at the same share of their texts, give or take three hundredths, in the measure of surroundings. */
const sameOrder = 1 - 0.03 ** 2;

/** Pairs the main units (articles) of two texts: identical ones at once, the others by their words, weighed by number and place. */
export function pairMains(work: Work): void {
  const before = freePlaces(work, 'before', mainsOf(work.before));
  const after = freePlaces(work, 'after', mainsOf(work.after));
  const whole = { before: work.before.whole, after: work.after.whole };
  pairIdentical(work.pairing, before.filter(hasSubstance(work.before)), after.filter(hasSubstance(work.after)), whole);
  const paired = pairByUnits(work, freePlaces(work, 'before', before), freePlaces(work, 'after', after));
  const left = { before: freePlaces(work, 'before', before), after: freePlaces(work, 'after', after) };
  const { free, all } = mainResidue(work, left, paired);
  pairResidue(work, pairClear(work, free), all);
}

/** Stubs and one-word units are not identified by their words: `(weggefallen)`, `Исключена`. */
const hasSubstance =
  (text: Outline) =>
  (place: number): boolean => {
    const unit = text.units[place];
    return (
      unit !== undefined &&
      !unit.isRepealed &&
      (unit.children.length > 0 || (unit.text ?? unit.heading ?? '').length > 40)
    );
  };

function pairResidue(work: Work, residue: Residue, all: Residue): void {
  const surroundings = neighbourhood(work);
  const likely = likelyPairs(residue, work.words, sameNumber(work, residue));
  const areLost = lostStubs(work, surroundings);
  const worth: WorthOf = (before, after, pair) =>
    areLost(before, after) ? 0 : worthOf(before, after, pair, surroundings);
  for (const round of rounds) {
    if (takeRound(work, residue, likely, worth, round).length > 0) surroundings.refresh();
  }
  const known = nothingKnown(work.words.holders);
  pairHalves(work, all, 'strict', known);
  takeRound(work, residue, likely, (_, __, pair) => grown(pair), growth);
  takeRound(work, residue, likely, worth, weakest);
  pairHalves(work, all, 'loose', known);
}

/**
 * Stubs whose words others have too, `(weggefallen)`, are known by their number, by a unit beside them or by where in the text they stand: two
 * that share nothing of it are not one provision.
 */
function lostStubs(work: Work, surroundings: Surroundings): (before: number, after: number) => boolean {
  const [before, after] = [alikeStubs(work.before), alikeStubs(work.after)];
  return (a, b) =>
    (before.has(a) || after.has(b)) &&
    work.before.units[a]?.number !== work.after.units[b]?.number &&
    surroundings.neighbours(a, b) === 0 &&
    surroundings.order(a, b) < sameOrder;
}

/** Stubs that are not the only ones of their words in a text. */
function alikeStubs(text: Outline): ReadonlySet<number> {
  const stubs = mainsOf(text).filter((place) => text.units[place]?.isRepealed);
  const first = new Map<number, number>();
  const alike = new Set<number>();
  for (const place of stubs) {
    const known = first.get(text.whole[place] ?? 0);
    if (known === undefined) first.set(text.whole[place] ?? 0, place);
    else alike.add(known).add(place);
  }
  return alike;
}

function worthOf(before: number, after: number, pair: Likely, surroundings: Surroundings): number {
  const isAlike = pair.likeness >= leastLikeness || (pair.heading ?? 0) >= leastHeading;
  const trust = surroundings.trust(before, after);
  const isSilent = pair.words < fewWords;
  if (!isAlike && (trust < 1 || (!isSilent && pair.likeness < leastTrusted))) return 0;
  const heading = pair.heading === null ? 0 : (pair.heading - 0.3) * headingWorth;
  return (
    pair.likeness +
    heading +
    (trust === 1 ? trustedWorth + (isSilent ? 0.1 : 0) : trust * numberWorth) +
    surroundings.neighbours(before, after) * neighbourWorth +
    surroundings.order(before, after) * orderWorth +
    (surroundings.isSameGroup(before, after) ? groupWorth : 0)
  );
}

/**
 * An article under its old heading that holds nearly all its old words and many new ones beside, one paragraph that became ten: how much
 * of the shorter text and of the shorter heading the other has. Asked after splits and merges were, which look the same from one side.
 */
const grown = ({ cover, headingCover, words }: Likely): number => (words < manyWords ? 0 : cover * headingCover);

/** Pairs of leftovers with one number: measured even if they share no rare word. */
function sameNumber(work: Work, residue: Residue): readonly (readonly [number, number])[] {
  const byNumber = new Map<string, number>();
  residue.after.forEach((leftover, index) => {
    const number = work.after.units[leftover.place]?.number;
    if (number) byNumber.set(number, index);
  });
  return residue.before.flatMap((leftover, index) => {
    const other = byNumber.get(work.before.units[leftover.place]?.number ?? '');
    return other === undefined ? [] : [[index, other] as const];
  });
}

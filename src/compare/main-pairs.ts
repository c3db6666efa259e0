import { assign, type Candidate } from './assign.ts';
import { type Likely, likelyPairs } from './candidates.ts';
import { pairHalves } from './halves.ts';
import { pairIdentical } from './identical.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import { type Residue, residueOf } from './residue.ts';
import { neighbourhood, type Surroundings } from './surroundings.ts';

/** Worth of a pair at which it is taken, from round to round: the sure ones first, because they tell where the others stand. */
const rounds = [1.1, 0.85, 0.7, 0.55] as const;
/** Below this worth nothing is paired: what remains is new, gone, or too different to call the same. */
const weakest = 0.42;
/** A pair must have so much in common by itself; number and place alone never make a pair. */
const leastLikeness = 0.2;
/** Or its headings must be so much alike. */
const leastHeading = 0.75;

const headingWorth = 0.22;
const numberWorth = 0.14;
const neighbourWorth = 0.09;
const groupWorth = 0.04;

/** Pairs the main units (articles) of two texts: identical ones at once, the others by their words, weighed by number and place. */
export function pairMains(work: Work): void {
  const before = mainsOf(work.before);
  const after = mainsOf(work.after);
  const free = {
    before: before.filter((place) => work.pairing.isFreeBefore(place)),
    after: after.filter((place) => work.pairing.isFreeAfter(place)),
  };
  pairIdentical(
    work.pairing,
    free.before.filter(hasSubstance(work.before)),
    free.after.filter(hasSubstance(work.after)),
    {
      before: work.before.whole,
      after: work.after.whole,
    },
  );
  const residue = residueOf(
    work,
    {
      before: free.before.filter((place) => work.pairing.isFreeBefore(place)),
      after: free.after.filter((place) => work.pairing.isFreeAfter(place)),
    },
    'whole',
  );
  pairResidue(work, residue);
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

function pairResidue(work: Work, residue: Residue): void {
  const surroundings = neighbourhood(work);
  const likely = likelyPairs(residue, sameNumber(work, residue));
  for (const worth of rounds) {
    takeRound(work, residue, likely, surroundings, worth);
    surroundings.refresh();
  }
  pairHalves(work, residue, 'strict');
  takeRound(work, residue, likely, surroundings, weakest);
  pairHalves(work, residue, 'loose');
}

/** One global assignment among what is still free, of which the pairs worth enough are kept. */
function takeRound(
  work: Work,
  residue: Residue,
  likely: readonly Likely[],
  surroundings: Surroundings,
  least: number,
): void {
  const open = likely.filter((pair) => isOpen(work, residue, pair));
  const candidates: Candidate[] = [];
  for (const pair of open) {
    const worth = worthOf(residue, pair, surroundings);
    if (worth > 0) candidates.push({ before: pair.before, after: pair.after, worth });
  }
  for (const pair of assign(candidates)) {
    if (pair.worth < least) continue;
    work.pairing.link(placeAt(residue.before, pair.before), placeAt(residue.after, pair.after));
  }
}

function worthOf(residue: Residue, pair: Likely, surroundings: Surroundings): number {
  const isAlike = pair.likeness >= leastLikeness || (pair.heading ?? 0) >= leastHeading;
  const before = placeAt(residue.before, pair.before);
  const after = placeAt(residue.after, pair.after);
  const trust = surroundings.trust(before, after);
  if (!isAlike && trust < 1) return 0;
  const heading = pair.heading === null ? 0 : (pair.heading - 0.3) * headingWorth;
  return (
    pair.likeness +
    heading +
    trust * numberWorth +
    surroundings.neighbours(before, after) * neighbourWorth +
    (surroundings.isSameGroup(before, after) ? groupWorth : 0)
  );
}

const isOpen = (work: Work, residue: Residue, pair: Likely): boolean =>
  work.pairing.isFreeBefore(placeAt(residue.before, pair.before)) &&
  work.pairing.isFreeAfter(placeAt(residue.after, pair.after));

const placeAt = (side: Residue['before'], index: number): number => side[index]?.place ?? -1;

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

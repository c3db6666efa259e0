import { without } from './features.ts';
import { type Holders, shared, type Weights, weigh } from './likeness.ts';
import { sourcesOf } from './nearest.ts';
import type { Work } from './pairing.ts';
import type { Leftover, Residue } from './residue.ts';
import type { Pair } from './rounds.ts';

/** How much of a leftover its other half's origin must explain: much before weak pairs are taken, less after. */
const leastShare = { strict: 0.7, loose: 0.55 } as const;
/** Less, if the leftover stands beside the unit that its origin went to: that is where a half is looked for. */
const besideShare = 0.15;
/** So much of the rare words of a half stood in its origin; looking there costs less than finding out what was lost. */
const leastKeys = 0.25;
/** A leftover lighter than this beside its origin is a borrowed sentence, not a half. */
const leastPart = 0.03;

/**
 * Finds split and merged units: a leftover whose words are the ones that a unit lost on its way to its main partner. An earlier unit
 * that became two leaves its second half alone on the later side, and the other way round for a merge.
 * Between the fragments of a partial text nothing is said to be split or merged: too little of either text is there to tell.
 */
export function pairHalves(
  work: Work,
  residue: Residue,
  mode: 'strict' | 'loose',
  known: Known = nothingKnown(),
): void {
  if (work.trust === 1) return;
  pairSide(work.words.weights, leastShare[mode], {
    origins: residue.before,
    leftovers: residue.after,
    partners: (origin) => work.pairing.afters(origin),
    end: work.after.end,
    known: known.before,
    isFree: (place) => work.pairing.isFreeAfter(place) && work.after.units[place]?.isRepealed !== true,
    link: (origin, place) => work.pairing.link(origin, place),
  });
  pairSide(work.words.weights, leastShare[mode], {
    origins: residue.after,
    leftovers: residue.before,
    partners: (origin) => work.pairing.befores(origin),
    end: work.before.end,
    known: known.after,
    isFree: (place) => work.pairing.isFreeBefore(place) && work.before.units[place]?.isRepealed !== true,
    link: (origin, place) => work.pairing.link(place, origin),
  });
}

/** What was found out in one call and serves the next on the same residue. */
export interface Known {
  readonly before: KnownSide;
  readonly after: KnownSide;
}

interface KnownSide {
  /** What units lost to the partners they had then. */
  readonly lost: Map<number, Lost>;
  /** Leftovers with the units in which their rare words stand; those that were paired since are no leftovers any more. */
  sources: readonly Source[] | null;
  /** How many origins have each word, if that was counted. */
  readonly holders: Holders | null;
}

interface Source {
  readonly leftover: Leftover;
  readonly origin: Leftover;
}

export const nothingKnown = (holders: { readonly before: Holders; readonly after: Holders } | null = null): Known => ({
  before: { lost: new Map(), sources: null, holders: holders?.before ?? null },
  after: { lost: new Map(), sources: null, holders: holders?.after ?? null },
});

interface Side {
  readonly known: KnownSide;
  readonly origins: readonly Leftover[];
  readonly leftovers: readonly Leftover[];
  partners(origin: number): readonly number[];
  /** Ends of the units on the side of the leftovers. */
  readonly end: Int32Array;
  /** Whether a unit may be a half: a stub says of every unit the same. */
  isFree(place: number): boolean;
  link(origin: number, place: number): void;
}

function pairSide(weights: Weights, least: number, side: Side): void {
  const open = side.leftovers.filter((leftover) => side.isFree(leftover.place) && leftover.weight > 0);
  if (open.length === 0) return;
  side.known.sources ??= paired(open, side.origins, sourcesIn(open, side, weights));
  const near = side.known.sources.filter(({ leftover }) => side.isFree(leftover.place));
  const byPlace = new Map(side.leftovers.map((leftover) => [leftover.place, leftover]));
  const best = new Map<Leftover, Half>();
  for (const { leftover, origin } of [...near, ...paired(open, side.origins, neighbours(open, side))]) {
    const lost = lostAt(origin, side, byPlace, weights);
    if (lost.weight < leastPart * origin.weight) continue;
    const share = shareOf(leftover, lost, weights) + (isBeside(leftover.place, lost, side) ? besideShare : 0);
    if (share >= least && share > (best.get(leftover)?.share ?? 0)) best.set(leftover, { lost, share });
  }
  linkBest(best, least, side, weights);
}

/**
 * Links the halves found, the surest first. What a unit lost explains one half and no second one: seven rows of a table that say the same are
 * not all made of the one row that is gone.
 */
function linkBest(best: ReadonlyMap<Leftover, Half>, least: number, side: Side, weights: Weights): void {
  const left = new Map<number, Leftover['words']>();
  for (const [leftover, { lost, share }] of [...best].sort((a, b) => b[1].share - a[1].share)) {
    const { place } = lost.origin;
    const words = left.get(place) ?? lost.words;
    const taken =
      words === lost.words ? 0 : shared(lost.words, leftover.words, weights) - shared(words, leftover.words, weights);
    if (share - taken / leftover.weight < least) continue;
    left.set(place, without(words, leftover.words));
    side.link(place, leftover.place);
  }
}

function sourcesIn(open: readonly Leftover[], { origins, known }: Side, weights: Weights): readonly Pair[] {
  const words = (list: readonly Leftover[]) => list.map((leftover) => leftover.words);
  return sourcesOf(words(open), words(origins), weights, { leastShare: leastKeys, holders: known.holders });
}

/** Leftovers and origins by their places in the two lists. */
const paired = (open: readonly Leftover[], origins: readonly Leftover[], pairs: readonly Pair[]): readonly Source[] =>
  pairs.flatMap(([at, other]) => {
    const [leftover, origin] = [open[at], origins[other]];
    return leftover && origin ? [{ leftover, origin }] : [];
  });

/** Whether a leftover follows a partner of the unit, or goes before it. */
const isBeside = (place: number, { partners }: Lost, side: Side): boolean =>
  partners.some((partner) => side.end[partner] === place || side.end[place] === partner);

/** Leftovers with the units whose partners they stand beside, which may share no rare word with them. */
function neighbours(open: readonly Leftover[], side: Side): readonly Pair[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  side.origins.forEach(({ place }, other) => {
    for (const partner of side.partners(place)) {
      starts.set(partner, other);
      ends.set(side.end[partner] ?? -1, other);
    }
  });
  return open.flatMap(({ place }, at) =>
    [starts.get(side.end[place] ?? -1), ends.get(place)].flatMap((other) =>
      other === undefined ? [] : [[at, other] as const],
    ),
  );
}

/** What a leftover seems to be a half of, and how much of it that explains. */
interface Half {
  readonly lost: Lost;
  readonly share: number;
}

interface Lost {
  readonly origin: Leftover;
  readonly partners: readonly number[];
  readonly words: Leftover['words'];
  readonly weight: number;
}

/** What a unit has that none of its partners has; nothing if it has no partner. */
function lostAt(origin: Leftover, side: Side, byPlace: ReadonlyMap<number, Leftover>, weights: Weights): Lost {
  const partners = side.partners(origin.place);
  const known = side.known.lost.get(origin.place);
  if (known && known.partners.length === partners.length) return known;
  const there = partners.flatMap((place) => byPlace.get(place) ?? []);
  const words = there.reduce((left, partner) => without(left, partner.words), origin.words);
  const lost = { origin, partners, words, weight: there.length === 0 ? 0 : weigh(words, weights) };
  side.known.lost.set(origin.place, lost);
  return lost;
}

/** How much of a leftover the lost words of a unit explain. */
function shareOf(leftover: Leftover, { origin, words, weight }: Lost, weights: Weights): number {
  const isScrap = weight < leastPart * leftover.weight || leftover.weight < leastPart * origin.weight;
  return isScrap ? 0 : shared(words, leftover.words, weights) / leftover.weight;
}

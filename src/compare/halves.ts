import { without } from './features.ts';
import { shared, type Weights, weigh } from './likeness.ts';
import type { Work } from './pairing.ts';
import type { Leftover, Residue } from './residue.ts';

/** How much of a leftover its other half's origin must explain: much before weak pairs are taken, less after. */
const leastShare = { strict: 0.7, loose: 0.55 } as const;
/** A leftover lighter than this beside its origin is a borrowed sentence, not a half. */
const leastPart = 0.03;

/**
 * Finds split and merged units: a leftover whose words are the ones that a unit lost on its way to its main partner. An earlier unit
 * that became two leaves its second half alone on the later side, and the other way round for a merge.
 */
export function pairHalves(work: Work, residue: Residue, mode: 'strict' | 'loose'): void {
  pairSide(residue, leastShare[mode], {
    origins: residue.before,
    leftovers: residue.after,
    partners: (origin) => work.pairing.afters(origin),
    isFree: (place) => work.pairing.isFreeAfter(place),
    link: (origin, place) => work.pairing.link(origin, place),
  });
  pairSide(residue, leastShare[mode], {
    origins: residue.after,
    leftovers: residue.before,
    partners: (origin) => work.pairing.befores(origin),
    isFree: (place) => work.pairing.isFreeBefore(place),
    link: (origin, place) => work.pairing.link(place, origin),
  });
}

interface Side {
  readonly origins: readonly Leftover[];
  readonly leftovers: readonly Leftover[];
  partners(origin: number): readonly number[];
  isFree(place: number): boolean;
  link(origin: number, place: number): void;
}

function pairSide(residue: Residue, least: number, side: Side): void {
  const byPlace = new Map(side.leftovers.map((leftover) => [leftover.place, leftover]));
  const lost = side.origins.flatMap((origin) => {
    const partners = side.partners(origin.place).flatMap((place) => byPlace.get(place) ?? []);
    if (partners.length === 0) return [];
    const words = partners.reduce((left, partner) => without(left, partner.words), origin.words);
    const weight = weigh(words, residue.weights);
    return weight < leastPart * origin.weight ? [] : [{ origin, words, weight }];
  });
  for (const leftover of side.leftovers) {
    if (!side.isFree(leftover.place) || leftover.weight === 0) continue;
    const best = bestOrigin(leftover, lost, residue.weights);
    if (best && best.share >= least) side.link(best.origin.place, leftover.place);
  }
}

interface Lost {
  readonly origin: Leftover;
  readonly words: Leftover['words'];
  readonly weight: number;
}

/** The unit whose lost words explain most of a leftover. */
function bestOrigin(
  leftover: Leftover,
  lost: readonly Lost[],
  weights: Weights,
): { readonly origin: Leftover; readonly share: number } | null {
  let best: { readonly origin: Leftover; readonly share: number } | null = null;
  for (const { origin, words, weight } of lost) {
    if (weight < leastPart * leftover.weight || leftover.weight < leastPart * origin.weight) continue;
    const share = shared(words, leftover.words, weights) / leftover.weight;
    if (!best || share > best.share) best = { origin, share };
  }
  return best;
}

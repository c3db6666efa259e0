/** A possible pair: place before, place after, and what the pair is worth (above 0). */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly worth: number;
}

/** Smallest gain for which a pair is undone again: total worth stays within this much a pair of the best. */
const step = 0.002;

/**
 * The one-to-one choice of pairs with the greatest total worth: Bertsekas' auction over the candidates, so that two provisions that
 * both resemble a third are weighed against each other instead of first come, first served. A unit may stay alone at worth 0.
 * Deterministic: bidders go in order and ties fall to the first candidate.
 */
export function assign(candidates: readonly Candidate[]): readonly Candidate[] {
  const offers = grouped(candidates);
  const prices = new Map<number, number>();
  const owners = new Map<number, Candidate>();
  const waiting = [...offers.keys()].reverse();
  for (let bidder = waiting.pop(); bidder !== undefined; bidder = waiting.pop()) {
    const bid = bestBid(offers.get(bidder) ?? [], prices);
    if (!bid) continue;
    const loser = owners.get(bid.pair.after);
    owners.set(bid.pair.after, bid.pair);
    prices.set(bid.pair.after, bid.price);
    if (loser) waiting.push(loser.before);
  }
  return [...owners.values()].sort((a, b) => a.before - b.before);
}

function grouped(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const offers = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const own = offers.get(candidate.before);
    if (own) own.push(candidate);
    else offers.set(candidate.before, [candidate]);
  }
  return offers;
}

/** The pair with the most left over after its price, and the price that only just beats the second best (or staying alone). */
function bestBid(
  offers: readonly Candidate[],
  prices: ReadonlyMap<number, number>,
): { readonly pair: Candidate; readonly price: number } | null {
  let best: Candidate | null = null;
  let most = 0;
  let second = 0;
  for (const offer of offers) {
    const gain = offer.worth - (prices.get(offer.after) ?? 0);
    if (gain > most) {
      second = most;
      most = gain;
      best = offer;
    } else if (gain > second) second = gain;
  }
  if (!best) return null;
  return { pair: best, price: (prices.get(best.after) ?? 0) + most - second + step };
}

/** So many more hits of other kinds than provisions may have been shown. */
const AHEAD = 2;

/**
 * Hits in their order, but with the law itself on the first page: of what stands above any place, at most two more are duties, terms or
 * comments than provisions, as long as there are any. For one word these others often have better sums, since their titles are short:
 * `риск` found ten duties and no article. A reader of a law asks first where it says so.
 */
export function balanced<T>(hits: readonly T[], isLaw: (hit: T) => boolean): T[] {
  const law = hits.filter(isLaw);
  const others = hits.filter((hit) => !isLaw(hit));
  const place = new Map(hits.map((hit, index) => [hit, index]));
  const placeOf = (hit: T | undefined): number =>
    hit === undefined ? Number.POSITIVE_INFINITY : (place.get(hit) ?? Number.POSITIVE_INFINITY);
  const chosen: T[] = [];
  let [laws, rest] = [0, 0];
  while (chosen.length < hits.length) {
    const isLawNext =
      laws < law.length &&
      (rest - laws >= AHEAD || rest >= others.length || placeOf(law[laws]) < placeOf(others[rest]));
    const next = isLawNext ? law[laws] : others[rest];
    if (next === undefined) break;
    if (isLawNext) laws += 1;
    else rest += 1;
    chosen.push(next);
  }
  return chosen;
}

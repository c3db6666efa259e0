/** The last place whose value is not above the wanted one, or -1: which shard may have a term, which bundle a document. */
export function lastNotAbove<T extends number | string>(sorted: ArrayLike<T>, wanted: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

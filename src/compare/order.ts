/**
 * Places in a list whose values rise and together weigh most: the units that stayed where they were. All others moved, so the
 * fewest words are called moved. `[3, 1, 2]`, weights 1 → places 1 and 2. Fenwick tree of best weights, n log n.
 */
export function heaviestRise(values: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const size = Math.max(0, ...values.map((value) => value + 1), 1);
  const bestEnd = new Int32Array(size + 1).fill(-1);
  const total = new Float64Array(values.length);
  const previous = new Int32Array(values.length).fill(-1);
  const better = (a: number, b: number): number => {
    if (a < 0) return b;
    return b < 0 || (total[a] ?? 0) >= (total[b] ?? 0) ? a : b;
  };
  let end = -1;
  values.forEach((value, place) => {
    let before = -1;
    for (let node = value; node > 0; node -= node & -node) before = better(before, bestEnd[node] ?? -1);
    previous[place] = before;
    total[place] = (weights[place] ?? 0) + (before < 0 ? 0 : (total[before] ?? 0));
    for (let node = value + 1; node <= size; node += node & -node) bestEnd[node] = better(bestEnd[node] ?? -1, place);
    end = better(end, place);
  });
  const kept = new Set<number>();
  for (let place = end; place >= 0; place = previous[place] ?? -1) kept.add(place);
  return kept;
}

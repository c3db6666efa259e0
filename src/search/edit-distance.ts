/**
 * How many letters must be typed otherwise to get from one word to another: insert, leave out,
 * replace, or swap two neighbours (Damerau-Levenshtein, optimal string alignment). Gives `limit + 1` as soon as it is more.
 *
 *        м а р к а      The cell holds the distance of what was read of both; a swap
 *      0 1 2 3 4 5      looks two cells back along the diagonal.
 *    м 1 0 1 2 3 4
 *    р 2 1 1 1 2 3
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, above, row]: [number[], number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, i) => i),
    [],
  ];
  for (let i = 1; i <= a.length; i += 1) {
    row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cell = cellOf(a, b, i, j, before, above, row);
      row.push(cell);
      if (cell < least) least = cell;
    }
    if (least > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return above[b.length] ?? limit + 1;
}

function cellOf(a: string, b: string, i: number, j: number, before: number[], above: number[], row: number[]): number {
  const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
  const best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1));
  const isSwap =
    i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  return isSwap ? Math.min(best, (before[j - 2] ?? 0) + 1) : best;
}

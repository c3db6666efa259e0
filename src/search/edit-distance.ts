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
  const [rows, columns] = [a.length, b.length];
  if (Math.abs(rows - columns) > limit || columns >= MOST) return limit + 1;
  let [before, above, row] = lines;
  for (let j = 0; j <= columns; j += 1) above[j] = j;
  for (let i = 1; i <= rows; i += 1) {
    // Further from the diagonal than the limit no cell can matter.
    const [from, to] = [Math.max(1, i - limit), Math.min(columns, i + limit)];
    row[from - 1] = from === 1 ? i : FAR;
    let least = from === 1 ? i : FAR;
    for (let j = from; j <= to; j += 1) {
      const cell = cellOf(a, b, i, j, before, above, row, limit);
      row[j] = cell;
      if (cell < least) least = cell;
    }
    if (to < columns) row[to + 1] = FAR;
    if (least > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[columns] ?? FAR, limit + 1);
}

const MOST = 64;
const FAR = 99;
/** Three lines of the table, used again and again: a page of the word list asks for thousands of distances. */
const lines: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(MOST + 2),
  new Uint8Array(MOST + 2),
  new Uint8Array(MOST + 2),
];

function cellOf(
  a: string,
  b: string,
  i: number,
  j: number,
  before: Uint8Array,
  above: Uint8Array,
  row: Uint8Array,
  limit: number,
): number {
  const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
  // The cell above lies outside the band where it is further right than the last line went.
  const upper = j > i - 1 + limit ? FAR : (above[j] ?? FAR);
  const best = Math.min(upper + 1, (row[j - 1] ?? FAR) + 1, (above[j - 1] ?? FAR) + (isSame ? 0 : 1));
  const isSwap =
    i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  return isSwap ? Math.min(best, (before[j - 2] ?? FAR) + 1) : best;
}

import type { Likely } from './candidates.ts';
import type { Work } from './pairing.ts';
import type { Residue } from './residue.ts';
import type { Pair, WorthOf } from './rounds.ts';

/** How much better a rival elsewhere must be to speak against a pair that stands in order. */
const tolerance = 0.1;
/** Above so many cells the table is not laid out; the rounds alone decide. */
const mostCells = 400_000;

/**
 * Pairs the units that follow each other in the same order in both texts: of all ways to pair them without a crossing the one of the
 * greatest total worth. Twins (`где:`, the rows of a table) are told apart by this and by nothing else. A pair is left alone if either
 * unit has a clearly better partner out of order: it may have moved. Returns what was paired, by place in the residue.
 */
export function takeInOrder(
  work: Work,
  residue: Residue,
  likely: readonly Likely[],
  worthOf: WorthOf,
  least: number,
): readonly Pair[] {
  const rows = residue.before.length;
  const columns = residue.after.length;
  if (rows === 0 || columns === 0 || rows * columns > mostCells) return [];
  const worths = new Float32Array(rows * columns);
  for (const pair of likely) {
    const [a, b] = placesOf(residue, pair);
    if (!work.pairing.isFreeBefore(a) || !work.pairing.isFreeAfter(b)) continue;
    worths[pair.before * columns + pair.after] = worthOf(a, b, pair);
  }
  const path = heaviestPath(worths, rows, columns, least);
  const isContested = contested(worths, path, columns);
  const taken = path.filter((pair) => !isContested(pair));
  for (const [row, column] of taken)
    work.pairing.link(residue.before[row]?.place ?? -1, residue.after[column]?.place ?? -1);
  return taken;
}

/** Tells the pairs of a path of which one unit and a unit out of order would both rather have each other. */
function contested(worths: Float32Array, path: readonly Pair[], columns: number): (pair: Pair) => boolean {
  const rows = worths.length / columns;
  const own = { before: new Float32Array(rows), after: new Float32Array(columns) };
  for (const [row, column] of path) {
    own.before[row] = worths[row * columns + column] ?? 0;
    own.after[column] = own.before[row] ?? 0;
  }
  const doubtful = { before: new Uint8Array(rows), after: new Uint8Array(columns) };
  for (let row = 0; row < rows; row += 1) {
    const least = (own.before[row] ?? 0) + tolerance;
    for (let column = 0; column < columns; column += 1) {
      const worth = worths[row * columns + column] ?? 0;
      if (worth <= least || worth <= (own.after[column] ?? 0) + tolerance) continue;
      doubtful.before[row] = 1;
      doubtful.after[column] = 1;
    }
  }
  return ([row, column]) => doubtful.before[row] === 1 || doubtful.after[column] === 1;
}

const placesOf = (residue: Residue, pair: Likely): readonly [number, number] => [
  residue.before[pair.before]?.place ?? -1,
  residue.after[pair.after]?.place ?? -1,
];

/** The cells of a table that rise in rows and columns and together are worth most; a cell counts for what it is worth above `least`. */
function heaviestPath(worths: Float32Array, rows: number, columns: number, least: number): readonly Pair[] {
  const width = columns + 1;
  const sums = new Float32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      const gain = (worths[row * columns + column] ?? 0) - least;
      const skip = Math.max(sums[here + 1] ?? 0, sums[here + width] ?? 0);
      sums[here] = gain < 0 ? skip : Math.max(skip, gain + base + (sums[here + width + 1] ?? 0));
    }
  }
  const path: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column;
    if (sums[here] === sums[here + width]) row += 1;
    else if (sums[here] === sums[here + 1]) column += 1;
    else path.push([row++, column++]);
  }
  return path;
}

/** Two fair pairs are better than one good one. */
const base = 0.1;

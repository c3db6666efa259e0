import type { Features } from './features.ts';
import { dice, shared, type Weights } from './likeness.ts';
import type { Leftover, Residue } from './residue.ts';

/** Two leftovers that may be the same provision, by place in the residue, and what they have in common. */
export interface Likely {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
  /** Likeness of the headings; null if one has none. */
  readonly heading: number | null;
  /** Words of the shorter of the two, each counted once, pairs of words included. */
  readonly words: number;
}

/** Each unit is looked up by its rarest words only; a pair that shares none of these is not the same provision. */
const rarest = 48;
/** So many best rivals of a unit are measured in full. */
const rivals = 10;

/** Pairs worth measuring: those that share rare words, and those named in `also` (same number, same gap). */
export function likelyPairs(
  residue: Residue,
  weights: Weights,
  also: readonly (readonly [number, number])[],
): readonly Likely[] {
  const wanted = new Set<number>();
  const span = residue.after.length;
  const keysBefore = residue.before.map((leftover) => rareWords(leftover.words, weights));
  const keysAfter = residue.after.map((leftover) => rareWords(leftover.words, weights));
  for (const [before, after] of nearest(keysBefore, keysAfter, weights)) wanted.add(before * span + after);
  for (const [after, before] of nearest(keysAfter, keysBefore, weights)) wanted.add(before * span + after);
  for (const [before, after] of also) wanted.add(before * span + after);
  const pairs = [...wanted].sort((a, b) => a - b);
  return pairs.map((pair) => measure(residue, weights, Math.floor(pair / span), pair % span));
}

/** Every pair there is: for the few units of one article. */
export function allPairs(residue: Residue, weights: Weights): readonly Likely[] {
  return residue.before.flatMap((_, before) =>
    residue.after.map((__, after) => measure(residue, weights, before, after)),
  );
}

function measure(residue: Residue, weights: Weights, before: number, after: number): Likely {
  const a = residue.before[before];
  const b = residue.after[after];
  if (!a || !b) throw new Error(`no leftover ${before}, ${after}`);
  const likeness = dice(shared(a.words, b.words, weights), a.weight, b.weight);
  const words = Math.min(a.words.ids.length, b.words.ids.length);
  return { before, after, likeness, heading: headingLikeness(a, b, weights), words };
}

function headingLikeness(a: Leftover, b: Leftover, weights: Weights): number | null {
  if (a.heading.ids.length === 0 || b.heading.ids.length === 0) return null;
  const weight = (features: Features): number =>
    features.ids.reduce((sum, id, at) => sum + (weights[id] ?? 0) * (features.counts[at] ?? 0), 0);
  return dice(shared(a.heading, b.heading, weights), weight(a.heading), weight(b.heading));
}

/** The rarest words of a text that stand in another one too: a word found once can lead nowhere. */
export function rareWords(words: Features, weights: Weights): Int32Array {
  const once = weights[0] ?? 0;
  const useful = new Int32Array(words.ids.length);
  const heavy = new Float64Array(words.ids.length);
  let size = 0;
  for (let at = 0; at < words.ids.length; at += 1) {
    const id = words.ids[at] ?? 0;
    const weight = weights[id] ?? 0;
    if (weight === 0 || weight === once || words.counts[at] === 0) continue;
    useful[size] = id;
    heavy[size] = weight;
    size += 1;
  }
  if (size <= rarest) return useful.subarray(0, size);
  const cut = heavy.slice(0, size).sort()[size - rarest] ?? 0;
  let kept = 0;
  for (let at = 0; at < size && kept < 2 * rarest; at += 1) {
    if ((heavy[at] ?? 0) < cut) continue;
    useful[kept] = useful[at] ?? 0;
    kept += 1;
  }
  return useful.subarray(0, kept);
}

/** For each key the rivals among the others that share most weight of rare words. */
export function* nearest(
  keys: readonly Int32Array[],
  otherKeys: readonly Int32Array[],
  weights: Weights,
): Generator<readonly [number, number]> {
  const index = invert(otherKeys);
  const sums = new Float64Array(otherKeys.length);
  for (let unit = 0; unit < keys.length; unit += 1) {
    const touched = addUp(keys[unit] ?? new Int32Array(0), index, weights, sums);
    touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
    for (const other of touched.slice(0, rivals)) yield [unit, other];
    for (const other of touched) sums[other] = 0;
  }
}

/** Which units have each feature. */
function invert(keys: readonly Int32Array[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  keys.forEach((list, unit) => {
    for (const id of list) {
      const units = index.get(id);
      if (units) units.push(unit);
      else index.set(id, [unit]);
    }
  });
  return index;
}

/** A word that stands in more units than this finds nobody: looking all of them up would make long codes quadratic. */
const tooCommon = 60;

function addUp(
  key: Int32Array,
  index: ReadonlyMap<number, readonly number[]>,
  weights: Weights,
  sums: Float64Array,
): number[] {
  const touched: number[] = [];
  for (const id of key) {
    const units = index.get(id);
    if (!units || units.length > tooCommon) continue;
    const weight = weights[id] ?? 0;
    for (const other of units) {
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + weight;
    }
  }
  return touched;
}

import type { Features } from './features.ts';
import { type Holders, holdersOf, type Weights, weigh } from './likeness.ts';
import type { Pair } from './rounds.ts';

/** Each unit is looked up by its rarest words only; a pair that shares none of these is not the same provision. */
const rarest = 48;
/** A word that stands in more units than this finds nobody: looking all of them up would make long codes quadratic. */
const tooCommon = 60;
/** So many best rivals of a unit are measured in full. */
const rivals = 10;

/** So few pairs are all measured; looking words up would take longer. */
const few = 400;

/**
 * For each text of either side the texts of the other that share most weight of rare words, each pair as one number: earlier place × number
 * of later texts + later place. A pair may come twice.
 */
export function nearest(before: readonly Features[], after: readonly Features[], weights: Weights): number[] {
  const span = after.length;
  if (before.length * span <= few) return Array.from({ length: before.length * span }, (_, pair) => pair);
  const pairs: number[] = [];
  const columns = new Rivals(span);
  const best = new Int32Array(rivals);
  eachSharing(before, after, weights, (from, touched, sums) => {
    const count = top(touched, sums, best);
    for (let at = 0; at < count; at += 1) pairs.push(from * span + (best[at] ?? 0));
    for (let at = 0; at < touched.length; at += 1) columns.add(touched[at] ?? 0, from, sums[touched[at] ?? 0] ?? 0);
  });
  columns.each((to, from) => pairs.push(from * span + to));
  return pairs;
}

/**
 * For each of the texts those of the others that have so great a share of its rare words, by weight: where it may have been cut from.
 * `holders` of the others' words, if they were counted before.
 */
export function sourcesOf(
  texts: readonly Features[],
  others: readonly Features[],
  weights: Weights,
  { leastShare, holders }: { readonly leastShare: number; readonly holders: Holders | null },
): readonly Pair[] {
  if (texts.length * others.length <= few) return everyPair(texts, others);
  const keys = keysOf(texts, holders ?? holdersOf(others, weights.length));
  const least = keys.map((key) => leastShare * weigh(key, weights));
  const pairs: Pair[] = [];
  eachTouched(indexOf(keys, weights), others, weights, (other, touched, sums) => {
    for (let at = 0; at < touched.length; at += 1) {
      const text = touched[at] ?? 0;
      if ((sums[text] ?? 0) >= (least[text] ?? 0)) pairs.push([text, other]);
    }
  });
  return pairs;
}

const everyPair = (texts: readonly unknown[], others: readonly unknown[]): readonly Pair[] =>
  texts.flatMap((_, from) => others.map((__, to) => [from, to] as const));

/** The rarest words of each text that stand on the other side too: a word found on one side alone can lead nowhere. */
function keysOf(texts: readonly Features[], holders: Holders): readonly Features[] {
  const heavy = new Int32Array(tooCommon + 2);
  const useful = new Int32Array(texts.reduce((most, { length }) => Math.max(most, length), 0));
  return texts.map((text) => rareWords(text, holders, heavy, useful));
}

/** `tally` and `useful` are written over for each text. */
function rareWords(text: Features, holders: Holders, tally: Int32Array, useful: Int32Array): Features {
  tally.fill(0);
  let size = 0;
  let last = 0;
  for (let place = 0; place < text.length; place += 1) {
    const id = text[place] ?? 0;
    const count = id === last ? 0 : (holders[id] ?? 0);
    last = id;
    if (count === 0 || count > tooCommon) continue;
    useful[size] = id;
    size += 1;
    tally[count] = (tally[count] ?? 0) + 1;
  }
  return size <= rarest ? useful.slice(0, size) : rarestOf(useful.subarray(0, size), holders, tally);
}

/** Those of the words that stand in the fewest texts of the other side, all of one rarity or none, so that the order of words has no say. */
function rarestOf(words: Features, holders: Holders, tally: Int32Array): Features {
  let cut = 1;
  for (let sum = tally[1] ?? 0; sum < rarest && cut < tooCommon; sum += tally[cut] ?? 0) cut += 1;
  let size = 0;
  for (let at = 0; at < words.length && size < 2 * rarest; at += 1) {
    const id = words[at] ?? 0;
    if ((holders[id] ?? 0) > cut) continue;
    words[size] = id;
    size += 1;
  }
  return words.slice(0, size);
}

/** Which texts have each key: the texts of key `k` are `units[from[k]]` to `units[from[k + 1] - 1]`. */
interface Index {
  readonly from: Int32Array;
  readonly units: Int32Array;
  readonly size: number;
}

function indexOf(keys: readonly Features[], weights: Weights): Index {
  const from = new Int32Array(weights.length + 1);
  for (const list of keys)
    for (let at = 0; at < list.length; at += 1) from[(list[at] ?? 0) + 1] = (from[(list[at] ?? 0) + 1] ?? 0) + 1;
  for (let id = 1; id < from.length; id += 1) from[id] = (from[id] ?? 0) + (from[id - 1] ?? 0);
  const next = from.slice();
  const units = new Int32Array(from.at(-1) ?? 0);
  keys.forEach((list, unit) => {
    for (let at = 0; at < list.length; at += 1) {
      const id = list[at] ?? 0;
      units[next[id] ?? 0] = unit;
      next[id] = (next[id] ?? 0) + 1;
    }
  });
  return { from, units, size: keys.length };
}

/** Tells, for each of the texts, those of the others that share most weight of rare words with it, the best first, and that weight. */
export function search(
  texts: readonly Features[],
  others: readonly Features[],
  weights: Weights,
  found: (from: number, to: number, weight: number) => void,
): void {
  const best = new Int32Array(rivals);
  eachSharing(texts, others, weights, (from, touched, sums) => {
    const count = top(touched, sums, best);
    for (let at = 0; at < count; at += 1) found(from, best[at] ?? 0, sums[best[at] ?? 0] ?? 0);
  });
}

/** What a text shares with others: which of them, in no order, and the weight shared by place. Both are written over for the next text. */
type Shared = (text: number, touched: Int32Array, sums: Float64Array) => void;

/** Tells, for each of the texts, with which others it shares rare words. */
function eachSharing(texts: readonly Features[], others: readonly Features[], weights: Weights, tell: Shared): void {
  const size = weights.length;
  const index = indexOf(keysOf(others, holdersOf(texts, size)), weights);
  eachTouched(index, keysOf(texts, holdersOf(others, size)), weights, tell);
}

function eachTouched(index: Index, texts: readonly Features[], weights: Weights, tell: Shared): void {
  const sums = new Float64Array(index.size);
  const touched = new Int32Array(index.size);
  texts.forEach((text, unit) => {
    const size = addUp(text, index, weights, sums, touched);
    tell(unit, touched.subarray(0, size), sums);
    for (let at = 0; at < size; at += 1) sums[touched[at] ?? 0] = 0;
  });
}

/** Adds up, for every text that has one of the words as a key, the weights of these; says how many such texts there are. */
function addUp(words: Features, index: Index, weights: Weights, sums: Float64Array, touched: Int32Array): number {
  let size = 0;
  let last = 0;
  for (let at = 0; at < words.length; at += 1) {
    const id = words[at] ?? 0;
    if (id === last) continue;
    last = id;
    const end = index.from[id + 1] ?? 0;
    for (let place = index.from[id] ?? end; place < end; place += 1) {
      const other = index.units[place] ?? 0;
      const sum = sums[other] ?? 0;
      if (sum === 0) {
        touched[size] = other;
        size += 1;
      }
      sums[other] = sum + (weights[id] ?? 0);
    }
  }
  return size;
}

/** The best rivals of each unit so far, told one by one. */
class Rivals {
  readonly #ids: Int32Array;
  readonly #sums: Float64Array;
  readonly #sizes: Int32Array;

  constructor(units: number) {
    this.#ids = new Int32Array(units * rivals);
    this.#sums = new Float64Array(units * rivals);
    this.#sizes = new Int32Array(units);
  }

  add(unit: number, rival: number, sum: number): void {
    const start = unit * rivals;
    const size = this.#sizes[unit] ?? 0;
    let place = start + size;
    while (place > start && sum > (this.#sums[place - 1] ?? 0)) place -= 1;
    if (place === start + rivals) return;
    const last = start + Math.min(size, rivals - 1);
    this.#ids.copyWithin(place + 1, place, last);
    this.#sums.copyWithin(place + 1, place, last);
    this.#ids[place] = rival;
    this.#sums[place] = sum;
    if (size < rivals) this.#sizes[unit] = size + 1;
  }

  each(tell: (unit: number, rival: number) => void): void {
    this.#sizes.forEach((size, unit) => {
      for (let at = 0; at < size; at += 1) tell(unit, this.#ids[unit * rivals + at] ?? 0);
    });
  }
}

/** Puts the touched texts with the greatest sums into `best`, greatest first, the earlier of two equal ones first. */
function top(touched: Int32Array, sums: Float64Array, best: Int32Array): number {
  let size = 0;
  for (let at = 0; at < touched.length; at += 1) {
    const other = touched[at] ?? 0;
    let place = size;
    while (place > 0 && isBefore(other, best[place - 1] ?? 0, sums)) place -= 1;
    if (place >= best.length) continue;
    if (size < best.length) size += 1;
    best.copyWithin(place + 1, place, size - 1);
    best[place] = other;
  }
  return size;
}

function isBefore(one: number, other: number, sums: Float64Array): boolean {
  const difference = (sums[one] ?? 0) - (sums[other] ?? 0);
  return difference > 0 || (difference === 0 && one < other);
}

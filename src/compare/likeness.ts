import { type Features, isWord } from './features.ts';

/** Weight of each feature: rare words say more about identity than words that stand in every provision. */
export type Weights = Float64Array;

/** How many texts have each feature. */
export type Holders = Int32Array;

/** Weights by rarity among so many texts: ln(1 + texts ÷ texts that have it). */
export function rarity(before: Holders, after: Holders, texts: number): Weights {
  const byCount = Float64Array.from({ length: texts + 1 }, (_, count) => Math.log(1 + texts / count));
  const weights = new Float64Array(before.length);
  for (let id = 0; id < weights.length; id += 1) {
    const count = (before[id] ?? 0) + (after[id] ?? 0);
    if (count > 0) weights[id] = byCount[count] ?? 0;
  }
  return weights;
}

/** Counts the texts that have each feature, of which there are so many. */
export function holdersOf(texts: readonly Features[], size: number): Holders {
  const found = new Int32Array(size);
  for (const text of texts) countHolders(text, found);
  return found;
}

function countHolders(text: Features, found: Holders): void {
  let last = 0;
  for (let place = 0; place < text.length; place += 1) {
    const id = text[place] ?? 0;
    if (id !== last) found[id] = (found[id] ?? 0) + 1;
    last = id;
  }
}

/** Sum of the weights of all features of a text. */
export function weigh(text: Features, weights: Weights): number {
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) sum += weights[text[place] ?? 0] ?? 0;
  return sum;
}

/** Sum of the weights of the features two texts share. */
export function shared(a: Features, b: Features, weights: Weights): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  const [endA, endB] = [a.length, b.length];
  while (left < endA && right < endB) {
    const idA = a[left] ?? 0;
    const idB = b[right] ?? 0;
    if (idA === idB) sum += weights[idA] ?? 0;
    if (idA <= idB) left += 1;
    if (idB <= idA) right += 1;
  }
  return sum;
}

/** Share of weight that two texts have in common (Dice), 0 to 1; two texts without words have nothing in common. */
export function dice(sharedWeight: number, weightA: number, weightB: number): number {
  const sum = weightA + weightB;
  return sum === 0 ? 0 : Math.min(1, (2 * sharedWeight) / sum);
}

/** Share of single words two texts have in common, every word weighing the same. */
export function wordsInCommon(a: Features, b: Features): number {
  let common = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const idA = a[left] ?? 0;
    const idB = b[right] ?? 0;
    if (idA === idB && isWord(idA)) common += 1;
    if (idA <= idB) left += 1;
    if (idB <= idA) right += 1;
  }
  const all = wordCount(a) + wordCount(b);
  return all === 0 ? 0 : (2 * common) / all;
}

function wordCount(text: Features): number {
  let count = 0;
  for (let place = 0; place < text.length; place += 1) if (isWord(text[place] ?? 0)) count += 1;
  return count;
}

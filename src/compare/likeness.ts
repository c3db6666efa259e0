import { FeatureReader, type Features, isWord } from './features.ts';

/** Weight of each feature: rare words say more about identity than words that stand in every provision. */
export type Weights = Float64Array;

/**
 * Weights by rarity among the texts compared: ln(1 + texts ÷ texts that have it). Place 0, which is no word, holds the weight of a word
 * that only one text has.
 */
export function rarity(texts: readonly Features[], size: number): Weights {
  const found = new Int32Array(size);
  const weights = new Float64Array(size);
  for (const text of texts) for (const id of text.ids) found[id] = (found[id] ?? 0) + 1;
  for (const text of texts) {
    for (const id of text.ids) if (weights[id] === 0) weights[id] = Math.log(1 + texts.length / (found[id] ?? 1));
  }
  weights[0] = Math.log(1 + texts.length);
  return weights;
}

/** Sum of the weights of all features of a text. */
export function weigh(text: Features, weights: Weights): number {
  let sum = 0;
  for (let index = 0; index < text.ids.length; index += 1) {
    sum += (text.counts[index] ?? 0) * (weights[text.ids[index] ?? 0] ?? 0);
  }
  return sum;
}

/** Sum of the weights of the features two texts share. */
export function shared(a: Features, b: Features, weights: Weights): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < a.ids.length && right < b.ids.length) {
    const idA = a.ids[left] ?? 0;
    const idB = b.ids[right] ?? 0;
    if (idA === idB) {
      const countA = a.counts[left] ?? 0;
      const countB = b.counts[right] ?? 0;
      sum += (countA < countB ? countA : countB) * (weights[idA] ?? 0);
    }
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
  let all = 0;
  let right = 0;
  for (let left = 0; left < a.ids.length; left += 1) {
    const id = a.ids[left] ?? 0;
    if (!isWord(id)) continue;
    while (right < b.ids.length && (b.ids[right] ?? 0) < id) right += 1;
    const count = a.counts[left] ?? 0;
    all += count;
    if (b.ids[right] === id) common += Math.min(count, b.counts[right] ?? 0);
  }
  for (let place = 0; place < b.ids.length; place += 1) if (isWord(b.ids[place] ?? 0)) all += b.counts[place] ?? 0;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Share of words two texts have in common: `Поставщик обязан` and `Поставщик вправе` → 0.5. */
export function likeness(before: string, after: string): number {
  if (before === after) return 1;
  const reader = new FeatureReader();
  return wordsInCommon(reader.read(before), reader.read(after));
}

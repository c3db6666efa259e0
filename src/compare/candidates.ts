import type { Features } from './features.ts';
import { dice, shared, type Weights } from './likeness.ts';
import { nearest } from './nearest.ts';
import type { Leftover, Residue } from './residue.ts';
import type { Words } from './words.ts';

/** Two leftovers that may be the same provision, by place in the residue, and what they have in common. */
export interface Likely {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
  /** Share of the lighter of the two that the other has too. */
  readonly cover: number;
  /** Likeness of the headings; null if one has none. */
  readonly heading: number | null;
  /** Share of the lighter heading that the other has too; 0 if one has none. */
  readonly headingCover: number;
  /** Words of the shorter of the two, pairs of words included. */
  readonly words: number;
}

/** Pairs worth measuring: those that share rare words, and those named in `also` (same number, same gap). */
export function likelyPairs(
  residue: Residue,
  { weights, marked }: Words,
  also: readonly (readonly [number, number])[],
): readonly Likely[] {
  const span = residue.after.length;
  const near = nearest(wordsOf(residue.before), wordsOf(residue.after), weights);
  for (const [before, after] of also) near.push(before * span + after);
  const wanted = Float64Array.from(near).sort();
  const found: Likely[] = [];
  let last = -1;
  for (let place = 0; place < wanted.length; place += 1) {
    const pair = wanted[place] ?? 0;
    if (place > 0 && wanted[place - 1] === pair) continue;
    const [before, after] = [Math.floor(pair / span), pair % span];
    if (before !== last) marked.mark(wordsAt(residue.before, before), weights.length);
    last = before;
    const common = marked.sharedWith(wordsAt(residue.after, after), weights);
    found.push(likely(residue, weights, { before, after, common }));
  }
  return found;
}

const none: Features = new Int32Array(0);
const wordsAt = (leftovers: readonly Leftover[], place: number): Features => leftovers[place]?.words ?? none;
const wordsOf = (leftovers: readonly Leftover[]): readonly Features[] => leftovers.map(({ words }) => words);

/** Every pair there is: for the few units of one article. */
export function allPairs(residue: Residue, { weights, overlaps }: Words): readonly Likely[] {
  const columns = residue.after.length;
  const common = overlaps.of(wordsOf(residue.before), wordsOf(residue.after), weights);
  return Array.from(common, (weight, pair) =>
    likely(residue, weights, { before: Math.floor(pair / columns), after: pair % columns, common: weight }),
  );
}

/** Measures two leftovers, given by place in the residue. */
export function measure(residue: Residue, weights: Weights, before: number, after: number): Likely {
  const common = shared(wordsAt(residue.before, before), wordsAt(residue.after, after), weights);
  return likely(residue, weights, { before, after, common });
}

/** Two leftovers by place and the weight of the words they share. */
interface Measured {
  readonly before: number;
  readonly after: number;
  readonly common: number;
}

function likely(residue: Residue, weights: Weights, { before, after, common }: Measured): Likely {
  const a = residue.before[before];
  const b = residue.after[after];
  if (!a || !b) throw new Error(`no leftover ${before}, ${after}`);
  const words = inCommon(common, a.weight, b.weight);
  const isHeaded = a.heading.length > 0 && b.heading.length > 0;
  const headings = isHeaded ? inCommon(shared(a.heading, b.heading, weights), a.headingWeight, b.headingWeight) : null;
  return {
    before,
    after,
    likeness: words.likeness,
    cover: words.cover,
    heading: headings?.likeness ?? null,
    headingCover: headings?.cover ?? 0,
    words: Math.min(a.words.length, b.words.length),
  };
}

/** What two texts share, as a share of both and as a share of the lighter one. */
function inCommon(
  common: number,
  weightA: number,
  weightB: number,
): { readonly likeness: number; readonly cover: number } {
  const least = Math.min(weightA, weightB);
  return { likeness: dice(common, weightA, weightB), cover: least === 0 ? 0 : common / least };
}

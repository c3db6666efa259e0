import type { Token } from './tokens.ts';

/** A changed stretch: tokens `before` to `beforeEnd` of the earlier text became `after` to `afterEnd` of the later one. */
export interface Hunk {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

/** So many tokens are an item of a list, label and sign included. */
const clauseLength = 4;
/** When less than this share of a sentence survives, the sentence is replaced whole. */
const leastSurviving = 0.25;

/**
 * A shortest script is not what a lawyer marks: it keeps single letters and stop-words alive in the middle of a rewritten phrase. Here
 * pure insertions slide to the edge of a clause, islands lighter than the edits around them are given up, and a sentence of which
 * little survives is replaced whole.
 */
export function tidy(
  before: readonly Token[],
  after: readonly Token[],
  left: Float64Array,
  right: Float64Array,
  hunks: readonly Hunk[],
): readonly Hunk[] {
  const slid = hunks.map((hunk, place) =>
    slide(hunk, hunks[place - 1], hunks[place + 1], { before, after, left, right }),
  );
  return wholeText(withoutIslands(slid, after), before, after);
}

/** Whether equal tokens stand at both ends and no hunk can be slid past them. */
export function staysInside(hunks: readonly Hunk[], left: Float64Array, right: Float64Array): boolean {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return true;
  if (first.before === 0 || first.after === 0 || last.beforeEnd === left.length || last.afterEnd === right.length)
    return false;
  return room(first, left, right, -1) < first.before && room(last, left, right, 1) < left.length - last.beforeEnd;
}

/** How far a pure insertion or deletion can slide to one side; 0 for all else. */
function room(hunk: Hunk, left: Float64Array, right: Float64Array, way: -1 | 1): number {
  const isInsertion = hunk.before === hunk.beforeEnd;
  if (!isInsertion && hunk.after !== hunk.afterEnd) return 0;
  const [ids, from, to] = isInsertion ? [right, hunk.after, hunk.afterEnd] : [left, hunk.before, hunk.beforeEnd];
  const shift = way < 0 ? -1 : 0;
  let steps = 0;
  while (
    to + way * steps + shift < ids.length &&
    from + way * steps + shift >= 0 &&
    ids[from + way * steps + shift] === ids[to + way * steps + shift]
  )
    steps += 1;
  return steps;
}

interface Texts {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Moves a pure insertion or deletion along equal words to where a clause begins: `[б; ]в;` instead of `б; [в; ]`. */
function slide(hunk: Hunk, previous: Hunk | undefined, next: Hunk | undefined, texts: Texts): Hunk {
  const isInsertion = hunk.before === hunk.beforeEnd;
  if (!isInsertion && hunk.after !== hunk.afterEnd) return hunk;
  const ids = isInsertion ? texts.right : texts.left;
  const words = isInsertion ? texts.after : texts.before;
  const from = isInsertion ? hunk.after : hunk.before;
  const to = isInsertion ? hunk.afterEnd : hunk.beforeEnd;
  const low = previous ? hunk.before - previous.beforeEnd : hunk.before;
  const high = (next ? next.before : texts.left.length) - hunk.beforeEnd;
  let best = 0;
  let most = edge(words, from, to);
  for (let step = -1; -step < low && ids[from + step] === ids[to + step]; step -= 1) {
    const found = edge(words, from + step, to + step);
    if (found > most) [best, most] = [step, found];
  }
  for (let step = 1; step < high && ids[from + step - 1] === ids[to + step - 1]; step += 1) {
    const found = edge(words, from + step, to + step);
    if (found > most) [best, most] = [step, found];
  }
  return {
    before: hunk.before + best,
    beforeEnd: hunk.beforeEnd + best,
    after: hunk.after + best,
    afterEnd: hunk.afterEnd + best,
  };
}

/** How well a run of words stands by itself: it follows the end of a sentence or a clause and ends with one. */
function edge(words: readonly Token[], from: number, to: number): number {
  return 2 * ending(words[from - 1]) + 2 * ending(words[to - 1]) + (from === 0 ? 4 : 0);
}

function ending(token: Token | undefined): number {
  if (!token) return 0;
  if (/^[.;:!?。；：！？]$/u.test(token.key)) return 3;
  return /^[,，、)]$/u.test(token.key) ? 2 : 0;
}

/** Gives up equal stretches that are lighter than the edits on both their sides. */
function withoutIslands(hunks: readonly Hunk[], after: readonly Token[]): readonly Hunk[] {
  const kept: Hunk[] = [];
  for (const hunk of hunks) {
    const last = kept.at(-1);
    if (last && isIsland(last, hunk, after))
      kept[kept.length - 1] = { ...last, beforeEnd: hunk.beforeEnd, afterEnd: hunk.afterEnd };
    else kept.push(hunk);
  }
  return kept;
}

function isIsland(left: Hunk, right: Hunk, after: readonly Token[]): boolean {
  let weight = 0;
  for (let place = left.afterEnd; place < right.after; place += 1) weight += heft(after[place]);
  // A word beside a clause that was only put in or only taken out was not rewritten with it.
  if (weight >= 1 && (isPureClause(left) || isPureClause(right))) return false;
  return weight <= 2 && weight < 2 * Math.min(extent(left), extent(right));
}

const isPureClause = (hunk: Hunk): boolean =>
  extent(hunk) >= clauseLength && (hunk.before === hunk.beforeEnd || hunk.after === hunk.afterEnd);

const extent = (hunk: Hunk): number => Math.max(hunk.beforeEnd - hunk.before, hunk.afterEnd - hunk.after);

/** Signs weigh little, short words some, numbers most: a surviving number is worth an island. */
function heft(token: Token | undefined): number {
  if (!token) return 0;
  if (/^\p{N}/u.test(token.key)) return 1.2;
  if (!/^\p{L}/u.test(token.key)) return 0.15;
  return token.key.length <= 3 ? 0.5 : 1;
}

function wholeText(hunks: readonly Hunk[], before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  let changed = 0;
  for (const hunk of hunks) changed += hunk.afterEnd - hunk.after + hunk.beforeEnd - hunk.before;
  const all = before.length + after.length;
  if (hunks.length < 2 || 1 - changed / all >= leastSurviving) return hunks;
  return [{ before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }];
}

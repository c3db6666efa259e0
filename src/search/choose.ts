import type { Expansion } from './expand.ts';
import type { Ranked, Ranking, RankOptions } from './rank.ts';
import type { Scores } from './scores.ts';

/** Powers and shares that were tuned on the benchmark. */
const SHARE_POWER = 2.6;
const GROUP_SHARE = 0.3;
const CONTAINER_SHARE = 0.25;
const OLD_WORDING = 0.92;
/** A provision that has much less of the query than the best one is not counted as found. */
const LEAST_SHARE = 0.5;
/** Unless the first page has room for it: then this much is enough, and the best of those fill it. */
const ROOM_SHARE = 0.2;
export const FIRST_PAGE = 10;
/** Other points of an article are looked at too if their sums come this close to its best. */
const CLOSE_POINT = 0.5;
const MOST_POINTS = 3;

/** What the choice is made from. */
export interface ChooseOptions extends RankOptions {
  /** Words of the query that may be found, and how much each is worth. */
  readonly words: readonly Expansion[];
  readonly importance: readonly number[];
  readonly barred: ReadonlySet<number>;
}

/** The best provisions, each with its best document and those that come close. */
export function choose(options: ChooseOptions): Ranking {
  const { head, scores, isAllowed, most, words, importance, barred } = options;
  const { groupOf, attributes, attributesOf } = head.catalogue;
  const shareOf = shareTable(importance);
  const isCurrent = attributes.map((one) => one.isCurrent);
  const required = requiredIn(words);
  const groups: number[] = [];
  let bestShare = 0;
  for (const document of scores.touched) {
    const all = scores.all[document] ?? 0;
    if ((all & required) !== required || barred.has(document) || !isAllowed(document)) {
      scores.total[document] = 0;
      continue;
    }
    const group = groupOf[document] ?? 0;
    const own = shareOf(scores.own[document] ?? 0);
    const whole = CONTAINER_SHARE * (shareOf(all) - own) + own;
    const share = (1 - GROUP_SHARE) * whole + GROUP_SHARE * shareOf(scores.groupAll[group] ?? 0);
    const current = isCurrent[attributesOf[document] ?? 0] ?? true;
    const score = (scores.total[document] ?? 0) * share ** SHARE_POWER * (current ? 1 : OLD_WORDING);
    scores.total[document] = score;
    if (share > bestShare) bestShare = share;
    if (scores.keepBest(group, { document, score, share, isCurrent: current })) groups.push(group);
  }
  const found = withinShare(groups, bestShare, scores);
  const isLaw = (group: number): boolean =>
    attributes[attributesOf[scores.bestDocument[group] ?? 0] ?? 0]?.kind === 'provision';
  const best = top(found, scores.bestScore, most);
  // Provisions have places of their own on the first page: see balance.ts.
  const law = best.every(isLaw) ? [] : top(found.filter(isLaw), scores.bestScore, FIRST_PAGE / 2);
  const looked = [...new Set([...best, ...law])].flatMap((group) => pointsOf(group, options));
  return { best: looked, all: found.map((group) => scores.bestDocument[group] ?? 0) };
}

/** The provisions that have enough of the query, in the order in which they were met. */
function withinShare(groups: readonly number[], bestShare: number, scores: Scores): number[] {
  const atLeast = (share: number): number[] =>
    groups.filter((group) => (scores.bestShare[group] ?? 0) >= bestShare * share);
  const found = atLeast(LEAST_SHARE);
  if (found.length >= FIRST_PAGE) return found;
  const known = new Set(found);
  const others = atLeast(ROOM_SHARE).filter((group) => !known.has(group));
  return [...found, ...top(others, scores.bestScore, FIRST_PAGE - found.length)];
}

const requiredIn = (words: readonly Expansion[]): number =>
  words.reduce((bits, { query }, index) => (query.presence === 'required' ? bits | (1 << index) : bits), 0);

/** The best document of a provision, then other points of it that come close: only a look at their words tells which is meant. */
function pointsOf(group: number, { head, scores }: ChooseOptions): Ranked[] {
  const { groupOf, attributes, attributesOf } = head.catalogue;
  const best = scores.bestDocument[group] ?? 0;
  const least = (scores.bestScore[group] ?? 0) * CLOSE_POINT;
  const isCurrent = (document: number): boolean => attributes[attributesOf[document] ?? 0]?.isCurrent ?? true;
  const others: Ranked[] = [];
  const scoreOf = (document: number): number => scores.total[document] ?? 0;
  let first = best;
  while (first > 0 && groupOf[first - 1] === group) first -= 1;
  for (let document = first; groupOf[document] === group; document += 1) {
    if (document === best || scoreOf(document) < least || isCurrent(document) !== isCurrent(best)) continue;
    others.push({ document, group, score: scoreOf(document) });
  }
  others.sort((a, b) => b.score - a.score || a.document - b.document);
  return [{ document: best, group, score: scores.bestScore[group] ?? 0 }, ...others.slice(0, MOST_POINTS - 1)];
}

/** What share of the query a set of its words is; a set is a bit mask, so equal sets are looked up, not summed again. */
function shareTable(importance: readonly number[]): (bits: number) => number {
  const whole = importance.reduce((sum, value) => sum + value, 0) || 1;
  const known = new Map<number, number>();
  return (bits) => {
    const share = known.get(bits);
    if (share !== undefined) return share;
    const sum =
      importance.reduce((total, value, index) => ((bits & (1 << index)) !== 0 ? total + value : total), 0) / whole;
    known.set(bits, sum);
    return sum;
  };
}

/** The best few, best first; equals in the order of the index. A short sorted list beats sorting everything. */
function top(groups: readonly number[], scores: Float32Array, most: number): number[] {
  const isBetter = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  const kept: number[] = [];
  for (const group of groups) {
    const last = kept[kept.length - 1];
    if (kept.length >= most && last !== undefined && !isBetter(group, last)) continue;
    let at = kept.length;
    for (; at > 0; at -= 1) {
      const before = kept[at - 1];
      if (before === undefined || !isBetter(group, before)) break;
    }
    kept.splice(at, 0, group);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

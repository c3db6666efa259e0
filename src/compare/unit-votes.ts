import type { Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import type { Pair } from './rounds.ts';

/** A shorter unit is boilerplate more often than evidence. */
const shortest = 40;
/** Words that stand in more main units than this do not tell them apart. */
const mostHolders = 3;
/** Share of both main units that must be the same, unit for unit. */
const leastShare = 0.5;
/** How clearly the best must beat the second best. */
const clear = 1.15;

/**
 * Pairs main units that share most of their points word for word, if each is clearly the other's best. No word is read for this: equal
 * wording is equal class. What a split or a merge took from such a pair is found later, in what the two do not share.
 */
export function pairByUnits(work: Work, before: readonly number[], after: readonly number[]): readonly Pair[] {
  const holders = holdersOf(work.after, after);
  const votes = new Map<number, ReadonlyMap<number, number>>();
  const elected = new Map<number, Ballot>();
  for (const main of before) {
    const own = votesFor(work.before, main, holders);
    votes.set(main, own);
    for (const [other, length] of own) elected.set(other, counted(elected.get(other), main, length));
  }
  const pairs: Pair[] = [];
  for (const [main, own] of votes) {
    let ballot: Ballot | undefined;
    for (const [other, length] of own) ballot = counted(ballot, other, length);
    const back = ballot && elected.get(ballot.best);
    if (!ballot || !back || back.best !== main || !isClear(ballot) || !isClear(back)) continue;
    const all = lengthOf(work.before, main) + lengthOf(work.after, ballot.best);
    if ((2 * ballot.first) / all < leastShare) continue;
    work.pairing.link(main, ballot.best);
    pairs.push([main, ballot.best]);
  }
  return pairs;
}

/** The best and the second best of those voted for. */
interface Ballot {
  readonly best: number;
  readonly first: number;
  readonly second: number;
}

function counted(ballot: Ballot | undefined, candidate: number, votes: number): Ballot {
  if (!ballot) return { best: candidate, first: votes, second: 0 };
  if (votes > ballot.first) return { best: candidate, first: votes, second: ballot.first };
  return { ...ballot, second: Math.max(ballot.second, votes) };
}

const isClear = ({ first, second }: Ballot): boolean => first >= clear * second;

/** Main units by the wordings in them; null for a wording that too many have. */
function holdersOf(text: Outline, mains: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const main of mains) {
    for (let unit = main; unit < (text.end[main] ?? 0); unit += 1) {
      if ((text.length[unit] ?? 0) < shortest) continue;
      const list = holders.get(text.own[unit] ?? 0);
      if (!list) holders.set(text.own[unit] ?? 0, [main]);
      else if (list.at(-1) !== main) list.push(main);
    }
  }
  return holders;
}

function votesFor(
  text: Outline,
  main: number,
  holders: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (let unit = main; unit < (text.end[main] ?? 0); unit += 1) {
    const length = text.length[unit] ?? 0;
    const list = length < shortest ? undefined : holders.get(text.own[unit] ?? 0);
    if (!list || list.length > mostHolders) continue;
    for (const other of list) votes.set(other, (votes.get(other) ?? 0) + length);
  }
  return votes;
}

function lengthOf(text: Outline, main: number): number {
  let length = 0;
  for (let unit = main; unit < (text.end[main] ?? 0); unit += 1) length += text.length[unit] ?? 0;
  return length;
}

import { assign, type Candidate } from './assign.ts';
import { wordsInCommon } from './likeness.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import type { Pair } from './rounds.ts';

const votesWorth = 1;
const headingWorth = 0.4;
const numberWorth = 0.1;
const kindWorth = 0.1;
const least = 0.5;

/** Pairs parts and chapters by where their articles went, with their headings; the two acts are always one pair. */
export function pairGroups(work: Work): void {
  if (work.pairing.isFreeBefore(0) && work.pairing.isFreeAfter(0)) work.pairing.link(0, 0);
  const votes = votesBetween(work);
  const candidates: Candidate[] = [];
  for (const [before, after] of likelyGroups(work, votes)) {
    if (!work.pairing.isFreeBefore(before) || !work.pairing.isFreeAfter(after)) continue;
    const worth = worthOf(work, before, after, votes);
    if (worth >= least) candidates.push({ before, after, worth });
  }
  for (const pair of assign(candidates)) work.pairing.link(pair.before, pair.after);
}

const groupsOf = (text: Outline): readonly number[] =>
  text.levels.flatMap((level, place) => (level === 'group' && place > 0 ? [place] : []));

/** Groups that share an article, a heading, or kind and number. */
function likelyGroups(work: Work, votes: Votes): readonly Pair[] {
  const span = work.after.units.length;
  const wanted = new Set(votes.together.keys());
  const byMark = new Map<string, number[]>();
  for (const after of groupsOf(work.after)) {
    for (const mark of marksOf(work.after, after)) byMark.set(mark, [...(byMark.get(mark) ?? []), after]);
  }
  for (const before of groupsOf(work.before)) {
    for (const mark of marksOf(work.before, before)) {
      const others = byMark.get(mark) ?? [];
      if (others.length <= mostNamesakes) for (const after of others) wanted.add(before * span + after);
    }
  }
  return [...wanted].sort((a, b) => a - b).map((pair) => [Math.floor(pair / span), pair % span]);
}

/** `Глава 1` stands once in every part: beyond so many the name says nothing. */
const mostNamesakes = 12;

function marksOf(text: Outline, place: number): readonly string[] {
  const unit = text.units[place];
  const heading = text.heading[place] ?? 0;
  return [...(heading === 0 ? [] : [`h${heading}`]), ...(unit?.number ? [`${unit.kind} ${unit.number}`] : [])];
}

interface Votes {
  readonly together: ReadonlyMap<number, number>;
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** How many main units each two groups share, and how many each has, at every level of nesting. */
function votesBetween(work: Work): Votes {
  const together = new Map<number, number>();
  const span = work.after.units.length;
  for (const main of mainsOf(work.before)) {
    const partner = work.pairing.after(main);
    if (partner < 0) continue;
    for (let a = groupAround(work.before, main); a > 0; a = groupAround(work.before, a)) {
      for (let b = groupAround(work.after, partner); b > 0; b = groupAround(work.after, b)) {
        together.set(a * span + b, (together.get(a * span + b) ?? 0) + 1);
      }
    }
  }
  return { together, before: sizes(work.before), after: sizes(work.after) };
}

function sizes(text: Outline): Int32Array {
  const size = new Int32Array(text.units.length);
  for (const main of mainsOf(text)) {
    for (let group = groupAround(text, main); group > 0; group = groupAround(text, group)) {
      size[group] = (size[group] ?? 0) + 1;
    }
  }
  return size;
}

const groupAround = (text: Outline, place: number): number => text.parent[place] ?? 0;

function worthOf(work: Work, before: number, after: number, votes: Votes): number {
  const a = work.before.units[before];
  const b = work.after.units[after];
  if (!a || !b) return 0;
  const common = votes.together.get(before * work.after.units.length + after) ?? 0;
  const all = (votes.before[before] ?? 0) + (votes.after[after] ?? 0);
  const isSameNumber = a.number !== null && a.number === b.number;
  return (
    (all === 0 ? 0 : (2 * common) / all) * votesWorth +
    (a.heading && b.heading
      ? wordsInCommon(work.words.heading(work.before, before), work.words.heading(work.after, after)) * headingWorth
      : 0) +
    (isSameNumber ? numberWorth : 0) +
    (a.kind === b.kind ? kindWorth : 0)
  );
}

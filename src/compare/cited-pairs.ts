import { type FindCitations, plainNumber } from './citations.ts';
import { dice, shared, weigh } from './likeness.ts';
import { mainsOf, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';
import { placed } from './reference-pairs.ts';

/** So alike two provisions must be, or so much of the one must have gone into the other, even where a reference went that way. */
const leastAlike = 0.25;

/**
 * Pairs main units that their words alone did not pair, by what cites them: where the same words cited article 99, which seems gone, and
 * now cite article 95, and nothing cites otherwise, 99 became 95 or was merged into it, if the two have words in common.
 */
export function pairByCitations(work: Work, find: FindCitations): void {
  const gone = placesByNumber(work.before, (place) => work.pairing.isFreeBefore(place));
  if (gone.size === 0) return;
  const votes = votesOf(work, find, { gone, now: placesByNumber(work.after, () => true) });
  for (const [before, cited] of votes) {
    const [after, ...others] = cited;
    if (after === undefined || others.length > 0) continue;
    const isAlike = likeness(work, before, after) >= leastAlike || taken(work, before, after) >= leastAlike;
    if (isAlike) work.pairing.link(before, after);
  }
}

function placesByNumber(text: Outline, isMeant: (place: number) => boolean): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const place of mainsOf(text)) {
    const unit = text.units[place];
    if (unit?.number && !unit.isRepealed && isMeant(place)) places.set(plainNumber(unit.number), place);
  }
  return places;
}

interface Cited {
  readonly gone: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number>;
}

/** For every unit that seems gone, the units that are cited in its stead. */
function votesOf(work: Work, find: FindCitations, { gone, now }: Cited): ReadonlyMap<number, ReadonlySet<number>> {
  const votes = new Map<number, Set<number>>();
  for (const main of mainsOf(work.before)) {
    const partner = work.pairing.after(main);
    if (partner < 0 || work.before.whole[main] === work.after.whole[partner]) continue;
    const was = citedAt(work.before, main, find, gone);
    if (was.size === 0) continue;
    const is = citedAt(work.after, partner, find, now);
    for (const [words, from] of was) {
      const to = is.get(words);
      // The same number under the same words was left as it is: that tells nothing of where the provision went.
      if (to === undefined || work.before.units[from]?.number === work.after.units[to]?.number) continue;
      votes.set(from, (votes.get(from) ?? new Set<number>()).add(to));
    }
  }
  return votes;
}

/** Which of some units a main unit cites, by the words around the citation; words that stand there twice tell nothing. */
function citedAt(
  text: Outline,
  main: number,
  find: FindCitations,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const doubles = new Set<string>();
  for (let unit = main; unit < (text.end[main] ?? 0); unit += 1) {
    const provision = text.units[unit];
    if (!provision?.text) continue;
    for (const { number, left, right } of placed(provision.eId, provision.text, find(provision.text))) {
      const words = `${left}|${right}`;
      const place = places.get(number);
      if (found.has(words)) doubles.add(words);
      if (place !== undefined) found.set(words, place);
    }
  }
  for (const words of doubles) found.delete(words);
  return found;
}

function likeness({ before, after, words }: Work, from: number, to: number): number {
  const [a, b] = [words.whole(before, from), words.whole(after, to)];
  return dice(shared(a, b, words.weights), weigh(a, words.weights), weigh(b, words.weights));
}

/** Share of a unit that is in another one and in none of the units which that is known to come from. */
function taken({ before, after, words, pairing }: Work, from: number, to: number): number {
  const a = words.whole(before, from);
  const rest = words.remainder(after, to, before, pairing.before(to));
  return shared(a, rest, words.weights) / (weigh(a, words.weights) || 1);
}

import type { Alignment, Contradiction, Match, MatchBasis, Side } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Provision } from '../law/provision.ts';
import { citationFinder, type FindCitations } from './citations.ts';
import { pairByCitations } from './cited-pairs.ts';
import { type Lineage, pairDeclared } from './declared.ts';
import { pairGroups } from './group-pairs.ts';
import { pairAlike } from './identical.ts';
import { pairInners } from './inner-pairs.ts';
import { wordsInCommon } from './likeness.ts';
import { pairMains } from './main-pairs.ts';
import { measureMatches } from './measure.ts';
import { isTurnedRound } from './orientation.ts';
import { Classes, type Outline, outline } from './outline.ts';
import { Pairing, type Work } from './pairing.ts';
import { type Parted, partedBetween } from './parted.ts';
import { pairRewrapped, type Rewrapped, rewrapOf, rewrappedBetween } from './rewrapped.ts';
import { unpairStubs } from './stubs.ts';
import { Words } from './words.ts';

/** One side of a comparison with its words. */
export interface Text extends Side {
  readonly language: Language;
  readonly root: Provision;
  /** Addresses that a source says are not in this text; only a partial text needs them. */
  readonly absent?: readonly EId[];
  /** What a person declared: addresses of this text and those they had in the earlier one. Read on the later side only. */
  readonly lineage?: Lineage;
}

/** An alignment with the outlines it was made on, for the steps that follow. */
export interface Aligned {
  readonly before: Outline;
  readonly after: Outline;
  readonly pairing: Pairing;
  /** Texts that stand in numbered parts now, or stood there, cut between them. */
  readonly rewrapped: Rewrapped;
  /** Texts of split and joined units, cut between their halves. */
  readonly parted: Parted;
  /** Reads the citations of both texts, each text once. */
  readonly find: FindCitations;
  readonly matches: readonly Match[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Which provision became which: declared pairs first, then identical words, then words alike, weighed by number and surroundings.
 * `Статья 7` before and `Статья 9` after with one wording → one match, basis `wording`.
 */
export function align(before: Text, after: Text): Alignment {
  return { before: before.id, after: after.id, matches: alignTexts(before, after).matches };
}

/** As `align`, with all that the next steps of a comparison need. `known` is an alignment to take over instead of computing one. */
export function alignTexts(before: Text, after: Text, known?: Alignment): Aligned {
  const classes = new Classes();
  const texts = { before: outline(before.root, classes), after: outline(after.root, classes) };
  const words = new Words();
  const find = citationFinder([texts.before, texts.after]);
  const absent = { before: new Set(before.absent), after: new Set(after.absent) };
  const lineage = known ? new Map() : (after.lineage ?? new Map());
  const isTurned = lineage.size === 0 && !known && isTurnedRound(texts.before, texts.after);
  const sides = isTurned ? { before: texts.after, after: texts.before } : texts;
  const found = new Pairing(sides.before.units.length, sides.after.units.length);
  const contradictions = pairDeclared(found, texts, lineage, absent);
  const bases = new Map<string, MatchBasis>();
  if (known) {
    takeOver({ ...texts, pairing: found, words, trust: null }, known, bases);
  } else {
    const isPartial = before.extent === 'partial' || after.extent === 'partial';
    pairAll({ ...sides, pairing: found, words, trust: isPartial ? 1 : null }, find);
  }
  const pairing = isTurned ? found.turned() : found;
  const rewrapped = rewrappedBetween(texts, pairing);
  const parted = partedBetween(texts, pairing);
  const matches = measureMatches({ ...texts, pairing, rewrapped, words }, bases);
  return {
    ...texts,
    pairing,
    rewrapped,
    parted,
    find,
    matches,
    contradictions: [...contradictions, ...matches.flatMap(unlike)],
  };
}

function pairAll(work: Work, find: FindCitations): void {
  if (work.before.whole[0] === work.after.whole[0]) {
    work.pairing.link(0, 0);
    pairAlike(work, 0, 0);
  }
  pairMains(work);
  pairByCitations(work, find);
  pairInners(work);
  pairGroups(work);
  pairSameAddress(work);
  unpairStubs(work);
  pairRewrapped(work);
}

/** Units without words have nothing but their address to be known by, nor have stubs, whose words tell who repealed them. */
function pairSameAddress(work: Work): void {
  const after = new Map<EId, number>();
  work.after.units.forEach((unit, place) => {
    if (work.pairing.isFreeAfter(place)) after.set(unit.eId, place);
  });
  if (after.size === 0) return;
  work.before.units.forEach((unit, place) => {
    if (!work.pairing.isFreeBefore(place)) return;
    const other = after.get(unit.eId);
    if (other === undefined) return;
    const isStub = unit.isRepealed && work.after.units[other]?.isRepealed === true;
    if (isStub || work.before.own[place] === work.after.own[other]) work.pairing.link(place, other);
  });
}

function takeOver(work: Work, known: Alignment, bases: Map<string, MatchBasis>): void {
  const { pairing, words, ...texts } = work;
  const before = new Map(texts.before.units.map((unit, place) => [unit.eId, place]));
  const after = new Map(texts.after.units.map((unit, place) => [unit.eId, place]));
  const pairs = known.matches.flatMap((match) => {
    const [from, to] = [before.get(match.before), after.get(match.after)];
    return from === undefined || to === undefined ? [] : [{ from, to, basis: match.basis }];
  });
  const all = new Set(pairs.map(({ from, to }) => `${from} ${to}`));
  for (const { from, to, basis } of pairs) {
    const rewrap = rewrapOf(texts, (one, other) => all.has(`${one} ${other}`), from, to);
    // A part has words of one unit only; those of a second one are told as taken out.
    if (rewrap === 'wrap' && pairing.wrappedIn(to) < 0) pairing.wrap(from, to);
    if (rewrap === 'unwrap' && pairing.unwrappedInto(from) < 0) pairing.unwrap(from, to);
    if (rewrap === 'level' || (rewrap === 'through' && isAlike(texts, words, from, to))) {
      pairing.link(from, to);
      bases.set(`${from} ${to}`, basis);
    }
  }
}

/** Parts that met in one text between two versions are one another's only if they have half of their words. */
function isAlike({ before, after }: Pick<Work, 'before' | 'after'>, words: Words, from: number, to: number): boolean {
  const [a, b] = [before.units[from]?.text ?? '', after.units[to]?.text ?? ''];
  return wordsInCommon(words.read(a), words.read(b)) >= 0.5;
}

/** Below this likeness a declared pair shares no more than the words that all law shares. */
const unrelated = 0.1;

/** A declared pair whose words have nothing in common stands, but is told to the editor. */
const unlike = ({ before, after, basis, likeness }: Match): readonly Contradiction[] =>
  basis === 'declared' && likeness < unrelated ? [{ after, before, why: 'unlike' }] : [];

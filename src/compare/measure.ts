import type { Match, MatchBasis } from '../law/comparison.ts';
import { wordsInCommon } from './likeness.ts';
import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';
import { type Rewrapped, stretchOf } from './rewrapped.ts';
import type { Words } from './words.ts';

/** What is measured: the pairs, and which words of a unit stand in its parts on the other side. */
interface Measured {
  readonly before: Outline;
  readonly after: Outline;
  readonly pairing: Pairing;
  readonly rewrapped: Rewrapped;
  readonly words: Words;
}

/** The pairs as matches: each with why it was made and how much the words have in common. In the order of the earlier text. */
export function measureMatches(measured: Measured, bases: ReadonlyMap<string, MatchBasis>): readonly Match[] {
  const { pairing, words, ...texts } = measured;
  const matches: Match[] = [];
  const add = (before: number, after: number): void => {
    const [unit, other] = [texts.before.units[before], texts.after.units[after]];
    if (!unit || !other) return;
    const known = bases.size === 0 ? undefined : bases.get(`${before} ${after}`);
    const basis = known ?? basisOf(texts, pairing, before, after);
    const isHalf = !pairing.isOneToOne(before, after);
    const likeness = likenessAt(texts, words, { before, after, isHalf });
    const match = { before: unit.eId, after: other.eId, basis, likeness };
    // The second half of a split has a heading of its own; that speaks neither for it nor against it.
    const heading = isHalf ? null : headingAt(texts, words, before, after);
    matches.push(isHalf ? { ...match, half: true } : heading === null ? match : { ...match, heading });
  };
  for (let before = 0; before < texts.before.units.length; before += 1) {
    const holder = pairing.unwrappedInto(before);
    if (holder >= 0) matches.push(partMatch(measured, before, holder));
    const after = pairing.after(before);
    if (after < 0) continue;
    const afters = pairing.afters(before);
    if (afters.length === 1) add(before, after);
    else for (const each of [...afters].sort((a, b) => a - b)) add(before, each);
    for (const part of pairing.partsAfter(before)) matches.push(partMatch(measured, before, part));
  }
  return matches;
}

/** A unit and a part that has words of it on the other side: only these words count. */
function partMatch({ before, after, rewrapped, words }: Measured, from: number, to: number): Match {
  const [a, b] = [before.units[from], after.units[to]];
  if (!a || !b) throw new Error(`no units ${from} and ${to}`);
  const was = stretchOf(a.text, rewrapped.wrapped.get(to));
  const is = stretchOf(b.text, rewrapped.unwrapped.get(from));
  const alike = was === is ? 1 : wordsInCommon(words.read(was), words.read(is));
  return { before: a.eId, after: b.eId, basis: 'wording', likeness: Math.round(1000 * alike) / 1000 };
}

/** A pair rests on its number if the number is the same and so is all around it; else on its words. */
function basisOf(
  texts: { readonly before: Outline; readonly after: Outline },
  pairing: Pairing,
  before: number,
  after: number,
): MatchBasis {
  if (pairing.isDeclared(before, after)) return 'declared';
  const a = texts.before.units[before];
  const b = texts.after.units[after];
  return a?.eId === b?.eId ? 'number' : 'wording';
}

/**
 * Likeness of all words of a unit; of the heading alone for a group, whose articles are measured one by one; of a half and what it was cut
 * from as much as the shorter has of the other. Units the two share word for word count by their length and are not read again.
 */
function likenessAt(
  texts: { readonly before: Outline; readonly after: Outline },
  words: Words,
  { before, after, isHalf }: { readonly before: number; readonly after: number; readonly isHalf: boolean },
): number {
  if (texts.before.whole[before] === texts.after.whole[after]) return 1;
  const isGroup = texts.before.levels[before] === 'group';
  const a = { text: texts.before, from: before, to: isGroup ? before + 1 : (texts.before.end[before] ?? 0) };
  const b = { text: texts.after, from: after, to: isGroup ? after + 1 : (texts.after.end[after] ?? 0) };
  const lengthA = lengthOf(a);
  const lengthB = lengthOf(b);
  if (lengthA === 0 || lengthB === 0) return 1;
  const restA = restOf(a, b);
  const restB = restOf(b, a);
  const rest = restA.reduce((sum, unit) => sum + (a.text.length[unit] ?? 0), 0);
  const allRest = restB.reduce((sum, unit) => sum + (b.text.length[unit] ?? 0), rest);
  const alike = words.inCommon(a.text, restA, b.text, restB);
  const shared = lengthA + lengthB - allRest + alike * allRest;
  const whole = isHalf ? 2 * Math.min(lengthA, lengthB) : lengthA + lengthB;
  return Math.round(Math.min(1, shared / whole) * 1000) / 1000;
}

/** Likeness of two headings that differ; null if they do not, or if one is missing. */
function headingAt(
  { before, after }: { readonly before: Outline; readonly after: Outline },
  words: Words,
  from: number,
  to: number,
): number | null {
  const [a, b] = [before.heading[from] ?? 0, after.heading[to] ?? 0];
  if (a === b || a === 0 || b === 0) return null;
  return Math.round(1000 * wordsInCommon(words.heading(before, from), words.heading(after, to))) / 1000;
}

/** A unit with all in it that is measured. */
interface Stretch {
  readonly text: Outline;
  readonly from: number;
  readonly to: number;
}

/** Units whose words the other does not have word for word. */
function restOf({ text, from, to }: Stretch, other: Stretch): readonly number[] {
  if (to === from + 1 && other.to === other.from + 1)
    return text.own[from] === other.text.own[other.from] ? [] : [from];
  const there = new Set(other.text.own.subarray(other.from, other.to));
  const rest: number[] = [];
  for (let unit = from; unit < to; unit += 1) if (!there.has(text.own[unit] ?? 0)) rest.push(unit);
  return rest;
}

function lengthOf({ text, from, to }: Stretch): number {
  let sum = 0;
  for (let unit = from; unit < to; unit += 1) sum += text.length[unit] ?? 0;
  return sum;
}

import type { Match, MatchBasis } from '../law/comparison.ts';
import { joined } from './features.ts';
import { wordsInCommon } from './likeness.ts';
import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';
import type { Words } from './words.ts';

/** The pairs as matches: each with why it was made and how much the words have in common. In the order of the earlier text. */
export function measureMatches(
  texts: { readonly before: Outline; readonly after: Outline },
  pairing: Pairing,
  words: Words,
  bases: ReadonlyMap<string, MatchBasis>,
): readonly Match[] {
  const matches: Match[] = [];
  const add = (before: number, after: number): void => {
    const [unit, other] = [texts.before.units[before], texts.after.units[after]];
    if (!unit || !other) return;
    const known = bases.size === 0 ? undefined : bases.get(`${before} ${after}`);
    const basis = known ?? basisOf(texts, pairing, before, after);
    matches.push({ before: unit.eId, after: other.eId, basis, likeness: likenessAt(texts, words, before, after) });
  };
  for (let before = 0; before < texts.before.units.length; before += 1) {
    const after = pairing.after(before);
    if (after < 0) continue;
    const afters = pairing.afters(before);
    if (afters.length === 1) add(before, after);
    else for (const each of [...afters].sort((a, b) => a - b)) add(before, each);
  }
  return matches;
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
 * Likeness of all words of a unit; of the heading alone for a group, whose articles are measured one by one. Units the two share word for
 * word count by their length and are not read again.
 */
function likenessAt(
  texts: { readonly before: Outline; readonly after: Outline },
  words: Words,
  before: number,
  after: number,
): number {
  if (texts.before.whole[before] === texts.after.whole[after]) return 1;
  const isGroup = texts.before.levels[before] === 'group';
  const a = partsOf(texts.before, before, isGroup);
  const b = partsOf(texts.after, after, isGroup);
  const lengthA = lengthOf(texts.before, a);
  const lengthB = lengthOf(texts.after, b);
  if (lengthA === 0 || lengthB === 0) return 1;
  const inB = new Set(b.map((unit) => texts.after.own[unit]));
  const inA = new Set(a.map((unit) => texts.before.own[unit]));
  const restA = a.filter((unit) => !inB.has(texts.before.own[unit]));
  const restB = b.filter((unit) => !inA.has(texts.after.own[unit]));
  const rest = lengthOf(texts.before, restA) + lengthOf(texts.after, restB);
  const alike = wordsInCommon(
    joined(restA.map((unit) => words.own(texts.before, unit))),
    joined(restB.map((unit) => words.own(texts.after, unit))),
  );
  const same = lengthA + lengthB - rest;
  return Math.round(((same + alike * rest) / (same + rest)) * 1000) / 1000;
}

function partsOf(text: Outline, place: number, isGroup: boolean): readonly number[] {
  const size = isGroup ? 1 : (text.end[place] ?? place) - place;
  return Array.from({ length: size }, (_, step) => place + step);
}

const lengthOf = (text: Outline, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + (text.length[unit] ?? 0), 0);

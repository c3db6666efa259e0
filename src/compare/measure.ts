import type { Match, MatchBasis } from '../law/comparison.ts';
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
  return texts.before.units.flatMap((unit, before) =>
    [...pairing.afters(before)]
      .sort((a, b) => a - b)
      .flatMap((after) => {
        const other = texts.after.units[after];
        if (!other) return [];
        const basis = bases.get(`${before} ${after}`) ?? basisOf(texts, pairing, before, after);
        return [{ before: unit.eId, after: other.eId, basis, likeness: likenessAt(texts, words, before, after) }];
      }),
  );
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

/** Likeness of all words of a unit; of the heading alone for a group, whose articles are measured one by one. */
function likenessAt(
  texts: { readonly before: Outline; readonly after: Outline },
  words: Words,
  before: number,
  after: number,
): number {
  if (texts.before.whole[before] === texts.after.whole[after]) return 1;
  const reach = texts.before.levels[before] === 'group' ? 'own' : 'whole';
  const a = words[reach](texts.before, before);
  const b = words[reach](texts.after, after);
  if (a.ids.length === 0 || b.ids.length === 0) return 1;
  return Math.round(wordsInCommon(a, b) * 1000) / 1000;
}

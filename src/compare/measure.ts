import type { Match, MatchBasis } from '../law/comparison.ts';
import { likeness } from './likeness.ts';
import { type Outline, ownWords } from './outline.ts';
import type { Pairing } from './pairing.ts';

/** The pairs as matches: each with why it was made and how much the words have in common. In the order of the earlier text. */
export function measureMatches(
  texts: { readonly before: Outline; readonly after: Outline },
  pairing: Pairing,
  bases: ReadonlyMap<string, MatchBasis>,
): readonly Match[] {
  return texts.before.units.flatMap((unit, before) =>
    [...pairing.afters(before)]
      .sort((a, b) => a - b)
      .flatMap((after) => {
        const other = texts.after.units[after];
        if (!other) return [];
        const basis = bases.get(`${before} ${after}`) ?? basisOf(texts, pairing, before, after);
        return [{ before: unit.eId, after: other.eId, basis, likeness: likenessAt(texts, before, after) }];
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

function likenessAt(
  texts: { readonly before: Outline; readonly after: Outline },
  before: number,
  after: number,
): number {
  if (texts.before.whole[before] === texts.after.whole[after]) return 1;
  if (texts.before.levels[before] === 'group' && texts.before.own[before] === texts.after.own[after]) return 1;
  const a = wordsAt(texts.before, before);
  const b = wordsAt(texts.after, after);
  return a === '' || b === '' ? 1 : Math.round(likeness(a, b) * 1000) / 1000;
}

function wordsAt(text: Outline, place: number): string {
  const last = text.levels[place] === 'group' ? place + 1 : (text.end[place] ?? place);
  return text.units.slice(place, last).map(ownWords).join('\n').trim();
}

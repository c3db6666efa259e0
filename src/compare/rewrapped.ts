import { wordsInCommon } from './likeness.ts';
import { childrenAt, type Outline } from './outline.ts';
import type { Work } from './pairing.ts';

/** So much of the words of both must be the same: a unit keeps its place, so its words are all that speaks against it. */
const leastLikeness = 0.5;

/**
 * Finds the words of a unit that stand in a numbered part of it now, and the other way round: an article of one sentence gets a second
 * paragraph, and its sentence becomes paragraph 1. The unit is paired with itself; its text goes on in the part that nothing else became.
 */
export function pairRewrapped(work: Work): void {
  const { before, after, pairing } = work;
  for (let place = 0; place < before.units.length; place += 1) {
    const partner = pairing.after(place);
    if (partner < 0 || !pairing.isOneToOne(place, partner)) continue;
    const [was, is] = [textAt(before, place), textAt(after, partner)];
    if (was !== null && is === null) {
      const part = likest(work, was, after, partner, (child) => pairing.isFreeAfter(child));
      if (part >= 0) pairing.wrap(place, part);
    }
    if (was === null && is !== null) {
      const part = likest(work, is, before, place, (child) => pairing.isFreeBefore(child));
      if (part >= 0) pairing.unwrap(part, partner);
    }
  }
}

/** Whether a known match is that of a unit's text with a part around or inside its partner; `isPair` tells the other known matches. */
export function rewrapOf(
  { before, after }: { readonly before: Outline; readonly after: Outline },
  isPair: (from: number, to: number) => boolean,
  from: number,
  to: number,
): 'wrap' | 'unwrap' | null {
  const [outer, inner] = [after.parent[to] ?? -1, before.parent[from] ?? -1];
  const [was, is] = [textAt(before, from), textAt(after, to)];
  if (was === null || is === null) return null;
  if (outer >= 0 && isPair(from, outer) && textAt(after, outer) === null) return 'wrap';
  return inner >= 0 && isPair(inner, to) && textAt(before, inner) === null ? 'unwrap' : null;
}

/** The free part whose words are most like these; -1 if none is like them. */
function likest(work: Work, words: string, text: Outline, place: number, isFree: (child: number) => boolean): number {
  let best = -1;
  let most = 0;
  const own = work.words.read(words);
  for (const child of childrenAt(text, place)) {
    const said = textAt(text, child);
    if (said === null || !isFree(child)) continue;
    const likeness = said === words ? 1 : wordsInCommon(own, work.words.read(said));
    if (likeness >= leastLikeness && likeness > most) [best, most] = [child, likeness];
  }
  return best;
}

function textAt(text: Outline, place: number): string | null {
  const unit = text.units[place];
  return unit && !unit.isRepealed && unit.text ? unit.text : null;
}

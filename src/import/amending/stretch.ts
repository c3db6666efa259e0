import type { EId } from '../../law/ids.ts';
import type { Deed, NamedPlace } from '../../law/instruction.ts';
import { provisionsByEId } from '../../law/provision.ts';
import type { Addressing } from './addresses.ts';
import { all, none, type Operations } from './outcome.ts';

type Stretch = Extract<Deed, { kind: 'stretch' }>;

/**
 * `the words from “may” to “act”`: the words between are found in the text, as an exchange of all of them. Where they begin or end in more
 * than one place nothing is read.
 */
export function stretchOf(place: NamedPlace, at: EId, deed: Stretch, { text, grammar }: Addressing): Operations {
  const unit = text && provisionsByEId(text).get(at);
  const words = place.part === 'heading' ? unit?.heading : unit?.text;
  if (!unit || !words)
    return none('no-operation', `words from one to another in ${at}: which those are shows only in its text; give it`);
  const { first, last, put } = deed;
  if (last === null && place.part !== 'heading' && unit.children.length > 0)
    return none('no-operation', `words to the end of ${at}: it holds units, and it is not said whether they go too`);
  const start = first === null ? 0 : only(words, first, 0);
  if (typeof start === 'string') return none('ambiguous', `${start} in ${at}`);
  const end = last === null ? words.length : only(words, last, first === null ? 0 : start + first.length);
  if (typeof end === 'string') return none('ambiguous', `${end} in ${at}`);
  const found = words.slice(start, last === null ? end : end + last.length);
  const list = (one: string) => ({ [grammar.language]: [one] });
  return all({ kind: 'words', at, find: list(found), put: list(put), every: false, nth: null });
}

/** Where words stand, if they stand in one place only. */
function only(text: string, words: string, from: number): number | string {
  const place = text.indexOf(words, from);
  if (place < 0) return `«${words}» is not found`;
  return text.includes(words, place + 1) ? `«${words}» stands in several places` : place;
}

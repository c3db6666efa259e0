import type { Outline } from './outline.ts';
import type { Pairing } from './pairing.ts';
import { type Span, type Stretch, stretches } from './stretches.ts';

/** Which stretch of a text a pair is about, where the unit was split or joined; undefined where it is about all of it. */
export interface Parted {
  before(before: number, after: number): Span | undefined;
  after(before: number, after: number): Span | undefined;
}

/**
 * Cuts the texts of units that became several, and of those that several became: the words of the other half were neither taken out nor put
 * in. A text whose parts do not stand in it one behind the other is not cut.
 */
export function partedBetween(texts: { readonly before: Outline; readonly after: Outline }, pairing: Pairing): Parted {
  const split = new Map<number, ReadonlyMap<number, Span>>();
  const joined = new Map<number, ReadonlyMap<number, Span>>();
  const cutAt = (known: Map<number, ReadonlyMap<number, Span>>, whole: Words, parts: readonly Words[]) => {
    const cut = known.get(whole.place) ?? cutBetween(whole, parts);
    known.set(whole.place, cut);
    return cut;
  };
  const at = (text: Outline) => (place: number) => ({ place, words: text.units[place]?.text ?? '' });
  return {
    before: (before, after) => {
      const afters = pairing.afters(before);
      if (afters.length < 2) return undefined;
      return cutAt(split, at(texts.before)(before), afters.map(at(texts.after))).get(after);
    },
    after: (before, after) => {
      const befores = pairing.befores(after);
      if (befores.length < 2) return undefined;
      return cutAt(joined, at(texts.after)(after), befores.map(at(texts.before))).get(before);
    },
  };
}

interface Words {
  readonly place: number;
  readonly words: string;
}

const uncut: ReadonlyMap<number, Span> = new Map();

/** The stretch of each part, by its place: in the order in which most of the parts are found, that of the text first. */
function cutBetween({ words }: Words, parts: readonly Words[]): ReadonlyMap<number, Span> {
  const worded = parts.filter((part) => part.words !== '');
  const found = worded.filter((part) => stretches(words, [part.words]).some(({ isKept }) => isKept));
  if (words === '' || found.length === 0) return uncut;
  const rising = [...found].sort((a, b) => a.place - b.place);
  for (const order of [rising, found, [...rising].reverse()]) {
    const cut = stretches(
      words,
      order.map((part) => part.words),
    );
    if (cut.every(({ isKept }) => isKept)) return spansOf(parts, order, cut);
  }
  return uncut;
}

const nowhere: Span = { start: 0, end: 0 };

function spansOf(parts: readonly Words[], order: readonly Words[], cut: readonly Stretch[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>(parts.map(({ place }) => [place, nowhere]));
  for (const [at, { place }] of order.entries()) spans.set(place, cut[at] ?? nowhere);
  return spans;
}

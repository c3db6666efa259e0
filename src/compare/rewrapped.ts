import { childrenAt, type Outline } from './outline.ts';
import type { Pairing, Work } from './pairing.ts';
import { type Span, type Stretch, stretches } from './stretches.ts';

interface Texts {
  readonly before: Outline;
  readonly after: Outline;
}

/**
 * Finds the words of a unit that stand in numbered parts of it now, and the other way round: an article of one sentence gets a second
 * paragraph, and its sentence becomes paragraph 1; an article of three sentences is cut into paragraphs 1 to 3. The unit is paired with
 * itself; its words go on in the parts that nothing else became.
 */
export function pairRewrapped(work: Work): void {
  const { before, after, pairing } = work;
  for (let place = 0; place < before.units.length; place += 1) {
    const partner = outermost(pairing.afters(place));
    if (partner < 0) continue;
    if (outermost(pairing.befores(partner)) === place) {
      const [was, is] = [textAt(before, place), textAt(after, partner)];
      if (was === is || before.whole[place] === after.whole[partner]) continue;
      const parts = was === null ? [] : partsNow(work, { place, partner, was, is });
      if (is !== null && parts.length === 0) partsBefore(work, { place, partner, was, is });
    }
    pairHalfTexts(work, place);
  }
}

/**
 * The same of units that became several, or that several became: numbered paragraphs of one article are the texts of three articles now, or the
 * texts of two articles are paragraphs of one.
 */
function pairHalfTexts({ before, after, pairing }: Work, place: number): void {
  for (const partner of pairing.afters(place)) {
    if (pairing.isOneToOne(place, partner)) continue;
    const [was, is] = [textAt(before, place), textAt(after, partner)];
    const isOnlyOrigin = pairing.befores(partner).length === 1;
    if (is !== null && isOnlyOrigin && pairing.partsBefore(partner).length === 0) {
      const isFree = (part: number): boolean => pairing.isFreeBefore(part) && pairing.unwrappedInto(part) < 0;
      const parts = freeParts(before, place, isFree).filter(isNumbered(before));
      for (const part of kept(is, was, before, parts)) pairing.unwrap(part, partner);
    }
    if (was !== null && pairing.afters(place).length === 1 && pairing.partsAfter(place).length === 0) {
      const isFree = (part: number): boolean => pairing.isFreeAfter(part) && pairing.wrappedIn(part) < 0;
      const parts = freeParts(after, partner, isFree).filter(isNumbered(after));
      for (const part of kept(was, is, after, parts)) pairing.wrap(place, part);
    }
  }
}

const isNumbered =
  (text: Outline) =>
  (place: number): boolean =>
    (text.units[place]?.number ?? null) !== null;

/** The first of some units: the one around the others, if one is. */
const outermost = (places: readonly number[]): number => places.reduce((a, b) => Math.min(a, b), places[0] ?? -1);

interface Holders<Was, Is> {
  readonly place: number;
  readonly partner: number;
  readonly was: Was;
  readonly is: Is;
}

/** Pairs the words of an earlier unit with parts of its partner. What seemed one more half of it, inside the first, is such a part. */
function partsNow(
  { after, pairing }: Work,
  { place, partner, was, is }: Holders<string, string | null>,
): readonly number[] {
  const inner = pairing.afters(place).filter((half) => half !== partner);
  if (!inner.every((half) => isInside(after, half, partner)) || pairing.befores(partner).length > 1) return [];
  const isFree = (part: number): boolean => pairing.isFreeAfter(part) || inner.includes(part);
  const parts = kept(was, is, after, freeParts(after, partner, isFree));
  if (!inner.every((half) => parts.includes(half))) return [];
  for (const half of inner) pairing.unlink(place, half);
  for (const part of parts) pairing.wrap(place, part);
  return parts;
}

function partsBefore({ before, pairing }: Work, { place, partner, was, is }: Holders<string | null, string>): void {
  const inner = pairing.befores(partner).filter((half) => half !== place);
  if (!inner.every((half) => isInside(before, half, place)) || pairing.afters(place).length > 1) return;
  const isFree = (part: number): boolean => pairing.isFreeBefore(part) || inner.includes(part);
  const parts = kept(is, was, before, freeParts(before, place, isFree));
  if (!inner.every((half) => parts.includes(half))) return;
  for (const half of inner) pairing.unlink(half, partner);
  for (const part of parts) pairing.unwrap(part, partner);
}

const isInside = ({ end }: Outline, place: number, holder: number): boolean =>
  place > holder && place < (end[holder] ?? 0);

/** Between levels a known match is: *wrap* and *unwrap* as they were found, *through* two versions that did both, or *none*. */
export type Rewrap = 'level' | 'wrap' | 'unwrap' | 'through' | 'none';

/**
 * What a known match is, by the other known ones (`isPair`): that of a unit's text with a part inside its partner, or of a part with its
 * unit's partner. Where an alignment was composed over versions, one side may have no text any more (*none*), or parts of both sides may
 * have met in one text between (*through*).
 */
export function rewrapOf(
  { before, after }: Texts,
  isPair: (from: number, to: number) => boolean,
  from: number,
  to: number,
): Rewrap {
  const isInto = around(after, to).some((outer) => isPair(from, outer));
  const isOutOf = around(before, from).some((outer) => isPair(outer, to));
  if (!isInto && !isOutOf) return 'level';
  if (textAt(before, from) === null || textAt(after, to) === null) return 'none';
  if (isInto && isOutOf) return 'through';
  return isInto ? 'wrap' : 'unwrap';
}

function around({ parent }: Outline, place: number): readonly number[] {
  const found: number[] = [];
  for (let outer = parent[place] ?? -1; outer >= 0; outer = parent[outer] ?? -1) found.push(outer);
  return found;
}

/** The parts in a unit that nothing else became, those in a part that went on left aside. */
function freeParts(text: Outline, place: number, isFree: (part: number) => boolean): readonly number[] {
  return childrenAt(text, place)
    .filter(isFree)
    .flatMap((child) => [...(textAt(text, child) === null ? [] : [child]), ...freeParts(text, child, isFree)]);
}

/** The parts that have words of a text, beside what stayed with the unit itself; a part of other words is looked at once and left out. */
function kept(words: string, own: string | null, text: Outline, parts: readonly number[]): readonly number[] {
  if (parts.length === 0) return parts;
  const found = cutBetween(words, own, text, parts);
  const left = parts.filter((_, place) => found.parts[place]?.isKept === true);
  if (left.length === parts.length || left.length === 0) return left;
  const again = cutBetween(words, own, text, left);
  return left.filter((_, place) => again.parts[place]?.isKept === true);
}

interface Cut {
  /** What stays in the unit's own text. */
  readonly own: Span;
  readonly parts: readonly Stretch[];
}

const empty: Span = { start: 0, end: 0 };

/** A unit's words cut between its own text on the other side and the parts there. */
function cutBetween(words: string, own: string | null, text: Outline, parts: readonly number[]): Cut {
  const said = parts.map((part) => textAt(text, part) ?? '');
  if (own === null) return { own: empty, parts: stretches(words, said) };
  const [first = { ...empty, isKept: false }, ...others] = stretches(words, [own, ...said]);
  return first.isKept ? { own: first, parts: others } : { own: empty, parts: stretches(words, said) };
}

/** Which stretch of a unit's text stands in which part on the other side, by the place of the part; and what stayed with the unit. */
export interface Rewrapped {
  /** Of the earlier text, by later part. */
  readonly wrapped: ReadonlyMap<number, Span>;
  /** Of the later text, by earlier part. */
  readonly unwrapped: ReadonlyMap<number, Span>;
  /** Of the earlier text, by earlier unit. */
  readonly stayed: ReadonlyMap<number, Span>;
  /** Of the later text, by later unit. */
  readonly was: ReadonlyMap<number, Span>;
}

/** Cuts the texts of all units that were numbered, or lost their numbers, once the pairs are known. */
export function rewrappedBetween({ before, after }: Texts, pairing: Pairing): Rewrapped {
  const wrapped = new Map<number, Span>();
  const unwrapped = new Map<number, Span>();
  const stayed = new Map<number, Span>();
  const was = new Map<number, Span>();
  for (const [holder, parts] of pairing.rewrapped('wrapped')) {
    const cut = cutBetween(textAt(before, holder) ?? '', textAt(after, pairing.after(holder)), after, parts);
    stayed.set(holder, cut.own);
    for (const [place, part] of parts.entries()) wrapped.set(part, cut.parts[place] ?? empty);
  }
  for (const [holder, parts] of pairing.rewrapped('unwrapped')) {
    const cut = cutBetween(textAt(after, holder) ?? '', textAt(before, pairing.before(holder)), before, parts);
    was.set(holder, cut.own);
    for (const [place, part] of parts.entries()) unwrapped.set(part, cut.parts[place] ?? empty);
  }
  return { wrapped, unwrapped, stayed, was };
}

/** The stretch of a text; the whole text where it was not cut. */
export const stretchOf = (text: string | null, span: Span | undefined): string =>
  span ? (text ?? '').slice(span.start, span.end) : (text ?? '');

function textAt(text: Outline, place: number): string | null {
  const unit = text.units[place];
  return unit && !unit.isRepealed && unit.text ? unit.text : null;
}

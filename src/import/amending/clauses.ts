import type { Deed, NamedPlace } from '../../law/instruction.ts';
import { deedOf, type Failure, type Sense, wherein } from './deeds.ts';
import { type Compiled, compile, type Slots } from './formulas.ts';
import type { AmendingGrammar, Formula } from './grammar.ts';
import { type Masked, unmasked } from './masked.ts';
import { placeReader } from './places.ts';

/** One order of a clause: what is to be done and where, as far as the clause itself says. */
export interface Order {
  readonly formula: Formula;
  /** Null: the clause names no place of its own. */
  readonly places: readonly NamedPlace[] | null;
  /** Null: it only names a place or an act for what follows. */
  readonly deed: Deed | null;
  /** Its place in the clause. */
  readonly start: number;
  readonly end: number;
  /** What of it no operation holds: `revived as of October 1, 2023`. */
  readonly aside: string | null;
}

/** What a clause says, or why it is not understood. */
export type ClauseReading = { readonly kind: 'orders'; readonly orders: readonly Order[] } | Failure;

/** Reads one clause of a masked text. */
export type ClauseReader = (clause: string, masked: Masked) => ClauseReading;

/**
 * Reads clauses by the formulas of a grammar. Every word of a clause belongs to a formula or a place; with a word left over the whole
 * clause is left to a person, because what was left over may be the exception.
 */
export function clauseReader(grammar: AmendingGrammar): ClauseReader {
  const formulas = compile(grammar);
  const readPlace = placeReader(grammar);
  const joint = new RegExp(grammar.joint, 'giu');
  return (clause, masked) => {
    const reader: Reader = { grammar, formulas, readPlace, masked, failures: [] };
    const { text, start } = trimmed(clause, grammar);
    const cuts = [...text.matchAll(joint)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
    const orders = cuts.length > MANY ? null : ordersFrom(text, 0, cuts, reader, new Map());
    if (orders === 'ambiguous') return { kind: 'not', why: 'ambiguous', message: 'it can be read in two ways' };
    if (orders) return { kind: 'orders', orders: orders.map((one) => shifted(one, start)) };
    const [failure] = reader.failures;
    return failure ?? { kind: 'not', why: 'no-formula', message: 'no formula of amending language fits it' };
  };
}

/** A clause with more joints is no order but a list. */
const MANY = 24;

interface Reader extends Sense {
  readonly formulas: readonly Compiled[];
}

const shifted = (order: Order, by: number): Order => ({ ...order, start: order.start + by, end: order.end + by });

/** A clause without the words and signs around it that order nothing. */
function trimmed(clause: string, { filler, fold }: AmendingGrammar): { readonly text: string; readonly start: number } {
  const edge = filler === '' ? '(?!)' : filler;
  // A paragraph of a bill of Congress begins with a heading of its own: `Penalties.—Section 243 …`.
  const head = /^\s*\p{Lu}[^.:;—\uE000]{1,120}\.—\s*/u.exec(clause)?.[0] ?? '';
  const lead =
    new RegExp(`^(?:[\\s,•–—-]|(?:${edge})(?![\\p{L}\\p{N}]))+`, 'iu').exec(clause.slice(head.length))?.[0] ?? '';
  const before = head + lead;
  const rest = clause.slice(before.length);
  const after = new RegExp(`(?:[\\s.;,"”]|(?<![\\p{L}\\p{N}])(?:${edge}))+$`, 'iu').exec(rest)?.[0] ?? '';
  return { text: fold(rest.slice(0, rest.length - after.length)), start: before.length };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

type Found = readonly Order[] | 'ambiguous' | null;

/** Orders that fill the text from a place to its end: one if one does, else the fewest. */
function ordersFrom(
  text: string,
  start: number,
  cuts: readonly Cut[],
  reader: Reader,
  known: Map<number, Found>,
): Found {
  const before = known.get(start);
  if (before !== undefined) return before;
  let best: Found = orderOf(text, start, text.length, reader);
  if (best === null) {
    for (const cut of cuts.filter(({ from }) => from > start).reverse()) {
      const first = orderOf(text, start, cut.from, reader);
      if (first === null) continue;
      const rest = ordersFrom(text, cut.to, cuts, reader, known);
      if (rest === null) continue;
      const found: Found = first === 'ambiguous' || rest === 'ambiguous' ? 'ambiguous' : [...first, ...rest];
      if (found === 'ambiguous') best ??= found;
      else if (best === null || best === 'ambiguous' || found.length < best.length) best = found;
    }
  }
  known.set(start, best);
  return best;
}

function orderOf(text: string, start: number, end: number, reader: Reader): Found {
  const words = text.slice(start, end);
  const orders: Order[] = [];
  for (const { formula, fits } of reader.formulas) {
    for (const slots of fits(words)) {
      const made = orderBy(formula, slots, reader);
      const aside = slots.aside === undefined ? null : unmasked(slots.aside, reader.masked);
      if (made) orders.push({ ...made, formula, start, end, aside });
    }
  }
  const distinct = new Map(orders.map((order) => [JSON.stringify([order.places, order.deed]), order]));
  if (distinct.size > 1) return 'ambiguous';
  return orders[0] ? [orders[0]] : null;
}

function orderBy(formula: Formula, groups: Slots, reader: Reader): Pick<Order, 'places' | 'deed'> | null {
  const place = wherein(groups, reader);
  if (place === 'nowhere') return null;
  if (formula.kind === 'context') return { places: place, deed: null };
  const deed = deedOf(formula, groups, reader);
  if (deed === null) return null;
  // "по всему тексту": wherever the words stand.
  const isWhole = place?.every(({ units, part, act }) => units.length === 0 && part === 'whole' && act === null);
  if (deed.kind === 'words' && isWhole && deed.nth === null) return { places: place, deed: { ...deed, every: true } };
  return { places: place, deed };
}

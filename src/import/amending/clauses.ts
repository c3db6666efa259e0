import type { Deed, NamedPlace } from '../../law/instruction.ts';
import { type Compiled, compile, occurrenceOf, type Slots, wordsOfList } from './formulas.ts';
import type { AmendingGrammar, Formula } from './grammar.ts';
import { CLOSE, type Masked, OPEN, unmasked } from './masked.ts';
import { placeReader } from './places.ts';
import { under } from './scopes.ts';
import { wordingOf } from './wordings.ts';

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
}

/** What a clause says, or why it is not understood. */
export type ClauseReading =
  | { readonly kind: 'orders'; readonly orders: readonly Order[] }
  | {
      readonly kind: 'not';
      readonly why: 'no-formula' | 'ambiguous' | 'place' | 'no-operation';
      readonly message: string;
    };

/** Reads one clause of a masked text. */
export type ClauseReader = (clause: string, masked: Masked) => ClauseReading;

/**
 * Reads clauses by the formulas of a grammar. Every word of a clause belongs to a formula or a place; with a word left over the whole clause
 * is left to a person, because what was left over may be the exception.
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

interface Reader {
  readonly grammar: AmendingGrammar;
  readonly formulas: readonly Compiled[];
  readonly readPlace: ReturnType<typeof placeReader>;
  readonly masked: Masked;
  readonly failures: Extract<ClauseReading, { kind: 'not' }>[];
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
      if (made) orders.push({ ...made, formula, start, end });
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

/** The places that a clause names; `by striking paragraph (3)`: a unit in the place. */
function wherein(groups: Slots, reader: Reader): readonly NamedPlace[] | null | 'nowhere' {
  const [place, inner] = [groups.place, groups.inner].map((words) =>
    words === undefined ? null : (placesIn(words, reader) ?? 'nowhere'),
  );
  if (place === 'nowhere' || inner === 'nowhere') return 'nowhere';
  if (!inner || !place) return inner ?? place ?? null;
  const scoped = under(place, inner, reader.grammar);
  return typeof scoped === 'string' ? 'nowhere' : scoped;
}

/** A place's words; a quoted letter in them is a number: `подпункт "а"`. */
function placesIn(words: string, { readPlace, masked, failures }: Reader): readonly NamedPlace[] | null {
  const spelt = words.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu'), (sign, index) => {
    const quoted = masked.quotations[Number(index)]?.text ?? '';
    return /^\p{L}\)?$/u.test(quoted) ? `${quoted.replace(')', '')})` : sign;
  });
  const places = readPlace(spelt);
  if (!places)
    failures.push({ kind: 'not', why: 'place', message: `the place «${unmasked(words, masked)}» is not understood` });
  return places;
}

function deedOf({ kind }: Formula, groups: Slots, reader: Reader): Deed | null {
  const { masked, grammar } = reader;
  const list = (words: string | undefined): readonly string[] =>
    words === undefined ? [] : wordsOfList(words, masked, grammar);
  const named = (words: string | undefined): readonly NamedPlace[] | null =>
    words === undefined ? [] : placesIn(words, reader);
  const wording = groups.wording === undefined ? null : wordingOf(groups.wording, masked);
  switch (kind) {
    case 'context':
      return null;
    case 'words':
    case 'strike':
    case 'after':
    case 'before':
      return wordsDeed(kind, list(groups.find), list(groups.put), groups, reader);
    case 'append': {
      const [words, ...others] = list(groups.put);
      return words === undefined || others.length > 0 ? null : { kind: 'append', words, isSentence: false };
    }
    case 'sentence':
      return wording === null ? null : { kind: 'append', words: wording, isSentence: true };
    case 'replace':
      return { kind: 'replace', wording };
    case 'insert': {
      const [units, behind] = [named(groups.units), named(groups.behind)];
      if (!units || !behind || behind.length > 1) return null;
      return { kind: 'insert', units, after: behind[0] ?? null, wording };
    }
    case 'repeal':
    case 'delete':
      return { kind };
    case 'renumber': {
      const to = named(groups.to);
      return to && to.length > 0 ? { kind: 'renumber', to } : null;
    }
    case 'move': {
      const [behind, to] = [named(groups.behind), named(groups.to)];
      const [after] = behind ?? [];
      if (!to || !after || (behind?.length ?? 0) > 1 || to.length > 1) return null;
      return { kind: 'move', after, to: to[0] ?? null };
    }
    case 'split': {
      const [into, from] = [named(groups.to), named(groups.first)];
      return into && from && into.length > 1 ? { kind: 'split', into, from } : null;
    }
    case 'join': {
      const to = named(groups.to);
      const [into] = to ?? [];
      return into && to?.length === 1 ? { kind: 'join', into } : null;
    }
    case 'designate': {
      const [as, ...others] = named(groups.to) ?? [];
      return as && others.length === 0 ? { kind: 'designate', as } : null;
    }
  }
}

/** Words exchanged, struck out, or put beside others. */
function wordsDeed(
  kind: 'words' | 'strike' | 'after' | 'before',
  find: readonly string[],
  put: readonly string[],
  groups: Slots,
  { grammar, failures }: Reader,
): Deed | null {
  const occurrence = occurrenceOf([groups.when, groups.also], grammar);
  if (!occurrence || find.length === 0 || find.some((one) => one.trim() === '')) return null;
  if (kind === 'strike') return { kind: 'words', find, put: find.map(() => ''), ...occurrence };
  const isPaired = kind === 'words' ? find.length === put.length : find.length === 1 && put.length === 1;
  if (!isPaired) {
    const message = `${find.length} and ${put.length} words are named: which goes with which is not said`;
    failures.push({ kind: 'not', why: 'ambiguous', message });
    return null;
  }
  if (kind === 'words') return { kind: 'words', find, put, ...occurrence };
  const [anchor = '', fresh = ''] = [find[0], put[0]];
  const whole = kind === 'after' ? beside(anchor, fresh) : beside(fresh, anchor);
  return { kind: 'words', find, put: [whole], ...occurrence };
}

/** Two pieces of a text one behind the other; a sign clings to the word before it. */
const beside = (first: string, second: string): string =>
  /^[\s,.;:)!?»”]/u.test(second) || /[\s(«“]$/u.test(first) ? `${first}${second}` : `${first} ${second}`;

import type { Token } from './citation-tokens.ts';
import type { Grammar, UnitWord } from './grammar.ts';

type NumberToken = Extract<Token, { kind: 'number' }>;
type UnitToken = Extract<Token, { kind: 'unit' }>;

/** One unit of a list: "2)", "5 – 11", "6(1)", "первая". */
export interface Item {
  readonly number: string | null;
  readonly ordinal: number | null;
  /** Last number of a range. */
  readonly last: string | null;
  readonly paren: boolean;
  /** Numbers in brackets right after it: 6(1)(a). */
  readonly inner: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A unit's word with its numbers or the word that points to it. */
export interface Group {
  readonly unit: UnitWord;
  readonly isPlural: boolean;
  readonly pointer: 'this' | 'that' | 'previous' | null;
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** Reads one level of a citation from a token on: "подпунктами 2) и 3)", "13-баптың", "настоящей статьи"; null if none stands there. */
export function readGroup(tokens: readonly Token[], at: number, grammar: Grammar): Group | null {
  const pointed = readPointed(tokens, at, grammar);
  if (pointed) return pointed;
  const first = tokens[at];
  if (first?.kind === 'ordinal' || (first?.kind === 'number' && grammar.numberFirst))
    return readNumberFirst(tokens, at);
  return first?.kind === 'unit' ? readUnitFirst(tokens, at, first) : null;
}

/** "настоящей статьи", "осы баптың", "this Article"; a number after it says more ("this point (a)"). */
function readPointed(tokens: readonly Token[], at: number, { numberFirst }: Grammar): Group | null {
  const pointer = tokens[at];
  const unit = tokens[at + 1];
  if (pointer?.kind !== 'this' && pointer?.kind !== 'that' && pointer?.kind !== 'previous') return null;
  if (unit?.kind !== 'unit') return null;
  const numbered = numberFirst ? null : readUnitFirst(tokens, at + 1, unit);
  if (numbered) return { ...numbered, start: pointer.start };
  return groupOf(unit, [], { pointer: pointer.kind, start: pointer.start, end: unit.end, next: at + 2 });
}

function readUnitFirst(tokens: readonly Token[], at: number, unit: UnitToken): Group | null {
  const { items, next } = readItems(tokens, at + 1, unit.isPlural);
  const last = items[items.length - 1];
  return last ? groupOf(unit, items, { pointer: null, start: unit.start, end: last.end, next }) : null;
}

function readNumberFirst(tokens: readonly Token[], at: number): Group | null {
  const { items, next } = readItems(tokens, at, true);
  const unit = tokens[next];
  const [first] = items;
  if (first === undefined || unit?.kind !== 'unit') return null;
  return groupOf(unit, items, { pointer: null, start: first.start, end: unit.end, next: next + 1 });
}

const groupOf = (
  { unit, isPlural }: UnitToken,
  items: readonly Item[],
  place: Pick<Group, 'pointer' | 'start' | 'end' | 'next'>,
): Group => ({ unit, isPlural, items, ...place });

/** Numbers or ordinal words joined by commas, "and" and "to". After a singular word a comma ends the list. */
function readItems(
  tokens: readonly Token[],
  at: number,
  isPlural: boolean,
): { readonly items: readonly Item[]; readonly next: number } {
  const items: Item[] = [];
  let next = at;
  let from = at;
  for (;;) {
    const read = readItem(tokens, from, items[items.length - 1]);
    if (!read) return { items, next };
    items.push(read.item);
    next = read.next;
    from = afterAnd(tokens, next, isPlural || isInnerNext(tokens, next, read.item));
    if (from === next) return { items, next };
  }
}

/** "Article 31(4), (5)": what comes after the comma belongs to the same article. */
function isInnerNext(tokens: readonly Token[], at: number, { inner }: Item): boolean {
  const token = tokens[at + 1];
  return inner.length > 0 && token?.kind === 'number' && token.paren;
}

/** Index after commas and "and", or the same index if the list ends here. */
function afterAnd(tokens: readonly Token[], at: number, isPlural: boolean): number {
  let next = at;
  let isJoined = false;
  for (let token = tokens[next]; token?.kind === 'and'; token = tokens[next]) {
    isJoined ||= isPlural || !token.isComma;
    next += 1;
  }
  return isJoined ? next : at;
}

function readItem(
  tokens: readonly Token[],
  at: number,
  before: Item | undefined,
): { readonly item: Item; readonly next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'ordinal' && before?.ordinal !== null) {
    const item = { number: null, ordinal: token.place, last: null, paren: false, inner: [] };
    return { item: { ...item, start: token.start, end: token.end }, next: at + 1 };
  }
  if (token?.kind !== 'number' || (before && before.number === null)) return null;
  if (before && token.paren && !before.paren) return readSibling(tokens, at, token, before);
  const { inner, next, end } = readInner(tokens, at + 1, token.end);
  const last = tokens[next + 1];
  const isRange = tokens[next]?.kind === 'to' && last?.kind === 'number' && (inner.length === 0 || last.paren);
  const range = isRange ? { last: last.value, end: last.end } : { last: null, end };
  const item = { number: token.value, ordinal: null, paren: token.paren, inner, start: token.start, ...range };
  return { item, next: isRange ? next + 2 : next };
}

/** "Article 43(1) and (2)": the second number stands beside the innermost of the first that is written alike. */
function readSibling(
  tokens: readonly Token[],
  at: number,
  token: NumberToken,
  before: Item,
): { readonly item: Item; readonly next: number } | null {
  const depth = before.inner.findLastIndex((number) => /\d/u.test(number) === /\d/u.test(token.value));
  if (depth < 0) return null;
  const { inner, next, end } = readInner(tokens, at + 1, token.end);
  const path = [...before.inner.slice(0, depth), token.value, ...inner];
  return { item: { ...before, last: null, inner: path, start: token.start, end }, next };
}

function readInner(
  tokens: readonly Token[],
  at: number,
  before: number,
): { readonly inner: readonly string[]; readonly next: number; readonly end: number } {
  const inner: string[] = [];
  let next = at;
  let end = before;
  for (
    let token = tokens[next];
    token?.kind === 'number' && token.paren && (token.glued || inner.length === 0);
    token = tokens[next]
  ) {
    inner.push(token.value);
    end = token.end;
    next += 1;
  }
  return { inner, next, end };
}

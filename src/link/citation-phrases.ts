import type { ProvisionKind } from '../law/provision.ts';
import { type Group, type Item, readGroup } from './citation-groups.ts';
import type { Token } from './citation-tokens.ts';
import type { Grammar } from './grammar.ts';
import { insideOf, rankOf } from './unit-order.ts';

/** One level of an address as a text names it. */
export interface Step {
  readonly kinds: readonly ProvisionKind[];
  /** `5-1`, `a`; null if the unit is counted or pointed to. */
  readonly number: string | null;
  /** Last number of a range. */
  readonly last: string | null;
  /** Counted, not printed: часть вторая, the second subparagraph. */
  readonly ordinal: number | null;
  readonly pointer: 'this' | 'that' | 'previous' | null;
  /** More than one is meant, so a hyphen in its number may mean "to". */
  readonly isPlural: boolean;
}

/** The act a citation names: its own, another one by its name, or by a word for the one named before ("that Regulation"). */
export type NamedAct =
  | { readonly kind: 'own' }
  | { readonly kind: 'other'; readonly name: string; readonly isPointer: boolean };

/** One citation: a place from the outermost step to the innermost, and the words that name it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
  readonly act: NamedAct | null;
  /** Only "and" or a comma joins it to the phrase before, so that the two may share what is named once. */
  readonly isJoined: boolean;
}

/** Groups of one citation from the outermost to the innermost, and the act around them. */
interface Chain {
  readonly groups: readonly Group[];
  readonly act: NamedAct | null;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The citations in the tokens of a text: "подпунктами 2) и 3) пункта 1" → 2) in point 1, 3) in point 1. */
export function citationPhrases(tokens: readonly Token[], grammar: Grammar): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let between: readonly Token[] | null = null;
  for (let at = 0; at < tokens.length; ) {
    const chain = readChain(tokens, at, grammar);
    const token = tokens[at];
    if (chain) {
      phrases.push(...spread(chain, between !== null && isJoint(between, grammar)));
      between = [];
      at = chain.next;
    } else {
      between = token?.kind === 'and' && between ? [...between, token] : null;
      at += 1;
    }
  }
  return phrases;
}

/** In English a comma alone joins too much ("paragraph 1, Article 9 of Regulation …"); elsewhere it joins the parts of a list. */
const isJoint = (between: readonly Token[], { numberFirst, reading }: Grammar): boolean =>
  numberFirst || reading === 'outward' || between.some((token) => token.kind === 'and' && !token.isComma);

function readChain(tokens: readonly Token[], at: number, grammar: Grammar): Chain | null {
  const named = namedAct(tokens[at]);
  const start = tokens[at]?.start ?? 0;
  const first = readGroup(tokens, named ? at + 1 : at, grammar);
  if (named && (first === null || !grammar.numberFirst)) {
    const end = tokens[at]?.end ?? start;
    return { groups: [], act: named, start, end, next: at + 1 };
  }
  if (first === null) return null;
  let chain: Chain = { groups: [first], act: named, start, end: first.end, next: first.next };
  for (let longer = lengthen(chain, tokens, grammar); longer; longer = lengthen(chain, tokens, grammar)) chain = longer;
  return chain;
}

function namedAct(token: Token | undefined): NamedAct | null {
  if (token?.kind === 'own-act') return { kind: 'own' };
  return token?.kind === 'act' ? { kind: 'other', name: token.name, isPointer: token.isPointer } : null;
}

/** One more level or the act after what has been read: "пункта 1" + "статьи 5" + "Конституции". Null at the end. */
function lengthen(chain: Chain, tokens: readonly Token[], grammar: Grammar): Chain | null {
  const comma = isComma(tokens[chain.next]) ? 1 : 0;
  const hasOf = tokens[chain.next + comma]?.kind === 'of';
  const from = chain.next + (hasOf ? comma + 1 : 0);
  const act = grammar.numberFirst ? null : namedAct(tokens[from]);
  const end = tokens[from]?.end ?? chain.end;
  if (act && chain.act === null) return { ...chain, act, end, next: from + 1 };
  if (act || (chain.act && !grammar.numberFirst)) return null;
  const outer = readGroup(tokens, from, grammar);
  if (hasOf || (grammar.reading === 'outward' && isAround(chain, outer))) {
    return outer && { ...chain, groups: [outer, ...chain.groups], end: outer.end, next: outer.next };
  }
  const skip = grammar.numberFirst || grammar.reading === 'outward' ? 0 : comma;
  const inner = readGroup(tokens, from + skip, grammar);
  const innermost = chain.groups[chain.groups.length - 1];
  if (inner === null || inner.pointer || !innermost || rankOf(inner.unit) <= rankOf(innermost.unit)) return null;
  return { ...chain, groups: [...chain.groups, inner], end: inner.end, next: inner.next };
}

const isComma = (token: Token | undefined): boolean => token?.kind === 'and' && token.isComma;

/** Where the small comes first, a larger unit is around what has been read; a part may also lie in a smaller one. */
function isAround(chain: Chain, next: Group | null): boolean {
  const [outermost] = chain.groups;
  if (!outermost || !next) return false;
  const isPart = outermost.unit.kinds.includes('alinea');
  return rankOf(next.unit) < rankOf(outermost.unit) || (isPart && rankOf(next.unit) > ARTICLE);
}

const ARTICLE = rankOf({ kinds: ['article'] });

/** A chain with a list is several citations; the words are cut at the list so that they never overlap. */
function spread(chain: Chain, isJoined: boolean): readonly Phrase[] {
  const lists = chain.groups.filter(({ items }) => items.length > 1).toSorted((a, b) => a.start - b.start);
  const [list, other] = lists;
  if (!list) return [{ ...chain, steps: stepsOf(chain.groups, null, null), isJoined }];
  const stop = other?.items[0]?.end ?? chain.end;
  const phrases = list.items.map(
    (item, index): Phrase => ({
      start: index === 0 ? chain.start : item.start,
      end: index === list.items.length - 1 ? stop : item.end,
      steps: stepsOf(chain.groups, list, item),
      act: chain.act,
      isJoined: isJoined || index > 0,
    }),
  );
  return [...phrases, ...(other ? othersOf(chain, other) : [])];
}

/** The later items of a second list ("пункты 1 и 2 статей 5 и 6") are cited by themselves: 6. */
function othersOf(chain: Chain, list: Group): readonly Phrase[] {
  const groups = chain.groups.slice(0, chain.groups.indexOf(list) + 1);
  return list.items.slice(1).map((item, index, rest) => ({
    start: item.start,
    end: index === rest.length - 1 ? chain.end : item.end,
    steps: stepsOf(groups, list, item),
    act: chain.act,
    isJoined: true,
  }));
}

/** Steps of a chain in which `item` is taken of `list`, and the first item of every other group. */
const stepsOf = (groups: readonly Group[], list: Group | null, item: Item | null): readonly Step[] =>
  groups.flatMap((group) => groupSteps(group, group === list ? item : (group.items[0] ?? null)));

/** What a unit's word means before this number; one that only points may mean any of its kinds. */
function kindsOf({ kinds, bare }: Group['unit'], pointer: Group['pointer'], item: Item | null): Step['kinds'] {
  if (bare === undefined) return kinds;
  if (pointer) return [...kinds, ...bare];
  return item && !item.paren && item.ordinal === null ? bare : kinds;
}

function groupSteps({ unit, pointer, isPlural }: Group, item: Item | null): readonly Step[] {
  const number = item?.number ?? null;
  const inners = item?.inner ?? [];
  const step: Step = {
    kinds: kindsOf(unit, pointer, item),
    number,
    last: inners.length > 0 ? null : (item?.last ?? null),
    ordinal: item?.ordinal ?? null,
    pointer,
    isPlural,
  };
  const inner: Step[] = [];
  for (const [index, innerNumber] of inners.entries()) {
    const kinds = insideOf((inner[inner.length - 1] ?? step).kinds);
    const last = index === inners.length - 1 ? (item?.last ?? null) : null;
    inner.push({ kinds, number: innerNumber, last, ordinal: null, pointer: null, isPlural: false });
  }
  return [step, ...inner];
}

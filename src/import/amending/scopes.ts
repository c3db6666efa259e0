import type { NamedPlace, NamedUnit } from '../../law/instruction.ts';
import type { Order } from './clauses.ts';
import type { AmendingGrammar } from './grammar.ts';
import { canHold } from './holding.ts';

/** Places under the headings above them, or why they cannot stand there. */
export type Scoped = readonly NamedPlace[] | string;

/** Puts places into those of the heading above: `пункт 2` under `В статье 5:` → point 2 of article 5. */
export function under(
  outer: readonly NamedPlace[],
  inner: readonly NamedPlace[] | null,
  grammar: AmendingGrammar,
): Scoped {
  if (inner === null) return outer;
  const back = inner.find(({ such }) => such !== undefined)?.such;
  if (outer.length === 0) return back === undefined ? inner : unnamed(back);
  const scoped: NamedPlace[] = [];
  for (const place of inner) {
    for (const around of outer) {
      const one = within(around, place, grammar);
      if (typeof one === 'string') return one;
      scoped.push(one);
    }
  }
  return scoped;
}

const unnamed = (such: NonNullable<NamedPlace['such']>): string => `it names such ${such}, and none is named before it`;

/** `section 5 of such title`: what is named again holds it. */
function again(outer: NamedPlace, { such, ...inner }: NamedPlace, grammar: AmendingGrammar): NamedPlace | string {
  if (such === undefined) return inner;
  const depth = such === 'act' ? 0 : outer.units.findLastIndex(({ kind }) => kind === such) + 1;
  if (such === 'act' ? outer.act === null : depth === 0) return unnamed(such);
  const held = outer.units.slice(0, depth);
  if (!canHold(held.at(-1), inner.units[0], grammar)) return `${spoken(inner)} cannot stand in such ${such}`;
  return { ...inner, act: outer.act, units: [...held, ...inner.units] };
}

function within(outer: NamedPlace, inner: NamedPlace, grammar: AmendingGrammar): NamedPlace | string {
  if (inner.such !== undefined) return again(outer, inner, grammar);
  // A section that an act puts into another is amended where it stands in that act, and is named as it stands in the other.
  const isElsewhere = inner.cited.includes('amendatory') && !canHold(outer.units.at(-1), inner.units[0], grammar);
  if (isElsewhere || inner.cited.some((one) => /^amendatory\s/iu.test(one)))
    return { ...inner, cited: [...outer.cited, ...inner.cited] };
  if (outer.act !== null && inner.act !== null && outer.act !== inner.act)
    return `it names an act («${inner.act}») under the heading of another`;
  const act = inner.act ?? outer.act;
  const cited = [...outer.cited, ...inner.cited];
  // The heading's unit is named again: all of its address, or its end.
  const same =
    inner.units.length === 0 ? -1 : outer.units.findIndex((_, at) => startsWith(inner.units, outer.units.slice(at)));
  if (same >= 0)
    return { ...inner, act, cited, ...partOf(outer, inner), units: [...outer.units.slice(0, same), ...inner.units] };
  if (outer.units.length === 0 && inner.units.length === 0) return { ...inner, act, cited, ...partOf(outer, inner) };
  if (!canHold(outer.units.at(-1), inner.units[0], grammar) || outer.through !== null)
    return `${spoken(inner)} cannot stand in ${spoken(outer)}, which the heading above names`;
  return { ...inner, act, cited, ...partOf(outer, inner), units: [...outer.units, ...inner.units] };
}

/** What is named in a table of contents is a line of it; a part named above holds what names no unit and no part. */
function partOf(outer: NamedPlace, inner: NamedPlace): Pick<NamedPlace, 'part' | 'which'> {
  const isOuter = outer.part === 'contents' || (inner.part === 'whole' && inner.units.length === 0);
  const { part, which } = isOuter ? outer : inner;
  return { part, ...(which === undefined ? {} : { which }) };
}

const startsWith = (units: readonly NamedUnit[], beginning: readonly NamedUnit[]): boolean =>
  beginning.every(({ kind, number }, index) => units[index]?.kind === kind && units[index]?.number === number);

const spoken = ({ units }: NamedPlace): string =>
  units.length === 0 ? 'the act' : units.map(({ kind, number }) => `${kind} ${number}`).join(', ');

/** Whether a place under a heading makes sense there. */
export const fitsUnder = (
  outer: readonly NamedPlace[],
  inner: readonly NamedPlace[],
  grammar: AmendingGrammar,
): boolean => typeof under(outer, inner, grammar) !== 'string';

/**
 * The places of each order of a clause. One that names none goes on with those of the order before (`слово … заменить …, слова …
 * исключить`); one that names a smaller unit may stand in them.
 */
export function scopesOf(
  orders: readonly Order[],
  setting: readonly NamedPlace[],
  grammar: AmendingGrammar,
): readonly NamedPlace[][] | string {
  const scopes: NamedPlace[][] = [];
  for (const [index, order] of orders.entries()) {
    const [last, places] = [orders[index - 1], scopes[index - 1]];
    const before = last && places ? { order: last, places } : null;
    const outer = before && order.places ? goingOn(before, order.places, setting, grammar) : setting;
    if (typeof outer === 'string') return outer;
    const scoped = order.places ? under(outer, order.places, grammar) : (before?.places ?? setting);
    if (typeof scoped === 'string') return scoped;
    scopes.push([...scoped]);
  }
  return scopes;
}

/** What of the place before still holds for the next one named in the same clause. */
function goingOn(
  { places, order }: { readonly places: readonly NamedPlace[]; readonly order: Order },
  next: readonly NamedPlace[],
  setting: readonly NamedPlace[],
  grammar: AmendingGrammar,
): Scoped {
  const [last, ...others] = places;
  const first = next[0]?.units[0];
  if (!last || others.length > 0 || order.places === null || !first) return setting;
  const held = last.units.filter((unit) => canHold(unit, first, grammar));
  const isInside = held.length === last.units.length;
  const isClear =
    order.deed === null || order.deed.kind === 'words' || !fitsUnder(setting, next, grammar) || setting.length === 0;
  if (isInside && !isClear)
    return 'two units are named one after the other: whether the second lies in the first is not said';
  return [{ ...last, units: held, through: null, part: 'whole' }];
}

import type { NamedPlace, NamedUnit } from '../../law/instruction.ts';
import { type Chain, type Item, type Link, type NumberToken, numberFirst, unitFirst } from './chains.ts';
import type { AmendingGrammar } from './grammar.ts';
import { canHold, fromLargeToSmall } from './holding.ts';
import { unitsOf } from './nested-numbers.ts';
import { placeTokeniser, type Tokeniser } from './place-tokens.ts';

/** Reads the words of a place: every word is understood, or null. */
export type PlaceReader = (words: string) => readonly NamedPlace[] | null;

/** `подпункты 1) и 2) пункта 3 статьи 5` → two places; `section 5(b)(2)` → one of three units. */
export function placeReader(grammar: AmendingGrammar): PlaceReader {
  const tokenise = placeTokeniser(grammar);
  const unit = grammar.units.flatMap(({ words, plural }) => [words, plural]).join('|');
  const unitIn = new RegExp(`(?<!\\p{L})(?:${unit})\\s*\\(?\\d|\\d\\)?[-\\s]*(?:${unit})(?!\\p{L})`, 'iu');
  const whole = new RegExp(`^(?:${grammar.whole})$`, 'iu');
  const own = new RegExp(`^(?:${grammar.own})$`, 'iu');
  return (given) => {
    const tidied = grammar.tidyPlace?.(given) ?? given;
    const back = grammar.such?.exec(tidied);
    const such = back ? suchOf(back.groups?.such ?? '', grammar) : null;
    if (back && such === null) return null;
    const words = back ? `${tidied.slice(0, back.index)}${back.groups?.cited ?? ''}` : tidied;
    if (grammar.unfinished?.test(words)) return null;
    const { rest, act, cited } = withoutAct(words, grammar);
    // What looks like the name of an act and names a unit is a place that was not understood.
    if (act !== null && (unitIn.test(act) || !isBalanced(act))) return null;
    if (such !== null && act !== null) return null;
    const named = { act: act !== null && own.test(act) ? null : act, cited, ...(such === null ? {} : { such }) };
    if (rest === '' || whole.test(rest)) return act === null && rest === '' ? null : [{ ...WHOLE, ...named }];
    if (own.test(rest)) return [{ ...WHOLE, ...named }];
    return read(rest, tokenise, grammar)?.map((place) => ({ ...place, ...named })) ?? null;
  };
}

/** A name whose brackets do not pair was cut in the middle. */
const isBalanced = (act: string): boolean => act.split('(').length === act.split(')').length;

/** What is named again by `such title`, or null if no unit or act is called so. */
function suchOf(word: string, { units, actWords }: AmendingGrammar): NamedPlace['such'] | null {
  if (new RegExp(`^(?:${actWords})$`, 'iu').test(word)) return 'act';
  return units.find(({ words }) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.kind ?? null;
}

const WHOLE: NamedPlace = { units: [], through: null, part: 'whole', act: null, cited: [] };

/** Takes the name of an act and citations in brackets out of a place. */
function withoutAct(words: string, grammar: AmendingGrammar) {
  const cited: string[] = [];
  const bare = grammar.cited
    ? words.replace(grammar.cited, (...found) => {
        const groups: unknown = found[found.length - 1];
        const one = groups !== null && typeof groups === 'object' && 'cited' in groups ? groups.cited : null;
        if (typeof one === 'string') cited.push(one.trim());
        return '';
      })
    : words;
  const found = grammar.act.exec(bare);
  const act = found?.groups?.act?.replace(/^[\s,]+|[\s,]+$/gu, '') ?? null;
  const rest = found ? `${bare.slice(0, found.index)}${bare.slice(found.index + found[0].length)}` : bare;
  return { rest: rest.trim().replace(/^,\s*|\s*,$/gu, ''), act, cited };
}

function read(words: string, tokenise: Tokeniser, grammar: AmendingGrammar): readonly Unshared[] | null {
  const tokens = tokenise(words);
  const chains = tokens && (grammar.numberFirst ? numberFirst(tokens) : unitFirst(tokens));
  if (!chains || chains.length === 0) return null;
  const places = (fromLargeToSmall(words, chains, grammar) ?? chains).map((chain) => placesOf(chain, grammar));
  const known = places.flatMap((one) => (one ? [one] : []));
  if (known.length < places.length) return null;
  return shareOuter(joinIn(known, chains, grammar), grammar).flat();
}

type Unshared = Omit<NamedPlace, 'act' | 'cited' | 'such'>;

function placesOf({ links, part, which: count }: Chain, grammar: AmendingGrammar): readonly Unshared[] | null {
  const inward = grammar.reading === 'outward' ? [...links].reverse() : links;
  const outer = inward.slice(0, -1);
  const inner = inward.at(-1);
  const named = { part, ...(count === undefined ? {} : { which: count }) };
  if (!inner) return [{ units: [], through: null, ...named }];
  const around: NamedUnit[] = [];
  for (const link of outer) {
    const [item, ...others] = link.items;
    const units =
      item && others.length === 0 && item.through === null
        ? counted(link, unitsOf(link.kind, item, grammar, true))
        : null;
    if (!units) return null;
    around.push(...units);
  }
  const places = inner.items.map((item, index) => placeOf(inner, item, grammar, index === 0));
  const known = places.flatMap((place) => (place ? [{ ...place, units: [...around, ...place.units], ...named }] : []));
  if (known.some(({ units }) => units.some((unit, index) => !canHold(units[index - 1], unit, grammar)))) return null;
  return known.length === places.length ? known.flatMap((place, index) => nestedLike(place, index, known)) : null;
}

/** `(12)(A) and (B)`: the second stands beside the first, in the same paragraph. */
function nestedLike(place: Unshared, index: number, all: readonly Unshared[]): readonly Unshared[] {
  const [first] = all;
  const own = place.units.at(-1);
  if (index === 0 || !first || !own || place.units.length >= first.units.length) return [place];
  const depth = first.units.findIndex(({ kind }) => kind === own.kind);
  return depth < 0 ? [place] : [{ ...place, units: [...first.units.slice(0, depth), own] }];
}

/** `the second paragraph (7)`: which of the units that bear the number is meant. */
function counted({ which, items }: Link, units: readonly NamedUnit[] | null): readonly NamedUnit[] | null {
  if (which === undefined || !units) return units;
  const [only, ...others] = units;
  return only && others.length === 0 && items.length === 1 ? [{ ...only, which }] : null;
}

function placeOf(link: Link, item: Item, grammar: AmendingGrammar, isFirst: boolean): Omit<Unshared, 'part'> | null {
  const range = grammar.hyphenRanges ? hyphenRange(link, item) : null;
  if (range === 'unclear') return null;
  const units = counted(link, unitsOf(link.kind, range?.item ?? item, grammar, isFirst));
  if (!units) return null;
  const end = range?.through ?? item.through;
  const last = units.at(-1);
  return { units, through: end && last ? { ...last, number: end.number } : null };
}

/** `пункты 4-6`: behind a word for several, one number with a hyphen is a range; in a list it may be either. */
function hyphenRange(
  link: Link,
  item: Item,
): { readonly item: Item; readonly through: NumberToken } | 'unclear' | null {
  const [number, ...others] = item.numbers;
  const ends = /^(?<from>\d+)-(?<to>\d+)$/u.exec(number?.number ?? '')?.groups;
  if (!number || !ends || others.length > 0 || !link.isPlural || Number(ends.to) <= Number(ends.from)) return null;
  if (link.items.length > 1 || item.through) return 'unclear';
  return {
    item: { numbers: [{ ...number, number: ends.from ?? '' }], through: null },
    through: { ...number, number: ends.to ?? '' },
  };
}

/** `в статье 5 в пункте 2`: what was led into first holds what comes after. */
function joinIn(
  places: readonly (readonly Unshared[])[],
  chains: readonly Chain[],
  grammar: AmendingGrammar,
): readonly (readonly Unshared[])[] {
  const joined: (readonly Unshared[])[] = [];
  for (const [index, group] of places.entries()) {
    const before = joined.at(-1);
    const [outer] = before ?? [];
    const isInner =
      index > 0 &&
      chains[index]?.isIn &&
      // A formula may have taken the first word of place itself: `in {place}`.
      (chains[index - 1]?.isIn || index === 1) &&
      before?.length === 1 &&
      outer !== undefined &&
      group.every(({ units }) => canHold(outer.units.at(-1), units[0], grammar));
    if (isInner && outer) {
      joined[joined.length - 1] = group.map((place) => ({ ...place, units: [...outer.units, ...place.units] }));
    } else joined.push(group);
  }
  return joined;
}

/** `подпункт 1) пункта 2 и подпункт 3) пункта 4 статьи 5`: both stand in article 5. */
function shareOuter(
  groups: readonly (readonly Unshared[])[],
  grammar: AmendingGrammar,
): readonly (readonly Unshared[])[] {
  const giver = (grammar.reading === 'outward' ? groups.at(-1) : groups[0])?.[0];
  return groups.map((group) =>
    group.map((place) => {
      const outer =
        giver?.units.filter(
          (unit) => place.units[0] && canHold(unit, place.units[0], grammar) && unit.kind !== 'alinea',
        ) ?? [];
      const isShared = giver && giver !== place && outer.length > 0 && giver.units.length > outer.length;
      return isShared ? { ...place, units: [...outer, ...place.units] } : place;
    }),
  );
}

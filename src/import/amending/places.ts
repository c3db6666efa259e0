import type { NamedPlace, NamedUnit } from '../../law/instruction.ts';
import type { ProvisionKind } from '../../law/provision.ts';
import { type Chain, type Item, type Link, type NumberToken, numberFirst, unitFirst } from './chains.ts';
import type { AmendingGrammar } from './grammar.ts';
import { canHold, fromLargeToSmall } from './holding.ts';
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
    const words = grammar.tidyPlace?.(given) ?? given;
    if (grammar.unfinished?.test(words)) return null;
    const { rest, act, cited } = withoutAct(words, grammar);
    // What looks like the name of an act and names a unit is a place that was not understood.
    if (act !== null && unitIn.test(act)) return null;
    const named = { act: act !== null && own.test(act) ? null : act, cited };
    if (rest === '' || whole.test(rest)) return act === null && rest === '' ? null : [{ ...WHOLE, ...named }];
    if (own.test(rest)) return [{ ...WHOLE, ...named }];
    return read(rest, tokenise, grammar)?.map((place) => ({ ...place, ...named })) ?? null;
  };
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

type Unshared = Omit<NamedPlace, 'act' | 'cited'>;

function placesOf({ links, part }: Chain, grammar: AmendingGrammar): readonly Unshared[] | null {
  const inward = grammar.reading === 'outward' ? [...links].reverse() : links;
  const outer = inward.slice(0, -1);
  const inner = inward.at(-1);
  if (!inner) return [{ units: [], through: null, part }];
  const around: NamedUnit[] = [];
  for (const link of outer) {
    const [item, ...others] = link.items;
    const units = item && others.length === 0 && item.through === null ? unitsOf(link.kind, item, grammar, true) : null;
    if (!units) return null;
    around.push(...units);
  }
  const places = inner.items.map((item, index) => placeOf(inner, item, grammar, index === 0));
  const known = places.flatMap((place) => (place ? [{ ...place, units: [...around, ...place.units], part }] : []));
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

function placeOf(link: Link, item: Item, grammar: AmendingGrammar, isFirst: boolean): Omit<Unshared, 'part'> | null {
  const range = grammar.hyphenRanges ? hyphenRange(link, item) : null;
  if (range === 'unclear') return null;
  const units = unitsOf(link.kind, range?.item ?? item, grammar, isFirst);
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

/** A number and those nested in it: `5(b)(2)` → section 5, subsection b, paragraph 2. */
function unitsOf(
  kind: ProvisionKind,
  item: Item,
  { nested: anywhere, nestedUnder }: AmendingGrammar,
  isFirst: boolean,
): readonly NamedUnit[] | null {
  const own = nestedUnder?.[kind];
  const isElsewhere = !own || anywhere.some((one) => one.kind === kind);
  return (own && levelled(kind, item, own, isFirst)) ?? (isElsewhere ? levelled(kind, item, anywhere, isFirst) : null);
}

function levelled(
  kind: ProvisionKind,
  { numbers }: Item,
  nested: AmendingGrammar['nested'],
  isFirst: boolean,
): readonly NamedUnit[] | null {
  const named = isFirst ? endingIn(kind, numbers, nested) : null;
  if (named) return named;
  const units: NamedUnit[] = [];
  let level = nested.findIndex((one) => one.kind === kind);
  for (const [index, { number, isCounted }] of numbers.entries()) {
    if (index === 0) {
      const first = isFirst ? { kind, level } : isAmong(kind, number, nested);
      level = Math.max(level, first.level);
      units.push({ kind: first.kind, number, isCounted });
      continue;
    }
    const next = nested.findIndex((one, place) => place > level && one.shape.test(number));
    const inner = nested[next];
    if (!inner) return null;
    level = next;
    units.push({ kind: inner.kind, number, isCounted: false });
  }
  return units;
}

/** `paragraph (a)(2)`: the word names the last number where only that has its shape, and the numbers before it go on from level to level. */
function endingIn(
  kind: ProvisionKind,
  numbers: readonly NumberToken[],
  nested: AmendingGrammar['nested'],
): readonly NamedUnit[] | null {
  const level = nested.findIndex((one) => one.kind === kind);
  const from = level - numbers.length + 1;
  const shape = nested[level]?.shape;
  if (numbers.length < 2 || from < 0 || !shape || shape.test(numbers[0]?.number ?? '')) return null;
  const units = numbers.map(({ number }, index) => ({ number, isCounted: false, style: nested[from + index] }));
  if (!units.every(({ number, style }) => style?.shape.test(number))) return null;
  return units.map(({ number, isCounted, style }) => ({ kind: style?.kind ?? kind, number, isCounted }));
}

/** The kind a number has in a list: "(12)(A) and (B)" is a list of paragraphs by its word, but (B) is a subparagraph by its shape. */
function isAmong(
  kind: ProvisionKind,
  number: string,
  nested: AmendingGrammar['nested'],
): { readonly kind: ProvisionKind; readonly level: number } {
  const level = nested.findIndex((one) => one.kind === kind);
  if (level <= 0 || nested[level]?.shape.test(number)) return { kind, level };
  const inner = nested.findIndex((one, place) => place > level && one.shape.test(number));
  return { kind: nested[inner]?.kind ?? kind, level: inner < 0 ? level : inner };
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

import type { NamedUnit } from '../../law/instruction.ts';
import type { ProvisionKind } from '../../law/provision.ts';
import type { Item, NumberToken } from './chains.ts';
import type { AmendingGrammar } from './grammar.ts';

/** A number and those nested in it: `5(b)(2)` → section 5, subsection b, paragraph 2. */
export function unitsOf(
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
  const named = isFirst ? (endingIn(kind, numbers, nested) ?? fromSection(kind, numbers, nested)) : null;
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

/**
 * `Subsection 509(a)(2)`: a bare number of a section, whatever the word before it; `Section (a)`: a letter in brackets is never that of a
 * section. Null where the word and the number agree.
 */
function fromSection(
  kind: ProvisionKind,
  numbers: readonly NumberToken[],
  nested: AmendingGrammar['nested'],
): readonly NamedUnit[] | null {
  const [outermost, second] = nested;
  const [first, ...inner] = numbers;
  const item: Item = { numbers: [...numbers], through: null };
  const own = nested.find((one) => one.kind === kind);
  if (outermost?.kind !== 'section' || !second || !own || !first) return null;
  if (kind === 'section')
    return first.isBracketed && second.shape.test(first.number) ? levelled(second.kind, item, nested, false) : null;
  const isSection = !first.isBracketed && inner.length > 0 && !own.shape.test(first.number);
  return isSection && outermost.shape.test(first.number) ? levelled('section', item, nested, false) : null;
}

/**
 * `paragraph (a)(2)`: the word names the last number where only that has its shape, and the numbers before it go on from level to level.
 */
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

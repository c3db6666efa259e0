import type { NamedUnit } from '../../law/instruction.ts';
import { isContainer } from '../../law/provision.ts';
import type { Chain, Link } from './chains.ts';
import type { AmendingGrammar } from './grammar.ts';

/** Whether a unit can lie in another, by their kinds; a counted part may hold any inner unit. */
export function canHold(
  outer: NamedUnit | undefined,
  inner: NamedUnit | undefined,
  { order, nested, articlesHold = false }: AmendingGrammar,
): boolean {
  if (!outer || !inner) return true;
  if (outer.kind === 'alinea') return order.indexOf(inner.kind) > order.indexOf('article') && inner.kind !== 'alinea';
  // Groups of articles lie in each other in any order: a code has parts in subchapters, another chapters in parts.
  if (isContainer(outer) && isContainer(inner) && nested.every(({ kind }) => kind !== inner.kind))
    return outer.kind !== inner.kind;
  // Articles of a commercial code have parts.
  if (articlesHold && outer.kind === 'article' && (inner.kind === 'part' || inner.kind === 'subpart')) return true;
  return order.indexOf(outer.kind) < order.indexOf(inner.kind);
}

/**
 * `статья 5, пункт 2, подпункт 1)`, as tables cite: one place, named from an article or a larger unit inwards. Null where it is a list:
 * several numbers of a unit, a word for "and", a unit that cannot lie in the one before.
 */
export function fromLargeToSmall(
  words: string,
  chains: readonly Chain[],
  grammar: AmendingGrammar,
): readonly Chain[] | null {
  const links = chains.flatMap((chain) => chain.links);
  const isSingle = ({ items }: Link): boolean =>
    items.length === 1 && items[0]?.through === null && items[0].numbers.length === 1;
  const units = links.map(({ kind, items }) => ({
    kind,
    number: items[0]?.numbers[0]?.number ?? '',
    isCounted: false,
  }));
  const [first] = units;
  const isOutermost = first !== undefined && (grammar.through.includes(first.kind) || isContainer(first));
  const isInwards = units.every((unit, index) => index === 0 || canHold(units[index - 1], unit, grammar));
  const hasAnd = new RegExp(`(?<!\\p{L})(?:${grammar.and})(?!\\p{L})`, 'iu').test(words);
  if (
    chains.length < 2 ||
    chains.length < links.length ||
    !links.every(isSingle) ||
    !isOutermost ||
    !isInwards ||
    hasAnd
  )
    return null;
  const part = chains.at(-1)?.part ?? 'whole';
  if (chains.slice(0, -1).some((chain) => chain.part !== 'whole')) return null;
  return [
    { links: grammar.reading === 'outward' ? links.toReversed() : [...links], isIn: chains[0]?.isIn ?? false, part },
  ];
}

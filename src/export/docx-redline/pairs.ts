import { heaviestRise } from '../../compare/order.ts';
import { type Comparison, isSure } from '../../law/comparison.ts';
import { type Paragraph, printed } from './paragraphs.ts';

/** Places of one paragraph in the two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Paragraphs that both texts have: those that kept a common order, and those that left it. */
export interface Pairs {
  /** Place before by place after. */
  readonly stayed: ReadonlyMap<number, number>;
  readonly left: readonly Pair[];
}

/**
 * Which paragraph became which, one to one, by the units that the comparison recognised; of a unit that was split or joined the likest part
 * goes on. The heaviest common order stays, so that as few words as possible are called moved.
 */
export function pairsOf(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { alignment }: Pick<Comparison, 'alignment'>,
): Pairs {
  const [placesBefore, placesAfter] = [placesOf(before), placesOf(after)];
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const likest = [...alignment.matches].sort(
    (a, b) => Number(isSure(b)) - Number(isSure(a)) || b.likeness - a.likeness,
  );
  const pairs = likest.flatMap((match) =>
    (['heading', 'text'] as const).flatMap((part): readonly Pair[] => {
      const was = placesBefore.get(`${match.before} ${part}`);
      const is = placesAfter.get(`${match.after} ${part}`);
      if (was === undefined || is === undefined || taken.before.has(was) || taken.after.has(is)) return [];
      taken.before.add(was);
      taken.after.add(is);
      return [{ before: was, after: is }];
    }),
  );
  pairs.sort((a, b) => a.after - b.after);
  const lengths = after.map((paragraph) => 1 + printed(paragraph).length);
  const kept = heaviestRise(
    pairs.map((pair) => pair.before),
    pairs.map((pair) => lengths[pair.after] ?? 1),
  );
  return {
    stayed: new Map(pairs.filter((_, place) => kept.has(place)).map((pair) => [pair.after, pair.before])),
    left: pairs.filter((_, place) => !kept.has(place)),
  };
}

const placesOf = (paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> =>
  new Map(paragraphs.map(({ unit, part }, place) => [`${unit.eId} ${part}`, place]));

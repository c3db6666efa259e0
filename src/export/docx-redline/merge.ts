import type { Change, Comparison } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import { type Pair, type Pairs, pairsOf } from './pairs.ts';
import { type Paragraph, printed } from './paragraphs.ts';

/** A paragraph of both texts in its place, or of one of them, with the paragraph it went to or came from. */
export type Step =
  | { readonly kind: 'both'; readonly before: Paragraph; readonly after: Paragraph; readonly change: Change }
  | { readonly kind: 'removed'; readonly before: Paragraph; readonly change: Change; readonly to: Partner | null }
  | { readonly kind: 'added'; readonly after: Paragraph; readonly change: Change; readonly from: Partner | null };

/** The other place of a paragraph that left the common order. */
export interface Partner {
  readonly paragraph: Paragraph;
  /** It has the very same words there. */
  readonly isSame: boolean;
}

/**
 * Both texts as one list of paragraphs, the earlier one in its order and the later one in its own. A paragraph that kept the common order
 * stands once; one that left it stands twice, taken out at its old place and put in at the new one.
 */
export function merge(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  comparison: Comparison,
): readonly Step[] {
  const pairs = pairsOf(before, after, comparison);
  const changes = changesBySide(comparison);
  const { to, from } = partnersOf(pairs, before, after);
  const steps: Step[] = [];
  const remove = (start: number, end: number): void => {
    before.slice(start, end).forEach((paragraph, offset) => {
      const change = known(changes.before, paragraph);
      steps.push({ kind: 'removed', before: paragraph, change, to: to.get(start + offset) ?? null });
    });
  };
  let next = 0;
  after.forEach((paragraph, place) => {
    const was = pairs.stayed.get(place);
    const old = was === undefined ? undefined : before[was];
    const change = known(changes.after, paragraph);
    if (was === undefined || !old) {
      steps.push({ kind: 'added', after: paragraph, change, from: from.get(place) ?? null });
      return;
    }
    remove(next, was);
    next = was + 1;
    const own = changes.both.get(`${old.unit.eId} ${paragraph.unit.eId}`) ?? change;
    steps.push({ kind: 'both', before: old, after: paragraph, change: own });
  });
  remove(next, before.length);
  return steps;
}

interface Changes {
  readonly before: ReadonlyMap<EId, Change>;
  readonly after: ReadonlyMap<EId, Change>;
  readonly both: ReadonlyMap<string, Change>;
}

function changesBySide({ changes }: Comparison): Changes {
  const [before, after] = [new Map<EId, Change>(), new Map<EId, Change>()];
  const both = new Map<string, Change>();
  for (const change of changes) {
    if (change.kind !== 'inserted' && change.before !== null) before.set(change.before, change);
    // The stub of which a new unit took the number goes with it.
    if (change.kind === 'inserted' && change.stub !== undefined) before.set(change.stub, change);
    if (change.after !== null && !(change.kind === 'repealed' && after.has(change.after)))
      after.set(change.after, change);
    if (change.kind === 'kept') both.set(`${change.before} ${change.after}`, change);
  }
  return { before, after, both };
}

function known(changes: ReadonlyMap<EId, Change>, { unit }: Paragraph): Change {
  const change = changes.get(unit.eId);
  if (!change) throw new Error(`${unit.eId} is in no change of the comparison`);
  return change;
}

function partnersOf({ left }: Pairs, before: readonly Paragraph[], after: readonly Paragraph[]) {
  const [to, from] = [new Map<number, Partner>(), new Map<number, Partner>()];
  for (const pair of left) {
    const ends = endsOf(pair, before, after);
    if (!ends) continue;
    const isSame = printed(ends.was) === printed(ends.is);
    to.set(pair.before, { paragraph: ends.is, isSame });
    from.set(pair.after, { paragraph: ends.was, isSame });
  }
  return { to, from };
}

function endsOf(pair: Pair, before: readonly Paragraph[], after: readonly Paragraph[]) {
  const [was, is] = [before[pair.before], after[pair.after]];
  return was && is ? { was, is } : null;
}

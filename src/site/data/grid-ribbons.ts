import type { Box } from './grid-layout.ts';
import type { GridLink } from './stage-grid.ts';

/** How a ribbon is drawn: an article that stayed, moved, was split or joined, probably is the same, or ends here. */
export type RibbonKind = 'same' | 'moved' | 'split' | 'merged' | 'probable' | 'gone';

/** All ribbons of one kind between two columns as one path. */
export interface Ribbon {
  readonly kind: RibbonKind;
  readonly path: string;
}

/** Where a ribbon touches a box: from its top to its bottom. */
interface Edge {
  readonly top: number;
  readonly bottom: number;
}

interface Strand {
  readonly kind: RibbonKind;
  readonly link: GridLink;
  readonly from: Edge;
  readonly to: Edge;
}

export interface Between {
  /** Right edge of the earlier column, left edge of the later one. */
  readonly from: number;
  readonly to: number;
  /** Neighbours that stayed neighbours are drawn as one ribbon. */
  readonly isDense: boolean;
}

/**
 * The ribbons between two columns, those that stayed at the bottom and those that matter on top. A split forks: its box's edge is
 * shared out among the parts; a merge joins. What one text is silent about has no ribbon.
 */
export function ribbonsBetween(
  left: readonly Box[],
  right: readonly Box[],
  links: readonly GridLink[],
  between: Between,
): readonly Ribbon[] {
  const drawn = links.filter(({ kind }) => kind !== 'unknown');
  const parts = Map.groupBy(drawn, ({ from }) => from);
  const sources = Map.groupBy(drawn, ({ to }) => to);
  const strands = drawn.flatMap((link): Strand[] => {
    const [before, after] = [left[link.from], right[link.to]];
    if (!before || !after) return [];
    const parted = (parts.get(link.from) ?? []).map((one) => ({
      isThis: one === link,
      weight: right[one.to]?.height ?? 0,
    }));
    const joined = (sources.get(link.to) ?? []).map((one) => ({
      isThis: one === link,
      weight: left[one.from]?.height ?? 0,
    }));
    return [{ kind: kindOf(link), link, from: shareOf(before, parted), to: shareOf(after, joined) }];
  });
  const order: readonly RibbonKind[] = ['same', 'probable', 'gone', 'merged', 'split', 'moved'];
  return order.flatMap((kind) => {
    const own = strands.filter((strand) => strand.kind === kind);
    const runs = kind === 'same' && between.isDense ? gathered(own) : own;
    return runs.length === 0 ? [] : [{ kind, path: runs.map((strand) => pathOf(strand, between)).join('') }];
  });
}

const kindOf = ({ kind, likeness }: GridLink): RibbonKind =>
  likeness !== null && kind !== 'gone' ? 'probable' : kind === 'unknown' ? 'same' : kind;

/** The part of a box's edge that one of several ribbons takes, by the heights of the boxes at their other ends. */
function shareOf(box: Box, ribbons: readonly { readonly isThis: boolean; readonly weight: number }[]): Edge {
  const total = ribbons.reduce((sum, { weight }) => sum + weight, 0);
  let above = 0;
  for (const { isThis, weight } of ribbons) {
    const part = total === 0 ? 0 : (weight / total) * box.height;
    if (isThis) return { top: box.y + above, bottom: box.y + above + part };
    above += part;
  }
  return { top: box.y, bottom: box.y + box.height };
}

/** Strands whose ends follow each other on both sides as one strand. */
function gathered(strands: readonly Strand[]): readonly Strand[] {
  const runs: Strand[] = [];
  for (const strand of strands) {
    const last = runs.at(-1);
    const follows = last && strand.link.from === last.link.from + 1 && strand.link.to === last.link.to + 1;
    if (!last || !follows) runs.push(strand);
    else {
      const from = { top: last.from.top, bottom: strand.from.bottom };
      runs[runs.length - 1] = { ...strand, from, to: { top: last.to.top, bottom: strand.to.bottom } };
    }
  }
  return runs;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Straight where both ends are level, else an S on each side. */
function pathOf({ from, to }: Strand, between: Between): string {
  const [a, b, c, d] = [from.top, to.top, to.bottom, from.bottom].map(round);
  const [left, right] = [between.from, between.to];
  if (a === b && c === d) return `M${left} ${a}H${right}V${c}H${left}z`;
  const middle = round((left + right) / 2);
  return `M${left} ${a}C${middle} ${a} ${middle} ${b} ${right} ${b}V${c}C${middle} ${c} ${middle} ${d} ${left} ${d}z`;
}

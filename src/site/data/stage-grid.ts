import type { Version } from '../../law/bill.ts';
import type { Comparison } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import { articlesOf, isContainer, type Provision } from '../../law/provision.ts';
import { changeShares } from './change-share.ts';
import { type CellDraft, heldCells, referenceCells } from './grid-cells.ts';
import { linksOf } from './grid-links.ts';

/** What happened to an article on the way into a column, the weightiest first. */
export type Happening = 'inserted' | 'repealed' | 'split' | 'merged' | 'moved' | 'renumbered';

/** One article in one version. */
export interface GridCell {
  /** Words are held; it was taken out here; this partial text is silent about it. */
  readonly kind: 'held' | 'gone' | 'unknown';
  /** Its address in `version`. */
  readonly article: EId;
  /** The address it had in the version before, if it is gone. */
  readonly was: EId | null;
  /** The version whose page shows it: for an article that is gone without a stub, the last that had it. */
  readonly version: Version;
  readonly unit: Provision;
  /** Its heading; in brackets that of the place it takes, where its own is not known. */
  readonly heading: string | null;
  readonly root: Provision;
  /** Its address in the version that lends a partial text its places. */
  readonly place: EId | null;
  /** Words that are held of it. */
  readonly words: number;
  /** Words of the article whose place it takes; more than `words` where only a part of it is known. */
  readonly room: number;
  /** Share of words changed against the version before, 0 to 1; null if nothing can be compared. */
  readonly share: number | null;
  readonly happened: readonly Happening[];
  /** The chapter it stands in. */
  readonly band: Provision | null;
}

/** Two cells of neighbouring texts that are one provision, by their places in the columns. */
export interface GridLink {
  readonly from: number;
  readonly to: number;
  /** Known to be the same; taken out; one of the two texts is silent about it. */
  readonly kind: 'same' | 'moved' | 'split' | 'merged' | 'gone' | 'unknown';
  /** Where it is shown as "probably": how like the words are. */
  readonly likeness: number | null;
}

/** A version as a column of the grid. */
export interface GridColumn {
  readonly version: Version;
  /** The version whose places a partial text takes. */
  readonly reference: Version | null;
  /** The column it is compared with; null for a text that follows none. */
  readonly base: number | null;
  readonly cells: readonly GridCell[];
  readonly links: readonly GridLink[];
}

export interface GridSource {
  readonly version: Version;
  /** Its words in the language they are shown in; null if no text is held. */
  readonly root: Provision | null;
}

/** Compares two versions, the earlier first; null if they have no language in common. */
export type Between = (before: Version, after: Version) => Comparison | null;

/**
 * The articles of all versions side by side: one column a version, one cell an article, links between the cells that are one
 * provision. A version is compared with the one it follows, not with its neighbour on the page, because procedures fork; only where no
 * version says what it follows, as after a plain import, its neighbour is all there is, and the page says so.
 */
export function stageGrid(sources: readonly GridSource[], between: Between): readonly GridColumn[] {
  const columns: GridColumn[] = [];
  const isTold = isChained(sources);
  for (const source of sources) {
    const at = !isTold ? columns.length - 1 : sources.findIndex(({ version }) => version.id === source.version.follows);
    const base = at >= 0 && at < columns.length ? at : null;
    const column = columnOf(source, base === null ? null : (sources[base] ?? null), sources, between);
    const earlier = base === null ? undefined : columns[base];
    columns.push({ ...column, base, links: earlier ? linksOf(earlier, column, between) : [] });
  }
  return columns;
}

/** Whether any version says which one it follows. */
export const isChained = (sources: readonly GridSource[]): boolean =>
  sources.some(({ version }) => version.follows !== null);

/** A column before it is tied to others. */
export type BareColumn = Pick<GridColumn, 'version' | 'cells' | 'reference'>;

function columnOf(
  { version, root }: GridSource,
  base: GridSource | null,
  sources: readonly GridSource[],
  between: Between,
): BareColumn {
  if (!root) return { version, reference: null, cells: [] };
  const comparison = base ? between(base.version, version) : null;
  const reference = version.extent === 'partial' ? referenceFor(version, base, sources) : null;
  const held = heldCells({ version, root, base, comparison });
  const lent = reference ? comparisonWith(version, reference.version, between) : null;
  const drafts = reference?.root && lent ? referenceCells(held, reference.version, reference.root, lent) : held;
  const shares =
    comparison && base?.root
      ? changeShares({ comparison, before: base.root, after: root, articles: articlesOf(root) })
      : null;
  const bands = bandsIn([root, ...(reference?.root ? [reference.root] : []), ...(base?.root ? [base.root] : [])]);
  return {
    version,
    reference: reference?.version ?? null,
    cells: drafts.map((draft) => finished(draft, shares, bands)),
  };
}

/** The text that tells where the articles of a partial one stand: the one whose numbers it borrows, else the nearest whole one. */
function referenceFor(version: Version, base: GridSource | null, sources: readonly GridSource[]): GridSource | null {
  const lender = sources.find((source) => source.version.id === version.numbering && source.root);
  if (lender) return lender;
  if (base?.root && base.version.extent === 'whole') return base;
  const whole = sources.filter((source) => source.root && source.version.extent === 'whole');
  return whole.find((source) => source.version.id > version.id) ?? whole.at(-1) ?? null;
}

/** A comparison that may have to be read backwards. */
export interface Lent {
  readonly comparison: Comparison;
  /** The side on which the partial text stands. */
  readonly side: 'before' | 'after';
}

function comparisonWith(version: Version, other: Version, between: Between): Lent | null {
  const side = version.id < other.id ? 'before' : 'after';
  const comparison = side === 'before' ? between(version, other) : between(other, version);
  return comparison && { comparison, side };
}

/** The innermost unit that groups articles around each unit. */
function bandsIn(roots: readonly Provision[]): ReadonlyMap<Provision, Provision> {
  const bands = new Map<Provision, Provision>();
  const visit = (unit: Provision, band: Provision | null): void => {
    if (band) bands.set(unit, band);
    const inner = unit.kind !== 'act' && isContainer(unit) ? unit : band;
    for (const child of unit.children) visit(child, inner);
  };
  for (const root of roots) visit(root, null);
  return bands;
}

function finished(
  draft: CellDraft,
  shares: ReturnType<typeof changeShares> | null,
  bands: ReadonlyMap<Provision, Provision>,
): GridCell {
  const share = draft.kind === 'held' && !draft.happened.includes('inserted') ? shares?.get(draft.article) : undefined;
  const { standsAt, ...cell } = draft;
  const lent = cell.place !== null && standsAt.heading !== null ? `[${standsAt.heading}]` : null;
  return {
    ...cell,
    heading: cell.unit.heading ?? lent,
    share: share && share.compared > 0 ? share.changed / share.compared : null,
    band: bands.get(standsAt) ?? null,
  };
}

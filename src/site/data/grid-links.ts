import type { Version } from '../../law/bill.ts';
import { isMoved } from '../../law/change-kind.ts';
import { type Change, isSure, type Match } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import type { BareColumn, Between, GridCell, GridLink } from './stage-grid.ts';

/** Which cells of two columns are one provision, in the order of the later column. */
export function linksOf(earlier: BareColumn, later: BareColumn, between: Between): readonly GridLink[] {
  const comparison = between(earlier.version, later.version);
  const silent = silentLinks(earlier, later, between);
  if (!comparison) return silent;
  const fromAt = placesOf(earlier);
  const toAt = placesOf(later);
  const kept = new Map<string, Kept>();
  for (const change of comparison.changes) if (change.kind === 'kept') kept.set(keyOf(change), change);
  const known = comparison.alignment.matches.flatMap((match): GridLink[] => {
    const [from, to, change] = [fromAt.get(match.before), toAt.get(match.after), kept.get(keyOf(match))];
    return from === undefined || to === undefined || !change ? [] : [{ from, to, ...kindOfLink(change, match) }];
  });
  const gone = later.cells.flatMap((cell, to): GridLink[] => {
    const from = cell.kind === 'gone' ? fromAt.get(cell.was ?? cell.article) : undefined;
    return from === undefined ? [] : [{ from, to, kind: 'gone', likeness: null }];
  });
  return [...known, ...gone, ...silent].sort((a, b) => a.to - b.to || a.from - b.from);
}

type Kept = Extract<Change, { kind: 'kept' }>;

const keyOf = ({ before, after }: { readonly before: EId; readonly after: EId }): string => `${before} ${after}`;

/** Places of a column's cells by the address they have in its own text; a placeholder or a tombstone has none there. */
const placesOf = ({ cells, version }: BareColumn): ReadonlyMap<EId, number> =>
  new Map(cells.flatMap((cell, at) => (isIn(cell, version) ? [[cell.article, at] as const] : [])));

const isIn = (cell: GridCell, version: Version): boolean => cell.kind !== 'unknown' && cell.version.id === version.id;

function kindOfLink(change: Kept, match: Match): Pick<GridLink, 'kind' | 'likeness'> {
  const likeness = isSure(match) ? null : match.likeness;
  if (change.split.length > 1) return { kind: 'split', likeness };
  if (change.merged.length > 1) return { kind: 'merged', likeness };
  return { kind: isMoved(change) ? 'moved' : 'same', likeness };
}

/** Cells at one place of the version that lends a partial text its places, where at least one of the two texts is silent. */
function silentLinks(earlier: BareColumn, later: BareColumn, between: Between): readonly GridLink[] {
  const lender = later.reference ?? earlier.reference;
  if (lender === null) return [];
  const places = { earlier: placesFrom(lender, earlier, between), later: placesFrom(lender, later, between) };
  const fromAt = new Map(earlier.cells.map((cell, at) => [places.earlier(cell), at] as const));
  return later.cells.flatMap((cell, to): GridLink[] => {
    const place = places.later(cell);
    const from = place === null ? undefined : fromAt.get(place);
    if (from === undefined) return [];
    const isSilent = cell.kind === 'unknown' || earlier.cells[from]?.kind === 'unknown';
    return isSilent ? [{ from, to, kind: 'unknown', likeness: null }] : [];
  });
}

/** The address of a cell in the version that lends the places: lent, its own, or what it was or became there. */
function placesFrom(lender: Version, column: BareColumn, between: Between): (cell: GridCell) => EId | null {
  const { version, reference } = column;
  if (reference?.id === lender.id) return ({ kind, place }) => (kind === 'gone' ? null : place);
  if (version.id === lender.id) return ({ kind, article }) => (kind === 'gone' ? null : article);
  const isLater = version.id > lender.id;
  const comparison = isLater ? between(lender, version) : between(version, lender);
  const pairs = (comparison?.alignment.matches ?? []).map(({ before, after }) =>
    isLater ? ([after, before] as const) : ([before, after] as const),
  );
  const places = new Map(pairs);
  return ({ kind, article }) => (kind === 'held' ? (places.get(article) ?? null) : null);
}

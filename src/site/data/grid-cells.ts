import type { Version } from '../../law/bill.ts';
import { isMoved } from '../../law/change-kind.ts';
import type { Change, Comparison } from '../../law/comparison.ts';
import type { EId } from '../../law/ids.ts';
import { articlesOf, type Provision } from '../../law/provision.ts';
import { wordsIn } from './change-share.ts';
import { goneArticles } from './gone-articles.ts';
import type { GridCell, GridSource, Happening, Lent } from './stage-grid.ts';

/** A cell before its share and its chapter are known. */
export type CellDraft = Omit<GridCell, 'share' | 'band' | 'heading'> & {
  /** The article in whose chapter it stands. */
  readonly standsAt: Provision;
};

export interface HeldOptions {
  readonly version: Version;
  readonly root: Provision;
  readonly base: GridSource | null;
  readonly comparison: Comparison | null;
}

/** The articles of a text in its order, with a tombstone at the old place of each that was taken out. */
export function heldCells({ version, root, base, comparison }: HeldOptions): readonly CellDraft[] {
  const articles = articlesOf(root);
  const changes = new Map<EId, Change[]>();
  for (const change of comparison?.changes ?? []) {
    if (change.after !== null) changes.set(change.after, [...(changes.get(change.after) ?? []), change]);
  }
  const gone = goneAfter(articles, root, base, comparison);
  const cells = [...(gone.get(null) ?? [])];
  for (const article of articles) {
    cells.push(heldCell(article, root, version, changes.get(article.eId) ?? []), ...(gone.get(article.eId) ?? []));
  }
  return cells;
}

function heldCell(unit: Provision, root: Provision, version: Version, changes: readonly Change[]): CellDraft {
  const words = wordsIn(unit);
  const happened = happenings(changes);
  const stub = changes.find((change) => change.kind === 'repealed');
  const kind = stub ? 'gone' : 'held';
  const was = stub?.before ?? null;
  return {
    kind,
    article: unit.eId,
    was,
    version,
    unit,
    root,
    place: null,
    words,
    room: words,
    happened,
    standsAt: unit,
  };
}

function happenings(changes: readonly Change[]): readonly Happening[] {
  const found = new Set<Happening>();
  for (const change of changes) {
    if (change.kind === 'inserted' || change.kind === 'repealed') found.add(change.kind);
    if (change.kind !== 'kept') continue;
    if (change.split.length > 1) found.add('split');
    if (change.merged.length > 1) found.add('merged');
    if (isMoved(change)) found.add('moved');
    if (change.renumbered) found.add('renumbered');
  }
  return [...found];
}

/** Tombstones by the article after which they stand; null for the head of the text. */
function goneAfter(
  articles: readonly Provision[],
  after: Provision,
  base: GridSource | null,
  comparison: Comparison | null,
): ReadonlyMap<EId | null, readonly CellDraft[]> {
  const before = base?.root;
  if (!base || !before || !comparison) return new Map();
  const byEId = new Map(articles.map((article) => [article.eId, article]));
  const stonesAt = (eId: EId | null, units: readonly Provision[]): readonly CellDraft[] => {
    const standsAt = (eId === null ? undefined : byEId.get(eId)) ?? articles[0];
    return units.map((unit) => tombstone(unit, before, base.version, standsAt ?? unit));
  };
  const gone = goneArticles({ comparison, before, after });
  return new Map([...gone].map(([eId, units]) => [eId, stonesAt(eId, units)]));
}

const tombstone = (unit: Provision, root: Provision, version: Version, standsAt: Provision): CellDraft => ({
  kind: 'gone',
  article: unit.eId,
  was: unit.eId,
  version,
  unit,
  root,
  place: null,
  words: 0,
  room: 0,
  happened: ['repealed'],
  standsAt,
});

/**
 * The column of a partial text: every article of the text that lends it its places is a slot, filled with what is known or left
 * unknown. An article that a source says was absent has no slot; one that the lending text does not have stands after its neighbour.
 */
export function referenceCells(
  held: readonly CellDraft[],
  version: Version,
  root: Provision,
  lent: Lent,
): readonly CellDraft[] {
  const slots = articlesOf(root);
  const slotOf = slotsByAddress(lent);
  const known = new Map<EId, CellDraft[]>();
  let last: EId | null = null;
  const first: CellDraft[] = [];
  for (const cell of held) {
    const slot = cell.kind === 'gone' ? null : (slotOf.get(cell.article) ?? null);
    last = slot ?? last;
    if (last === null) first.push(cell);
    else known.set(last, [...(known.get(last) ?? []), cell]);
  }
  const silent = silentAddresses(lent);
  return [
    ...first,
    ...slots.flatMap((unit) => {
      const filled = known.get(unit.eId) ?? [];
      const isTaken = filled.some((cell) => slotOf.get(cell.article) === unit.eId);
      const cells = filled.map((cell) => (slotOf.get(cell.article) === unit.eId ? inSlot(cell, unit) : cell));
      return isTaken || !silent.has(unit.eId) ? cells : [placeholder(unit, root, version), ...cells];
    }),
  ];
}

/** Address in the partial text → address in the text that lends the places. */
function slotsByAddress({ comparison, side }: Lent): ReadonlyMap<EId, EId> {
  const there = side === 'before' ? 'after' : 'before';
  return new Map(comparison.alignment.matches.map((match) => [match[side], match[there]] as const).reverse());
}

function silentAddresses({ comparison, side }: Lent): ReadonlySet<EId> {
  return new Set(
    comparison.changes.flatMap((change) => {
      const eId = change.kind === 'unknown' ? (side === 'before' ? change.after : change.before) : null;
      return eId === null ? [] : [eId];
    }),
  );
}

const inSlot = (cell: CellDraft, unit: Provision): CellDraft => ({
  ...cell,
  place: unit.eId,
  room: Math.max(cell.words, wordsIn(unit)),
  standsAt: unit,
});

const placeholder = (unit: Provision, root: Provision, version: Version): CellDraft => ({
  kind: 'unknown',
  article: unit.eId,
  was: null,
  version,
  unit,
  root,
  place: unit.eId,
  words: 0,
  room: wordsIn(unit),
  happened: [],
  standsAt: unit,
});

import { type ChangeKind, isMoved, kindOf } from '../law/change-kind.ts';
import { citeByAddress, citePath } from '../law/cite.ts';
import { type Change, type Comparison, isSure, type Match, toldInPart } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { RuleFinding } from '../law/meaning.ts';
import { articlesOf, isContainer, type Provision, pathsOf, provisionsByEId, walk } from '../law/provision.ts';
import type { RowCauses } from './told-causes.ts';
import { say } from './words.ts';

/** What a reader may pick out: what happened to the words, and what happened to the place. */
export type PickKind = Exclude<ChangeKind, 'same' | 'unknown'> | 'split' | 'merged';

/** A unit by name, and where it is shown. */
export interface Member {
  readonly place: string;
  /** Null where its words stand in no page. */
  readonly href: string | null;
}

/** A unit that stood here and stands elsewhere now: the other end of a move. */
export interface Ghost {
  readonly id: string;
  readonly place: string;
  readonly to: Member & { readonly href: string };
}

/** One unit of the comparison as a row of the page. */
export interface Row {
  /** Unique on the page; the address in the later text wherever there is one. */
  readonly id: string;
  readonly eId: EId;
  readonly kind: ChangeKind;
  /** Everything that happened to it; empty if nothing did. */
  readonly picks: readonly PickKind[];
  readonly isHeading: boolean;
  /** Steps of indent inside its article. */
  readonly depth: number;
  readonly place: string;
  /** Where it stood, if its address there was another or if it moved. */
  readonly was: Member | null;
  /** The match, if it rests on too little to be shown as sure. */
  readonly tentative: Match | null;
  /** The other units that it became together with, or was made of. */
  readonly split: readonly Member[];
  readonly merged: readonly Member[];
  readonly before: Provision | null;
  readonly after: Provision | null;
  readonly change: Change;
  /**
   * Whether this is the text of a unit that is a numbered part of it now (`in`), or was one (`out`): its heading and number are told
   * there.
   */
  readonly rewrapped: 'in' | 'out' | null;
  /** Rules that its change of words triggers. */
  readonly findings: readonly RuleFinding[];
  /** Why it changed; null if it did not, or if nothing is told of causes. */
  readonly causes: RowCauses | null;
}

/** A tree with the ways to look things up in it. */
export interface Index {
  readonly root: Provision;
  readonly byEId: ReadonlyMap<EId, Provision>;
  /** The units around each, itself last. */
  readonly paths: ReadonlyMap<EId, readonly Provision[]>;
  /** The article (or container) a unit is shown under, and its depth in it. */
  readonly home: ReadonlyMap<EId, { readonly block: Provision; readonly depth: number }>;
}

export function indexOf(root: Provision): Index {
  const home = new Map<EId, { block: Provision; depth: number }>();
  const place = (unit: Provision, block: Provision, depth: number): void => {
    home.set(unit.eId, { block, depth });
    for (const child of unit.children) place(child, block, depth + 1);
  };
  const articles = articlesOf(root);
  for (const unit of walk(root)) if (isContainer(unit)) home.set(unit.eId, { block: unit, depth: 0 });
  for (const article of articles) place(article, article, 0);
  for (const unit of walk(root)) if (!home.has(unit.eId)) home.set(unit.eId, { block: root, depth: 0 });
  return { root, byEId: provisionsByEId(root), paths: pathsOf(root), home };
}

export interface RowContext {
  readonly comparison: Comparison;
  readonly before: Index;
  readonly after: Index;
  readonly legislature: Legislature;
  readonly lang: InterfaceLanguage;
  /** Address of a provision of the earlier text on its own page. */
  readonly hrefBefore: (eId: EId) => string | null;
  /** Put before every id, where several comparisons share a page; usually nothing. */
  readonly prefix: string;
  readonly findingsOf?: (change: Change) => readonly RuleFinding[];
  readonly causesOf?: (change: Change) => RowCauses | null;
}

/** Every change as a row, in the order of the comparison. */
export function rowsOf(context: RowContext): readonly Row[] {
  const tentative = new Map(
    context.comparison.alignment.matches
      .filter((match) => !isSure(match))
      .map((match) => [keyOf(match), match] as const),
  );
  const rewrappedOf = rewrappedIn(context.comparison);
  const taken = new Set<string>();
  return context.comparison.changes.map((change) => {
    const row = rowOf(change, context, { tentative, rewrappedOf });
    // A unit that several were joined into has one row for each of them.
    const id = taken.has(row.id) ? `${row.id}--from-${row.before?.eId ?? ''}` : row.id;
    taken.add(id);
    return { ...row, id };
  });
}

const keyOf = ({ before, after }: { readonly before: EId; readonly after: EId }): string => `${before} ${after}`;

/** Tells the changes of a text that was numbered, or lost its number, from those of the unit around it. */
function rewrappedIn({ changes }: Comparison): (change: Change) => Row['rewrapped'] {
  const kept = changes.filter((change) => change.kind === 'kept');
  const before = new Set(kept.flatMap((one) => (toldInPart(one, 'removed') ? [one.before] : [])));
  const after = new Set(kept.flatMap((one) => (toldInPart(one, 'added') ? [one.after] : [])));
  return (change) => {
    if (change.kind !== 'kept' || !change.relevelled || toldInPart(change, 'removed') || toldInPart(change, 'added'))
      return null;
    return before.has(change.before) ? 'in' : after.has(change.after) ? 'out' : null;
  };
}

interface Known {
  readonly tentative: ReadonlyMap<string, Match>;
  readonly rewrappedOf: (change: Change) => Row['rewrapped'];
}

function rowOf(change: Change, context: RowContext, { tentative, rewrappedOf }: Known): Row {
  const { before, after, prefix } = context;
  const beforeId = change.kind === 'inserted' ? (change.stub ?? null) : change.before;
  const unitBefore = beforeId === null ? null : (before.byEId.get(beforeId) ?? null);
  const unitAfter = change.after === null ? null : (after.byEId.get(change.after) ?? null);
  const index = unitAfter ? after : before;
  const unit = unitAfter ?? unitBefore;
  if (!unit) throw new Error(`a change of ${beforeId ?? change.after} names a unit that neither text has`);
  return {
    id: `${prefix}${change.kind === 'repealed' && !unitAfter ? 'before-' : ''}${unit.eId}`,
    eId: unit.eId,
    kind: kindOf(change),
    picks: picksOf(change),
    isHeading: unit.kind === 'article' || isContainer(unit),
    depth: index.home.get(unit.eId)?.depth ?? 0,
    place: unit.kind === 'act' ? say('title', context.lang) : nameIn(index, unit.eId, context),
    was: unitBefore && isElsewhere(change) ? memberBefore(unitBefore.eId, context, isMoved(change)) : null,
    tentative:
      change.kind === 'kept' && !isBeyondDoubt(unitBefore, unit) ? (tentative.get(keyOf(change)) ?? null) : null,
    split: othersOf(change, 'split').map((eId) => ({ place: nameIn(after, eId, context), href: `#${prefix}${eId}` })),
    merged: othersOf(change, 'merged').map((eId) => memberBefore(eId, context, false)),
    before: unitBefore,
    after: unitAfter,
    change,
    rewrapped: rewrappedOf(change),
    findings: context.findingsOf?.(change) ?? [],
    causes: context.causesOf?.(change) ?? null,
  };
}

/** Two texts of one act are that act, however little their titles have in common, and two stubs of one number are that stub. */
const isBeyondDoubt = (before: Provision | null, after: Provision): boolean =>
  after.kind === 'act' || (before?.isRepealed === true && after.isRepealed);

/** Whether a unit itself came from another place; the points of a renumbered article only followed it, and that is said once. */
const isElsewhere = (change: Change): boolean =>
  change.kind === 'kept' &&
  (isMoved(change) ||
    change.relevelled ||
    (change.before !== change.after && (change.renumbered || change.split.length + change.merged.length > 0)));

/** The units that share a split or a merge with this one. */
function othersOf(change: Change, side: 'split' | 'merged'): readonly EId[] {
  if (change.kind !== 'kept' || change[side].length < 2) return [];
  const own = side === 'split' ? change.after : change.before;
  return change[side].filter((eId) => eId !== own);
}

/** What a lawyer calls a unit. */
export const nameIn = (
  index: Index,
  eId: EId,
  { legislature, lang }: Pick<RowContext, 'legislature' | 'lang'>,
): string => citePath(index.paths.get(eId) ?? [], legislature, lang) || citeByAddress(eId);

/** A unit of the earlier text: the mark where it stood if it moved, else the earlier text itself. */
const memberBefore = (eId: EId, context: RowContext, isGhost: boolean): Member => ({
  place: nameIn(context.before, eId, context),
  href: isGhost ? `#${context.prefix}from-${eId}` : context.hrefBefore(eId),
});

function picksOf(change: Change): readonly PickKind[] {
  const kind = kindOf(change);
  const own: readonly PickKind[] = kind === 'same' || kind === 'unknown' ? [] : [kind];
  if (change.kind !== 'kept') return own;
  const place: readonly (readonly [PickKind, boolean])[] = [
    ['moved', isMoved(change)],
    ['split', change.split.length > 1],
    ['merged', change.merged.length > 1],
    ['renumbered', change.renumbered || change.relevelled],
  ];
  return [...new Set([...own, ...place.flatMap(([pick, is]) => (is ? [pick] : []))])];
}

/**
 * The marks where moved units stood, by the row after which they stood: that of the unit before them in the earlier text which stayed
 * where it was. Null is the head of the text.
 */
export function ghostsOf(
  rows: readonly Row[],
  before: Provision,
  prefix = '',
): ReadonlyMap<string | null, readonly Ghost[]> {
  const rowsByUnit = Map.groupBy(rows, (row) => row.before?.eId ?? null);
  const ghosts = new Map<string | null, Ghost[]>();
  let last: string | null = null;
  const visit = (unit: Provision, isAway: boolean): void => {
    const own = rowsByUnit.get(unit.eId) ?? [];
    const moved = own.find((row) => row.was?.href === `#${prefix}from-${unit.eId}`);
    const [first] = own;
    if (moved?.was) {
      const ghost = {
        id: `${prefix}from-${unit.eId}`,
        place: moved.was.place,
        to: { place: moved.place, href: `#${moved.id}` },
      };
      ghosts.set(last, [...(ghosts.get(last) ?? []), ghost]);
    } else if (first && !isAway && unit.kind !== 'act') last = first.id;
    for (const child of unit.children) visit(child, isAway || moved !== undefined);
  };
  visit(before, false);
  return ghosts;
}

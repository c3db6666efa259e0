import type { Amendment } from '../law/amendment.ts';
import { targetsOf } from '../law/amendment.ts';
import type { Carried, Reference, TermUse } from '../law/anchor.ts';
import type { EId, VersionId } from '../law/ids.ts';
import type { Commentary, Obligation } from '../law/knowledge.ts';
import { type Provision, walk } from '../law/provision.ts';
import { eIdsOf } from './carry.ts';
import { citedBy } from './references.ts';

/** A statement that hangs on a provision, and how it got there from the version it was checked against. */
export interface Attached<Item> {
  readonly item: Item;
  /** The address the statement itself names. */
  readonly anchor: EId;
  readonly checked: VersionId | null;
  readonly carried: Carried;
}

/** Everything that hangs on one provision of a version. */
export interface Layers {
  readonly obligations: readonly Attached<Obligation>[];
  readonly commentary: readonly Attached<Commentary>[];
  readonly amendments: readonly Amendment[];
  readonly cites: readonly Reference[];
  readonly citedBy: readonly Reference[];
  readonly terms: readonly TermUse[];
}

export interface LayersOptions {
  readonly root: Provision;
  readonly obligations: readonly Obligation[];
  readonly commentary: readonly Commentary[];
  /** Amendments whose addresses are those of this version. */
  readonly amendments: readonly Amendment[];
  readonly terms: readonly TermUse[];
  readonly references: readonly Reference[];
  /** Where an address of another version stands in this one; `carry` or `carryAlong` with the comparisons at hand. */
  readonly carriedTo: (checked: VersionId, eId: EId) => Carried;
}

/**
 * What hangs on each provision of a version: `art_21__para_2` → the duty to label, carried from 05-signed, unchanged. A provision on
 * which nothing hangs is left out; a statement that has no place in this version is in `unplaced`.
 */
export function layersOf(options: LayersOptions): ReadonlyMap<EId, Layers> {
  const obligations = attach(options, options.obligations, ({ basis }) => basis);
  const commentary = attach(options, options.commentary, ({ about }) => about);
  const amendments = Map.groupBy(amendmentTargets(options.amendments), ({ eId }) => eId);
  const cites = Map.groupBy(options.references, ({ from }) => from.eId);
  const cited = citedBy(options.references);
  const terms = Map.groupBy(options.terms, ({ from }) => from.eId);

  const layers = new Map<EId, Layers>();
  for (const { eId } of walk(options.root)) {
    const here: Layers = {
      obligations: obligations.placed.get(eId) ?? [],
      commentary: commentary.placed.get(eId) ?? [],
      amendments: (amendments.get(eId) ?? []).map(({ amendment }) => amendment),
      cites: cites.get(eId) ?? [],
      citedBy: cited.get(eId) ?? [],
      terms: terms.get(eId) ?? [],
    };
    if (Object.values(here).some((layer) => layer.length > 0)) layers.set(eId, here);
  }
  return layers;
}

/** Statements that have no place in this version: what they were about is gone, or the version is silent about it. */
export function unplaced(options: LayersOptions): {
  readonly obligations: readonly Attached<Obligation>[];
  readonly commentary: readonly Attached<Commentary>[];
} {
  return {
    obligations: attach(options, options.obligations, ({ basis }) => basis).unplaced,
    commentary: attach(options, options.commentary, ({ about }) => about).unplaced,
  };
}

interface Attachments<Item> {
  readonly placed: ReadonlyMap<EId, readonly Attached<Item>[]>;
  readonly unplaced: readonly Attached<Item>[];
}

/** Carries each address a statement names into this version. One that was never checked against a version is not known to hold. */
function attach<Item extends { readonly checked: VersionId | null }>(
  { carriedTo }: LayersOptions,
  items: readonly Item[],
  anchorsOf: (item: Item) => readonly EId[],
): Attachments<Item> {
  const all = items.flatMap((item) =>
    anchorsOf(item).map((anchor): Attached<Item> => {
      const carried: Carried = item.checked ? carriedTo(item.checked, anchor) : { kind: 'unknown' };
      return { item, anchor, checked: item.checked, carried };
    }),
  );
  const places = all.flatMap((attached) => eIdsOf(attached.carried).map((eId) => ({ eId, attached })));
  const placed = Map.groupBy(places, ({ eId }) => eId);
  return {
    placed: new Map([...placed].map(([eId, entries]) => [eId, entries.map(({ attached }) => attached)])),
    unplaced: all.filter(({ carried }) => eIdsOf(carried).length === 0),
  };
}

/** Each amendment once at each provision that its operations name. */
function amendmentTargets(amendments: readonly Amendment[]): readonly { eId: EId; amendment: Amendment }[] {
  return amendments.flatMap((amendment) =>
    [...new Set(amendment.changes.flatMap(targetsOf))].map((eId) => ({ eId, amendment })),
  );
}

import type { ChangeKind } from '../law/change-kind.ts';
import { type Change, type Comparison, isChanged } from '../law/comparison.ts';
import type { ChangeCause, ChangeCauses } from '../law/explanation.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { RuleFinding } from '../law/meaning.ts';
import type { Provision } from '../law/provision.ts';
import { type Block, blocksOf, gatherUnknown, type Section } from './comparison-blocks.ts';
import { type Ghost, ghostsOf, indexOf, type PickKind, type Row, type RowContext, rowsOf } from './comparison-rows.ts';
import { type LeftReference, leftReferences } from './left-references.ts';
import { type RowCauses, type TellCause, type ToldCause, toldCauses } from './told-causes.ts';

/** A comparison laid out for a reader: articles in the order of the later text, each with its rows. */
export interface ComparisonLayout {
  readonly comparison: Comparison;
  readonly sections: readonly Section[];
  /** Marks of moved units that stood before everything else. */
  readonly ghosts: readonly Ghost[];
  /** Units by what happened to them. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Kinds of change that there are, and how many units each befell: as many as a reader steps through who asks for one kind. */
  readonly picks: readonly (readonly [PickKind, number])[];
  readonly changed: number;
  /** Citations that a renumbering or a repeal left behind. */
  readonly left: readonly LeftReference[];
  /** Causes, each with the rows it made; null where they are not told at all. */
  readonly causes: readonly CausedRows[] | 'none-known' | null;
}

/** A cause and the rows it made. */
export interface CausedRows {
  readonly cause: ToldCause;
  readonly rows: readonly Row[];
}

export interface LayoutOptions {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
  readonly legislature: Legislature;
  readonly lang: InterfaceLanguage;
  /** Where the words of the earlier text stand, if they stand anywhere else. */
  readonly hrefBefore?: RowContext['hrefBefore'];
  /** Put before every id, where several comparisons share a page. */
  readonly prefix?: string;
  /** Rules that a change of words triggers. */
  readonly findingsOf?: (change: Change) => readonly RuleFinding[];
  /** Causes of a change, and words for them. */
  readonly causes?: { readonly of: (change: Change) => ChangeCauses | null; readonly tell: TellCause };
}

/** Lays a comparison out: what moved has a mark at both ends, what one text does not know is gathered in grey runs. */
export function layOut(options: LayoutOptions): ComparisonLayout {
  const { comparison, before, after, hrefBefore = () => null, prefix = '' } = options;
  const causesOf =
    options.causes && tellsCauses(comparison, options.causes.of) ? causesWith(options.causes) : undefined;
  const context = { ...options, before: indexOf(before), after: indexOf(after), hrefBefore, prefix, causesOf };
  const rows = rowsOf(context);
  const ghosts = ghostsOf(rows, before, prefix);
  const blocks = blocksOf(rows, ghosts, context);
  return {
    comparison,
    sections: gatherUnknown(blocks),
    ghosts: ghosts.get(null) ?? [],
    counts: countsOf(blocks),
    picks: picksIn(blocks),
    changed: comparison.changes.filter(isChanged).length,
    left: leftReferences(context),
    causes: causesOf ? causesIn(blocks) : options.causes && comparison.changes.some(isChanged) ? 'none-known' : null,
  };
}

/**
 * Where no cause at all is known that is said once, not at every change: nor is one text named at each of them as the one with which all
 * of them came. Of two such texts each change has its own.
 */
function tellsCauses({ changes }: Comparison, of: NonNullable<LayoutOptions['causes']>['of']): boolean {
  const readings = new Set<string>();
  for (const cause of changes.flatMap((change) => allCauses(of(change)))) {
    if (cause?.kind === 'amendment' || cause?.kind === 'accepted') return true;
    if (cause?.kind === 'entered') readings.add(cause.version);
  }
  return readings.size > 1;
}

const allCauses = (causes: ChangeCauses | null): readonly (ChangeCause | null)[] => {
  const runs = causes ? [causes.added, causes.removed].flatMap(({ heading, text }) => [...heading, ...text]) : [];
  return [...runs.map(({ cause }) => cause), ...(causes?.unit ?? [])];
};

function causesWith({ of, tell }: NonNullable<LayoutOptions['causes']>): (change: Change) => RowCauses | null {
  const told = toldCauses(tell);
  return (change) => {
    const causes = of(change);
    return causes && told(causes);
  };
}

/** Each cause with the rows it made, in the order of the text. */
function causesIn(blocks: readonly Block[]): readonly CausedRows[] {
  const rows = new Map<ToldCause, Row[]>();
  for (const row of blocks.flatMap((block) => block.rows)) {
    for (const cause of row.causes?.all ?? []) rows.set(cause, [...(rows.get(cause) ?? []), row]);
  }
  return [...rows].map(([cause, made]) => ({ cause, rows: made }));
}

function countsOf(blocks: readonly Block[]): Readonly<Record<ChangeKind, number>> {
  const counts: Record<ChangeKind, number> = {
    inserted: 0,
    repealed: 0,
    reworded: 0,
    moved: 0,
    consequential: 0,
    typographic: 0,
    renumbered: 0,
    unknown: 0,
    same: 0,
  };
  for (const { rows } of blocks) for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

const order: readonly PickKind[] = [
  'inserted',
  'repealed',
  'reworded',
  'moved',
  'split',
  'merged',
  'renumbered',
  'consequential',
  'typographic',
];

const picksIn = (blocks: readonly Block[]): ComparisonLayout['picks'] =>
  order.flatMap((pick) => {
    const rows = blocks.flatMap((block) => block.rows.filter(({ picks }) => picks.includes(pick)));
    const count = rows.length;
    return count === 0 ? [] : [[pick, count] as const];
  });

import type { ChangeKind } from '../law/change-kind.ts';
import { type Change, type Comparison, isChanged } from '../law/comparison.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { RuleFinding } from '../law/meaning.ts';
import type { Provision } from '../law/provision.ts';
import { type Block, blocksOf, gatherUnknown, type Section } from './comparison-blocks.ts';
import { type Ghost, ghostsOf, indexOf, type PickKind, type RowContext, rowsOf } from './comparison-rows.ts';

/** A comparison laid out for a reader: articles in the order of the later text, each with its rows. */
export interface ComparisonLayout {
  readonly comparison: Comparison;
  readonly sections: readonly Section[];
  /** Marks of moved units that stood before everything else. */
  readonly ghosts: readonly Ghost[];
  /** Units by what happened to them. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Kinds of change that there are, and in how many articles each. */
  readonly picks: readonly (readonly [PickKind, number])[];
  readonly changed: number;
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
}

/** Lays a comparison out: what moved has a mark at both ends, what one text does not know is gathered in grey runs. */
export function layOut(options: LayoutOptions): ComparisonLayout {
  const { comparison, before, after, hrefBefore = () => null, prefix = '' } = options;
  const context = { ...options, before: indexOf(before), after: indexOf(after), hrefBefore, prefix };
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
  };
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
    const count = blocks.filter(({ picks }) => picks.includes(pick)).length;
    return count === 0 ? [] : [[pick, count] as const];
  });

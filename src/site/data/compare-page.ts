import type { Version } from '../../law/bill.ts';
import { type Comparison, type Edit, isChanged } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import { commonLanguage, comparisonOf } from '../comparisons.ts';
import { routes } from '../routes.ts';
import type { ChangeKind } from './change-kind.ts';
import { type Block, blocksOf, gatherUnknown, type Section } from './compare-blocks.ts';
import { type CompareMeaning, compareMeaning } from './compare-meaning.ts';
import { type Ghost, ghostsOf, indexOf, type PickKind, type RowContext, rowsOf } from './compare-rows.ts';

export interface ComparePage {
  readonly language: Language;
  readonly comparison: Comparison;
  readonly meaning: CompareMeaning;
  readonly sections: readonly Section[];
  /** Marks of moved units that stood before everything else. */
  readonly ghosts: readonly Ghost[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Kinds of change that there are, and in how many articles each. */
  readonly picks: readonly (readonly [PickKind, number])[];
  readonly changed: number;
}

/** Everything the page of one comparison prints; null if the two versions have no language in common. */
export function comparePage(
  dossier: Dossier,
  before: Version,
  after: Version,
  lang: InterfaceLanguage,
): ComparePage | null {
  const comparison = comparisonOf(dossier, before, after, lang);
  const language = commonLanguage(before, after, lang);
  const [rootBefore, rootAfter] = language === null ? [] : [before.texts[language], after.texts[language]];
  if (!comparison || language === null || !rootBefore || !rootAfter) return null;
  const [indexBefore, indexAfter] = [indexOf(rootBefore), indexOf(rootAfter)];
  const hrefBefore: RowContext['hrefBefore'] = (eId) => `${routes.version(lang, dossier.bill.id, before.id)}#${eId}`;
  const meaning = compareMeaning(dossier, before, after, lang);
  const { findingsOf } = meaning;
  const context = { comparison, before: indexBefore, after: indexAfter, dossier, lang, hrefBefore, findingsOf };
  const rows = rowsOf(context);
  const ghosts = ghostsOf(rows, rootBefore);
  const blocks = blocksOf(rows, ghosts, context);
  return {
    language,
    comparison,
    meaning,
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

const picksIn = (blocks: readonly Block[]): ComparePage['picks'] =>
  order.flatMap((pick) => {
    const count = blocks.filter(({ picks }) => picks.includes(pick)).length;
    return count === 0 ? [] : [[pick, count] as const];
  });

/** The edits of one side only: what stood before (same and removed) or what stands now (same and added). */
export const sideOf = (edits: readonly Edit[], side: 'before' | 'after'): readonly Edit[] =>
  edits.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));

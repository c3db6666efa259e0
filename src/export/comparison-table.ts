import {
  type Change,
  type Comparison,
  type Edit,
  editsHere,
  isParted,
  isReworded,
  isTypographic,
  type Match,
  toldInPart,
} from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { type ColumnKey, columnsFor, sheetName } from './columns.ts';
import { printedAddress } from './printed-address.ts';
import type { Cell, Table } from './table.ts';

const COLUMNS = [
  'change',
  'before',
  'after',
  'textBefore',
  'textAfter',
  'redline',
  'basisOfMatch',
] as const satisfies readonly ColumnKey[];

/** Both texts of a comparison. */
export interface ComparedTexts {
  readonly before: Provision;
  readonly after: Provision;
}

/** A comparison in the columns of a comparative table, every unit of both texts a row, what stayed the same too. */
export function comparisonTable(comparison: Comparison, texts: ComparedTexts, lang: InterfaceLanguage): Table {
  const [before, after] = [sideOf(texts.before), sideOf(texts.after)];
  const matches = new Map(comparison.alignment.matches.map((match) => [`${match.before} ${match.after}`, match]));
  const rowOf = (change: Change): readonly Cell[] => {
    const [was, is] = [change.kind === 'inserted' ? null : change.before, 'after' in change ? change.after : null];
    return [
      wordsFor(change),
      before.address(was),
      after.address(is),
      before.words(was, change, 'removed'),
      after.words(is, change, 'added'),
      change.kind === 'kept' ? redline(change.heading, change.text) : null,
      basisOf(matches.get(`${was} ${is}`)),
    ];
  };
  return {
    name: sheetName('comparison', lang),
    columns: columnsFor(COLUMNS, lang),
    rows: comparison.changes.map(rowOf),
  };
}

function sideOf(root: Provision) {
  const units = provisionsByEId(root);
  return {
    address: (eId: EId | null): Cell => (eId === null ? null : printedAddress(root, eId)),
    words: (eId: EId | null, change: Change, kind: Edit['kind']): Cell => {
      const unit = eId === null ? undefined : units.get(eId);
      return unit ? [unit.heading, textHere(unit, change, kind)].filter((part) => part).join('\n') : null;
    },
  };
}

/** The text of a unit on one side; of a text that was cut into parts or halves, what stands in this row. */
function textHere(unit: Provision, change: Change, kind: Edit['kind']): string | null {
  if (
    change.kind !== 'kept' ||
    !(change.relevelled || toldInPart(change, kind) || isParted(change)) ||
    change.text.length === 0
  )
    return unit.text;
  const here = editsHere(change.text).filter((edit) => edit.kind === 'same' || edit.kind === kind);
  return here.map(({ text }) => text).join('');
}

/** All that happened to a unit, in the words of the data: `renumbered, reworded`. */
function wordsFor(change: Change): string {
  if (change.kind !== 'kept') return change.kind;
  const found = [
    change.split.length > 0 && 'split',
    change.merged.length > 0 && 'merged',
    change.renumbered && 'renumbered',
    (change.moved || change.relevelled) && 'moved',
    isReworded(change) && rewording(change),
  ].filter((word) => word !== false);
  return found.length > 0 ? found.join(', ') : 'same';
}

function rewording(change: Extract<Change, { readonly kind: 'kept' }>): string {
  if (isTypographic(change)) return 'typographic';
  return change.consequential ? 'consequential' : 'reworded';
}

/** Removed words in `[-…-]`, added ones in `{+…+}`, the marks of a word diff in plain text; null if nothing changed. */
function redline(...parts: readonly (readonly Edit[])[]): Cell {
  const here = parts.map(editsHere);
  if (here.every((edits) => edits.every(({ kind }) => kind === 'same'))) return null;
  const marked = here.filter((edits) => edits.length > 0).map((edits) => edits.map(mark).join(''));
  return marked.join('\n');
}

function mark({ kind, text }: Edit): string {
  if (kind === 'same') return text;
  return kind === 'added' ? `{+${text}+}` : `[-${text}-]`;
}

/** What a match rests on; below certainty its likeness is told. */
const basisOf = (match: Match | undefined): Cell =>
  match ? `${match.basis} ${Math.round(match.likeness * 100)}%` : null;

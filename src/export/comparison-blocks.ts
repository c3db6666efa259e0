import type { ChangeKind } from '../law/change-kind.ts';
import { isChanged } from '../law/comparison.ts';
import type { EId } from '../law/ids.ts';
import { isContainer, type Provision } from '../law/provision.ts';
import { type Ghost, type Index, nameIn, type PickKind, type Row, type RowContext } from './comparison-rows.ts';

/** A row, and what stood behind it in the earlier text and stands elsewhere now. */
export interface PlacedRow extends Row {
  readonly ghosts: readonly Ghost[];
}

/** An article or a heading with all its rows. */
export interface Block {
  readonly id: EId;
  readonly place: string;
  readonly heading: string;
  readonly isContainer: boolean;
  readonly rows: readonly PlacedRow[];
  /** What happened to it as a whole. */
  readonly kind: ChangeKind;
  /** What it has no more than, if that carries no substance: numbers, quotes and dashes, or both. */
  readonly lightness: 'numbering' | 'typography' | 'both' | null;
  readonly picks: readonly PickKind[];
  readonly changed: number;
  /** The first row in which something happened. */
  readonly firstChange: string | null;
  /** Nothing happened in it and nothing left it. */
  readonly isQuiet: boolean;
}

/** A run of blocks that one of the two texts does not know. */
export type Section =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unknown'; readonly side: 'before' | 'after'; readonly blocks: readonly Block[] };

type Gathered = { readonly unit: Provision; readonly index: Index; readonly rows: PlacedRow[] };

/** Rows gathered by the article they stand in, in the order of the comparison. */
export function blocksOf(
  rows: readonly Row[],
  ghosts: ReadonlyMap<string | null, readonly Ghost[]>,
  context: RowContext,
): readonly Block[] {
  const { comparison, before, after } = context;
  const partner = new Map<EId, EId>();
  for (const { before: from, after: to } of comparison.alignment.matches) if (!partner.has(from)) partner.set(from, to);
  const gathered = new Map<string, Gathered>();
  for (const row of rows) {
    const inAfter = row.after !== null;
    const index = inAfter ? after : before;
    const home = index.home.get(row.eId)?.block ?? index.root;
    // A unit that is gone stands where its article went, if that lives on.
    const lives = inAfter ? home.eId : partner.get(home.eId);
    const key = lives === undefined ? `before ${home.eId}` : `after ${lives}`;
    const unit = lives === undefined ? home : (after.byEId.get(lives) ?? home);
    const block = gathered.get(key) ?? { unit, index: lives === undefined ? before : after, rows: [] };
    gathered.set(key, block);
    if (hasWords(row)) block.rows.push({ ...row, ghosts: ghosts.get(row.id) ?? [] });
  }
  return [...gathered.values()].filter((block) => block.rows.length > 0).map((block) => blockOf(block, context));
}

/** The act itself is a row if it has a title or opening words; every other unit is one in any case. */
const hasWords = ({ before, after }: Row): boolean =>
  [before, after].some((unit) => unit !== null && (unit.kind !== 'act' || (unit.heading ?? unit.text) !== null));

function blockOf({ unit, index: home, rows }: Gathered, context: RowContext): Block {
  const changed = rows.filter(({ change }) => isChanged(change));
  const hasGhosts = rows.some(({ ghosts }) => ghosts.length > 0);
  return {
    id: unit.eId,
    place: unit.kind === 'act' ? '' : nameIn(home, unit.eId, context),
    heading: unit.heading ?? '',
    isContainer: isContainer(unit) && unit.text === null && rows.every(({ isHeading }) => isHeading),
    rows,
    kind: blockKind(rows),
    lightness: hasGhosts ? null : lightnessOf(changed),
    picks: [...new Set([...rows.flatMap(({ picks }) => picks), ...(hasGhosts ? (['moved'] as const) : [])])],
    changed: changed.length,
    firstChange: changed[0]?.id ?? null,
    isQuiet: changed.length === 0 && !hasGhosts,
  };
}

function lightnessOf(changed: readonly Row[]): Block['lightness'] {
  const all = (...kinds: readonly ChangeKind[]): boolean => changed.every(({ kind }) => kinds.includes(kind));
  if (changed.length === 0 || !all('renumbered', 'consequential', 'typographic')) return null;
  if (all('typographic')) return 'typography';
  return all('renumbered', 'consequential') ? 'numbering' : 'both';
}

/** The kind that all rows share, else "reworded" if anything happened. */
function blockKind(rows: readonly Row[]): ChangeKind {
  const [first, ...others] = rows;
  if (first && others.every(({ kind }) => kind === first.kind)) return first.kind;
  const head = rows.find(({ isHeading }) => isHeading);
  if (head?.kind === 'inserted' || head?.kind === 'repealed') return head.kind;
  if (rows.some(({ kind }) => kind === 'reworded' || kind === 'inserted' || kind === 'repealed')) return 'reworded';
  const lesser: readonly ChangeKind[] = ['moved', 'consequential', 'typographic', 'renumbered'];
  return lesser.find((kind) => rows.some((row) => row.kind === kind)) ?? 'same';
}

/** Neighbouring blocks that one side does not know become one grey run. */
export function gatherUnknown(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind !== 'unknown') {
      sections.push({ kind: 'block', block });
      continue;
    }
    const side = block.rows[0]?.before ? 'after' : 'before';
    const last = sections[sections.length - 1];
    if (last?.kind === 'unknown' && last.side === side)
      sections[sections.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else sections.push({ kind: 'unknown', side, blocks: [block] });
  }
  return sections;
}

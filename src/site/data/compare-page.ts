import type { Version } from '../../law/bill.ts';
import { type Change, type Comparison, type Edit, isChanged, isSure } from '../../law/comparison.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { EId } from '../../law/ids.ts';
import type { InterfaceLanguage, Language } from '../../law/language.ts';
import { articlesOf, isContainer, type Provision, provisionsByEId, walk } from '../../law/provision.ts';
import { cite } from '../cite.ts';
import { commonLanguage, comparisonOf } from '../comparisons.ts';
import { type ChangeKind, kindOf } from './change-kind.ts';

/** One unit of the comparison as a row of the page. */
export interface Row {
  readonly id: EId;
  readonly kind: ChangeKind;
  readonly isHeading: boolean;
  /** Steps of indent inside its article. */
  readonly depth: number;
  readonly place: string;
  /** Where it stood, if its address there was another. */
  readonly placeBefore: string | null;
  /** The match rests on a likeness below the line from which it is shown as sure. */
  readonly isTentative: boolean;
  readonly before: Provision | null;
  readonly after: Provision | null;
  readonly change: Change;
}

/** An article or a heading with all its rows. */
export interface Block {
  readonly id: EId;
  readonly place: string;
  readonly heading: string;
  readonly isContainer: boolean;
  readonly rows: readonly Row[];
  /** What happened to it as a whole. */
  readonly kind: ChangeKind;
  readonly changed: number;
}

/** A run of blocks that one of the two texts does not know. */
export type Section =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unknown'; readonly side: 'before' | 'after'; readonly blocks: readonly Block[] };

export interface ComparePage {
  readonly language: Language;
  readonly comparison: Comparison;
  readonly sections: readonly Section[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
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
  const blocks = blocksOf({ comparison, before: indexOf(rootBefore), after: indexOf(rootAfter), dossier, lang });
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
  return {
    language,
    comparison,
    sections: gatherUnknown(blocks),
    counts,
    changed: comparison.changes.filter(isChanged).length,
  };
}

/** A tree with the ways to look things up in it. */
interface Index {
  readonly root: Provision;
  readonly byEId: ReadonlyMap<EId, Provision>;
  /** The article (or container) a unit is shown under, and its depth in it. */
  readonly home: ReadonlyMap<EId, { readonly block: Provision; readonly depth: number }>;
}

function indexOf(root: Provision): Index {
  const home = new Map<EId, { block: Provision; depth: number }>();
  const place = (unit: Provision, block: Provision, depth: number): void => {
    home.set(unit.eId, { block, depth });
    for (const child of unit.children) place(child, block, depth + 1);
  };
  const articles = articlesOf(root);
  for (const unit of walk(root)) if (isContainer(unit)) home.set(unit.eId, { block: unit, depth: 0 });
  for (const article of articles) place(article, article, 0);
  for (const unit of walk(root)) if (!home.has(unit.eId)) home.set(unit.eId, { block: root, depth: 0 });
  return { root, byEId: provisionsByEId(root), home };
}

interface Context {
  readonly comparison: Comparison;
  readonly before: Index;
  readonly after: Index;
  readonly dossier: Dossier;
  readonly lang: InterfaceLanguage;
}

/** Rows gathered by the article they stand in, in the order of the comparison. */
function blocksOf(context: Context): readonly Block[] {
  const { comparison, before, after, dossier, lang } = context;
  const partner = new Map<EId, EId>();
  for (const { before: from, after: to } of comparison.alignment.matches) if (!partner.has(from)) partner.set(from, to);
  const gathered = new Map<string, { unit: Provision; root: Provision; rows: Row[] }>();
  for (const change of comparison.changes) {
    const row = rowOf(change, context);
    const inAfter = row.after !== null;
    const index = inAfter ? after : before;
    const home = index.home.get(row.id)?.block ?? index.root;
    // A unit that is gone stands where its article went, if that lives on.
    const lives = inAfter ? home.eId : partner.get(home.eId);
    const key = lives === undefined ? `before ${home.eId}` : `after ${lives}`;
    const unit = lives === undefined ? home : (after.byEId.get(lives) ?? home);
    const block = gathered.get(key) ?? { unit, root: lives === undefined ? before.root : after.root, rows: [] };
    gathered.set(key, block);
    if (row.before?.kind !== 'act' && row.after?.kind !== 'act') block.rows.push(row);
  }
  return [...gathered.values()]
    .filter(({ rows }) => rows.length > 0)
    .map(({ unit, root, rows }) => ({
      id: unit.eId,
      place: unit.kind === 'act' ? '' : cite(unit.eId, root, dossier.legislature, lang),
      heading: unit.heading ?? '',
      isContainer: isContainer(unit) && unit.text === null && rows.every(({ isHeading }) => isHeading),
      rows,
      kind: blockKind(rows),
      changed: rows.filter(({ change }) => isChanged(change)).length,
    }));
}

function rowOf(change: Change, { comparison, before, after, dossier, lang }: Context): Row {
  const beforeId = change.kind === 'inserted' ? null : change.before;
  const afterId =
    change.kind === 'inserted' || change.kind === 'kept' || change.kind === 'unknown' || change.kind === 'repealed'
      ? change.after
      : null;
  const unitBefore = beforeId === null ? null : (before.byEId.get(beforeId) ?? null);
  const unitAfter = afterId === null ? null : (after.byEId.get(afterId) ?? null);
  const index = unitAfter ? after : before;
  const unit = unitAfter ?? unitBefore;
  if (!unit) throw new Error(`a change of ${beforeId ?? afterId} names a unit that neither text has`);
  const placeBefore =
    unitBefore && unitAfter && unitBefore.eId !== unitAfter.eId
      ? cite(unitBefore.eId, before.root, dossier.legislature, lang)
      : null;
  return {
    id: unit.eId,
    kind: kindOf(change),
    isHeading: unit.kind === 'article' || isContainer(unit),
    depth: index.home.get(unit.eId)?.depth ?? 0,
    place: cite(unit.eId, index.root, dossier.legislature, lang),
    placeBefore,
    isTentative: comparison.alignment.matches.some(
      (match) => match.before === beforeId && match.after === afterId && !isSure(match),
    ),
    before: unitBefore,
    after: unitAfter,
    change,
  };
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
function gatherUnknown(blocks: readonly Block[]): readonly Section[] {
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

/** The edits of one side only: what stood before (same and removed) or what stands now (same and added). */
export const sideOf = (edits: readonly Edit[], side: 'before' | 'after'): readonly Edit[] =>
  edits.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));

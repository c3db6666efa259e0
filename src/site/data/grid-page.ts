import { textOf } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { comparisonOf } from '../comparisons.ts';
import { routes } from '../routes.ts';
import { type GridLayout, gridLayout } from './grid-layout.ts';
import { type GridRow, gridRows } from './grid-rows.ts';
import { type GridWords, gridWords } from './grid-words.ts';
import { type GridCell, type GridColumn, type GridLink, isChained, stageGrid } from './stage-grid.ts';

/** Everything the stage grid of a bill prints, as a drawing and as a table. */
export interface GridPage {
  readonly columns: readonly GridColumn[];
  readonly layout: GridLayout;
  /** Whether any version says which one it follows; else each is compared with its neighbour. */
  readonly isChained: boolean;
  readonly rows: readonly GridRow[];
  /** Articles that are left out of the table because nothing happened to them. */
  readonly quiet: number;
  readonly words: GridWords;
}

/** In an act of more articles than this the table tells only what changed: the drawing has the rest. */
const longTable = 150;

/** The grid of a bill; null if fewer than two of its versions have a text. */
export function gridPage(dossier: Dossier, lang: InterfaceLanguage): GridPage | null {
  const sources = dossier.versions.map((version) => ({ version, root: textOf(version, lang)?.root ?? null }));
  if (sources.filter(({ root }) => root !== null).length < 2) return null;
  const columns = stageGrid(sources, (before, after) => comparisonOf(dossier, before, after, lang));
  const layout = gridLayout(columns);
  const rows = gridRows(columns);
  const told = rows.length > longTable ? rows.filter((row) => isTold(row, columns)) : rows;
  return {
    columns,
    layout,
    isChained: isChained(sources),
    rows: told,
    quiet: rows.length - told.length,
    words: gridWords(dossier, lang, { isBrief: layout.isDense }),
  };
}

/** Whether anything happened to an article in any version but a new number, which one new article gives to all behind it. */
const isTold = (row: GridRow, columns: readonly GridColumn[]): boolean =>
  row.some((entry, index) => {
    const cell = entry && columns[index]?.cells[entry.at];
    return (
      entry?.kind === 'joined' || (cell && (cell.happened.some((one) => one !== 'renumbered') || (cell.share ?? 0) > 0))
    );
  });

/** Address of the page that shows a cell, from the bill's own page; a place of which nothing is known has none. */
export function cellHref(cell: GridCell, dossier: Dossier, lang: InterfaceLanguage): string | null {
  if (cell.kind === 'unknown') return null;
  const { id } = dossier.bill;
  return routes.article(lang, id, cell.version.id, cell.article).slice(routes.bill(lang, id).length);
}

/** How strongly a box is tinted: nothing changed, under a tenth, under three, under six tenths of its words, more. */
export const tintOf = ({ share }: GridCell): 0 | 1 | 2 | 3 | 4 => {
  if (share === null || share === 0) return 0;
  return share < 0.1 ? 1 : share < 0.3 ? 2 : share < 0.6 ? 3 : 4;
};

/** Links as short text for the script: from, to, and the length of a run in which both go on by one: `0-0*12 12-14`. */
export function linksAsText(links: readonly GridLink[]): string {
  const runs: { from: number; to: number; length: number }[] = [];
  for (const { from, to } of links) {
    const last = runs.at(-1);
    if (last && from === last.from + last.length && to === last.to + last.length) last.length += 1;
    else runs.push({ from, to, length: 1 });
  }
  return runs.map(({ from, to, length }) => `${from}-${to}${length > 1 ? `*${length}` : ''}`).join(' ');
}

import { cite, unitName } from '../../law/cite.ts';
import type { Dossier } from '../../law/dossier.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import type { Provision } from '../../law/provision.ts';
import { type Labels, labelsOf } from '../labels.ts';
import type { GridCell, GridColumn } from './stage-grid.ts';

/** The words of the grid in one language of the interface. */
export interface GridWords {
  /** "Article 17". */
  readonly place: (cell: GridCell) => string;
  /** "17", or the whole name where there is no number. */
  readonly number: (cell: GridCell) => string;
  /** What happened to an article on the way into its column: "reworded: 12% of its words, was Article 15". */
  readonly happened: (columns: readonly GridColumn[], column: GridColumn, at: number) => string;
  /** "Chapter 2". */
  readonly band: (unit: Provision) => string;
}

/** `isBrief`: a new number is not called one where the old one is named, because in a long act every letter counts. */
export function gridWords(
  dossier: Dossier,
  lang: InterfaceLanguage,
  { isBrief }: { readonly isBrief: boolean },
): GridWords {
  const labels = labelsOf(lang);
  const places = new Map<Provision, string>();
  const place = ({ unit, root }: GridCell): string => {
    const known = places.get(unit) ?? cite(unit.eId, root, dossier.legislature, lang);
    places.set(unit, known);
    return known;
  };
  return {
    place,
    number: (cell) => cell.unit.number ?? '',
    happened: (columns, column, at) => happened({ columns, column, labels, place, isBrief }, at),
    band: (unit) => capital(unitName(unit, dossier.legislature, lang)),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Telling {
  readonly columns: readonly GridColumn[];
  readonly column: GridColumn;
  readonly labels: Labels;
  readonly place: (cell: GridCell) => string;
  readonly isBrief: boolean;
}

function happened(telling: Telling, at: number): string {
  const { column, labels } = telling;
  const { t } = labels;
  const cell = column.cells[at];
  if (!cell) return '';
  if (cell.kind === 'unknown') return t('unknown-stage');
  const from = origins(telling, at);
  const isSaid = telling.isBrief && from.length > 0;
  const marks = cell.happened.flatMap((mark) => (isSaid && mark === 'renumbered' ? [] : [t(`kind-${mark}`)]));
  const share = rewording(cell, column, labels);
  const part = cell.room > cell.words && cell.place !== null ? [t('grid-part')] : [];
  const parts = [...marks, ...(cell.happened.length > 0 && cell.share === null ? [] : [share]), ...from, ...part];
  return parts.filter((words, index) => words !== '' && parts.indexOf(words) === index).join(', ');
}

/** How much of it is worded otherwise than in the text before, or why nobody can say. */
function rewording({ share, kind, happened: marks }: GridCell, { base }: GridColumn, { t, number }: Labels): string {
  if (kind === 'gone') return '';
  if (share === null) return base === null ? t('grid-first') : t('grid-silent');
  if (share === 0) return marks.length > 0 ? '' : t('kind-same');
  return t('grid-reworded', { percent: share < 0.005 ? '<1' : number(Math.round(share * 100)) });
}

/** What it was in the text before, where that is another place or only probably it. */
function origins({ columns, column, labels, place }: Telling, at: number): readonly string[] {
  const { t, number } = labels;
  const base = column.base === null ? undefined : columns[column.base];
  const own = column.cells[at];
  if (!base || !own || own.kind === 'gone') return [];
  return column.links.flatMap(({ from, to, kind, likeness }) => {
    const source = to === at && kind !== 'unknown' ? base.cells[from] : undefined;
    if (!source) return [];
    const name = place(source);
    if (likeness !== null) return [t('grid-probably', { place: name, percent: number(Math.round(likeness * 100)) })];
    return name === place(own) && kind !== 'merged' ? [] : [t('was', { place: name })];
  });
}

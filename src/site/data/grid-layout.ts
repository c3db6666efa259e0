import type { Provision } from '../../law/provision.ts';
import { type Ribbon, ribbonsBetween } from './grid-ribbons.ts';
import type { GridCell, GridColumn } from './stage-grid.ts';

/** A cell with its place in the drawing; lengths are CSS pixels. */
export interface Box {
  readonly cell: GridCell;
  readonly y: number;
  readonly height: number;
  /** Height of the article whose place it takes, if only a part of it is known. */
  readonly slot: number;
  /** Middle of the box, where there is room for its number. */
  readonly numberAt: number | null;
  readonly hasMarks: boolean;
}

/** The run of boxes that stand in one chapter. */
export interface Band {
  readonly unit: Provision;
  readonly y: number;
  readonly height: number;
  readonly hasName: boolean;
}

export interface LaidColumn {
  readonly column: GridColumn;
  readonly x: number;
  readonly boxes: readonly Box[];
  readonly bands: readonly Band[];
  /** Ribbons from the column on its left; none if it is compared with another one. */
  readonly ribbons: readonly Ribbon[];
}

export interface GridLayout {
  readonly width: number;
  readonly height: number;
  /** Width of a box and distance from one column to the next. */
  readonly box: number;
  readonly pitch: number;
  /** Boxes have room for the beginning of a heading. */
  readonly hasHeadings: boolean;
  /** Hundreds of articles: boxes shrink, names thin out. */
  readonly isDense: boolean;
  readonly columns: readonly LaidColumn[];
}

/** How boxes are drawn at a number of articles. */
interface Scale {
  readonly least: number;
  readonly most: number;
  readonly gap: number;
  /** Pixels a word adds to the least height. */
  readonly perWord: number;
  readonly name: number;
}

/** Grids up to this number of articles a column are drawn large. */
const dense = 150;
const tombstoneHeight = 12;

/** Puts every cell of the grid in its place. A column is as tall as its text is long, within limits that keep small articles visible. */
export function gridLayout(columns: readonly GridColumn[]): GridLayout {
  const tallest = Math.max(1, ...columns.map(({ cells }) => cells.length));
  const isDense = tallest > dense;
  const isWide = columns.length <= 3;
  const [box, pitch] = isWide ? (isDense ? [148, 240] : [260, 372]) : [92, 156];
  const scale = scaleFor(columns, tallest);
  const laid: LaidColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const x = at * pitch + 1;
    const { boxes, bands } = stack(column.cells, scale);
    const left = column.base === at - 1 ? laid[at - 1] : undefined;
    const ribbons = left ? ribbonsBetween(left.boxes, boxes, column.links, { from: left.x + box, to: x, isDense }) : [];
    laid.push({ column, x, boxes, bands, ribbons });
  }
  const bottoms = laid.map(({ boxes }) => bottomOf(boxes.at(-1)));
  return {
    width: columns.length * pitch - (pitch - box) + 2,
    height: Math.ceil(Math.max(20, ...bottoms) + 2),
    box,
    pitch,
    hasHeadings: isWide && !isDense,
    isDense,
    columns: laid,
  };
}

const bottomOf = (box: Box | undefined): number => (box ? box.y + Math.max(box.height, box.slot) : 0);

/** Tall enough to tell articles apart, low enough to be looked through: about 24 pixels an article in a short act, 4 in a long one. */
function scaleFor(columns: readonly GridColumn[], tallest: number): Scale {
  const [each, least, gap] = tallest <= 60 ? [25, 14, 3] : tallest <= dense ? [15, 11, 2] : [4, 2.6, 0.6];
  const words = Math.max(1, ...columns.map(({ cells }) => cells.reduce((sum, { room }) => sum + room, 0)));
  const spare = Math.max(1, tallest * (each - least));
  return { least, most: least * 6, gap, perWord: spare / words, name: tallest > dense ? 12 : 17 };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function stack(cells: readonly GridCell[], scale: Scale): { boxes: readonly Box[]; bands: readonly Band[] } {
  const boxes: Box[] = [];
  const bands: Band[] = [];
  let y = 1;
  let lastNumber = Number.NEGATIVE_INFINITY;
  let lastMarks = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const band = bands.at(-1);
    const isNewBand = cell.band !== null && cell.band !== band?.unit;
    const isOutside = cell.band === null && band !== undefined && boxes.at(-1)?.cell.band !== null;
    if (isNewBand) y += scale.name;
    else if (isOutside) y += scale.name / 2;
    const height = heightOf(cell, cell.words, scale);
    const slot = Math.max(height, heightOf(cell, cell.room, scale));
    const middle = round(y + (cell.kind === 'unknown' ? slot : height) / 2);
    const hasNumber = middle - lastNumber >= 11;
    const hasMarks = middle - lastMarks >= 8 && cell.happened.length > 0;
    if (hasNumber) lastNumber = middle;
    if (hasMarks) lastMarks = middle;
    boxes.push({
      cell,
      y: round(y),
      height: round(height),
      slot: round(slot),
      numberAt: hasNumber ? middle : null,
      hasMarks,
    });
    y += slot + scale.gap;
    if (isNewBand && cell.band) bands.push(bandOf(cell.band, boxes.at(-1), scale, bands.at(-1)));
    else if (band && cell.band === band.unit)
      bands[bands.length - 1] = { ...band, height: round(y - scale.gap - band.y) };
  }
  return { boxes, bands };
}

/** A chapter begins above its first box, where its name stands if the name before is far enough. */
function bandOf(unit: Provision, box: Box | undefined, scale: Scale, before: Band | undefined): Band {
  const y = round((box?.y ?? 0) - scale.name + 2);
  return { unit, y, height: round(bottomOf(box) - y), hasName: before === undefined || y - before.y >= 15 };
}

function heightOf(cell: GridCell, words: number, scale: Scale): number {
  if (cell.kind === 'gone') return Math.min(tombstoneHeight, scale.least);
  return Math.min(scale.most, scale.least + words * scale.perWord);
}

import { isContainer, type Provision } from '../law/provision.ts';
import { PairTable } from './pair-table.ts';

/**
 * What a unit is to the comparison. *Group*: holds articles (part, chapter). *Main*: the unit lawyers cite, an article or what
 * stands for one in a text without articles. *Inner*: everything inside a main unit.
 */
export type Level = 'group' | 'main' | 'inner';

/** A text as parallel lists, one place a unit, in the order of the text; the whole act is unit 0. */
export interface Outline {
  readonly units: readonly Provision[];
  readonly levels: readonly Level[];
  /** Places of the main units, in order. */
  readonly mains: readonly number[];
  /** Unit around each unit; -1 for the whole act. */
  readonly parent: Int32Array;
  /** One past the last unit inside each unit. */
  readonly end: Int32Array;
  /** The main unit each unit is or lies in; -1 for groups. */
  readonly main: Int32Array;
  /** Class of the unit's own heading and text: equal words, equal class, in both texts; 0 if it has none. */
  readonly own: Int32Array;
  /** Class of all words of the unit and what it holds, numbers left aside. */
  readonly whole: Int32Array;
  /** Class of the heading alone; 0 if it has none. */
  readonly heading: Int32Array;
  /** Characters of the unit's own heading and text. */
  readonly length: Int32Array;
}

/** Gives equal strings equal integers, so that unchanged words are never read. */
export class Classes {
  readonly #byText = new Map<string, number>([['', 0]]);
  readonly #headed = new PairTable();
  readonly #held = new PairTable();

  of(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const next = this.#byText.size;
    this.#byText.set(text, next);
    return next;
  }

  /** Class of a heading with a text: even and negative, so that it is never that of one text. */
  headed(heading: number, text: number): number {
    return -2 * this.#headed.of(heading, text);
  }

  /** Class of a unit with one more unit in it: odd and negative, because a unit in a unit is not a text under a heading. */
  holding(unit: number, child: number): number {
    return 1 - 2 * this.#held.of(unit, child);
  }
}

/** Lays a tree out as lists. Both texts of a comparison share `classes`. */
export function outline(root: Provision, classes: Classes): Outline {
  const units: Provision[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const visit = (unit: Provision, parent: number): void => {
    const place = units.push(unit) - 1;
    parents.push(parent);
    ends.push(0);
    for (const child of unit.children) visit(child, place);
    ends[place] = units.length;
  };
  visit(root, -1);
  const parent = Int32Array.from(parents);
  const end = Int32Array.from(ends);
  const levels = levelsOf(units, parent);
  const heading = new Int32Array(units.length);
  const own = new Int32Array(units.length);
  const length = new Int32Array(units.length);
  units.forEach((unit, place) => {
    const known = unit.heading ? classes.of(unit.heading) : 0;
    heading[place] = known;
    own[place] = ownClass(unit, known, classes);
    length[place] = (unit.heading?.length ?? 0) + (unit.text?.length ?? 0);
  });
  const whole = wholes(own, end, classes);
  const mains = levels.flatMap((level, place) => (level === 'main' ? [place] : []));
  return { units, levels, mains, parent, end, main: mainOf(levels, parent), own, whole, heading, length };
}

function ownClass(unit: Provision, heading: number, classes: Classes): number {
  const text = unit.text ? classes.of(unit.text) : 0;
  if (heading === 0 || text === 0) return heading + text;
  return classes.headed(heading, text);
}

/** Direct children of a unit, in order. */
export function childrenAt(text: Outline, unit: number): readonly number[] {
  const children: number[] = [];
  const end = text.end[unit] ?? 0;
  for (let child = unit + 1; child < end; child = text.end[child] ?? end) children.push(child);
  return children;
}

/** The main units of a text in order. */
export const mainsOf = (text: Outline): readonly number[] => text.mains;

/** A subsection lies in a US section but groups articles in a French code: what it holds decides. */
const mayGroup = (unit: Provision): boolean => isContainer(unit) || unit.kind === 'subsection';

/**
 * A container that holds an article or another container is a group. A US section that only holds subsections is not: the section
 * is what is cited. What stands in a group and is no group itself is main, so a text without articles has main units too.
 */
function levelsOf(units: readonly Provision[], parent: Int32Array): readonly Level[] {
  const isGroup = new Uint8Array(units.length);
  isGroup[0] = 1;
  for (let unit = units.length - 1; unit > 0; unit -= 1) {
    const around = parent[unit] ?? 0;
    const provision = units[unit];
    const holder = units[around];
    if (!provision || !holder || !mayGroup(holder)) continue;
    const isArticle = provision.kind === 'article';
    if (isArticle || isContainer(provision) || isGroup[unit] === 1) isGroup[around] = 1;
  }
  const levels: Level[] = [];
  for (let unit = 0; unit < units.length; unit += 1) {
    const around = levels[parent[unit] ?? 0];
    levels.push(around !== undefined && around !== 'group' ? 'inner' : isGroup[unit] === 1 ? 'group' : 'main');
  }
  return levels;
}

function mainOf(levels: readonly Level[], parent: Int32Array): Int32Array {
  const main = new Int32Array(levels.length).fill(-1);
  for (let unit = 0; unit < levels.length; unit += 1) {
    if (levels[unit] === 'main') main[unit] = unit;
    if (levels[unit] === 'inner') main[unit] = main[parent[unit] ?? 0] ?? -1;
  }
  return main;
}

function wholes(own: Int32Array, end: Int32Array, classes: Classes): Int32Array {
  const whole = new Int32Array(own.length);
  for (let unit = own.length - 1; unit >= 0; unit -= 1) {
    let all = own[unit] ?? 0;
    for (let child = unit + 1; child < (end[unit] ?? 0); child = end[child] ?? own.length) {
      all = classes.holding(all, whole[child] ?? 0);
    }
    whole[unit] = all;
  }
  return whole;
}

import type { ReferenceChange } from '../law/comparison.ts';
import type { Aligned } from './align.ts';
import { type Citation, plainNumber } from './citations.ts';
import { isGone } from './gone.ts';
import {
  type Holder,
  type InnerCitation,
  innerCitations,
  namesNeighbour,
  namesOwn,
  plainInner,
} from './inner-citations.ts';
import { childrenAt, mainsOf, type Outline } from './outline.ts';

/** A citation of a point with the unit it means and the one around that. */
export interface MeantInner extends Citation {
  /** Place of the unit cited; -1 if its holder has none of that number. */
  readonly target: number;
  readonly holder: number;
  /** The holder is not cited by a number but is the one around the words. */
  readonly isOwn: boolean;
  readonly of: Holder;
  readonly path: readonly string[];
}

/** Which unit inside the main units became which, for citations of points. */
export interface InnerNumbering {
  /** No unit bears another number within its holder than before: every citation of a point still means what it meant. */
  readonly isStill: boolean;
  /** Whether the words of an earlier unit may cite a point that bears another number now, or is gone. */
  mayDiffer(before: number, after: number, words: string): boolean;
  /** Citations of points in words of one side that mean exactly one unit, or one that is not there. */
  find(side: 'before' | 'after', place: number, words: string): readonly MeantInner[];
  /** What a citation stands for in the redline; null if it means no unit. */
  key(side: 'before' | 'after', citation: MeantInner): string | null;
  /** What a unit of the later text stands for. */
  keyAt(place: number): string;
  isSame(before: MeantInner, after: MeantInner): boolean;
  kindOf(before: MeantInner, after: MeantInner): ReferenceChange['kind'] | null;
}

/** Reads citations of points through the pairs found. A citation that may mean two units is none: its words are compared as words. */
export function innerNumberingOf(aligned: Aligned): InnerNumbering {
  const { before, after, pairing, find } = aligned;
  const known = new Map<string, readonly InnerCitation[]>();
  const read = (words: string): readonly InnerCitation[] => {
    const found = known.get(words) ?? innerCitations(words, find(words));
    known.set(words, found);
    return found;
  };
  const mains = { before: mainsByNumber(before), after: mainsByNumber(after) };
  const readers = { before: readerOf(before, mains.before, read), after: readerOf(after, mains.after, read) };
  const touched = touchedMains(aligned);
  const settled = betweenTheSame(aligned);
  const isSame = (a: MeantInner, b: MeantInner): boolean =>
    a.target >= 0 && pairing.has(a.target, b.target) && !isGone(aligned, a.target);
  const keyAt = (place: number): string => `\u0001${place}`;
  const isElsewhere = (a: MeantInner, b: MeantInner): boolean =>
    a.of.kind === 'main' &&
    b.of.kind === 'main' &&
    !pairing.has(before.main[a.target] ?? -1, after.main[b.target] ?? -1);
  return {
    isStill: touched.size === 0 && isInOrder(aligned),
    mayDiffer: (from, to, words) => {
      const [main, now] = [before.main[from] ?? -1, after.main[to] ?? -1];
      if ((touched.has(main) || !pairing.has(main, now)) && namesOwn(words)) return true;
      if (settled.get(main) !== now && namesNeighbour(words)) return true;
      return find(words).some(({ number }) => touched.has(mains.before.get(number) ?? -1));
    },
    find: (side, place, words) => readers[side](place, words),
    key: (side, { target }) => {
      if (side === 'before' && isGone(aligned, target)) return null;
      const now = side === 'after' ? target : pairing.after(target);
      return now < 0 ? null : keyAt(now);
    },
    keyAt,
    isSame,
    kindOf: (a, b) => {
      if (a.target < 0) return null;
      if (isSame(a, b)) return a.number === b.number && !isElsewhere(a, b) ? null : 'consequential';
      // What is said of an outer unit cited by its number is told there. `Настоящая статья` of words that moved is another one now.
      if (!(a.isOwn && b.isOwn) && !pairing.has(a.holder, b.holder)) return null;
      if (a.number !== b.number) return b.target < 0 ? null : 'substantive';
      if (!isGone(aligned, a.target)) return 'stale';
      // What cited a stub cited nothing before.
      return before.units[a.target]?.isRepealed ? null : 'dangling';
    },
  };
}

/** `Предыдущая статья` is another one as soon as an article is put in or taken out. */
const isInOrder = ({ before, after, pairing }: Aligned): boolean =>
  before.mains.length === after.mains.length &&
  before.mains.every((main, place) => pairing.after(main) === after.mains[place]);

/** Main units, earlier to later, that stand between the same two as before: `предыдущая статья` is still the one it was. */
function betweenTheSame({ before, after, pairing }: Aligned): ReadonlyMap<number, number> {
  const seats = new Map(after.mains.map((main, seat) => [main, seat]));
  const isSame = (one: number | undefined, other: number | undefined): boolean =>
    one === undefined || other === undefined ? one === other : pairing.has(one, other);
  const settled = new Map<number, number>();
  before.mains.forEach((main, seat) => {
    const now = pairing.after(main);
    const other = seats.get(now);
    if (other === undefined) return;
    const isBetween = [-1, 1].every((step) => isSame(before.mains[seat + step], after.mains[other + step]));
    if (isBetween) settled.set(main, now);
  });
  return settled;
}

/** Earlier main units that were split or joined, or in which something bears another number now, stands elsewhere, or is gone. */
function touchedMains(aligned: Aligned): ReadonlySet<number> {
  const { before, after, pairing } = aligned;
  const isWhole = (main: number): boolean => pairing.after(main) < 0 || pairing.isOneToOne(main, pairing.after(main));
  const touched = new Set(before.mains.filter((main) => !isWhole(main)));
  before.units.forEach((unit, place) => {
    if (before.levels[place] !== 'inner' || unit.number === null) return;
    const now = pairing.after(place);
    const isSame = !isGone(aligned, place) && after.units[now]?.number === unit.number;
    if (!isSame || !pairing.has(before.parent[place] ?? -1, after.parent[now] ?? -1))
      touched.add(before.main[place] ?? -1);
  });
  return touched;
}

function readerOf(
  text: Outline,
  mains: ReadonlyMap<string, number>,
  read: (words: string) => readonly InnerCitation[],
): (place: number, words: string) => readonly MeantInner[] {
  const inside = childrenByNumber(text);
  return (place, words) =>
    read(words).flatMap(({ start, end, of, path }) => {
      const around = holderAt(text, place, of, mains);
      const holder = follow(around, path.slice(0, -1), inside);
      const own = path.at(-1);
      const target = own === undefined || holder < 0 ? around : (inside(holder).get(own) ?? -1);
      if (holder < 0 || target === several) return [];
      return [{ start, end, number: own ?? of.kind, target, holder, isOwn: of.kind !== 'main', of, path }];
    });
}

/** Stands for units that bear one number: whom it means cannot be said. */
const several = -2;

function mainsByNumber(text: Outline): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const place of mainsOf(text)) {
    const number = text.units[place]?.number;
    if (number) add(places, plainNumber(number), place);
  }
  return places;
}

const add = (places: Map<string, number>, number: string, place: number): void => {
  places.set(number, places.has(number) ? several : place);
};

/** The units in a unit by number, those in its unnumbered parts too: `подпункт 2) пункта 1` stands in a part of the paragraph. */
function childrenByNumber(text: Outline): (holder: number) => ReadonlyMap<string, number> {
  const known = new Map<number, ReadonlyMap<string, number>>();
  return (holder) => {
    const found = known.get(holder);
    if (found) return found;
    const places = new Map<string, number>();
    for (const child of numberedIn(text, holder)) add(places, plainInner(text.units[child]?.number ?? ''), child);
    known.set(holder, places);
    return places;
  };
}

const numberedIn = (text: Outline, holder: number): readonly number[] =>
  childrenAt(text, holder).flatMap((child) => (text.units[child]?.number ? [child] : numberedIn(text, child)));

function holderAt(text: Outline, place: number, of: Holder, mains: ReadonlyMap<string, number>): number {
  if (of.kind === 'main') return mains.get(of.number) ?? -1;
  const main = text.main[place] ?? -1;
  if (of.kind === 'previous-main' || of.kind === 'next-main') {
    const step = of.kind === 'next-main' ? 1 : -1;
    return main < 0 ? -1 : (text.mains[text.mains.indexOf(main) + step] ?? -1);
  }
  return of.kind === 'own-main' || main < 0 ? main : paragraphAround(text, place, main);
}

/** The outermost numbered unit around a place within its article; -1 if it stands in none. */
function paragraphAround({ parent, units }: Outline, place: number, main: number): number {
  let found = -1;
  for (let outer = place; outer > main; outer = parent[outer] ?? -1) if (units[outer]?.number) found = outer;
  return found;
}

function follow(
  holder: number,
  path: readonly string[],
  inside: (holder: number) => ReadonlyMap<string, number>,
): number {
  return path.reduce((place, number) => (place < 0 ? place : (inside(place).get(number) ?? -1)), holder);
}

import { articlesIn, type Draft, drafts, isGroup, withHolders } from './draft.ts';
import type { Draw } from './draw.ts';
import { phrase } from './mutate-words.ts';

type Seat = { readonly unit: Draft; readonly holder: Draft };

/** Articles, and the points in articles, each with the unit around it. */
const seats = (root: Draft): readonly Seat[] => [...withHolders(root)].filter(({ unit }) => !isGroup(unit));

const take = (unit: Draft, holder: Draft): void => {
  holder.children.splice(holder.children.indexOf(unit), 1);
};

export function removeUnits(root: Draft, chance: number, draw: Draw): void {
  for (const { unit, holder } of seats(root)) {
    if (holder.children.length > 1 && holder.children.includes(unit) && draw.happens(chance)) take(unit, holder);
  }
}

export function insertUnits(root: Draft, chance: number, draw: Draw, vocabulary: readonly string[]): void {
  for (const { unit, holder } of seats(root)) {
    if (!draw.happens(chance)) continue;
    const text = `${phrase(10 + draw.below(40), draw, vocabulary).join(' ')}.`;
    const heading = unit.kind === 'article' && unit.heading ? phrase(4, draw, vocabulary).join(' ') : null;
    const fresh: Draft = { ...unit, heading, text, isRepealed: false, origins: new Set(), children: [] };
    holder.children.splice(holder.children.indexOf(unit) + draw.below(2), 0, fresh);
  }
}

/** Articles go anywhere in the act, points anywhere in their article or, one time in four, to another one. */
export function moveUnits(root: Draft, chance: number, draw: Draw): ReadonlySet<Draft> {
  const moved = new Set<Draft>();
  const articles = articlesIn(root);
  for (const { unit, holder } of seats(root)) {
    if (!draw.happens(chance) || holder.children.length < 3) continue;
    if (unit.kind !== 'article' && (unit.text ?? '').length < 40) continue;
    const isElsewhere = unit.kind !== 'article' && draw.happens(0.25) && articles.length > 0;
    const target = unit.kind === 'article' ? draw.one(articles).holder : isElsewhere ? draw.one(articles).unit : holder;
    if (target !== holder && target.children.length === 0 && unit.kind !== 'article') continue;
    take(unit, holder);
    target.children.splice(draw.below(target.children.length + 1), 0, unit);
    moved.add(unit);
  }
  return moved;
}

/** Words that were put in or taken out, in so many places, beside those of units that are new or gone. */
export interface Made {
  readonly words: number;
  readonly edits: number;
}

/** What was touched in which unit. */
export type Ledger = Map<Draft, Made>;

function enter(ledger: Ledger, unit: Draft, ...more: readonly Made[]): void {
  const all = [ledger.get(unit) ?? { words: 0, edits: 0 }, ...more];
  const sum = (part: keyof Made): number => all.reduce((total, made) => total + made[part], 0);
  ledger.set(unit, { words: sum('words'), edits: sum('edits') });
}

/** Words of a unit as one place. */
const place = (words: string | null): Made => {
  const count = words?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return { words: count, edits: count > 0 ? 1 : 0 };
};

/**
 * An article of two or more points is cut in two, a point of two or more sentences too; each half keeps the origin. The second article
 * has a heading of its own, which is put in.
 */
export function splitUnits(
  root: Draft,
  chance: number,
  draw: Draw,
  vocabulary: readonly string[],
  ledger: Ledger,
): ReadonlySet<Draft> {
  const split = new Set<Draft>();
  for (const { unit, holder } of seats(root)) {
    if (!draw.happens(unit.kind === 'article' ? chance : chance / 2)) continue;
    const second = unit.kind === 'article' ? secondArticle(unit, draw, vocabulary) : secondPoint(unit);
    if (!second) continue;
    holder.children.splice(holder.children.indexOf(unit) + 1, 0, second);
    split.add(unit).add(second);
    if (unit.kind === 'article') enter(ledger, second, place(second.heading));
  }
  return split;
}

function secondArticle(unit: Draft, draw: Draw, vocabulary: readonly string[]): Draft | null {
  if (unit.children.length < 4) return null;
  const cut = 2 + draw.below(unit.children.length - 3);
  const heading = unit.heading ? phrase(4, draw, vocabulary).join(' ') : null;
  return { ...unit, heading, text: null, origins: new Set(unit.origins), children: unit.children.splice(cut) };
}

function secondPoint(unit: Draft): Draft | null {
  const sentences = (unit.text ?? '').split(/(?<=[.;])\s+(?=\p{Lu})/u);
  if (sentences.length < 2 || unit.children.length > 0) return null;
  const cut = Math.ceil(sentences.length / 2);
  const [first, second] = [sentences.slice(0, cut).join(' '), sentences.slice(cut).join(' ')];
  if (first.length < 60 || second.length < 60) return null;
  unit.text = first;
  return { ...unit, text: second, origins: new Set(unit.origins) };
}

/**
 * Two neighbours become one: the second's text and points follow the first's. Its heading goes; what was reworded in its text still is,
 * but a text that becomes a paragraph of its own among points is gone here and new there.
 */
export function joinUnits(root: Draft, chance: number, draw: Draw, ledger: Ledger): ReadonlySet<Draft> {
  const joined = new Set<Draft>();
  for (const { unit, holder } of seats(root)) {
    const next = holder.children[holder.children.indexOf(unit) + 1];
    if (!next || next.kind !== unit.kind || !holder.children.includes(unit) || isSmall(unit) || isSmall(next)) continue;
    if (!draw.happens(unit.kind === 'article' ? chance : chance / 2)) continue;
    if (unit.kind !== 'article' && unit.children.length + next.children.length > 0) continue;
    const isList = join(unit, next);
    const kept = ledger.get(next);
    enter(ledger, unit, place(next.heading), ...(isList ? [place(next.text)] : kept ? [kept] : []));
    take(next, holder);
    joined.add(unit);
  }
  return joined;
}

/** Says whether the second's text became a paragraph of its own. */
function join(unit: Draft, next: Draft): boolean {
  const isList = unit.children.length > 0 && next.text !== null && next.text !== '';
  if (isList) {
    unit.children.push({
      ...next,
      kind: 'alinea',
      num: null,
      number: null,
      heading: null,
      origins: new Set(),
      children: [],
    });
  } else unit.text = [unit.text, next.text].filter((text) => text !== null && text !== '').join(' ') || null;
  unit.children.push(...next.children);
  for (const origin of next.origins) unit.origins.add(origin);
  return isList;
}

const isSmall = (unit: Draft): boolean =>
  [...drafts(unit)].reduce((size, each) => size + (each.text ?? '').length, 0) < 60;

/**
 * Numbers articles in the order of the law's own numbers, so that every later article takes the number of another one, or leaves
 * numbers alone and hyphenates the new ones. Points of numbered lists are numbered through.
 */
export function renumber(root: Draft, numbers: readonly (string | null)[], isThrough: boolean): void {
  const used = new Set<string | null>();
  let last = '0';
  articlesIn(root).forEach(({ unit }, place) => {
    const own = isThrough ? (numbers[place] ?? `${numbers.at(-1)}-${place}`) : unit.number;
    const number = own !== null && !used.has(own) ? own : freeNumber(last, used);
    setNumber(unit, number);
    used.add(number);
    last = number;
  });
  for (const unit of drafts(root)) if (!isGroup(unit)) numberPoints(unit);
}

function freeNumber(last: string, used: ReadonlySet<string | null>): string {
  let count = 1;
  while (used.has(`${last}-${count}`)) count += 1;
  return `${last}-${count}`;
}

function numberPoints(unit: Draft): void {
  const counted = unit.children.filter((child) => /^\d+$/u.test(child.number ?? ''));
  counted.forEach((child, place) => {
    setNumber(child, String(place + 1));
  });
}

function setNumber(unit: Draft, number: string): void {
  unit.num = unit.num && unit.number ? unit.num.replace(unit.number, number) : number;
  unit.number = number;
}

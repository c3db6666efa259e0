import type { Text } from '../../src/compare/align.ts';
import { compare } from '../../src/compare/compare.ts';
import type { Change, Comparison, Edit } from '../../src/law/comparison.ts';
import { type EId, eId } from '../../src/law/ids.ts';
import type { Provision, ProvisionKind } from '../../src/law/provision.ts';

type Unit = Omit<Provision, 'eId'> & { readonly prefix: string };

const bare = { heading: null, text: null, children: [], lines: { first: 1, last: 1 }, isRepealed: false };

/** An article with numbered points: `article('5', 'Маркировка', 'Поставщик обязан:', ['уведомить;'])`. */
export function article(
  number: string,
  heading: string | null,
  text: string | null,
  points: readonly string[] = [],
  num = `Статья ${number}.`,
): Unit {
  const children = points.map((words, place) =>
    unitOf(`art_${number}__point_${place + 1}`, 'point', `${place + 1})`, words),
  );
  return { ...bare, prefix: `art_${number}`, kind: 'article', num, number, heading, text, children };
}

const unitOf = (id: string, kind: ProvisionKind, num: string, text: string): Provision => ({
  ...bare,
  eId: eId(id),
  kind,
  num,
  number: num.replace(/\P{N}/gu, ''),
  text,
});

export const stub = (number: string, text: string): Unit => ({ ...article(number, null, text), isRepealed: true });

/** A chapter around articles. */
export const chapter = (number: string, heading: string, ...units: readonly Unit[]): Unit => ({
  ...bare,
  prefix: `chp_${number}`,
  kind: 'chapter',
  num: `Глава ${number}.`,
  number,
  heading,
  children: units.map(placed),
});

const placed = ({ prefix, ...unit }: Unit): Provision => ({ ...unit, eId: eId(prefix) });

/** A whole text: `text('a', article(…), article(…))`. */
export const text = (id: string, ...units: readonly Unit[]): Text => ({
  id,
  wording: 'official',
  extent: 'whole',
  language: 'ru',
  root: { ...bare, eId: eId('act'), kind: 'act', num: null, number: null, children: units.map(placed) },
});

export const partial = (whole: Text, absent: readonly string[] = []): Text => ({
  ...whole,
  extent: 'partial',
  absent: absent.map(eId),
});

/** `art_9: art_7` as people write it. */
export const declared = (whole: Text, lineage: Readonly<Record<string, readonly string[]>>): Text => ({
  ...whole,
  lineage: new Map(Object.entries(lineage).map(([after, before]) => [eId(after), before.map(eId)])),
});

/** Matches of articles as `art_7 > art_9 wording`, those that kept number and words left out. */
export const pairsOf = (comparison: Comparison): readonly string[] =>
  comparison.alignment.matches
    .filter((match) => match.before !== 'act' && !match.before.includes('__'))
    .map((match) => `${match.before} > ${match.after} ${match.basis}`);

/** What happened to one unit: `inserted`, `repealed`, or the marks of a kept one. */
export function changeAt(comparison: Comparison, id: string): Change {
  const found = comparison.changes.find(
    (change) => ('after' in change && change.after === id) || ('before' in change && change.before === id),
  );
  if (!found) throw new Error(`${id} is in no change`);
  return found;
}

/** A redline as text: `Поставщик [-обязан][+вправе]`; what only follows a renumbering or is typography in braces. */
export const redline = (edits: readonly Edit[]): string =>
  edits
    .map(({ kind, text: words, reason }) => {
      if (kind === 'same') return words;
      const mark = `${kind === 'added' ? '+' : '-'}${words}`;
      return reason ? `{${mark}}` : `[${mark}]`;
    })
    .join('');

export const redlineOf = (comparison: Comparison, id: string): string => {
  const change = changeAt(comparison, id);
  return change.kind === 'kept' ? redline(change.text) : change.kind;
};

export const between = (before: Text, after: Text): Comparison => compare(before, after);

export const ids = (list: readonly EId[]): readonly string[] => list;

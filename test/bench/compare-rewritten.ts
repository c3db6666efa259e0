import { isSure } from '../../src/law/comparison.ts';
import { eId as toAddress } from '../../src/law/ids.ts';
import { articlesOf, type Provision } from '../../src/law/provision.ts';
import { compared } from './compare-ours.ts';
import { excerpt, readShared } from './shared-texts.ts';

/** Laws of one language that have nothing to do with one another; the same law twice means two far parts of it, which is harder. */
const strangers = [
  ['fr-civil-2016-08', 'fr-conso-2026'],
  ['fr-civil-2006-01', 'fr-ceseda-2021-04'],
  ['us-dc-t16-2021', 'us-dc-t47-2021'],
  ['fr-civil-2006-01', 'fr-civil-2006-01'],
  ['de-bgb-2012', 'de-bgb-2012'],
  ['ru-kz-tax-2026', 'ru-kz-tax-2026'],
] as const;
const articles = 120;
const replaced = { first: 40, count: 40 } as const;
const seed = 9401;

/**
 * Texts that were wholly rewritten. Unrelated: two laws of one language, so that every pair is invented. Part: 40 of 120 articles gave
 * way to as many of an unrelated law under the same numbers, so that a pair with one of them is invented and all others are known.
 */
export function rewrittenTable(folder: string): readonly string[] {
  return [
    '## Wholly rewritten text',
    '',
    `Unrelated: ${articles} articles of one law against ${articles} of another. Part: ${replaced.count} of ${articles} articles replaced by those of the other law under the same numbers;`,
    'the pairs of the rest are known.',
    '',
    '| laws | unrelated: pairs invented | shown as sure | part: invented | shown as sure | sure pairs right | kept articles found |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...strangers.map(([one, other]) => rowOf(folder, one, other)),
  ];
}

function rowOf(folder: string, one: string, other: string): string {
  const { root, language } = readShared(folder, one);
  const before = part(root);
  const stranger = part(readShared(folder, other).root, one === other ? 0.5 : 0);
  const all = articleMatches(before, stranger, language);
  const { first, count } = replaced;
  const after = withArticles(before, articlesOf(stranger), first, first + count);
  const some = articleMatches(before, after, language);
  const isOld = new Set<string>(
    articlesOf(before)
      .filter((_, place) => place >= first && place < first + count)
      .map(({ eId }) => eId),
  );
  const invented = some.filter((match) => isOld.has(match.before) || isOld.has(match.after));
  const sure = some.filter(isSure);
  const right = sure.filter((match) => match.before === match.after && !isOld.has(match.before));
  const kept = some.filter((match) => match.before === match.after && !isOld.has(match.before)).length;
  const cells = [
    one === other ? `two parts of ${one}` : `${one}, ${other}`,
    all.length,
    all.filter(isSure).length,
    invented.length,
    invented.filter(isSure).length,
    `${right.length} of ${sure.length}`,
    `${kept} of ${articles - isOld.size}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** So many articles of a law, the first of them drawn by the seed and then so far on, as a share of the law. */
function part(root: Provision, further = 0): Provision {
  const room = articlesOf(root).length - articles;
  return excerpt(root, (seed * 131 + Math.floor(room * further)) % room, articles);
}

function articleMatches(before: Provision, after: Provision, language: string) {
  const known = new Set<string>(articlesOf(before).map((unit) => unit.eId));
  return compared(before, after, language).alignment.matches.filter((match) => known.has(match.before));
}

/** Puts the words and points of foreign articles into the articles from `first` to `end`, which keep number and address. */
function withArticles(root: Provision, foreign: readonly Provision[], first: number, end: number): Provision {
  let place = -1;
  const visit = (unit: Provision): Provision => {
    if (unit.kind !== 'article') return { ...unit, children: unit.children.map(visit) };
    place += 1;
    const other = foreign[place];
    if (!other || place < first || place >= end) return unit;
    const { heading, text, isRepealed } = other;
    return {
      ...unit,
      heading,
      text,
      isRepealed,
      children: other.children.map((child) => addressed(child, unit.eId, other.eId)),
    };
  };
  return visit(root);
}

function addressed(unit: Provision, own: string, foreign: string): Provision {
  const eId = toAddress(unit.eId.replace(foreign, own));
  return { ...unit, eId, children: unit.children.map((child) => addressed(child, own, foreign)) };
}

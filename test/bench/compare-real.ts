import { type Alignment, isSure } from '../../src/law/comparison.ts';
import { articlesOf, type Provision } from '../../src/law/provision.ts';
import { compared, linesOf } from './compare-ours.ts';
import { alignedBy, type Peer } from './peers.ts';
import { type RealCase, realCases } from './real-cases.ts';
import { realCodes } from './real-codes.ts';

const patience = 20_000;

/** Real states of acts whose alignment is known, by number of the article: how many of the known pairs each method finds. */
export function realTable(folder: string, rivals: readonly Peer[]): readonly string[] {
  const others = rivals.filter((peer) => !peer.name.includes('diffWords') && !peer.name.startsWith('diff-match'));
  const cases = [...realCases(folder), ...realCodes(folder)];
  return [
    '## Real pairs of states',
    '',
    'Known pairs found, all and (in brackets) those that bear another number. *Sure*: share of right ones among the pairs we show without "probably" whose truth is',
    'known. *Invented*: articles of the later text that were in no earlier one and were paired all the same; in brackets those shown as sure. How the truth',
    'of each case was established is said in `real-cases.ts` and `real-codes.ts`; word for word pairs are easy ones, the stated ones are not.',
    '',
    `| case | known | **Oqylym** | by number | ${others.map((peer) => peer.name).join(' | ')} | sure | invented |`,
    `| --- | --- | --- | --- | ${others.map(() => '---').join(' | ')} | --- | --- |`,
    ...cases.map((one) => rowOf(one, others)),
  ];
}

function rowOf(real: RealCase, others: readonly Peer[]): string {
  const { name, before, after, pairs, fresh } = real;
  const numbers = numbersOf(before, after);
  const matches = compared(before, after, 'en').alignment.matches.filter((match) => numbers.has(match.before));
  const found = (list: Iterable<readonly [string, string]>): string => {
    const known = new Set([...list].map(([from, to]) => `${numbers.get(from)} ${numbers.get(to)}`));
    const isFound = ([old, now]: RealCase['pairs'][number]): boolean => now.some((one) => known.has(`${old} ${one}`));
    const right = pairs.filter(isFound);
    return `${right.length} (${right.filter(([old, now]) => !now.includes(old)).length})`;
  };
  const renumbered = pairs.filter(([old, now]) => !now.includes(old)).length;
  const invented = matches.filter((match) => fresh.has(numbers.get(match.after) ?? ''));
  const cells = [
    name,
    `${pairs.length} (${renumbered})`,
    found(matches.map((match) => [match.before, match.after])),
    `${pairs.length - renumbered} (0)`,
    ...others.map((peer) => found(theirs(peer, before, after))),
    surePrecision(matches, real, numbers),
    `${invented.length} (${invented.filter(isSure).length})`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const numbersOf = (before: Provision, after: Provision): ReadonlyMap<string, string> =>
  new Map([...articlesOf(before), ...articlesOf(after)].map((unit) => [unit.eId, unit.number ?? '']));

function theirs(peer: Peer, before: Provision, after: Provision): readonly (readonly [string, string])[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  return alignedBy(peer.compare(a.text, b.text, patience)?.runs ?? [], a.articles, b.articles);
}

/** Of the sure pairs with an article whose truth is known, those that are right. */
function surePrecision(
  matches: Alignment['matches'],
  { pairs, fresh }: RealCase,
  numbers: ReadonlyMap<string, string>,
): string {
  const right = new Map(pairs);
  const shown = matches.flatMap((match) => {
    const [old, now] = [numbers.get(match.before) ?? '', numbers.get(match.after) ?? ''];
    if (!isSure(match) || (!right.has(old) && !fresh.has(now))) return [];
    return [right.get(old)?.includes(now) === true];
  });
  return `${shown.filter((isRight) => isRight).length} of ${shown.length}`;
}

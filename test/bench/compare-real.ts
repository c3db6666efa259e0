import { isSure } from '../../src/law/comparison.ts';
import { articlesOf } from '../../src/law/provision.ts';
import { compared } from './compare-ours.ts';
import { type RealCase, realCases } from './real-cases.ts';

/** Real states of acts whose alignment a reader or the drafting office established, by number of the article. */
export function realTable(folder: string): readonly string[] {
  return [
    '## Real pairs of states',
    '',
    'Found: known pairs recognised. Number alone: what matching by number finds. Invented: articles of the later text that were in no earlier one and were paired all the same; in brackets those shown as sure.',
    '',
    '| case | found | renumbered | number alone | invented |',
    '| --- | --- | --- | --- | --- |',
    ...realCases(folder).map(rowOf),
  ];
}

function rowOf({ name, before, after, pairs, fresh }: RealCase): string {
  const numbers = new Map([...articlesOf(before), ...articlesOf(after)].map((unit) => [unit.eId, unit.number ?? '']));
  const matches = compared(before, after, 'en').alignment.matches.filter((match) => numbers.has(match.before));
  const found = new Set(matches.map((match) => `${numbers.get(match.before)} ${numbers.get(match.after)}`));
  const isFound = ([old, now]: RealCase['pairs'][number]): boolean => now.some((one) => found.has(`${old} ${one}`));
  const renumbered = pairs.filter(([old, now]) => !now.includes(old));
  const invented = matches.filter((match) => fresh.has(numbers.get(match.after) ?? ''));
  return [
    '',
    name,
    `${pairs.filter(isFound).length} of ${pairs.length}`,
    `${renumbered.filter(isFound).length} of ${renumbered.length}`,
    `${pairs.length - renumbered.length} of ${pairs.length}`,
    `${invented.length} (${invented.filter(isSure).length})`,
    '',
  ]
    .join(' | ')
    .trim();
}

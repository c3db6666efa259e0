import type { Comparison } from '../../src/law/comparison.ts';
import { isSure } from '../../src/law/comparison.ts';
import { articlesOf, type Provision } from '../../src/law/provision.ts';
import type { Mutation } from '../support/mutate-law.ts';
import type { Lines } from './compare-ours.ts';
import { alignedBy, type Run } from './peers.ts';
import {
  classes,
  f1,
  markedWords,
  marksOf,
  referenceKinds,
  scoreAlignment,
  scorePairs,
  scoreReferences,
  trueHunks,
  trueWords,
} from './score.ts';
import type { Sums } from './sums.ts';

/** Adds what our comparison of one amended text got right. */
export function scoreOurs(sums: Sums, found: Comparison, before: Provision, truth: Mutation): void {
  const matches = found.alignment.matches.map((match) => [match.before, match.after] as const);
  const scores = scoreAlignment(before, truth, matches);
  for (const name of classes) sums.score(name, scores[name]);
  for (const kind of referenceKinds) sums.score(kind, scoreReferences(found, before, truth, kind));
  const articles = new Set<string>(articlesOf(truth.after).map((unit) => unit.eId));
  for (const [name, wanted] of [
    ['sure', true],
    ['probable', false],
  ] as const) {
    const shown = found.alignment.matches.filter((match) => articles.has(match.after) && isSure(match) === wanted);
    sums.score(
      name,
      scorePairs(
        shown.map((match) => [match.before, match.after]),
        truth.pairs,
        () => true,
      ),
    );
  }
  const marks = marksOf(found, before, truth.after);
  sums.worst = Math.min(sums.worst, f1(scores.articles));
  sums.count('marked', markedWords(found, before, truth.after));
  sums.count('true', trueWords(before, truth));
  sums.count('inner', marks.words);
  sums.count('innerTrue', truth.words);
  sums.count('innerHunks', marks.hunks);
  sums.count('innerEdits', truth.edits);
  sums.count('islands', 100 * marks.islands);
  sums.count('hunks', marks.allHunks);
  sums.count('edits', trueHunks(before, truth));
}

/** Adds what a text diff got right: it aligns what most of a unit's kept words come from. */
export function scorePeer(
  sums: Sums,
  runs: readonly Run[],
  lines: readonly [Lines, Lines],
  before: Provision,
  truth: Mutation,
): void {
  const [a, b] = lines;
  const articles = new Set<string>([...articlesOf(before), ...articlesOf(truth.after)].map((unit) => unit.eId));
  const isArticle = ([from, to]: readonly [string, string]): boolean => articles.has(from) || articles.has(to);
  const scores = scoreAlignment(before, truth, [
    ...alignedBy(runs, a.articles, b.articles).filter(isArticle),
    ...alignedBy(runs, a.units, b.units).filter((pair) => !isArticle(pair)),
  ]);
  for (const name of ['articles', 'articlesHard', 'points', 'pointsHard'] as const) sums.score(name, scores[name]);
  sums.count('true', trueWords(before, truth));
  sums.count('edits', trueHunks(before, truth));
  let between = Number.POSITIVE_INFINITY;
  let isOpen = false;
  for (const { kind, words } of runs) {
    if (words === 0) continue;
    if (kind === 'same') between = isOpen ? words : between + words;
    else {
      sums.count('marked', words);
      if (!isOpen) sums.count('hunks', 1);
      if (!isOpen && between <= 2) sums.count('islands', 100);
    }
    isOpen = kind !== 'same';
  }
}

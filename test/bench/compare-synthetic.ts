import { articlesOf, type Provision } from '../../src/law/provision.ts';
import { type Mutation, mutate, profiles } from '../support/mutate-law.ts';
import { compared, linesOf, used } from './compare-ours.ts';
import { alignedBy, type Peer } from './peers.ts';
import {
  add,
  classes,
  f1,
  markedWords,
  marksOf,
  noScore,
  precision,
  recall,
  referenceKinds,
  type Score,
  scoreAlignment,
  scorePairs,
  scoreReferences,
  trueWords,
} from './score.ts';
import { excerpt, readShared } from './shared-texts.ts';

const laws = ['de-bgb-2018', 'fr-ceseda-2021-04', 'us-dc-t47-2021', 'fr-civil-2016-08'] as const;
const seeds = [9101, 9102, 9103] as const;
const articles = 150;

/** Sums over all pairs, by what is measured. */
class Sums {
  readonly scores = new Map<string, Score>();
  readonly numbers = new Map<string, number>();
  worst = 1;

  score(name: string, score: Score): void {
    const sum = this.scores.get(name) ?? noScore();
    add(sum, score);
    this.scores.set(name, sum);
  }

  count(name: string, value: number): void {
    this.numbers.set(name, (this.numbers.get(name) ?? 0) + value);
  }

  of(name: string): Score {
    return this.scores.get(name) ?? noScore();
  }

  ratio(name: string, by: string): string {
    return ((this.numbers.get(name) ?? 0) / (this.numbers.get(by) ?? 1)).toFixed(2);
  }
}

/** Two tables: ours beside the peers, and ours in detail. */
export function syntheticTables(
  folder: string,
  rivals: readonly Peer[],
  print: (line: string) => void,
): readonly string[] {
  const ours = new Sums();
  const others = new Map(rivals.map((peer) => [peer.name, new Sums()]));
  let pairs = 0;
  let shared = 0;
  for (const name of laws) {
    const { root, language } = readShared(folder, name);
    const room = articlesOf(root).length - articles;
    for (const profile of profiles) {
      for (const seed of seeds) {
        const before = excerpt(root, (seed * 131) % room, articles);
        const truth = mutate(before, profile, seed);
        scoreOurs(ours, before, truth, language);
        pairs += 1;
        if (seed !== seeds[0]) continue;
        for (const peer of rivals) scorePeer(others.get(peer.name) ?? new Sums(), peer, before, truth);
        shared += 1;
      }
    }
    print(`${name}: measured`);
  }
  return [
    `## ${pairs} pairs of ${articles} articles`,
    '',
    `The others were run on ${shared} of them. Ours is pooled over all pairs, a peer's figures over those of the smaller set on which it gave a result: a peer that gave up on the hard pairs looks better than it is.`,
    '',
    ...sideBySide(ours, pairs, others, shared),
    '',
    ...detail(ours),
  ];
}

function scoreOurs(sums: Sums, before: Provision, truth: Mutation, language: string): void {
  const { value: found, cpu } = used(() => compared(before, truth.after, language));
  const matches = found.alignment.matches.map((match) => [match.before, match.after] as const);
  const scores = scoreAlignment(before, truth, matches);
  for (const name of classes) sums.score(name, scores[name]);
  for (const kind of referenceKinds) sums.score(kind, scoreReferences(found, before, truth, kind));
  const marks = marksOf(found);
  sums.worst = Math.min(sums.worst, f1(scores.articles));
  sums.count('cpu', cpu);
  sums.count('marked', markedWords(found, before, truth.after));
  sums.count('true', trueWords(before, truth));
  sums.count('inner', marks.words);
  sums.count('innerTrue', truth.words);
  sums.count('hunks', marks.hunks);
  sums.count('edits', truth.edits);
  sums.count('islands', 100 * marks.islands);
}

function scorePeer(sums: Sums, peer: Peer, before: Provision, truth: Mutation): void {
  const [a, b] = [linesOf(before), linesOf(truth.after)];
  const result = peer.compare(a.text, b.text);
  if (!result) {
    sums.count('silent', 1);
    return;
  }
  const known = new Set<string>([...articlesOf(before), ...articlesOf(truth.after)].map((unit) => unit.eId));
  const isArticle = (from: string, to: string): boolean => known.has(from) && known.has(to);
  const hard = new Set<string>([...truth.moved, ...truth.split, ...truth.joined]);
  const found = alignedBy(result.runs, a.owners, b.owners);
  sums.score('articles', scorePairs(found, truth.pairs, isArticle));
  sums.score(
    'articlesHard',
    scorePairs(found, truth.pairs, (from, to) => isArticle(from, to) && (from !== to || hard.has(to))),
  );
  sums.count('cpu', result.cpu);
  for (const run of result.runs) if (run.kind !== 'same') sums.count('marked', run.words);
  sums.count('true', trueWords(before, truth));
}

function sideBySide(
  ours: Sums,
  ownPairs: number,
  others: ReadonlyMap<string, Sums>,
  otherPairs: number,
): readonly string[] {
  const row = (name: string, sums: Sums, pairs: number): string => {
    const silent = sums.numbers.get('silent') ?? 0;
    if (silent === pairs) return `| ${name} | no result in 2 s | | | | ${silent} |`;
    const [all, hard] = [f1(sums.of('articles')).toFixed(3), f1(sums.of('articlesHard')).toFixed(3)];
    const cpu = (sums.numbers.get('cpu') ?? 0) / (pairs - silent);
    return `| ${name} | ${all} | ${hard} | ${sums.ratio('marked', 'true')} | ${cpu.toFixed(0)} | ${silent} |`;
  };
  return [
    '| | article F1 | hard | words marked ÷ changed | CPU a pair | no result |',
    '| --- | --- | --- | --- | --- | --- |',
    row('**Oqylym**', ours, ownPairs),
    ...[...others].map(([name, sums]) => row(name, sums, otherPairs)),
  ];
}

function detail(ours: Sums): readonly string[] {
  const rows = [...classes, ...referenceKinds].map((name) => {
    const score = ours.of(name);
    const figures = [precision(score), recall(score), f1(score)].map((value) => value.toFixed(4));
    return `| ${name} | ${figures.join(' | ')} | ${score.truth} |`;
  });
  return [
    '| Oqylym | precision | recall | F1 | in truth |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Worst single pair ${ours.worst.toFixed(3)}. Inside units that went on: words marked ÷ truly changed ${ours.ratio('inner', 'innerTrue')},`,
    `hunks ÷ edits made ${ours.ratio('hunks', 'edits')}, islands of at most two words per 100 marked words ${ours.ratio('islands', 'inner')}.`,
  ];
}

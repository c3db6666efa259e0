import type { Comparison } from '../../src/law/comparison.ts';
import type { Provision } from '../../src/law/provision.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { compared, linesOf, used } from './compare-ours.ts';
import type { Peer } from './peers.ts';
import { referenceKinds } from './score.ts';
import { scoreOurs } from './score-pair.ts';
import { excerpt, readShared } from './shared-texts.ts';
import { Sums } from './sums.ts';

const codes = ['ru-kz-tax-2026', 'fr-civil-2016-08', 'us-dc-t47-2021'] as const;
const seed = 9201;
const git = (rivals: readonly Peer[]): Peer | undefined => rivals.find((peer) => peer.name.startsWith('git'));

/** Whole codes, warm: ours includes alignment, redline and references. */
export function speedTable(folder: string, rivals: readonly Peer[]): readonly string[] {
  const sums = new Sums();
  const rows = codes.flatMap((name) =>
    profiles.slice(0, 3).map((profile) => rowOf({ folder, name, profile, rival: git(rivals), sums })),
  );
  return [
    '## Whole codes, warm',
    '',
    'Light: a routine amendment. Passes: our CPU in readings of all words of both texts once.',
    '',
    '| code | amended | words of both | Oqylym CPU | reading all words once | passes | git word diff | Oqylym ÷ git | articles F1 | points F1 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    growth(folder),
    '',
    '| on these codes | precision | recall | F1 | in truth |',
    '| --- | --- | --- | --- | --- |',
    ...['articles', 'articlesHard', 'points', 'pointsHard', ...referenceKinds].map((name) => sums.row(name)),
  ];
}

interface Task {
  readonly folder: string;
  readonly name: string;
  readonly profile: (typeof profiles)[number];
  readonly rival: Peer | undefined;
  readonly sums: Sums;
}

function rowOf({ folder, name, profile, rival, sums }: Task): string {
  const { root, language } = readShared(folder, name);
  const truth = mutate(root, profile, seed);
  const [a, b] = [linesOf(root), linesOf(truth.after)];
  const theirs = (): number => (rival ? (rival.compare(a.text, b.text, 0)?.cpu ?? Number.NaN) : Number.NaN);
  const ours = warm(root, truth.after, language, { beside: theirs });
  const own = new Sums();
  for (const one of [sums, own]) scoreOurs(one, ours.found, root, truth);
  const reading = (): number => `${a.text}${b.text}`.match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)?.length ?? 0;
  const once = least(runs, () => used(reading).cpu);
  const times = [ours.cpu.toFixed(0), once.toFixed(0), (ours.cpu / once).toFixed(1), ours.beside.toFixed(0)];
  const cells = [
    name,
    profile.name,
    reading(),
    ...times,
    (ours.cpu / ours.beside).toFixed(1),
    own.f1('articles'),
    own.f1('points'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What something takes where nothing disturbs it: the least of several runs, for us and for others alike. */
const least = (runs: number, step: () => number): number => Math.min(...Array.from({ length: runs }, step));

/** So many of each: on a shared machine one run in three takes half as long again, for us and for others. */
const runs = 15;

interface Warm {
  readonly found: Comparison;
  readonly cpu: number;
  /** CPU of what ran beside it. */
  readonly beside: number;
}

/**
 * The machine is now and then slower for half a minute, so both are run in turns; not run by run, for a new process makes ours begin
 * anew.
 */
const turns = 3;

/** The least of so many runs after five that nobody counts, and of as many of what it is measured against. */
function warm(
  before: Provision,
  after: Provision,
  language: string,
  { count = runs, beside = () => Number.NaN }: { readonly count?: number; readonly beside?: () => number },
): Warm {
  const once = (): Comparison => compared(before, after, language);
  for (let run = 0; run < 4; run += 1) once();
  const found = once();
  const taken = Array.from({ length: turns }, () => [
    least(count / turns, () => used(once).cpu),
    least(count / turns, beside),
  ]);
  return {
    found,
    cpu: Math.min(...taken.map(([cpu = 0]) => cpu)),
    beside: Math.min(...taken.map(([, cpu = 0]) => cpu)),
  };
}

/** So many that one of them meets no collection of memory left by what was measured before. */
const manyRuns = 21;

/** CPU of one text and of another of twice its words: articles differ in length, so words are doubled and not articles. */
function growth(folder: string): string {
  const { root, language } = readShared(folder, 'us-dc-t47-2021');
  const [, mixed] = profiles;
  if (!mixed) throw new Error('no profile');
  const double = excerpt(root, 0, 1600);
  const half = excerpt(root, 0, halfOf(root, wordsOf(double) / 2));
  const halfAfter = mutate(half, mixed, 9301).after;
  // In turns, as with git: the machine changes its speed between the one and the other.
  const { cpu: two, beside: one } = warm(double, mutate(double, mixed, 9301).after, language, {
    count: manyRuns,
    beside: () => used(() => compared(half, halfAfter, language)).cpu,
  });
  const sizes = [half, double].map(wordsOf);
  return `Growth: ${sizes[0]} words ${one.toFixed(0)} ms, ${sizes[1]} words ${two.toFixed(0)} ms, ${(two / one).toFixed(2)} times.`;
}

/** How many of the first articles have so many words. */
function halfOf(root: Provision, words: number): number {
  let [few, many] = [1, 1600];
  while (few < many) {
    const middle = Math.floor((few + many) / 2);
    if (wordsOf(excerpt(root, 0, middle)) < words) few = middle + 1;
    else many = middle;
  }
  return few;
}

const wordsOf = (root: Provision): number => linesOf(root).text.split(/\s+/u).length;

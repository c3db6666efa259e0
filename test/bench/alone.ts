import { readFileSync } from 'node:fs';
import type { Provision } from '../../src/law/provision.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { compared, linesOf, used } from './compare-ours.ts';
import { peakOf, resetPeak } from './memory.ts';
import { peers } from './peers.ts';
import { scoreOurs, scorePeer } from './score-pair.ts';
import { readShared } from './shared-texts.ts';
import { Sums } from './sums.ts';

/** One method on one pair, in a process of its own, so that its memory is its own. */
export interface Job {
  readonly folder: string;
  readonly peers: string | undefined;
  readonly law: string;
  readonly profile: string;
  readonly seed: number;
  /** File with the two texts: making the amended one takes memory that no comparison needs. */
  readonly pair: string;
  /** Name of a peer; null for ours. */
  readonly method: string | null;
}

/** The two texts as another process made them. */
export interface Pair {
  readonly before: Provision;
  readonly after: Provision;
  readonly language: string;
}

export interface Outcome {
  readonly words: number;
  readonly cpu: number;
  /** Most memory of the process in megabytes, and what it held before the comparison: Node and the two texts. */
  readonly peak: number | null;
  readonly idle: number;
  readonly articles: string;
  readonly hard: string;
  readonly points: string;
  readonly marked: string;
}

// The benchmark forks this file and sends it a job.
process.on('message', (job: Job) => {
  done(job).then((outcome) => {
    process.send?.(outcome, () => process.disconnect());
  });
});

const patience = 60_000;

async function done(job: Job): Promise<Outcome | null> {
  const pair: Pair = JSON.parse(readFileSync(job.pair, 'utf8'));
  const sums = new Sums();
  const cost = await (job.method === null ? ours(sums, pair, job) : theirs(sums, pair, job));
  if (!cost) return null;
  const count = (unit: Provision): number => linesOf(unit).text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return {
    ...cost,
    words: count(pair.before) + count(pair.after),
    articles: sums.f1('articles'),
    hard: sums.f1('articlesHard'),
    points: sums.f1('points'),
    marked: sums.ratio('marked', 'true'),
  };
}

/** What was done to the law, made once more for scoring. */
function truthOf({ folder, law, profile: name, seed }: Job): ReturnType<typeof mutate> {
  const profile = profiles.find((one) => one.name === name);
  if (!profile) throw new Error(`no profile ${name}`);
  return mutate(readShared(folder, law).root, profile, seed);
}

type Cost = Pick<Outcome, 'cpu' | 'peak' | 'idle'>;

/** What the process holds now that everything read and made for the pair and no longer needed is let go. */
function idleNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

async function ours(sums: Sums, { before, after, language }: Pair, job: Job): Promise<Cost> {
  const idle = idleNow();
  resetPeak();
  const { value: found, cpu } = used(() => compared(before, after, language));
  const peak = peakOf('self');
  scoreOurs(sums, found, before, truthOf(job));
  return { cpu, peak, idle };
}

async function theirs(sums: Sums, { before, after }: Pair, job: Job): Promise<Cost | null> {
  const peer = peers(job.peers).here.find(({ name }) => name === job.method);
  if (!peer) throw new Error(`no method ${job.method}`);
  const lines = [linesOf(before), linesOf(after)] as const;
  const idle = idleNow();
  resetPeak();
  const result = peer.compare(lines[0].text, lines[1].text, patience);
  if (!result) return null;
  const peak = peer.peak ? await peer.peak(lines[0].text, lines[1].text) : peakOf('self');
  scorePeer(sums, result.runs, lines, before, truthOf(job));
  return { cpu: result.cpu, peak, idle: peer.peak ? 0 : idle };
}

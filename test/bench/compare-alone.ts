import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutate, profiles } from '../support/mutate-law.ts';
import type { Job, Outcome, Pair } from './alone.ts';
import type { Peer } from './peers.ts';
import { readShared } from './shared-texts.ts';

const law = 'ru-kz-tax-2026';
const seed = 9201;
/** A method that has no result by then, reading and amending the texts included, is ended. */
const limit = 90_000;

interface Options {
  readonly folder: string;
  readonly peers: string | undefined;
  readonly rivals: readonly Peer[];
}

/** Every method on one whole code, each in a process of its own, so that time is cold and memory its own. */
export async function aloneTable({ folder, peers, rivals }: Options): Promise<readonly string[]> {
  const made = mkdtempSync(join(tmpdir(), 'oqylym-pair-'));
  const job = { folder, peers, law, seed, profile: 'mixed', pair: join(made, 'pair.json') };
  writeFileSync(job.pair, JSON.stringify(pairOf(folder)));
  const rows: string[] = [];
  let words = 0;
  for (const method of [null, ...rivals.map(({ name }) => name)]) {
    const outcome = await run({ ...job, method }, []);
    words = outcome?.words ?? words;
    rows.push(rowOf(method ?? '**Oqylym**', outcome));
  }
  const small = await run({ ...job, method: null }, ['--max-old-space-size=250']);
  rmSync(made, { recursive: true });
  return [
    '## One whole code, each method in a process of its own',
    '',
    `${law}, mixed amendments, ${words} words in both texts; one run, cold. Memory: the most that the process held while it compared, and in brackets what it held`,
    'before (Node and the two texts; nothing for programs of the system). jsdiff was given 60 s. diff-match-patch gives up by itself after one.',
    '',
    '| | CPU ms | memory MB | articles F1 | hard | points F1 | words marked ÷ changed |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `With a heap limited to 250 MB, in which the two texts lie too, ours ${small ? 'gives the same result' : 'gives no result'}.`,
  ];
}

const rowOf = (name: string, outcome: Outcome | null): string => {
  if (!outcome) return `| ${name} | no result in 60 s | | | | | |`;
  const { cpu, peak, idle, articles, hard, points, marked } = outcome;
  const memory = peak === null ? 'unknown' : `${peak.toFixed(0)}${idle > 0 ? ` (${idle.toFixed(0)})` : ''}`;
  return `| ${[name, cpu.toFixed(0), memory, articles, hard, points, marked].join(' | ')} |`;
};

function pairOf(folder: string): Pair {
  const { root, language } = readShared(folder, law);
  const mixed = profiles.find(({ name }) => name === 'mixed');
  if (!mixed) throw new Error('no profile');
  return { before: root, after: mutate(root, mixed, seed).after, language };
}

/** Runs one job in a new process; null if it came to no result. */
function run(job: Job, options: readonly string[]): Promise<Outcome | null> {
  const execArgv = ['--expose-gc', ...options];
  const child = fork(join(import.meta.dirname, 'alone.ts'), [], {
    execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((settle) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    let outcome: Outcome | null = null;
    child.on('message', (message: Outcome | null) => {
      outcome = message;
    });
    child.on('exit', () => {
      clearTimeout(timer);
      settle(outcome);
    });
    child.send(job);
  });
}

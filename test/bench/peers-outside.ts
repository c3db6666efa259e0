import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peakOf } from './memory.ts';
import type { Peer, Run } from './peers.ts';

/** A program of the machine that compares two files, and how its output is read. */
interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly runsOf: (output: string) => readonly Run[];
}

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

const git: Program = {
  name: 'git `--word-diff`, histogram',
  command: 'git',
  args: ['diff', '--no-index', '--histogram', '--word-diff=porcelain', '-U1000000', '--no-color', 'a', 'b'],
  runsOf: (output) =>
    output
      .split('\n')
      .slice(5)
      .flatMap((line): Run[] => {
        const kind = line[0] === '+' ? 'added' : line[0] === '-' ? 'removed' : line[0] === ' ' ? 'same' : null;
        return kind ? [{ kind, words: countWords(line.slice(1)) }] : [];
      }),
};

/** Signs that no law contains, around what wdiff takes out and puts in. */
const [goneStart, goneEnd, newStart, newEnd] = ['\u0001', '\u0002', '\u0003', '\u0004'];

const wdiff: Program = {
  name: 'wdiff',
  command: 'wdiff',
  args: ['-w', goneStart, '-x', goneEnd, '-y', newStart, '-z', newEnd, 'a', 'b'],
  runsOf: (output) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what wdiff was asked to write.
    [...output.matchAll(/\u0001([^\u0002]*)\u0002|\u0003([^\u0004]*)\u0004|[^\u0001\u0003]+/gu)].map(
      ([whole, gone, fresh]): Run => {
        if (gone !== undefined) return { kind: 'removed', words: countWords(gone) };
        if (fresh !== undefined) return { kind: 'added', words: countWords(fresh) };
        return { kind: 'same', words: countWords(whole) };
      },
    ),
};

/** The programs that are on this machine, and those that are not. */
export function programs(): { readonly here: readonly Peer[]; readonly absent: readonly string[] } {
  const isHere = ({ command }: Program): boolean => spawnSync(command, ['--version']).status === 0;
  const all = [git, wdiff];
  return {
    here: all.filter(isHere).map(peerOf),
    absent: all.filter((program) => !isHere(program)).map(({ name }) => name),
  };
}

const peerOf = (program: Program): Peer => ({
  name: program.name,
  compare: (before, after) =>
    withFiles(before, after, (folder) => {
      const timing = `TIMEFORMAT="%U %S"; time ${program.command} "$@" 2>/dev/null`;
      const done = spawnSync('bash', ['-c', timing, program.command, ...program.args], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      const [user = 0, system = 0] = done.stderr.trim().split(/\s+/u).map(Number);
      return { runs: program.runsOf(done.stdout), cpu: 1000 * (user + system) };
    }),
  peak: (before, after) => peakOfRun(program, before, after),
});

function withFiles<T>(before: string, after: string, step: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-'));
  writeFileSync(join(folder, 'a'), before);
  writeFileSync(join(folder, 'b'), after);
  const result = step(folder);
  rmSync(folder, { recursive: true });
  return result;
}

/** The most memory that a run of the program held, in megabytes, as the kernel tells while it runs; null where it does not. */
async function peakOfRun(program: Program, before: string, after: string): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-'));
  writeFileSync(join(folder, 'a'), before);
  writeFileSync(join(folder, 'b'), after);
  const child = spawn(program.command, [...program.args], { cwd: folder, stdio: 'ignore' });
  let peak: number | null = null;
  const look = setInterval(() => {
    peak = Math.max(peak ?? 0, peakOfAll(child.pid ?? 0)) || peak;
  }, 2);
  await new Promise((done) => child.on('exit', done));
  clearInterval(look);
  rmSync(folder, { recursive: true });
  return peak;
}

/** A program with those it started: wdiff leaves the work to diff. */
function peakOfAll(pid: number): number {
  let children: readonly number[] = [];
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    // It ended meanwhile, or the system does not tell.
  }
  return (peakOf(pid) ?? 0) + children.reduce((sum, child) => sum + peakOfAll(child), 0);
}

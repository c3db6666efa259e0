import type { Provision } from '../../src/law/provision.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { compared, linesOf, used } from './compare-ours.ts';
import type { Peer } from './peers.ts';
import { excerpt, readShared } from './shared-texts.ts';

const codes = ['ru-kz-tax-2026', 'fr-civil-2016-08', 'us-dc-t47-2021'] as const;
const git = (rivals: readonly Peer[]): Peer | undefined => rivals.find((peer) => peer.name.startsWith('git'));

/** Whole codes, warm: ours includes alignment, redline and references. */
export function speedTable(folder: string, rivals: readonly Peer[]): readonly string[] {
  return [
    '## Whole codes, warm',
    '',
    '| code | amended | words of both | Oqylym CPU | reading all words once | git word diff | Oqylym ÷ git | heap after |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...codes.flatMap((name) => profiles.slice(0, 3).map((profile) => rowOf(folder, name, profile, git(rivals)))),
    '',
    growth(folder),
  ];
}

function rowOf(folder: string, name: string, profile: (typeof profiles)[number], rival: Peer | undefined): string {
  const { root, language } = readShared(folder, name);
  const { after } = mutate(root, profile, 9201);
  const [a, b] = [linesOf(root), linesOf(after)];
  const ours = warm(root, after, language);
  const once = used(() => `${a.text}${b.text}`.match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)?.length ?? 0);
  const theirs = rival?.compare(a.text, b.text)?.cpu ?? Number.NaN;
  const memory = process.memoryUsage().heapUsed / 2 ** 20;
  const cells = [name, profile.name, once.value, ours.toFixed(0), once.cpu.toFixed(0), theirs.toFixed(0)];
  return `| ${[...cells, (ours / theirs).toFixed(1), `${memory.toFixed(0)} MB`].join(' | ')} |`;
}

/** The median of three runs after one that nobody counts. */
function warm(before: Provision, after: Provision, language: string): number {
  compared(before, after, language);
  const runs = [1, 2, 3].map(() => used(() => compared(before, after, language)).cpu);
  return runs.sort((a, b) => a - b)[1] ?? Number.NaN;
}

function growth(folder: string): string {
  const { root, language } = readShared(folder, 'us-dc-t47-2021');
  const [, mixed] = profiles;
  if (!mixed) throw new Error('no profile');
  const cpuOf = (count: number): number => {
    const before = excerpt(root, 0, count);
    return warm(before, mutate(before, mixed, 9301).after, language);
  };
  const [one, two] = [cpuOf(800), cpuOf(1600)];
  return `Growth: 800 articles ${one.toFixed(0)} ms, 1,600 articles ${two.toFixed(0)} ms, ${(two / one).toFixed(2)} times.`;
}

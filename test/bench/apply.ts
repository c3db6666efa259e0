import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply } from '../../src/amend/apply.ts';
import type { Text } from '../../src/compare/compare.ts';
import type { Operation } from '../../src/law/amendment.ts';
import { eId } from '../../src/law/ids.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { amendmentsOf } from '../support/draft-operations.ts';
import { legislature } from '../support/legislatures.ts';

/** Prints the time of 1,000 operations on an act of 1,000 articles beside that of `git apply` for the same edit. */
const COUNT = 1000;
const RUNS = 5;
const kz = legislature('kz');
const article = (number: number): string =>
  `## Статья ${number}. Предмет ${number}\n\n1. Владелец системы ${number} вправе вести журнал.\n\n2. Срок хранения записей ${number} определяет уполномоченный орган.\n`;
const law = Array.from({ length: COUNT }, (_, index) => article(index + 1)).join('\n');
const text: Text = {
  id: 'law',
  language: 'ru',
  wording: 'official',
  extent: 'whole',
  root: parse(law, { language: 'ru', legislature: kz, file: 'law.md' }).root,
};
const operations = Array.from(
  { length: COUNT },
  (_, index): Operation => ({
    kind: 'words',
    at: eId(`art_${index + 1}__para_1`),
    find: { ru: ['вправе'] },
    put: { ru: ['обязан'] },
    every: false,
    nth: null,
  }),
);

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function timed(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times);
}

function gitTime(before: string, after: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-apply-'));
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  try {
    git('init', '-q');
    writeFileSync(join(folder, 'law.md'), before);
    git('add', 'law.md');
    writeFileSync(join(folder, 'law.md'), after);
    writeFileSync(join(folder, 'patch'), git('diff', 'law.md').stdout);
    return timed(() => {
      writeFileSync(join(folder, 'law.md'), before);
      const done = git('apply', 'patch');
      if (done.status !== 0) throw new Error(done.stderr);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const amendments = amendmentsOf(operations);
const applied = apply(text, amendments, applyOptions(kz, 'ru'));
const done = applied.executions.filter(({ result }) => result === 'done').length;
const printed = (root: Text['root']): string => print(root, { language: 'ru', legislature: kz });
const ours = timed(() => apply(text, amendments, applyOptions(kz, 'ru')));
const git = gitTime(printed(text.root), printed(applied.text.root));
console.log(
  [
    `| ${done} operations done on ${COUNT} articles | ms, median of ${RUNS} |`,
    '| --- | ---: |',
    `| apply | ${ours.toFixed(1)} |`,
    `| git apply, the same edit (with starting the process) | ${git.toFixed(1)} |`,
    `| ours ÷ git (aim: below 10) | ${(ours / git).toFixed(2)} |`,
  ].join('\n'),
);

// npm test: everything that is checked before a change goes in, stage by stage.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, howToGetABrowser, installBrowser } from './browser.ts';
import { buildStage, runStage, type Stage } from './stage.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'oqylym-'));
const browser = findBrowser() ?? installBrowser();
const broken: string[] = [];
const tallies: Tally[] = [];

if (browser === null) {
  console.error(`${howToGetABrowser} The browser tests are skipped.`);
  // A test run that nobody watches must not pass with half of its tests left out.
  if (process.env.CI) broken.push('finding a browser');
}
await run({ title: 'types', script: 'node_modules/astro/bin/astro.mjs', args: ['check'] });
await run({ title: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] });
await run({ title: 'content', script: 'scripts/cli.ts', args: ['check'] });
await runTests('unit tests', 'unit');
if (await run(buildStage)) await runTests('browser tests', 'e2e');
else console.error('The browser tests need the site, which was not built: they did not run.');

const tally: Tally = {
  passed: sum(tallies.map(({ passed }) => passed)),
  failed: sum(tallies.map(({ failed }) => failed)),
  skipped: tallies.flatMap(({ skipped }) => skipped),
};
for (const test of tally.skipped) console.log(`skipped: ${test}`);
if (broken.length > 0) console.log(`not in order: ${broken.join(', ')}`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
rmSync(folder, { recursive: true });
process.exitCode = broken.length > 0 ? 1 : 0;

async function run(stage: Stage): Promise<boolean> {
  const isWell = await runStage(stage);
  if (!isWell) broken.push(stage.title);
  return isWell;
}

async function runTests(title: string, project: string): Promise<void> {
  const file = join(folder, `${project}.json`);
  await run({
    title,
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', project, '--passWithNoTests'],
    env: { OQYLYM_TALLY: file, ...(browser ? { CHROMIUM_PATH: browser } : {}) },
    isShown: true,
  });
  try {
    tallies.push(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    tallies.push({ passed: 0, failed: 1, skipped: [`${title}: ended before it could count`] });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the command line runs from a packed tarball that was installed elsewhere, without a network', {
  timeout: 60_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-packed-'));
  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, [...args], { cwd: folder, encoding: 'utf8' });
  run(process.execPath, join(root, 'scripts/pack.mjs'), folder);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "elsewhere", "private": true }');
  run('npm', 'install', '--offline', '--omit=peer', '--no-audit', '--no-fund', join(folder, tarball));
  const cli = join(folder, 'node_modules/oqylym/bin/oqylym.mjs');
  expect(run(process.execPath, cli, '--help').stdout).toMatch(/^Usage: oqylym/u);
  writeFileSync(join(folder, 'a.md'), '### Статья 1. Журнал\n\nВладелец вправе вести журнал.\n');
  writeFileSync(join(folder, 'b.md'), '### Статья 1. Журнал\n\nВладелец обязан вести журнал.\n');
  const html = run(
    process.execPath,
    cli,
    'compare',
    'a.md',
    'b.md',
    '--legislature',
    'kz',
    '--lang',
    'ru',
    '--html',
    'r.html',
  );
  expect(html.stdout + html.stderr).toMatch(/^wrote r\.html$/mu);
  const oqylym = (...args: readonly string[]) => run(process.execPath, cli, ...args);
  expect(oqylym('check').stderr).toBe(
    'oqylym: there is no folder content; start one with "oqylym new bill SLUG", or name one with --content DIR\n',
  );
  const begun = oqylym('new', 'bill', 'journal', '--legislature', 'kz', '--title', 'О журнале');
  expect(begun.stdout).toMatch(/^content\/bills\/journal\/bill\.md$[\s\S]*then run: oqylym check$/mu);
  // What the user writes is the user's: nothing goes into the folder of the package, which an update replaces.
  expect(readdirSync(join(folder, 'content')).sort()).toEqual(['bills', 'legislatures']);
  expect(readdirSync(join(folder, 'content/legislatures'))).toEqual(['kz.md']);
  expect(readdirSync(join(folder, 'node_modules/oqylym/content'))).toEqual(['legislatures']);
  rmSync(folder, { recursive: true });
});

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
  rmSync(folder, { recursive: true });
});

// The first thing every npm script runs. It uses only what Node 20 has built in, because it comes before the installation: it
// installs what is locked if it is not installed, finds the Node this project is pinned to, and runs the task on it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** What each task runs: a script of ours or of a package, with its arguments. */
const tasks = {
  start: ['scripts/start.ts'],
  test: ['scripts/test.ts'],
  'test:unit': ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'],
  'test:e2e': ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e'],
  'test:nightly': ['scripts/nightly.ts'],
  bench: ['scripts/bench.ts'],
  // Without --ignore-lock Astro goes to the background where it takes its caller for a program.
  dev: ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'],
  build: ['node_modules/astro/bin/astro.mjs', 'build'],
  types: ['node_modules/astro/bin/astro.mjs', 'check'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  fix: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '.'],
  'lock:check': ['scripts/lock-check.mjs'],
  check: ['scripts/cli.ts', 'check'],
  oqylym: ['scripts/cli.ts'],
  pack: ['scripts/pack.mjs'],
};

const [name = '', ...rest] = process.argv.slice(2);
const task = tasks[name];
if (!task) stop(`There is no task "${name}". Known: ${Object.keys(tasks).join(', ')}.`, 2);
if (!isInstalled()) await install();
const [script, ...args] = task;
process.exitCode = await run(pinnedNode(), [join(root, script), ...args, ...rest], {
  // npm leaves the folder the user called it from in INIT_CWD: file names on the command line are meant from there.
  cwd: name === 'oqylym' ? (process.env.INIT_CWD ?? process.cwd()) : root,
  stdio: 'inherit',
});

/** Whether node_modules holds every version the lock names. Times of files do not tell: a checkout renews them. */
function isInstalled() {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  const isThere = ([path, { version, optional, devOptional }]) =>
    path === '' || (installed[path] ? installed[path].version === version : optional || devOptional);
  return Object.entries(locked).every(isThere);
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

async function install() {
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  console.error('Installing what is locked (once, about half a minute) …');
  const ticking = setInterval(() => console.error(`  still installing, ${seconds()} s`), 5000);
  // npm tells its scripts where it is itself; on Windows "npm" alone is a script that only a shell can start.
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    : await run('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  clearInterval(ticking);
  if (code !== 0) stop('npm could not install the packages; its message stands above. Is the network there?', 1);
  console.error(`Installed in ${seconds()} s.`);
}

/** The Node that came as a package; where none did (macOS, Windows), the one at hand if it is new enough. */
function pinnedNode() {
  const bundled = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.platform !== 'win32' && existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `This project needs Node 22.18 or newer; this is ${process.version}, and none came with the packages. ` +
      'Install Node 24 from https://nodejs.org and run the command again. On Linux "npm ci" without --omit=optional brings it.',
    1,
  );
}

function run(command, args, options) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, ...options });
    // The terminal sends Ctrl-C to both; the child ends, and this process with it.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => stop(`"${command}" could not be started: ${error.message}`, 1));
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

function stop(message, code) {
  console.error(message);
  process.exit(code);
}

// `npm run pack`: the command line as a package of its own, oqylym-VERSION.tgz in this folder. Node strips no types below
// node_modules, so the scripts are bundled into one file, with everything but the browser driver, which only `export pdf` needs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? root;
const staged = mkdtempSync(join(tmpdir(), 'oqylym-pack-'));
const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Npm only warns of an older Node, which would stop at the first thing it does not know with a stack trace.
// Packages of the older kind ask for `require`, which a module does not have.
const banner = `import { createRequire as requireFrom } from 'node:module';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(\`oqylym: this needs Node 22.18 or newer, and this is \${process.version}; install Node 24 from https://nodejs.org\`);
  process.exit(2);
}
const require = requireFrom(import.meta.url);`;

await build({
  entryPoints: [join(root, 'scripts/cli.ts')],
  outfile: join(staged, 'bin/oqylym.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  external: ['playwright-core', 'pg-native'],
  banner: { js: banner },
  logLevel: 'warning',
});
for (const path of [
  'src/site/labels',
  'src/site/styles',
  'content/legislatures',
  'public/schemas',
  'LICENSE',
  'README.md',
]) {
  mkdirSync(join(staged, path, '..'), { recursive: true });
  cpSync(join(root, path), join(staged, path), { recursive: true });
}
const manifest = {
  name,
  version,
  description,
  license,
  type: 'module',
  engines: { node: '>=22.18.0' },
  bin: { oqylym: 'bin/oqylym.mjs' },
  files: ['bin', 'src', 'content', 'public'],
  peerDependencies: { 'playwright-core': '*' },
  peerDependenciesMeta: { 'playwright-core': { optional: true } },
};
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', target], { cwd: staged, stdio: 'inherit' });
rmSync(staged, { recursive: true });
process.exitCode = packed.status ?? 1;

// npm run lock:check: whether a fresh clone can install from the lock. Two things break it without a sign on the machine where it was
// written: a native package whose builds for other systems npm left out ("npm ci" then refuses its own lock), and addresses of
// one registry. Run it after every change of a dependency.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map(
      (name) =>
        `${path || 'package.json'} needs ${name}, which is not in the lock: step back to a version with all its builds`,
    ),
);
const addressed = Object.entries(packages)
  .filter(([, { resolved }]) => resolved !== undefined)
  .map(([path]) => `${path} carries a download address: install with the .npmrc of this project`);

for (const line of [...missing, ...addressed]) console.error(line);
console.log(`${missing.length} missing optional entries, ${addressed.length} entries with a download address`);
process.exitCode = missing.length + addressed.length > 0 ? 1 : 0;

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes `sw.js` into a built site: the same site gives the same bytes, another one another edition. */
export const serviceWorker = {
  name: 'service-worker',
  hooks: {
    'astro:build:done': ({ dir }: { readonly dir: URL }): void => {
      const folder = fileURLToPath(dir);
      const template = readFileSync(join(import.meta.dirname, 'sw.js'), 'utf8');
      writeFileSync(join(folder, 'sw.js'), serviceWorkerOf(template, filesIn(folder)));
    },
  },
};

/** The worker of a site with these files, by their paths below its root. */
export function serviceWorkerOf(template: string, files: ReadonlyMap<string, Uint8Array>): string {
  const edition = createHash('sha256');
  for (const [path, bytes] of files) {
    edition.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  // The worker is part of the edition: one that is mended has to be taken up, too.
  edition.update(template);
  const immutable = [...files.keys()].filter(
    (path) => /^(?:_astro|search-index)\//u.test(path) && path !== 'search-index/manifest.json',
  );
  return template
    .replace('%EDITION%', edition.digest('hex').slice(0, 16))
    .replace("['%FILES%']", JSON.stringify(immutable));
}

function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//u, ''))
    .filter((path) => path !== 'sw.js')
    .sort();
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

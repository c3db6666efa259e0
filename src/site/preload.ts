import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes into each page which further files its scripts will ask for, so that they come with the scripts and not after them. */
export const preload = {
  name: 'preload',
  hooks: {
    'astro:build:done': ({ dir }: { readonly dir: URL }): void => {
      const folder = fileURLToPath(dir);
      const neededBy = filesNeeded(folder);
      for (const page of pagesIn(folder)) {
        const html = readFileSync(page, 'utf8');
        const made = withPreloads(html, neededBy);
        if (made !== html) writeFileSync(page, made);
      }
    },
  },
};

/** What a script asks for as soon as it runs: names of files beside it. */
export interface Needed {
  readonly modules: readonly string[];
  readonly workers: readonly string[];
}

/** The page with a link for each file that its scripts need: `<link rel="modulepreload" href="…">` at the end of its head. */
export function withPreloads(html: string, neededBy: (script: string) => Needed): string {
  const links = new Set<string>();
  for (const [, folder = '', script = ''] of html.matchAll(/<script type="module" src="([^"]*\/)([^"/]+\.js)"/gu)) {
    const { modules, workers } = neededBy(script);
    for (const module of modules) links.add(`<link rel="modulepreload" href="${folder}${module}">`);
    // As a module it would be read for the page, too, which has no use for it; of a preload the browser says that the page never used it.
    for (const worker of workers) links.add(`<link rel="prefetch" href="${folder}${worker}">`);
  }
  return links.size === 0 ? html : html.replace('</head>', `${[...links].join('')}</head>`);
}

/** What a built script imports and which workers it starts, by their names: `element.BUYHT8Bf.js`. */
export function neededIn(script: string): Needed {
  const modules = [...script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)];
  const workers = [...script.matchAll(/new Worker\(new URL\(["'`](?:[^"'`]*\/)?([^"'`/]+\.js)["'`]/gu)];
  const names = (found: readonly RegExpMatchArray[]): string[] => [...new Set(found.map(([, name = '']) => name))];
  return { modules: names(modules), workers: names(workers) };
}

/** Reads the scripts of a built site, each once, with what the modules they import need themselves. */
function filesNeeded(folder: string): (script: string) => Needed {
  const known = new Map<string, Needed>();
  const read = (script: string): Needed => {
    const before = known.get(script);
    if (before) return before;
    known.set(script, { modules: [], workers: [] });
    const path = join(folder, '_astro', script);
    const own = existsSync(path) ? neededIn(readFileSync(path, 'utf8')) : { modules: [], workers: [] };
    const inner = own.modules.map(read);
    const made = {
      modules: [...own.modules, ...inner.flatMap(({ modules }) => modules)],
      workers: [...own.workers, ...inner.flatMap(({ workers }) => workers)],
    };
    known.set(script, made);
    return made;
  };
  return read;
}

const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));

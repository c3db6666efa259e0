import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rows of the table below a heading line, without code marks: `| yaml | src/markdown/frontmatter.ts |` → two cells. */
function table(firstHeader: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(root, 'src/README.md'), 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstHeader} |`));
  const rows = lines.slice(start + 2);
  const length = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, length < 0 ? rows.length : length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const listOf = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '—');

const folders = new Map(table('Folder').map(([folder = '', may]) => [folder, listOf(may)]));
/** A row may name several packages that go together. */
const doors = new Map(table('Package').flatMap(([names, door]) => listOf(names).map((name) => [name, listOf(door)])));

interface Import {
  /** Path of the importing file below the project. */
  readonly file: string;
  readonly from: string;
}

/** Every import of the source, types too: a type ties two folders together as a value does. */
const imports: readonly Import[] = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js|astro)$/u.test(entry.name))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(root, path).replaceAll('\\', '/');
      return specifiersIn(readFileSync(path, 'utf8')).map((from) => ({ file, from }));
    }),
);

function specifiersIn(text: string): readonly string[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gmu,
  );
  const calls = text.matchAll(/(?:\bimport|new URL)\(\s*['"]([^'"]+)['"]/gu);
  return [...[...statements].flatMap(([, a, b]) => a ?? b ?? []), ...[...calls].flatMap(([, path]) => path ?? [])];
}

/** `src/compare/align.ts` → compare; `scripts/cli.ts` → scripts. */
const folderOf = (file: string): string =>
  file.startsWith('src/') ? (file.split('/')[1] ?? '') : (file.split('/')[0] ?? '');

const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map(({ file, from }) => ({
    file,
    target: posix.normalize(posix.join(posix.dirname(file), from)).replace(/\?.*$/u, ''),
  }))
  .filter(({ target }) => /^(?:src|scripts)\//u.test(target));

/** `@scope/name/deep` → `@scope/name`; the modules that Astro makes up belong to Astro. */
const packageOf = (from: string): string =>
  from.startsWith('astro:')
    ? 'astro'
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');

const outside = imports
  .filter(({ from }) => !/^(?:\.|\/|node:|virtual:|data:)/u.test(from))
  .map(({ file, from }) => ({ file, name: packageOf(from) }));

const isBehind = (file: string, door: string): boolean =>
  file === door || file.startsWith(`${door.replace(/\/$/u, '')}/`);

describe('the source', () => {
  it('has a row in the import table for each of its folders, and no row for a folder that is not there', () => {
    const there = new Set([...imports.map(({ file }) => folderOf(file)), 'scripts', 'law']);
    expect([...folders.keys()].sort()).toEqual([...there].sort());
  });

  it('imports from one folder into another only as the table allows', () => {
    const crossing = inside
      .map(({ file, target }) => ({ file, target, from: folderOf(file), to: folderOf(target) }))
      .filter(({ from, to }) => from !== to && !folders.get(from)?.includes(to))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(crossing).toEqual([]);
  });

  it('uses every permission of the table', () => {
    const used = new Set(inside.map(({ file, target }) => `${folderOf(file)} imports ${folderOf(target)}`));
    const unused = [...folders].flatMap(([from, may]) =>
      may.map((to) => `${from} imports ${to}`).filter((permission) => !used.has(permission)),
    );
    expect(unused).toEqual([]);
  });

  it('imports no file of the site or of scripts from elsewhere', () => {
    const isClosed = (target: string): boolean => ['site', 'scripts'].includes(folderOf(target));
    const wrong = inside.filter(({ file, target }) => isClosed(target) && folderOf(target) !== folderOf(file));
    expect(wrong).toEqual([]);
  });

  it('imports each package through its one door', () => {
    const wrong = outside
      .filter(({ file, name }) => !doors.get(name)?.some((door) => isBehind(file, door)))
      .map(({ file, name }) => `${file} imports ${name}`);
    expect(wrong).toEqual([]);
  });

  it('uses every package and every door of the table', () => {
    const unused = [...doors].flatMap(([name, places]) =>
      places
        .filter((door) => !outside.some((one) => one.name === name && isBehind(one.file, door)))
        .map((door) => `${name} through ${door}`),
    );
    expect(unused).toEqual([]);
  });

  it('has no dependency that nothing imports', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies).filter((name) => !outside.some((one) => one.name === name))).toEqual([]);
  });

  it('touches disk, network and process only in read-files.ts, sources, scripts and site', () => {
    // pack.ts takes Node's deflate, which computes and touches nothing.
    const allowed = ['src/library/read-files.ts', 'src/search/pack.ts', 'src/sources', 'src/site', 'scripts'];
    const wrong = imports
      .filter(({ file, from }) => from.startsWith('node:') && !allowed.some((place) => isBehind(file, place)))
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(wrong).toEqual([]);
  });

  it('imports files by their full name', () => {
    const wrong = inside
      .filter(({ target }) => !/\.[a-z]+$/u.test(target))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });
});

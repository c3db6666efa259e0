import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serviceWorkerOf } from '../../src/site/offline/service-worker.ts';

const template = readFileSync(new URL('../../src/site/offline/sw.js', import.meta.url), 'utf8');
const files = (page: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries({
      '_astro/Page.x1.css': 'p{}',
      'ru/index.html': page,
      'search-index/manifest.json': '{}',
      'search-index/ru-x1-d0.bin': 'x',
    }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
const editionOf = (worker: string): string | undefined => /EDITION = '(\w+)'/u.exec(worker)?.[1];

it('names the files that never change, and its edition changes with any byte of the site', () => {
  const worker = serviceWorkerOf(template, files('<p>жаңа'));
  expect(worker).toContain('FILES = ["_astro/Page.x1.css","search-index/ru-x1-d0.bin"]');
  expect(serviceWorkerOf(template, files('<p>жаңа'))).toBe(worker);
  expect(editionOf(worker)).toMatch(/^[0-9a-f]{16}$/u);
  expect(editionOf(serviceWorkerOf(template, files('<p>ескі')))).not.toBe(editionOf(worker));
});

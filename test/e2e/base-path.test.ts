import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { faultsOf } from '../support/schemas.ts';
import { filesOf, readBuilt, type Visit, visit, whyNoBrowser } from '../support/site.ts';
import { attribute, brokenLinks, readSite } from '../support/site-links.ts';

/** Where a project of a hosting service lives: not at the root of its host. */
const base = '/oqylym/';
const folder = mkdtempSync(join(tmpdir(), 'oqylym-base-'));

beforeAll(() => buildSite(folder, { BASE: base.replace(/\/$/u, ''), SITE: 'https://example.org' }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a site below a path', () => {
  it('links only to what it has, and nowhere outside of its path', () => {
    const site = readSite(folder, base);
    expect(site.pages.size).toBeGreaterThan(300);
    expect(brokenLinks(site)).toEqual([]);
  });

  it('tells other programs whole addresses with the path in them', () => {
    for (const path of ['sitemap.xml', 'kk/kz-ai/feed.xml', 'ru/kz-ai/feed.json', 'kk/kz-ai/05-signed.jsonld']) {
      const addresses = readBuilt(path, folder).match(/https:\/\/example\.org[^\s"<]*/gu) ?? [];
      expect(addresses.length, path).toBeGreaterThan(0);
      expect(addresses.filter((one) => !one.startsWith(`https://example.org${base}`))).toEqual([]);
    }
  });

  it('has its JSON where its pages say', () => {
    const site = readSite(folder, base);
    const named = [...site.pages.values()].flatMap(({ elements }) =>
      elements.flatMap((element) => {
        const isTwin = element.tagName === 'link' && attribute(element, 'type') === 'application/json';
        return isTwin ? [attribute(element, 'href') ?? ''] : [];
      }),
    );
    const faults = [...new Set(named)].filter((href) => {
      const file = readBuilt(href.slice(base.length), folder);
      return faultsOf(file) !== '' || `${JSON.parse(file).page.replace(/\/$/u, '')}.json` !== href;
    });
    expect(faults).toEqual([]);
    expect(filesOf(folder)).toContain('kk.json');
  });

  describe.skipIf(whyNoBrowser !== null)('in a browser', () => {
    let site: Visit;
    beforeAll(async () => {
      site = await visit(folder, base);
    });
    afterAll(() => site?.close());

    it('shows pages in their look, finds words and lets amendments be chosen, without a complaint', async () => {
      const { page, complaints, close } = await site.open('kk/search/?q=17-бап');
      await page.locator('#search-hits a').first().waitFor();
      expect(await page.locator('#search-hits a').first().getAttribute('href')).toMatch(/^\/oqylym\/kk\/kz-ai\//u);
      await page.goto(`${site.url}ru/kz-ai/amendments/04-senate/what-if/`);
      const boxes = page.locator('#what-if input[type=checkbox]');
      const before = await page.locator('#what-if-status').innerText();
      await boxes.first().click();
      await expect.poll(() => page.locator('#what-if-status').innerText(), { timeout: 20_000 }).not.toBe(before);
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
      expect(complaints).toEqual([]);
      await close();
    });

    it('keeps what was read for when there is no network, below its path only', async () => {
      const { page, close } = await site.open('ru/kz-ai/05-signed/art_17/');
      const address = `${site.url}ru/kz-ai/05-signed/art_17/`;
      expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site.url);
      await expect.poll(() => page.evaluate(kept), { timeout: 20_000 }).toContain(address);
      await page.goto(`${site.url}ru/search/`);
      await expect
        .poll(() => page.evaluate(kept), { timeout: 20_000 })
        .toContain(`${site.url}search-index/manifest.json`);
      await expect
        .poll(() => countKept(page, '.bin'), { timeout: 20_000 })
        .toBe(filesOf(folder).filter((path) => path.endsWith('.bin')).length);
      expect((await page.evaluate(kept)).filter((url) => !url.startsWith(site.url))).toEqual([]);
      await page.context().setOffline(true);
      await page.goto(address);
      expect(await page.locator('h1').innerText()).toContain('17');
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
      await page.goto(`${site.url}ru/search/?q=${encodeURIComponent('владелец системы')}`);
      await page.locator('#search-hits li').first().waitFor();
      await close();
    });
  });
});

const countKept = async (page: Page, ending: string): Promise<number> =>
  (await page.evaluate(kept)).filter((url) => url.endsWith(ending)).length;

/** Runs in the page: all addresses that the worker has kept. */
async function kept(): Promise<readonly string[]> {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => url);
}

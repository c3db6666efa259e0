import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, type Visit, visit, whyNoBrowser } from '../support/site.ts';

describe.skipIf(whyNoBrowser !== null)('without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-offline-'));
  let site: Visit;
  beforeAll(async () => {
    cpSync(dist, folder, { recursive: true });
    site = await visit(folder);
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  /** Waits until the worker has kept this many addresses that end so. */
  const kept = (page: Page, ending: string, least = 1): Promise<void> =>
    expect.poll(() => page.evaluate(countKept, ending), { timeout: 20_000 }).toBeGreaterThanOrEqual(least);

  it('a page that was visited once is there, the search works, and a page that was not is honestly absent', async () => {
    const { page, close } = await site.open('ru/kz-ai/05-signed/art_17/');
    await kept(page, 'ru/kz-ai/05-signed/art_17/');
    await page.goto(`${site.url}ru/search/`);
    await kept(page, 'search-index/manifest.json');
    const parts = readdirSync(join(folder, 'search-index')).filter((name) => name.endsWith('.bin'));
    await kept(page, '.bin', parts.length);
    await page.context().setOffline(true);
    await page.goto(`${site.url}ru/kz-ai/05-signed/art_17/`);
    expect(await page.locator('h1').innerText()).toContain('17');
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
    await page.goto(`${site.url}ru/search/?q=${encodeURIComponent('владелец системы')}`);
    await page.locator('#search-hits li').first().waitFor();
    await expect(page.goto(`${site.url}ru/kz-ai/05-signed/art_3/`)).rejects.toThrow(/ERR_/u);
    await close();
  });

  it('a newer edition is announced in the language of the page, and reloading takes it up', async () => {
    const { page, close } = await site.open('kk/kz-ai/');
    await kept(page, 'kk/kz-ai/');
    await page.reload();
    expect(await page.locator('#newer-edition').isVisible()).toBe(false);
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    writeFileSync(join(folder, 'sw.js'), worker.replace(/EDITION = '\w+'/u, "EDITION = 'newer'"));
    await page.reload();
    const notice = page.locator('#newer-edition');
    await notice.waitFor({ state: 'visible' });
    expect(await notice.innerText()).toContain('жаңарақ редакциясы');
    await Promise.all([page.waitForEvent('load'), notice.getByRole('button').click()]);
    await notice.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => self.caches.keys())).toEqual(['oqylym / newer']);
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').count()).toBe(1);
    await close();
    writeFileSync(join(folder, 'sw.js'), worker);
  });

  it('where the worker cannot be had, the page is there without a complaint of a script', async () => {
    rmSync(join(folder, 'sw.js'));
    const { page, complaints, close } = await site.open('en/kz-ai/');
    await page.waitForTimeout(500);
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints.filter((words) => !words.includes('404'))).toEqual([]);
    await close();
  });
});

/** Runs in the page. */
async function countKept(ending: string): Promise<number> {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().filter(({ url }) => url.endsWith(ending)).length;
}

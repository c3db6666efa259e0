import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { isInSight } from '../support/compare-walk.ts';
import { onDisk } from '../support/content.ts';
import { largeAct } from '../support/large-act.ts';
import { busyWhile } from '../support/main-thread.ts';
import { largeComparison as comparison, pageCosts } from '../support/page-costs.ts';
import { readBuilt, type Visit, visit, whyNoBrowser } from '../support/site.ts';

/** Building a site of a thousand articles a version takes minutes on a machine that does other things too. */
const patience = 900_000;
/**
 * What a page may cost before something is wrong, in milliseconds of processor time: twice what is asked for to open it (2,000), five times
 * what is asked for as the longest task (100). This is no measurement: a machine that does other things has cold caches and is slower even so,
 * and a page that was laid out anew at each step would cost seconds. `npm run bench -- pages` prints the figures at rest.
 */
const most = { work: 4000, task: 500 };
const desk = { viewport: { width: 1440, height: 900 } };

describe.skipIf(whyNoBrowser !== null)('an act of a thousand articles', () => {
  let content = '';
  let folder = '';
  let site: Visit;

  beforeAll(async () => {
    content = await onDisk(largeAct({ articles: 1000, seed: 7 }));
    folder = mkdtempSync(join(tmpdir(), 'oqylym-large-'));
    buildSite(folder, { OQYLYM_CONTENT: content });
    site = await visit(folder);
  }, patience);
  afterAll(async () => {
    await site?.close();
    for (const made of [content, folder]) if (made) rmSync(made, { recursive: true, force: true });
  });

  it('opens its comparison, scrolls through it and changes its view without more work than a page may cost', async () => {
    const costs = await pageCosts(site);
    for (const [what, { total, longest }] of Object.entries(costs))
      console.log(`1,000 articles, ${what}: ${total.toFixed(0)} ms of work, longest task ${longest.toFixed(0)} ms`);
    expect(costs.opens.total).toBeLessThan(most.work);
    expect(costs.scrollsChanges.longest).toBeLessThan(most.task);
    expect(costs.scrollsFullText.longest).toBeLessThan(most.task);
    expect(costs.switchesView.longest).toBeLessThan(most.task);
  });

  it('steps from change to change and filters them', async () => {
    const { page, complaints, close } = await site.open(comparison, desk);
    await page.locator('#view-changes').check();
    // A radio button has the focus: letters still step.
    expect((await busyWhile(page, () => press(page, ['n', 'n', 'n', 'p']))).longest).toBeLessThan(most.task);
    expect(await page.locator('.ccount').innerText()).toMatch(/^2 /u);
    await page.locator('#only-split').check({ force: true });
    const listed = await page.evaluate(
      () => [...document.querySelectorAll('.cjump li')].filter((li) => li.checkVisibility()).length,
    );
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThan(60);
    await page.locator('[data-step="next"]').click();
    expect(await page.locator('.crow.current').getAttribute('data-change')).toContain('split');
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads to the place of a change that lies far down', async () => {
    const { page, close } = await site.open(comparison, desk);
    const last = page.locator('.cjump li a').last();
    const target = (await last.getAttribute('href')) ?? '';
    await last.click();
    await page.waitForTimeout(300);
    expect(await page.locator(`[id="${target.slice(1)}"]`).evaluate(isInSight)).toBe(true);
    await close();
  });

  it('keeps its stage grid within some hundred kilobytes and moves in it by the arrow keys', async () => {
    const html = readBuilt('ru/large/index.html', folder);
    const drawing = html.slice(
      html.indexOf('<svg class="grid-drawing"'),
      html.indexOf('</svg>', html.indexOf('<svg class="grid-drawing"')),
    );
    expect(Buffer.byteLength(drawing)).toBeLessThan(500_000);
    const { page, complaints, close } = await site.open('ru/large/', desk);
    await page.locator('.grid-drawing a').first().focus();
    const keys = ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'];
    expect((await busyWhile(page, () => press(page, keys))).longest).toBeLessThan(most.task);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(
      /^01-first-reading\/art_\d+\/$/u,
    );
    expect(complaints).toEqual([]);
    await close();
  });
});

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(80);
  }
}

import type { Page } from 'playwright-core';
import { type Busy, busyWhile } from './main-thread.ts';
import type { Visit } from './site.ts';

/** Where the comparison of the large act stands. */
export const largeComparison = 'ru/large/compare/01-first-reading..02-second-reading/';

/** What the comparison of a thousand articles costs a reader, in milliseconds of processor time of the page's main thread. */
export interface PageCosts {
  readonly opens: Busy;
  readonly scrollsChanges: Busy;
  readonly scrollsFullText: Busy;
  readonly switchesView: Busy;
}

const desk = { viewport: { width: 1440, height: 900 } };

/** Opens the comparison, three times and the quietest counts, then scrolls and switches it once: what was seen before costs less. */
export async function pageCosts(site: Visit): Promise<PageCosts> {
  const { page, close } = await site.open('404.html', desk);
  const address = new URL(largeComparison, site.url).href;
  const opens = await leastOf(3, () => busyWhile(page, () => page.goto(address)));
  await page.waitForTimeout(500);
  const scrollsChanges = await busyWhile(page, () => scroll(page, 40));
  const switchesView = await busyWhile(page, async () => {
    await page.locator('#view-full').check();
    await page.locator('#view-changes').check();
    await page.locator('#view-full').check();
  });
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
  const scrollsFullText = await busyWhile(page, () => scroll(page, 40));
  await close();
  return { opens, scrollsChanges, scrollsFullText, switchesView };
}

/** The quietest of several runs: the others tell of a collection of garbage or of what else the machine does. */
async function leastOf(runs: number, measure: () => Promise<Busy>): Promise<Busy> {
  const all: Busy[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure());
  return {
    total: Math.min(...all.map(({ total }) => total)),
    longest: Math.min(...all.map(({ longest }) => longest)),
  };
}

async function scroll(page: Page, turns: number): Promise<void> {
  await page.mouse.move(900, 500);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 2500);
    await page.waitForTimeout(30);
  }
}

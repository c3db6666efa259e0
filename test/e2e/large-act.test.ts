import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onDisk } from '../support/content.ts';
import { largeAct } from '../support/large-act.ts';
import { type Busy, busyWhile } from '../support/main-thread.ts';
import { readBuilt, type Visit, visit, whyNoBrowser } from '../support/site.ts';

/** Building a site of a thousand articles a version takes minutes on a machine that does other things too. */
const patience = 900_000;
const comparison = 'ru/large/compare/01-first-reading..02-second-reading/';
/**
 * What a page may cost before something is badly wrong, in milliseconds: several times what is asked for (2,000 of work to open, no task
 * over 100), because a machine that does other things is no measure. Each run prints what it took.
 */
const most = { work: 8000, task: 600 };
const desk = { viewport: { width: 1440, height: 900 } };

describe.skipIf(whyNoBrowser !== null)('an act of a thousand articles', () => {
  let content = '';
  let folder = '';
  let site: Visit;

  beforeAll(async () => {
    content = await onDisk(largeAct({ articles: 1000, seed: 7 }));
    folder = mkdtempSync(join(tmpdir(), 'oqylym-large-'));
    build(content, folder);
    site = await visit(folder);
  }, patience);
  afterAll(async () => {
    await site?.close();
    for (const made of [content, folder]) if (made) rmSync(made, { recursive: true, force: true });
  });

  it('opens its comparison without more work than a page may cost', async () => {
    const { page, complaints, close } = await site.open('404.html', desk);
    const opened = await leastOf(3, () => busyWhile(page, () => page.goto(new URL(comparison, site.url).href)));
    tell('opens', opened);
    expect(opened.total).toBeLessThan(most.work);
    expect(complaints).toEqual([]);
    await close();
  });

  it('scrolls through its comparison, in the changes and in the full text, without blocking the browser', async () => {
    const { page, close } = await site.open(comparison, desk);
    await page.waitForTimeout(500);
    const changes = await leastOf(3, () => busyWhile(page, () => scroll(page, 40)));
    tell('scrolls the changes', changes);
    expect(changes.longest).toBeLessThan(most.task);
    await page.locator('#view-full').check();
    await page.waitForTimeout(500);
    const full = await leastOf(3, () => busyWhile(page, () => scroll(page, 20)));
    tell('scrolls the full text', full);
    expect(full.longest).toBeLessThan(most.task);
    await close();
  });

  it('switches its view, steps from change to change and filters them without blocking the browser for long', async () => {
    const { page, close } = await site.open(comparison, desk);
    const switched = await busyWhile(page, async () => {
      await page.locator('#view-full').check();
      await page.locator('#view-changes').check();
    });
    tell('switches its view', switched);
    expect(switched.longest).toBeLessThan(most.task);
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

function build(content: string, outDir: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, OQYLYM_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  if (status !== 0) throw new Error(`${stdout.slice(-2000)}${stderr}`);
}

const tell = (what: string, { total, longest }: Busy): void =>
  console.log(
    `an act of 1,000 articles ${what}: ${total.toFixed(0)} ms of work, longest task ${longest.toFixed(0)} ms`,
  );

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

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(80);
  }
}

function isInSight(place: Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

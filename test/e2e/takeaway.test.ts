import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PrintedPage, pagesOf } from '../support/pdf-text.ts';
import { startBrowser, whyNoBrowser } from '../support/site.ts';
import { oqylym } from '../support/terminal.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
if (whyNoBrowser !== null) console.warn(`files to take away are not opened: ${whyNoBrowser}`);

describe.skipIf(whyNoBrowser !== null)('a file to take away', () => {
  let folder = '';
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oqylym-takeaway-'));
    browser = await startBrowser();
    for (const lang of ['kk', 'ru'])
      await oqylym(content, 'export', 'dossier', '--bill', 'kz-ai', '--lang', lang, '--out', folder);
  });
  afterAll(() => browser?.close());

  /** Opens the dossier from disk without a network and keeps the addresses that it asks for. */
  async function open(lang: string, options: BrowserContextOptions): Promise<{ page: Page; asked: string[] }> {
    const page = await (await browser.newContext({ offline: true, ...options })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'kz-ai', `dossier.${lang}.html`)).href, { waitUntil: 'load' });
    return { page, asked };
  }

  it('the dossier holds everything without network and without JavaScript, and asks for nothing but itself', async () => {
    const { page, asked } = await open('ru', { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    expect(asked).toEqual([page.url()]);
    const count = (selector: string): Promise<number> => page.locator(selector).count();
    expect(await page.locator('#texts > section').count()).toBe(
      readdirSync(join(content, 'bills/kz-ai/versions')).length,
    );
    expect(await page.locator('#text-05-signed .banner-line').innerText()).toMatch(
      /^Подписан, 17 ноября 2025.*пересказ.*полностью/su,
    );
    expect(await page.locator('#comparisons .cpair h3').allInnerTexts()).toContain('04-senate → 05-signed');
    expect(await count('#comparisons ins')).toBeGreaterThan(20);
    expect(await page.locator('#amendments tbody').first().innerText()).toMatch(/Поправка 1.*принята.*доказано/su);
    expect(await count('#positions tbody tr')).toBeGreaterThan(10);
    expect(await count('#duties .dossier-duty')).toBeGreaterThan(20);
    expect(await count('#terms .dossier-term')).toBeGreaterThan(10);
    expect(await page.locator('#terms blockquote').first().innerText()).toMatch(/\S/u);
    expect(await count('#commentary .dossier-comment')).toBeGreaterThan(10);
    expect(await count('#timeline li')).toBeGreaterThan(20);
    expect(await count('#sources li')).toBeGreaterThan(20);
    await page.context().close();
  });

  it('the dossier shows what editors wrote as rendered words, never as marks', async () => {
    const { page } = await open('ru', { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const words = await page.locator('.prose').allInnerTexts();
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((one) => /\*\*|\]\(http|^#+ |^- /mu.test(one))).toEqual([]);
    expect(await page.locator('.prose strong, .prose em').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('the contents of the dossier lead to every part and every text, and a duty to the words it rests on', async () => {
    const { page } = await open('kk', { javaScriptEnabled: false, viewport: { width: 768, height: 900 } });
    const targets = await page
      .locator('.dossier-contents a')
      .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').slice(1)));
    const parts = await page.locator('.dossier-part').evaluateAll((all) => all.map(({ id }) => id));
    const texts = await page.locator('.dossier-text').evaluateAll((all) => all.map(({ id }) => id));
    expect([...targets].sort()).toEqual([...parts, ...texts].sort());
    const basis = page.locator('.dossier-duty a[href^="#05-signed-"]').first();
    const place = (await basis.getAttribute('href')) ?? '';
    await basis.click();
    expect(await page.locator(`[id="${place.slice(1)}"]`).isVisible()).toBe(true);
    await page.context().close();
  });

  it('the dossier has no fault that axe can find, fits a phone, and leads to no place that it does not have', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('kk', { colorScheme, viewport: { width: 360, height: 800 } });
      // Only colours differ in the dark.
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      const dead = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => document.getElementById(href.slice(1)) === null),
      );
      expect(dead).toEqual([]);
      await page.context().close();
    }
  });

  it('a printed version says on every page of A4 which bill, version, date and kind of text it is', async () => {
    const pages = await printed('05-signed', 'ru');
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, { paper, text }] of pages.entries()) {
      expect(paper.split(' ').map((side) => Math.round(Number(side)))).toEqual([0, 0, 596, 843]);
      expect(text).toContain('05-signed·Подписан,17ноября2025г.·пересказ,полностью');
      expect(text).toContain('Обискусственноминтеллекте');
      expect(text).toContain(`${index + 1}/${pages.length}`);
    }
  });

  it('a version printed twice is the same file, byte for byte, with the date of its text', async () => {
    const path = join(folder, 'kz-ai', '05-signed.en.pdf');
    const files = [];
    for (let run = 0; run < 2; run += 1) {
      await oqylym(
        content,
        'export',
        'pdf',
        '--bill',
        'kz-ai',
        '--version',
        '05-signed',
        '--lang',
        'en',
        '--out',
        folder,
      );
      files.push(await readFile(path));
      // Chromium writes seconds: two runs within one would prove nothing.
      if (run === 0) await new Promise((done) => setTimeout(done, 1100));
    }
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
    expect(files[0]?.toString('latin1')).toContain("/CreationDate (D:20251117000000+00'00')");
  });

  it('a version that is held in part says so at the head', async () => {
    const [first] = await printed('02-first-reading', 'kk');
    expect(first?.text).toContain('ішінара');
  });

  async function printed(version: string, lang: string): Promise<readonly PrintedPage[]> {
    const path = join(folder, 'kz-ai', `${version}.${lang}.pdf`);
    const given = ['--bill', 'kz-ai', '--version', version, '--lang', lang, '--out', folder];
    expect((await oqylym(content, 'export', 'pdf', ...given)).out).toBe(`wrote ${path}\n`);
    expect(existsSync(path)).toBe(true);
    return pagesOf(await readFile(path));
  }
});

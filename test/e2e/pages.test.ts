import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

/** One page of every type. */
const types = {
  home: '',
  bill: 'kz-ai/',
  'whole version': 'kz-ai/05-signed/',
  'partial version': 'kz-ai/02-first-reading/',
  article: 'kz-ai/05-signed/art_17/',
  'choice of a comparison': 'kz-ai/compare/',
  comparison: 'kz-ai/compare/02-first-reading..05-signed/',
  'comparison of duties': 'kz-ai/duties/compare/05-signed..06-amended-2026/',
  amendments: 'kz-ai/amendments/',
  amendment: 'kz-ai/amendments/04-senate/002/',
  duties: 'kz-ai/duties/',
  duty: 'kz-ai/duties/label-synthetic-results/',
  commentary: 'kz-ai/commentary/',
  terms: 'kz-ai/terms/',
  evidence: 'kz-ai/evidence/',
  search: 'search/',
} as const;

const languages = ['en', 'ru', 'kk'] as const;
const widths = [360, 768, 1440] as const;

describe.skipIf(whyNoBrowser !== null)('in a browser', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site?.close());

  for (const [type, path] of Object.entries(types)) {
    it(`the page of type ${type} has no fault that axe can find, in light and dark`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, complaints, close } = await site.open(`kk/${path}`, { colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
        );
        expect(found, `${type}, ${colorScheme}`).toEqual([]);
        expect(complaints).toEqual([]);
        await close();
      }
    });

    it(`the page of type ${type} fits 360, 768 and 1440 pixels in three languages without a complaint`, async () => {
      for (const lang of languages) {
        for (const width of widths) {
          const { page, complaints, close } = await site.open(`${lang}/${path}`, { viewport: { width, height: 900 } });
          const tooWide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(tooWide, `${lang} ${type} at ${width} px`).toBeLessThanOrEqual(0);
          expect(complaints, `${lang} ${type}`).toEqual([]);
          await close();
        }
      }
    });
  }

  it('the version banner stays in sight on every text page and names stage, kind of text and extent', async () => {
    const { page, close } = await site.open('ru/kz-ai/05-signed/', { viewport: { width: 1440, height: 900 } });
    await page.evaluate(() => scrollTo(0, 4000));
    const box = await page.locator('.banner').boundingBox();
    expect(box?.y).toBe(0);
    expect(await page.locator('.banner').innerText()).toMatch(/Подписан.*пересказ.*полностью/su);
    await close();
  });

  it('the law, a comparison and the register of duties are readable without JavaScript', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } };
    const law = await site.open('en/kz-ai/05-signed/', options);
    expect(await law.page.locator('#art_31').isVisible()).toBe(true);
    await law.close();
    const comparison = await site.open('en/kz-ai/compare/04-senate..05-signed/', options);
    await comparison.page.locator('#view-side').check();
    expect(await comparison.page.locator('.c-before').first().isVisible()).toBe(true);
    await comparison.close();
    const duties = await site.open('en/kz-ai/duties/', options);
    expect(await duties.page.locator('a[href*="/duties/"]').count()).toBeGreaterThanOrEqual(51);
    await duties.close();
  });

  it('the keys n and p step through the changes of a comparison', async () => {
    const { page, close } = await site.open('en/kz-ai/compare/02-first-reading..05-signed/', {
      viewport: { width: 1440, height: 900 },
    });
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await page.locator('.ccount').innerText()).toMatch(/^2 of \d+$/u);
    await page.keyboard.press('p');
    expect(await page.locator('.ccount').innerText()).toMatch(/^1 of \d+$/u);
    expect(new URL(page.url()).hash).not.toBe('');
    await close();
  });

  it('the printed number is a handle that copies link, citation and quote', async () => {
    const { page, close } = await site.open('en/kz-ai/05-signed/art_17/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('#art_17__para_3__point_6 .num').click();
    await page.locator('#handle button[data-copy="quote"]').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('(Article 17, point 3, subpoint 6)');
    expect(copied).toMatch(/art_17\/#art_17__para_3__point_6$/u);
    await close();
  });
});

describe.skipIf(whyNoBrowser !== null)('the first page', () => {
  it('transfers less than 100 KB without fonts and blocks the browser nowhere for 200 ms', async () => {
    const site = await visit();
    const { page, close } = await site.open('', {});
    await page.waitForTimeout(500);
    const { bytes, longest } = await page.evaluate(async () => {
      const entries = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')];
      const longTasks = await new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(Math.max(0, ...list.getEntries().map(({ duration }) => duration))),
        );
        observer.observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(0), 300);
      });
      const isFont = (name: string): boolean => /\.woff2?$/u.test(name);
      const sizes = entries.map((entry) =>
        'transferSize' in entry && !isFont(entry.name) ? Number(entry.transferSize) : 0,
      );
      return { bytes: sizes.reduce((sum, size) => sum + size, 0), longest: longTasks };
    });
    expect(bytes).toBeLessThan(100_000);
    expect(longest).toBeLessThan(200);
    await close();
    await site.close();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

/** In each language a word in one of its forms. */
const asked = { kk: { form: 'жүйелердің' }, ru: { form: 'системами' }, en: { form: 'systems' } } as const;
const languages = ['kk', 'ru', 'en'] as const;

/** A page that is left stops what it was loading. */
const isReal = (complaint: string): boolean => !complaint.includes('ERR_ABORTED');

const answered = (page: Page): Promise<unknown> => page.locator('#search-hits > li').first().waitFor();

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

describe.skipIf(whyNoBrowser !== null)('the search page', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site?.close());

  it.each(languages)('is used by keyboard alone in %s: box, hits, filters, link, lit words', async (lang) => {
    const { page, complaints, close } = await site.open(`${lang}/search/`, { viewport: { width: 1440, height: 900 } });
    await ask(page, asked[lang].form);
    await answered(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe(asked[lang].form);
    expect(await page.locator('#search-hits mark').count()).toBeGreaterThan(0);

    await page.keyboard.press('ArrowDown');
    const isOnFirst = () =>
      page
        .locator('#search-hits h3 a')
        .first()
        .evaluate((link) => link === document.activeElement);
    expect(await isOnFirst()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await isOnFirst()).toBe(true);

    const kinds = page.locator('#search-facets input[name="kind"]');
    await kinds.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/[?&]kind=/u);
    const chosen = await page.locator('#search-facets label:has(input[name="kind"]:checked) .facet-count').innerText();
    await page.waitForFunction(
      (count) => (document.querySelector('#search-status')?.textContent ?? '').includes(count),
      chosen,
    );
    const shared = page.url();
    expect(await page.locator('#search-facets .facet-count').count()).toBeGreaterThan(1);
    await page.goBack();
    expect(new URL(page.url()).searchParams.has('kind')).toBe(false);

    await page.goto(shared);
    await answered(page);
    expect(await page.locator('#search-facets input[name="kind"]:checked').getAttribute('value')).not.toBe('');
    expect(complaints.filter(isReal)).toEqual([]);
    await close();
  });

  it.each(languages)('opens a provision from %s at its place with its words lit, painted or marked', async (lang) => {
    const { page, complaints, close } = await site.open(
      `${lang}/search/?q=${encodeURIComponent(asked[lang].form)}&kind=provision`,
    );
    await answered(page);
    expect(await page.locator('#search-hits .hit-versions .chip').count()).toBeGreaterThan(0);
    await page.locator('#search-words').focus();
    await page.keyboard.press('ArrowDown');
    const link = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    expect(link).toContain('?lit=');
    await page.keyboard.press('Enter');
    await page.waitForURL(/05-signed/u);
    await page.waitForFunction(() => (CSS.highlights.get('lit')?.size ?? 0) > 0);
    expect(new URL(page.url()).searchParams.has('lit')).toBe(false);

    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.goto(new URL(link, site.url).href);
    await page.locator('mark.lit-word').first().waitFor();
    expect((await page.locator('mark.lit-word').first().innerText()).length).toBeGreaterThan(3);
    expect(complaints.filter(isReal)).toEqual([]);
    await close();
  });

  it('finds who has a duty and says how many', async () => {
    const { page, close } = await site.open('ru/search/?q=система&kind=obligation', {
      viewport: { width: 1440, height: 900 },
    });
    await answered(page);
    const actor = page.locator('#search-facets label:has(input[name="who"]:not([value=""]))').first();
    expect(await actor.locator('.facet-count').innerText()).toMatch(/^\d+$/u);
    expect(await actor.innerText()).toMatch(/\p{Script=Cyrillic}/u);
    await close();
  });

  it('answers again without a network once it has answered', async () => {
    const { page, close } = await site.open('ru/search/?q=система');
    await answered(page);
    const first = await page.locator('#search-hits h3').allInnerTexts();
    await page.locator('#search-words').fill('');
    await page.locator('#search-browse').waitFor();
    await page.context().setOffline(true);
    await page.locator('#search-words').fill('система');
    await answered(page);
    expect(await page.locator('#search-hits h3').allInnerTexts()).toEqual(first);
    await close();
  });

  it('lists articles and terms where there is no JavaScript, and every page has a box that leads here', async () => {
    const { page, close } = await site.open('kk/search/', { javaScriptEnabled: false });
    expect(await page.locator('#search-browse a[href*="art_17"]').count()).toBeGreaterThan(0);
    expect(await page.locator('#search-browse a[href*="/terms/#"]').count()).toBeGreaterThan(5);
    await close();
    const law = await site.open('kk/kz-ai/05-signed/art_17/');
    await law.page.keyboard.press('/');
    await law.page.keyboard.type('жүйе');
    await law.page.keyboard.press('Enter');
    await answered(law.page);
    expect(new URL(law.page.url()).pathname).toBe('/kk/search/');
    await law.close();
  });
});

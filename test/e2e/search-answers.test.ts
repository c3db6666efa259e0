import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddQuery } from '../search/odd-queries.ts';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

const answered = (page: Page): Promise<unknown> => page.locator('#search-hits > li').first().waitFor();

/** Goes on with Tab until the focus is on something of the kind, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no Tab reaches ${selector}`);
}

const misspelt = {
  kk: ['таңбалуа', 'таңбалау'],
  ru: ['маркеровка', 'маркировка'],
  en: ['artifical', 'artificial'],
} as const;

describe.skipIf(whyNoBrowser !== null)('answers on the search page', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site?.close());

  it.each(['kk', 'ru', 'en'] as const)(
    'mend a typing error in %s, and the mended word is a link away',
    async (lang) => {
      const [typed, meant] = misspelt[lang];
      const { page, complaints, close } = await site.open(`${lang}/search/`);
      await page.locator('#search-words').focus();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.locator('.did-you-mean a').waitFor();
      await tabTo(page, '.did-you-mean a');
      expect((await page.locator('.did-you-mean a').innerText()).slice(0, 5)).toBe(meant.slice(0, 5));
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.did-you-mean') === null);
      await answered(page);
      expect(new URL(page.url()).searchParams.get('q')).not.toBe(typed);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('say that nothing was found and what to try, and one of those finds something', async () => {
    const { page, complaints, close } = await site.open('ru/search/');
    await page.locator('#search-words').focus();
    await page.keyboard.type('щшжфыгц');
    await page.keyboard.press('Enter');
    await page.locator('.nothing').waitFor();
    expect(await page.locator('#search-status').innerText()).toBe('Ничего не найдено');
    expect(await page.locator('#search-hits > li').count()).toBe(0);
    await tabTo(page, '.nothing a[href^="?q=17"]');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await page.locator('#search-hits h3').first().innerText()).toContain('17');
    expect(complaints).toEqual([]);
    await close();
  });

  it('leave the queries in this browser alone, where one press forgets them', async () => {
    const { page, complaints, close } = await site.open('en/search/');
    const kept = () => page.evaluate(() => localStorage.getItem('recent-searches'));
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.locator('#search-words').focus();
    await page.keyboard.type('labelling');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await kept()).toBe('["labelling"]');
    expect(await page.context().cookies()).toEqual([]);
    expect(sent.filter((url) => url.includes('labelling'))).toEqual([]);

    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.locator('#search-recent a').waitFor();
    expect(await page.locator('#search-recent a').allInnerTexts()).toEqual(['labelling']);
    await tabTo(page, '#search-recent button');
    await page.keyboard.press('Enter');
    await page.locator('#search-recent').waitFor({ state: 'hidden' });
    expect(await kept()).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });

  it('say of a wording that only an older version has that the current text no longer has it', async () => {
    const { page, close } = await site.open('en/search/?q=system&kind=provision&version=01-presented');
    await answered(page);
    const versions = page.locator('#search-hits .hit-versions').first();
    expect(await versions.locator('.chip').first().getAttribute('href')).toContain('/01-presented/');
    expect(await versions.innerText()).toContain('not in the current text');
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'have no fault that axe can find: hits, filters, notes, nothing found, %s',
    async (colorScheme) => {
      for (const query of ['q=система', 'q=маркеровка', 'q=щшжфыгц&kind=term']) {
        const { page, close } = await site.open(`ru/search/?${query}`, {
          colorScheme,
          viewport: { width: 1440, height: 900 },
        });
        await page.locator('#search-hits > li, .nothing').first().waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
        expect(found, `${query}, ${colorScheme}`).toEqual([]);
        await close();
      }
    },
  );

  it('stand 300 odd queries: nothing of them becomes part of the page, and the next is answered', async () => {
    const { page, complaints, close } = await site.open('en/search/');
    const queries = [
      '<img src=x onerror="window.broken=1">',
      '</script><script>window.broken=1</script>',
      '(((',
      '.*+?^$()|[]\\',
    ];
    const odd = [...queries, ...fc.sample(oddQuery, { numRuns: 300 - queries.length, seed: 2026 })];
    for (let first = 0; first < odd.length; first += 50) {
      await page.evaluate(
        async (some) => {
          const box = document.querySelector<HTMLInputElement>('#search-words');
          for (const query of some) {
            if (box) box.value = query;
            document.querySelector<HTMLFormElement>('#search-form')?.requestSubmit();
            // Browsers slow a page down that changes its address more than 200 times in ten seconds.
            await new Promise((resolve) => setTimeout(resolve, 60));
          }
        },
        odd.slice(first, first + 50),
      );
      expect(await page.locator('#search script, #search img, #search iframe, #search object').count()).toBe(0);
    }
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    await page.locator('#search-words').fill('prohibited');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /prohibit/iu.test(document.querySelector('#search-hits mark')?.textContent ?? ''));
    expect(complaints).toEqual([]);
    await close();
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInSight } from '../support/compare-walk.ts';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

const pair = 'kz-ai/compare/02-first-reading..05-signed/';
const desk = { viewport: { width: 1440, height: 900 } };

/** A key as a keyboard set to one of the three languages sends it. */
interface Key {
  readonly key: string;
  readonly code: string;
}
const layouts: Readonly<Record<string, Readonly<Record<'n' | 'p' | 'g' | '/' | '?' | '1' | '7', Key>>>> = {
  Latin: {
    n: { key: 'n', code: 'KeyN' },
    p: { key: 'p', code: 'KeyP' },
    g: { key: 'g', code: 'KeyG' },
    '/': { key: '/', code: 'Slash' },
    '?': { key: '?', code: 'Slash' },
    1: { key: '1', code: 'Digit1' },
    7: { key: '7', code: 'Digit7' },
  },
  Russian: {
    n: { key: 'т', code: 'KeyN' },
    p: { key: 'з', code: 'KeyP' },
    g: { key: 'п', code: 'KeyG' },
    '/': { key: '.', code: 'Slash' },
    '?': { key: '?', code: 'Digit7' },
    1: { key: '1', code: 'Digit1' },
    7: { key: '7', code: 'Digit7' },
  },
  Kazakh: {
    n: { key: 'т', code: 'KeyN' },
    p: { key: 'з', code: 'KeyP' },
    g: { key: 'п', code: 'KeyG' },
    '/': { key: '№', code: 'Slash' },
    '?': { key: '?', code: 'Slash' },
    // The row of digits has letters.
    1: { key: '"', code: 'Digit1' },
    7: { key: 'ү', code: 'Digit7' },
  },
};

const press = (page: Page, { key, code }: Key): Promise<boolean> =>
  page.evaluate(
    (pressed) =>
      (document.activeElement ?? document).dispatchEvent(
        new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }),
      ),
    { key, code },
  );

describe.skipIf(whyNoBrowser !== null)('a reader of a comparison', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site?.close());

  for (const [layout, keys] of Object.entries(layouts)) {
    it(`has every key of the help on a ${layout} keyboard`, async () => {
      const { page, complaints, close } = await site.open(`ru/${pair}`, desk);
      const count = (): Promise<string> => page.locator('.ccount').innerText();
      await press(page, keys.n);
      await press(page, keys.n);
      expect(await count()).toMatch(/^2 /u);
      await press(page, keys.p);
      expect(await count()).toMatch(/^1 /u);

      const first = await page.locator('.crow.current').getAttribute('id');
      await press(page, { key: 'ArrowRight', code: 'ArrowRight' });
      expect(outermost(await page.locator('.crow.current').getAttribute('id'))).not.toBe(outermost(first));
      await press(page, { key: 'ArrowLeft', code: 'ArrowLeft' });
      expect(await page.locator('.crow.current').getAttribute('id')).toBe(first);

      await press(page, keys['/']);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

      await press(page, keys['?']);
      expect(await page.locator('#keys').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('#keys').isVisible()).toBe(false);

      for (const key of [keys.g, keys[1], keys[7]]) await press(page, key);
      expect(await page.locator('#goto').innerText()).toContain('17');
      await press(page, { key: 'Enter', code: 'Enter' });
      expect(new URL(page.url()).hash).toBe('#art_17');
      await expect
        .poll(() => page.locator('.cblock-title', { hasText: 'Статья 17' }).evaluate(isInSight), { timeout: 10_000 })
        .toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('goes by number to an article that the changes do not show, and is told of one that is not there', async () => {
    const { page, close } = await site.open(`en/${pair}`, desk);
    for (const key of 'g2') await page.keyboard.press(key);
    await expect.poll(() => new URL(page.url()).hash, { timeout: 10_000 }).toBe('#art_2');
    const target = page.locator('[id="art_2"]');
    await expect.poll(() => target.evaluate((row) => row.checkVisibility()), { timeout: 10_000 }).toBe(true);
    for (const key of 'g999') await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    expect(await page.locator('#goto').innerText()).toBe('There is no article 999 here');
    for (const key of ['g', '1', 'Escape']) await page.keyboard.press(key);
    expect(await page.locator('#goto').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#art_2');
    await close();
  });

  it('goes by number from the page of one article to another in the whole text', async () => {
    const { page, close } = await site.open('kk/kz-ai/05-signed/art_17/', desk);
    for (const key of 'g23') await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kk\/kz-ai\/05-signed\/#art_23$/u);
    await close();
  });

  it('copies the later wording of a changed provision, without the words taken out and the words for the ear', async () => {
    const { page, close } = await site.open(`en/${pair}`, {
      ...desk,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const row = page.locator('[id="art_4__point_4"]');
    expect(await row.locator('.c-inline del').count()).toBeGreaterThan(0);
    const later = await row.locator('.c-after .words').evaluate((words) => {
      const copy = words.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const unseen of copy.querySelectorAll('.visually-hidden')) unseen.remove();
      return copy.textContent;
    });
    await row.locator('.c-inline .words').evaluate((words) => getSelection()?.selectAllChildren(words));
    await page.keyboard.press('ControlOrMeta+c');
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(later.trim());
    expect(later).toContain('responsibility');
    await close();
  });

  it('who opens a link to two columns where there is room for one sees ticked what is shown, and the columns when the window grows', async () => {
    const { page, close } = await site.open(`kk/${pair}?view=side`, { viewport: { width: 768, height: 900 } });
    const ticked = (): Promise<string> => page.locator('input[name="view"]:checked').evaluate(({ id }) => id);
    expect(await ticked()).toBe('view-full');
    expect(await page.locator('#view-full').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('?view=side');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(ticked, { timeout: 10_000 }).toBe('view-side');
    expect(await page.locator('.c-side-head').isVisible()).toBe(true);
    await close();
  });

  it('keeps the place, the view and what is hidden in the other language, and view and filter in another pair of texts', async () => {
    const { page, close } = await site.open(`en/${pair}`, desk);
    await page.locator('#view-full').check();
    await page.locator('#hide-unknown').check();
    await page.keyboard.press('n');
    const { search, hash } = new URL(page.url());
    expect(search).toBe('?view=full&hide=unknown');
    await page.locator('.languages a[hreflang="kk"]').click();
    await page.waitForURL((url) => url.pathname === `/kk/${pair}`);
    expect(new URL(page.url()).search).toBe(search);
    expect(new URL(page.url()).hash).toBe(hash);
    expect(await page.locator('#hide-unknown').isChecked()).toBe(true);
    expect(await page.locator('#view-full').isChecked()).toBe(true);

    await page.locator('.cpair summary').click();
    await page.locator('.cpair a[href*="04-senate..05-signed"]').click();
    await page.waitForURL((url) => url.pathname.endsWith('/04-senate..05-signed/'));
    expect(new URL(page.url()).search).toBe(search);
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });

  it('reads a change that is taller than a phone from its beginning, below the banner', async () => {
    const phone = { viewport: { width: 360, height: 640 } };
    const { page, close } = await site.open('ru/kz-ai/compare/04-senate..05-signed/#art_18__para_2', phone);
    const gap = (): Promise<number> =>
      page.evaluate(() => {
        const [row, banner] = ['[id="art_18__para_2"]', '.banner'].map((one) => document.querySelector(one));
        return (row?.getBoundingClientRect().top ?? -1) - (banner?.getBoundingClientRect().bottom ?? 0);
      });
    expect(
      await page.locator('[id="art_18__para_2"]').evaluate((row) => row.getBoundingClientRect().height),
    ).toBeGreaterThan(400);
    await expect.poll(gap, { timeout: 10_000 }).toBeGreaterThanOrEqual(0);
    expect(await gap()).toBeLessThan(100);
    await close();
  });

  it('sees the section of a page in the menu of a phone, and that the menu goes on', async () => {
    for (const lang of ['en', 'ru', 'kk']) {
      const { page, close } = await site.open(`${lang}/kz-ai/evidence/`, { viewport: { width: 360, height: 800 } });
      const end = await page.locator('.site-nav [aria-current]').evaluate((link) => link.getBoundingClientRect().right);
      expect(end, lang).toBeLessThanOrEqual(360);
      await close();
      const first = await site.open(`${lang}/kz-ai/compare/`, { viewport: { width: 360, height: 800 } });
      const fade = await first.page.evaluate(() => {
        const menu = document.querySelector('.site-nav');
        return (
          menu && {
            goesOn: menu.scrollWidth > menu.clientWidth,
            image: getComputedStyle(menu, '::after').backgroundImage,
          }
        );
      });
      expect(fade?.goesOn, lang).toBe(true);
      expect(fade?.image, lang).toContain('linear-gradient');
      await first.close();
      const wide = await site.open(`${lang}/kz-ai/compare/`, { viewport: { width: 768, height: 800 } });
      const cut = await wide.page.evaluate(
        () =>
          [...document.querySelectorAll('.site-nav a')].filter(
            (link) => link.getBoundingClientRect().right > innerWidth,
          ).length,
      );
      expect(cut, lang).toBe(0);
      await wide.close();
    }
  });
});

/** The article in the id of a row: `art_4__point_4` → `art_4`. */
const outermost = (id: string | null): string => (id ?? '').replace('before-', '').split('__')[0] ?? '';

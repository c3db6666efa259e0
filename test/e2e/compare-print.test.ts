import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../support/pdf-text.ts';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

const pair = 'kz-ai/compare/02-first-reading..05-signed/';
/** Paper of A4 in points, and what is left of its width between the margins in pixels of 96 an inch. */
const a4 = '0 0 594.95996 841.91998';
const printed = { width: 658, height: 1000 };

/** What the head of the printed page says in each language: bill, both texts with their dates, kind of text, how whole they are, counts. */
const heads = {
  en: [
    'On Artificial Intelligence',
    '− First reading 14 May 2025 restatement partial',
    '+ Signed 17 November 2025 restatement whole',
    '23 changes: deleted 1, reworded 22, not known 166',
  ],
  ru: [
    'Об искусственном интеллекте',
    '− Первое чтение 14 мая 2025 г. пересказ частично',
    '+ Подписан 17 ноября 2025 г. пересказ полностью',
    '23 изменения: исключено 1, изменено 22, неизвестно 166',
  ],
  kk: [
    'Жасанды интеллект туралы',
    '− Бірінші оқылым 2025 ж. 14 мамыр мазмұндама ішінара',
    '+ Қол қойылған 2025 ж. 17 қараша мазмұндама толық',
    '23 өзгеріс: алынып тасталды 1, өзгертілді 22, белгісіз 166',
  ],
} as const;

const bare = (words: string): string => words.normalize('NFC').replaceAll(/\s+/gu, '');

describe.skipIf(whyNoBrowser !== null)('a comparison on paper', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site?.close());

  async function onPaper<Result>(path: string, read: (page: Page) => Promise<Result>): Promise<Result> {
    const { page, close } = await site.open(path, { viewport: printed });
    await page.emulateMedia({ media: 'print' });
    const result = await read(page);
    await close();
    return result;
  }

  for (const [lang, head] of Object.entries(heads)) {
    it(`names on its first page of A4 the bill, both texts, what kind they are and the counts (${lang})`, async () => {
      const pages = await onPaper(`${lang}/${pair}`, async (page) =>
        pagesOf(await page.pdf({ preferCSSPageSize: true })),
      );
      expect(pages.length).toBeGreaterThan(2);
      expect(new Set(pages.map(({ paper }) => paper))).toEqual(new Set([a4]));
      const [first] = pages;
      for (const words of head) expect(first?.text).toContain(bare(words));
      pages.forEach(({ text }, index) => {
        expect(text).toContain(`${index + 1}/${pages.length}`);
      });
    });
  }

  it('says that a restatement is no official wording, and which mark is which', async () => {
    await onPaper(`ru/${pair}`, async (page) => {
      expect(await page.locator('.ctools .notice').first().isVisible()).toBe(true);
      expect(await page.locator('.cmarks').innerText()).toMatch(/добавлено.*удалено/su);
    });
  });

  it('has every word of the changes that the screen has, in all three views', async () => {
    const { page, close } = await site.open(`en/${pair}`, { viewport: { width: 1440, height: 900 } });
    const marked = await page.locator('.crow[data-change] > .c-inline > .words').allInnerTexts();
    await close();
    expect(marked.length).toBeGreaterThan(20);
    for (const view of ['changes', 'full', 'side']) {
      const pages = await onPaper(`en/${pair}?view=${view}`, async (one) =>
        pagesOf(await one.pdf({ preferCSSPageSize: true })),
      );
      const text = pages.map((one) => one.text.replace(/\d+\/\d+$/u, '')).join('');
      const lost = marked.filter((words) => !text.includes(bare(words.replaceAll(/\[[^\]]*\]/gu, ''))));
      expect(lost, view).toEqual([]);
    }
  });

  it('shows no control of the page', async () => {
    await onPaper(`kk/${pair}`, async (page) => {
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, form, nav, details > summary')]
          .filter((one) => one.checkVisibility() && !one.matches('.crumbs, .cunknown > summary'))
          .map((one) => `${one.tagName} ${one.className}`),
      );
      expect(shown).toEqual([]);
    });
  });

  it('tells added words from removed and unchanged ones without colour', async () => {
    await onPaper(`en/${pair}`, async (page) => {
      const looks = await page.evaluate(() => {
        const look = (selector: string): readonly string[] => {
          const found = document.querySelector(selector);
          if (!found) return [];
          const { textDecorationLine, textDecorationStyle, color, backgroundColor } = getComputedStyle(found);
          return [textDecorationLine, textDecorationStyle, color, backgroundColor];
        };
        return {
          added: look('.is-reworded ins'),
          removed: look('.is-reworded del'),
          same: look('.is-reworded .words'),
        };
      });
      const [black, nothing] = ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'];
      expect(looks.added).toEqual(['underline', 'double', black, nothing]);
      expect(looks.removed).toEqual(['line-through', 'solid', black, nothing]);
      expect(looks.same[0]).toBe('none');
    });
  });

  for (const lang of Object.keys(heads)) {
    it(`cuts no column off at the edge of the paper (${lang})`, async () => {
      for (const view of ['changes', 'full', 'side']) {
        const beyond = await onPaper(`${lang}/${pair}?view=${view}`, (page) =>
          page.evaluate(() =>
            [...document.querySelectorAll('main *, .banner *, .site-footer *')]
              .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
              .filter(
                (one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1,
              )
              .map((one) => `${one.tagName}.${one.className}`),
          ),
        );
        expect(beyond, view).toEqual([]);
      }
    });
  }
});

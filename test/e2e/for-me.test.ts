import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

const path = 'kz-ai/duties/for-me/';
const codesIn = (page: Page, part: string): Promise<readonly (string | null)[]> =>
  page
    .locator(`[data-part="${part}"] [data-code]`)
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-code')));

/** Goes on with the Tab key until this box has the focus. */
async function tabTo(page: Page, name: string, value: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const box = document.activeElement;
      return box instanceof HTMLInputElement ? `${box.name}=${box.value}` : '';
    });
    if (at === `${name}=${value}` || (at === `${name}=unknown` && value !== 'unknown' && name !== 'role')) return;
  }
  throw new Error(`Tab does not reach ${name}=${value}`);
}

describe.skipIf(whyNoBrowser !== null)('the questionnaire', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit(process.env.OQYLYM_DIST);
  });
  afterAll(() => site?.close());

  for (const lang of ['kk', 'ru', 'en'] as const) {
    it(`is answered with the keyboard alone in ${lang}, sends nothing and keeps the answers in the address`, async () => {
      const { page, complaints, close } = await site.open(`${lang}/${path}`, {
        viewport: { width: 1200, height: 900 },
      });
      expect(await codesIn(page, 'maybe')).toHaveLength(55);
      const asked: string[] = [];
      // The browser itself asks for the icon again whenever the address changes.
      page.on('request', (request) => request.url().endsWith('/favicon.svg') || asked.push(request.url()));
      await tabTo(page, 'role', 'distributor');
      await page.keyboard.press('Space');
      // The focus of a group of radio buttons stands on the ticked one, "I don't know", the last; arrows go round.
      await tabTo(page, 'synthetic', 'made');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'harm', 'not-caused');
      await page.keyboard.press('ArrowUp');
      expect(new URL(page.url()).search).toBe('?role=distributor&synthetic=made&harm=not-caused');
      expect(await codesIn(page, 'yes')).toEqual(['OB-22']);
      expect(await codesIn(page, 'maybe')).toEqual([]);
      expect(asked).toEqual([]);
      await page.reload();
      expect(await codesIn(page, 'yes')).toEqual(['OB-22']);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('puts what the answers touch in particular first and cites provision and version of each duty', async () => {
    const { page, close } = await site.open(`ru/${path}?role=owner&territory=inside&capability=emotions`);
    expect((await codesIn(page, 'yes'))[0]).toBe('OB-18');
    const first = page.locator('[data-part="yes"] [data-code="OB-18"]');
    expect(await first.innerText()).toMatch(/Статья 17, пункт 3, подпункт 6\).*Роль.*сверено с версией «Подписан»/su);
    await close();
  });

  it('unticks "none of these" when an answer is given', async () => {
    const { page, close } = await site.open(`kk/${path}?role=none`);
    expect(await codesIn(page, 'maybe')).toEqual(['OB-40']);
    await page.locator('input[name="role"][value="user"]').check();
    expect(await page.locator('input[name="role"][value="none"]').isChecked()).toBe(false);
    expect(await codesIn(page, 'yes')).toEqual(['OB-28', 'OB-39', 'R-03', 'R-04', 'R-05', 'R-06']);
    await close();
  });

  it('shows without JavaScript which answer brings which duty', async () => {
    const { page, close } = await site.open(`ru/${path}`, { javaScriptEnabled: false });
    expect(await page.locator('.for-me-table table').count()).toBe(18);
    expect(await page.locator('#for-me').isVisible()).toBe(false);
    await close();
  });
});

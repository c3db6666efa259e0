import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

describe.skipIf(whyNoBrowser !== null)('the page of what if', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site.close());

  it.each(['kk', 'ru', 'en'])(
    'takes amendments away and back by keyboard and keeps the choice in the address, in %s',
    async (lang) => {
      const { page, complaints, close } = await site.open(`${lang}/kz-ai/amendments/04-senate/what-if/`);
      const rows = page.locator('#what-if-blocks .crow');
      const status = page.locator('#what-if-status');
      await expect.poll(() => rows.count()).toBe(3);
      await page.locator('#choose-002').focus();
      await page.keyboard.press('Space');
      await expect.poll(() => rows.count()).toBe(2);
      expect(new URL(page.url()).search).toBe('?with=001,003');
      expect(await status.innerText()).toMatch(/2/u);
      await page.reload();
      await expect.poll(() => rows.count()).toBe(2);
      expect(await page.locator('#choose-002').isChecked()).toBe(false);
      await page.locator('[data-choose="none"]').press('Enter');
      await expect.poll(() => rows.count()).toBe(0);
      expect(new URL(page.url()).search).toBe('?with=none');
      await page.locator('[data-choose="adopted"]').press('Enter');
      await expect.poll(() => rows.count()).toBe(3);
      expect(new URL(page.url()).search).toBe('');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('shows what the adopted amendments give without JavaScript', async () => {
    const { page, close } = await site.open('ru/kz-ai/amendments/04-senate/what-if/', { javaScriptEnabled: false });
    expect(await page.locator('#what-if-blocks .crow').count()).toBe(3);
    expect(await page.locator('[data-choose="all"]').isVisible()).toBe(false);
    await close();
  });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** `n` goes on, `p` goes back, the counter counts, and the change that is reached is in sight. */
export async function steps(page: Page): Promise<void> {
  const count = (): Promise<string> => page.locator('.ccount').innerText();
  for (const [key, at] of [
    ['n', 1],
    ['n', 2],
    ['т', 3],
    ['p', 2],
  ] as const) {
    await (key === 'т' ? page.evaluate(pressCyrillic) : page.keyboard.press(key));
    expect(await count()).toMatch(new RegExp(`^${at} `, 'u'));
  }
  const current = page.locator('.crow.current');
  await expect.poll(() => current.evaluate(isInSight), { timeout: 10_000 }).toBe(true);
  expect(await page.locator('.crow.current').getAttribute('id')).toBe(
    decodeURIComponent(new URL(page.url()).hash.slice(1)),
  );
}

/** As many rows go as the box says, and the counter goes down by them. */
export async function hides(page: Page): Promise<void> {
  const box = page.locator('#hide-renumbered');
  const rows = page.locator('.crow:is(.is-renumbered, .is-consequential)');
  if ((await box.count()) === 0) {
    expect(await rows.count()).toBe(0);
    return;
  }
  // "1 of 1,460": the last number, without what groups its digits.
  const total = async (): Promise<number> =>
    Number(/\d[\d\s,]*$/u.exec(await page.locator('.ccount').innerText())?.[0].replaceAll(/\D/gu, ''));
  const before = await total();
  await box.check();
  expect(await rows.evaluateAll((all) => all.filter((row) => row.checkVisibility()).length)).toBe(0);
  expect(before - (await total())).toBe(await rows.count());
  const said = await page.locator('.cfilters label', { has: box }).innerText();
  expect(said.replaceAll(/\D/gu, '')).toBe(String(await rows.count()));
  await box.uncheck();
}

/** The changes alone; all words; both texts in two columns under their names. */
export async function switchesViews(page: Page): Promise<void> {
  const shown = (): Promise<number> =>
    page.locator('.crow').evaluateAll((all) => all.filter((row) => row.checkVisibility()).length);
  await page.locator('#view-changes').check();
  const changes = await shown();
  await page.locator('#view-full').check();
  expect(await shown()).toBeGreaterThan(changes);
  await page.locator('#view-side').check();
  expect(await page.locator('.c-side-head').isVisible()).toBe(true);
  const columns = page.locator('.crow.is-reworded > .c-side');
  expect(await columns.locator('.c-before ins, .c-after del').count()).toBe(0);
  expect(await columns.locator('.c-before:visible').count()).toBeGreaterThan(0);
  expect(new URL(page.url()).search).toBe('?view=side');
}

export function isInSight(place: Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The key of `n` on a keyboard set to Cyrillic letters. */
const pressCyrillic = (): boolean =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true, cancelable: true }));

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';

describe.skipIf(whyNoBrowser !== null)('the card of a defined term', () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit();
  });
  afterAll(() => site?.close());

  it('opens on focus and on hover, says what the glossary says, and Escape closes it', async () => {
    const { page, complaints, close } = await site.open('en/kz-ai/05-signed/art_21/', {});
    const term = page.locator('.words a.term').first();
    const note = await term.getAttribute('title');
    const card = page.locator('#word-card');
    await term.focus();
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toBe(note);
    expect(await term.getAttribute('aria-describedby')).toBe('word-card');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    expect(await term.getAttribute('title')).toBe(note);
    await term.hover();
    expect(await card.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

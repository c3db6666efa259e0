import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hides, isInSight, steps, switchesViews } from '../support/compare-walk.ts';
import { type Visit, visit, whyNoBrowser } from '../support/site.ts';
import { oqylym } from '../support/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(process.env.OQYLYM_SHARED ?? join(root, '..', 'shared'), 'data');
const isThere = existsSync(join(data, 'eu-ai-act'));
if (!isThere) console.warn('the folder of shared legal texts is absent: comparisons of real laws are skipped');

/** What is imported: folder, bill, legislature, language, and the files by the version they become. */
const acts = [
  [
    'de-passv',
    'de',
    'de',
    {
      '01-consolidated': '2023-11-03.md',
      '02-consolidated': '2024-01-01.md',
      '03-consolidated': '2025-11-06.md',
      '04-consolidated': '2026-02-11.md',
    },
  ],
  [
    'us-s1582-119-genius-act',
    'us',
    'en',
    {
      '01-placed-on-calendar': '1-placed-on-calendar-senate.xml',
      '02-engrossed': '2-engrossed-in-senate.xml',
      '03-enrolled': '3-enrolled.xml',
    },
  ],
  [
    'eu-ai-act',
    'eu',
    'en',
    { '01-proposal': '1-commission-proposal-2021.xhtml', '02-adopted': '3-regulation-2024-1689.formex.xml' },
  ],
  [
    'ua-access-to-court-decisions',
    'ua',
    'uk',
    { '01-amended': '2012-06-15.md', '02-amended': '2017-12-15.md', '03-amended': '2021-10-04.md' },
  ],
  [
    'kz-constitution-section-7',
    'kz',
    'ru',
    { '01-amended': '2007-05-21.rus.md', '02-amended': '2019-03-23.rus.md', '03-amended': '2023-01-01.rus.md' },
  ],
] as const;

/** One pair of each text, in a language of the interface. */
const walks = [
  ['kz-constitution-section-7', 'kk', '02-amended..03-amended'],
  ['de-passv', 'ru', '03-consolidated..04-consolidated'],
  ['us-s1582-119-genius-act', 'en', '01-placed-on-calendar..02-engrossed'],
  ['eu-ai-act', 'en', '01-proposal..02-adopted'],
  ['ua-access-to-court-decisions', 'ru', '02-amended..03-amended'],
] as const;

/** The way of a lawyer with official papers in hand: import, mend what the check names, build, and read the comparison. */
describe.skipIf(!isThere || whyNoBrowser !== null)('comparisons of real laws', () => {
  const work = mkdtempSync(join(tmpdir(), 'oqylym-comparisons-'));
  const [content, folder] = [join(work, 'content'), join(work, 'site')];
  let site: Visit;

  beforeAll(async () => {
    cpSync(join(root, 'content/legislatures'), join(content, 'legislatures'), { recursive: true });
    for (const [name, legislature, language, files] of acts) {
      await done('new', 'bill', name, '--title', name, '--legislature', legislature);
      for (const [version, file] of Object.entries(files)) {
        const place = ['--bill', name, '--version', version, '--lang', language];
        await done('import', join(data, name, file), ...place);
      }
    }
    await mend();
    const build = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
      cwd: root,
      env: { ...process.env, OQYLYM_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    expect(build.status, build.stdout.slice(-2000) + build.stderr).toBe(0);
    site = await visit(folder);
  }, 900_000);
  afterAll(async () => {
    await site?.close();
    rmSync(work, { recursive: true, force: true });
  });

  const done = async (...args: readonly string[]): Promise<void> => {
    const { exit, err } = await oqylym(content, ...args);
    expect({ args, exit, err }).toEqual({ args, exit: 0, err: '' });
  };

  /** Numbers that a paper uses twice are no numbers of units: the check names their lines, and a backslash before them says so. */
  async function mend(): Promise<void> {
    const { problems } = JSON.parse((await oqylym(content, 'check', '--json')).out);
    for (const { level, rule, file, line } of problems) {
      if (level !== 'error') continue;
      expect(rule).toBe('duplicate-number');
      const path = file.replace(/^content(?=\/)/u, content);
      const lines = readFileSync(path, 'utf8').split('\n');
      lines[line - 1] = (lines[line - 1] ?? '').replace(/^(\s*)(?:(\()|(\S+?)([.)])(?=\s|$))/u, '$1$3\\$2$4');
      writeFileSync(path, lines.join('\n'));
    }
    await done('check');
  }

  async function compared<Result>(path: string, read: (page: Page) => Promise<Result>): Promise<Result> {
    const { page, complaints, close } = await site.open(path, { viewport: { width: 1440, height: 900 } });
    const result = await read(page);
    expect(complaints).toEqual([]);
    await close();
    return result;
  }

  /** What the page says of one unit: its kind, and where it was. */
  const said = (page: Page, id: string): Promise<string> =>
    page.evaluate((one) => {
      const row = document.getElementById(one);
      const kind = [...(row?.classList ?? [])].find((name) => name.startsWith('is-')) ?? 'absent';
      const was = [...(row?.querySelectorAll('.c-was') ?? [])].map((note) => note.textContent);
      return [kind, ...was].join('; ');
    }, id);

  it('the German passport ordinance: contents that shift under unchanged numbers are followed', async () => {
    await compared('en/de-passv/compare/01-consolidated..02-consolidated/', async (page) => {
      expect(await said(page, 'art_2')).toMatch(/was section 3$/iu);
      expect(await said(page, 'art_3')).toMatch(/was section 4$/iu);
      expect(await said(page, 'art_4')).toMatch(/was section 5$/iu);
      expect(await said(page, 'art_5')).toBe('is-inserted');
      expect(await said(page, 'before-art_2')).toBe('is-repealed');
    });
  });

  it('the German passport ordinance: sixteen sections are recognised behind twelve new ones', async () => {
    const known: readonly {
      readonly from: string;
      readonly pairs: readonly { readonly old: string; readonly new: string }[];
    }[] = JSON.parse(readFileSync(join(data, 'de-passv/alignment.json'), 'utf8')).events;
    const pairs = known.find(({ from }) => from === '2025-11-06.md')?.pairs ?? [];
    expect(pairs).toHaveLength(16);
    await compared('en/de-passv/compare/03-consolidated..04-consolidated/', async (page) => {
      const wrong: string[] = [];
      for (const pair of pairs) {
        const [old, now] = [pair.old.replace('§ ', ''), pair.new.replace('§ ', '')];
        const words = await said(page, `art_${now}`);
        if (!new RegExp(`(?:was|from) section ${old}(?:;|$)`, 'iu').test(words)) wrong.push(`${pair.new}: ${words}`);
      }
      expect(wrong).toEqual([]);
      for (let number = 1; number <= 12; number += 1) expect(await said(page, `art_${number}`)).toBe('is-inserted');
      expect(await page.locator('.cjump li').first().innerText()).toMatch(/section 1/iu);
    });
  });

  it('the GENIUS Act: section 19 became section 20 behind a new section, and enrolling changed nothing', async () => {
    await compared('en/us-s1582-119-genius-act/compare/01-placed-on-calendar..02-engrossed/', async (page) => {
      expect(await said(page, 'sec_20')).toMatch(/was section 19$/iu);
      expect(await said(page, 'sec_19')).toBe('is-inserted');
    });
    await compared('en/us-s1582-119-genius-act/compare/02-engrossed..03-enrolled/', async (page) => {
      expect(await page.locator('.csummary').innerText()).toBe('0 changes');
      expect(await page.locator('.compare-text > .notice').count()).toBe(1);
    });
  });

  it('the AI Act: nine in ten of the articles that are known to have come from the proposal are shown with their origin', async () => {
    const { pairs }: { readonly pairs: readonly { readonly old: string; readonly new: string }[] } = JSON.parse(
      readFileSync(join(data, 'eu-ai-act/alignment.json'), 'utf8'),
    );
    await compared('en/eu-ai-act/compare/01-proposal..02-adopted/', async (page) => {
      let right = 0;
      for (const pair of pairs) {
        const words = await said(page, `art_${pair.new}`);
        const isThere = pair.old === pair.new ? /^is-(?!inserted)/u : new RegExp(`Article ${pair.old}\\b`, 'u');
        if (isThere.test(words)) right += 1;
      }
      expect(right / pairs.length).toBeGreaterThanOrEqual(0.9);
      expect(await said(page, 'art_4')).toBe('is-inserted');
      const doubtful = await page.locator('.c-was', { hasText: 'probably' }).count();
      expect(doubtful).toBeGreaterThan(0);
    });
  });

  it('the Ukrainian law on court decisions: a part that came in pushes the next ones on', async () => {
    await compared('ru/ua-access-to-court-decisions/compare/02-amended..03-amended/', async (page) => {
      expect(await said(page, 'art_9__para_7')).toBe('is-inserted');
      expect(await said(page, 'art_9__para_1__point_4')).toBe('is-inserted');
      expect(await said(page, 'art_9__para_8')).toMatch(/^is-renumbered; было: .* 7$/u);
      await page.locator('#hide-renumbered').check();
      expect(await page.locator('[id="art_9__para_8"]').isVisible()).toBe(false);
      expect(await page.locator('.cfilters').innerText()).toMatch(/\(\d+\)/u);
    });
  });

  it('section VII of the Constitution: article 83-1 is new, article 84 was a stub and is one', async () => {
    await compared('kk/kz-constitution-section-7/compare/02-amended..03-amended/', async (page) => {
      expect(await said(page, 'art_83-1')).toBe('is-inserted');
    });
    await compared('kk/kz-constitution-section-7/compare/01-amended..02-amended/', async (page) => {
      expect(await said(page, 'art_84')).toBe('is-reworded');
      expect(await page.locator('[id="art_84"] .c-was').count()).toBe(0);
    });
  });

  for (const [name, language, pair] of walks) {
    it(`${name} is walked as a lawyer walks it: steps, a link to a change, what only follows put aside, three views`, async () => {
      await compared(`${language}/${name}/compare/${pair}/`, async (page) => {
        await steps(page);
        await hides(page);
        await switchesViews(page);
      });
      await leadsBack(`${language}/${name}/compare/${pair}/`);
    });
  }

  /** The link in the number of a change leads to it again, lit, in the view of whoever sent it. */
  async function leadsBack(path: string): Promise<void> {
    const link = await compared(path, async (page) => {
      await page.locator('.crow[data-change] > .c-inline > a.num:visible').last().click();
      return page.url();
    });
    const { pathname, hash } = new URL(link);
    await compared(`${pathname.slice(1)}${hash}`, async (page) => {
      const target = page.locator(':target');
      await expect.poll(() => target.evaluate(isInSight), { timeout: 10_000, message: link }).toBe(true);
      expect(await target.evaluate((row) => getComputedStyle(row).boxShadow)).not.toBe('none');
    });
  }
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuilt, type Visit, visit, whyNoBrowser } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(process.env.OQYLYM_SHARED ?? join(root, '..', 'shared'), 'data');
const isHere = existsSync(join(shared, 'us-s5-119-small'));
if (!isHere) console.warn('the folder of shared legal texts is absent: its tests are skipped');

/** What a person types for a bill of each parliament; the rest is the same for all. */
const CASES = [
  {
    bill: 'de-ensitrv',
    legislature: 'de',
    imports: [['de-ensitrv', '--lang', 'de', '--stage', 'consolidated']],
    versions: ['01-2022-09-28', '02-2022-10-28', '03-2023-02-17', '04-2023-09-01'],
    article: ['04-2023-09-01/art_2', '§ 2'],
  },
  {
    bill: 'us-s5',
    legislature: 'us',
    imports: [['us-s5-119-small', '--lang', 'en']],
    versions: ['01-placed-on-calendar-senate', '02-engrossed-in-senate', '03-enrolled'],
    article: ['03-enrolled/sec_2', 'Sec. 2.'],
  },
  {
    bill: 'es-donors',
    legislature: 'es',
    imports: [
      ['1-private-members-bill.txt', '--lang', 'es', '--version', '01-introduced'],
      ['3-committee-text.txt', '--lang', 'es', '--version', '02-committee', '--follows', '01-introduced'],
      ['4-passed-by-congress.txt', '--lang', 'es', '--version', '03-passed', '--follows', '02-committee'],
    ].map(([name = '', ...options]) => [`es-bill-122-000097-living-donors/${name}`, ...options]),
    versions: ['01-introduced', '02-committee', '03-passed'],
    article: ['03-passed/art_9', 'Artículo 9.'],
  },
] as const;

/**
 * A new bill in five minutes: three parliaments, no code, no editing. `new bill`, `import`, then the site is built and served as
 * `npm start` does, in a folder of its own.
 */
describe.skipIf(!isHere || whyNoBrowser !== null)('a new bill', () => {
  const work = mkdtempSync(join(tmpdir(), 'oqylym-new-'));
  const content = join(work, 'content');
  const site = join(work, 'site');
  let visited: Visit;

  const oqylym = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/cli.ts', ...args, '--content', content], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(status, stdout + stderr).toBe(0);
    return stdout;
  };

  beforeAll(async () => {
    cpSync(join(root, 'content', 'legislatures'), join(content, 'legislatures'), { recursive: true });
    for (const { bill, legislature, imports } of CASES) {
      oqylym('new', 'bill', bill, '--title', bill, '--legislature', legislature);
      for (const [name = '', ...options] of imports) oqylym('import', join(shared, name), '--bill', bill, ...options);
    }
    const build = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site], {
      cwd: root,
      env: { ...process.env, OQYLYM_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    expect(build.status, build.stdout + build.stderr).toBe(0);
    visited = await visit(site);
  }, 600_000);
  afterAll(async () => {
    await visited?.close();
    rmSync(work, { recursive: true });
  });

  it('keeps to all rules without a line having been edited', () => {
    expect(oqylym('check')).toContain('in order: de-ensitrv, es-donors, us-s5');
  });

  it.each(CASES)('$bill has its readings, its articles and their comparison', ({ bill, versions, article }) => {
    for (const version of versions) expect(readBuilt(`en/${bill}/${version}/index.html`, site)).toContain('<article');
    const [path, num] = article;
    expect(readBuilt(`en/${bill}/${path}/index.html`, site)).toContain(num);
    const [first, second] = versions;
    expect(existsSync(join(site, 'en', bill, 'compare', `${first}..${second}`, 'index.html'))).toBe(true);
    const law = readFileSync(join(content, 'bills', bill, 'versions', first, 'version.md'), 'utf8');
    expect(law).toMatch(/sha256: [0-9a-f]{64}/u);
  });

  it.each(CASES)('$bill opens in a browser without a complaint', async ({ bill, versions }) => {
    const [first, second] = versions;
    for (const path of [`en/${bill}/`, `ru/${bill}/${second}/`, `kk/${bill}/compare/${first}..${second}/`]) {
      const { page, complaints, close } = await visited.open(path);
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(complaints, path).toEqual([]);
      await close();
    }
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuilt, type Visit, visit, whyNoBrowser } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folderOf = (name: string): string | null => {
  const folder = join(process.env.OQYLYM_SHARED ?? join(root, '..', 'shared'), 'data', name);
  return existsSync(folder) ? folder : null;
};
const law = folderOf('kz-law-230-viii');
const constitution = folderOf('kz-constitution-section-7');
if (law === null || constitution === null)
  console.warn('the folder of shared legal texts is absent: its tests are skipped');

/**
 * The way of a lawyer who has the official document: import it on the command line, build, read, search, compare. It works on a copy
 * of the content; the texts themselves never enter the project.
 */
describe.skipIf(law === null || constitution === null || whyNoBrowser !== null)(
  'official documents from the shared folder',
  () => {
    const work = mkdtempSync(join(tmpdir(), 'oqylym-laws-'));
    const content = join(work, 'content');
    const site = join(work, 'site');
    let visited: Visit;

    const oqylym = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/cli.ts', ...args, '--content', content], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });

    beforeAll(async () => {
      cpSync(join(root, 'content'), content, { recursive: true });
      const [docx = ''] = readdirSync(law ?? '').filter((name) => name.endsWith('.docx'));
      const imported = oqylym(
        'import',
        join(law ?? '', docx),
        '--bill',
        'kz-ai',
        '--version',
        '05-signed',
        '--lang',
        'ru',
        '--wording',
        'official',
      );
      expect(imported.status, imported.stdout + imported.stderr).toBe(0);
      oqylym('new', 'bill', 'kz-constitution', '--title', 'Конституция, раздел VII', '--legislature', 'kz');
      for (const [index, date] of ['2007-05-21', '2019-03-23', '2023-01-01'].entries()) {
        const file = join(constitution ?? '', `${date}.rus.md`);
        const state = oqylym(
          'import',
          file,
          '--bill',
          'kz-constitution',
          '--version',
          `0${index + 1}-amended`,
          '--lang',
          'ru',
          '--wording',
          'official',
          '--stage',
          'amended',
          '--date',
          date,
        );
        expect(state.status, state.stdout + state.stderr).toBe(0);
      }
      const build = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site], {
        cwd: root,
        env: { ...process.env, OQYLYM_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
        encoding: 'utf8',
      });
      expect(build.status, build.stdout + build.stderr).toBe(0);
      visited = await visit(site);
    });
    afterAll(async () => {
      await visited?.close();
      rmSync(work, { recursive: true });
    });

    it('the imported content breaks no rule: the official Russian and our English restatement have one structure', () => {
      const checked = oqylym('check');
      expect(checked.stdout + checked.stderr).toMatch(/in order: kz-ai, kz-constitution/u);
      expect(checked.status).toBe(0);
    });

    it('the Russian page of the signed law shows the official text and says so', () => {
      const page = readBuilt('ru/kz-ai/05-signed/art_31/index.html', site);
      expect(page).toContain('официальный текст');
      expect(page).toMatch(/<article[^>]* lang="ru"/u);
      expect(readBuilt('ru/kz-ai/05-signed.md', site).match(/^### Статья \d/gmu)).toHaveLength(31);
    });

    it('a Russian word in another form and a citation find the provision, on the page as on the command line', async () => {
      const found = JSON.parse(oqylym('search', 'ст. 17 п. 3', '--lang', 'ru', '--json').stdout);
      expect(found.hits[0]).toMatchObject({ bill: 'kz-ai', version: '05-signed', lang: 'ru', eId: 'art_17__para_3' });
      const { page, complaints, close } = await visited.open(`ru/search/?q=${encodeURIComponent('маркировкой')}`);
      await page.locator('a[href*="05-signed/art_21/"]').first().waitFor({ timeout: 20_000 });
      expect(complaints).toEqual([]);
      await close();
    });

    it('two states of the constitution show article 83-1 as new, and the article excluded before both of them as no repeal between them', () => {
      const later = JSON.parse(
        oqylym('compare', 'kz-constitution/02-amended', 'kz-constitution/03-amended', '--json').stdout,
      );
      expect(later.changes).toContainEqual(expect.objectContaining({ kind: 'inserted', after: 'art_83-1' }));
      const earlier = JSON.parse(
        oqylym('compare', 'kz-constitution/01-amended', 'kz-constitution/02-amended', '--json').stdout,
      );
      expect(earlier.changes).toContainEqual(
        expect.objectContaining({ kind: 'kept', before: 'art_84', after: 'art_84' }),
      );
      expect(earlier.changes).not.toContainEqual(expect.objectContaining({ kind: 'repealed' }));
      expect(readBuilt('ru/kz-constitution/compare/02-amended..03-amended/index.html', site)).toMatch(
        /class="crow is-inserted[^"]*" id="art_83-1"/u,
      );
    });

    it('the imported text comes back word for word in the Markdown twin of its page', () => {
      const kept = readFileSync(join(content, 'bills/kz-ai/versions/05-signed/ru.md'), 'utf8');
      expect(readBuilt('ru/kz-ai/05-signed.md', site)).toBe(kept);
    });
  },
);

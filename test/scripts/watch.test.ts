import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ID, lawPage, site } from '../sources/support/adilet.ts';
import { open, page, type Stage } from '../sources/support/server.ts';
import { type GitHubServer, githubServer } from '../support/github-server.ts';
import { type Ended, oqylymIn } from '../support/terminal.ts';

let folder: string;
let content: string;
let stage: Stage;
let server: GitHubServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oqylym-watch-'));
  content = join(folder, 'content');
  cpSync('content/legislatures', join(content, 'legislatures'), { recursive: true });
  stage = await open(site(['kaz', 'rus']));
  server = await githubServer([]);
  await run('new', 'bill', 'journal', '--title', 'О журнале', '--legislature', 'kz');
  const head = join(content, 'bills/journal/bill.md');
  const official = `official: { ru: "https://adilet.zan.kz/rus/docs/${ID}" }\n`;
  writeFileSync(head, readFileSync(head, 'utf8').replace('legislature:', `${official}legislature:`));
});
afterAll(async () => {
  await stage.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]): Promise<Ended> => oqylymIn({ content, world: stage.world }, ...args);
const watch = (...more: readonly string[]): Promise<Ended> =>
  run('watch', '--bill', 'journal', '--repo', 'steppe/bills', '--api', server.url, ...more);

// One story, in order.
describe('watch', () => {
  it('says what it would propose and changes nothing with --dry-run', async () => {
    const { exit, out } = await watch('--dry-run');
    expect(exit, out).toBe(0);
    expect(out).toContain('would propose edition/journal-2026-02-01');
    expect(server.threads).toEqual([]);
    expect(readdirSync(join(content, 'bills/journal'))).toEqual(['bill.md']);
  });

  it('opens one pull request with the files, the redline and the statements to read again', async () => {
    const { exit, out } = await watch();
    expect(exit, out).toBe(0);
    expect(out).toContain('opened https://github.com/steppe/bills/pull/');
    const [pull] = server.threads;
    expect(pull?.title).toBe('journal: official edition of 2026-02-01');
    expect(pull?.body).toContain('- **01-2025-11-17** (kk), from https://adilet.zan.kz/kaz/');
    expect(pull?.body).toContain('## 01-2025-11-17 → 02-2026-02-01 (ru): 1 reworded');
    expect(pull?.body).toContain('<del>1</del><ins>2</ins>');
    expect(pull?.body).toContain('## Statements to read again: 0');
    const files = server.commits.get(server.branches.get('edition/journal-2026-02-01') ?? '') ?? {};
    expect(Object.keys(files).sort()).toEqual(
      ['01-2025-11-17', '02-2026-02-01'].flatMap((version) =>
        ['kk.md', 'ru.md', 'version.md'].map((name) => `content/bills/journal/versions/${version}/${name}`),
      ),
    );
    expect(readdirSync(join(content, 'bills/journal'))).toEqual(['bill.md']);
  });

  it('brings the pull request up to date at the next run', async () => {
    const { out } = await watch('--json');
    const value: Record<string, unknown> = JSON.parse(out);
    const schema: object = JSON.parse(
      readFileSync(new URL('../../public/schemas/watch.schema.json', import.meta.url), 'utf8'),
    );
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    ajv.validate(schema, value);
    expect(ajv.errorsText()).toBe('No errors');
    expect(value.isNew).toBe(false);
    expect(server.threads).toHaveLength(1);
  });

  it('finds nothing new once the editions are held, and the statements that a newer one unsettles', async () => {
    await run('import', ID, '--bill', 'journal', '--stage', 'amended', '--lang', 'kk,ru');
    const before = server.log.length;
    expect((await watch()).out).toBe('Nothing new: the 4 official texts are all held.\n');
    expect(server.log.length).toBe(before);
    await run('new', 'commentary', 'journal', 'on-logs', '--about', 'art_1', '--title', 'О журнале', '--lang', 'ru');
    rmSync(join(content, 'bills/journal/versions/02-2026-02-01'), { recursive: true });
    const comment = join(content, 'bills/journal/commentary/on-logs.ru.md');
    const text = readFileSync(comment, 'utf8')
      .replace(/checked: .*/u, 'checked: 01-2025-11-17')
      .replace(/: …$/gmu, ': x');
    writeFileSync(comment, text.replace(/^(?:date|url): .*\n/gmu, ''));
    const { out } = await watch('--dry-run');
    expect(out).toContain('the comment');
    expect(out).toMatch(/Statements to read again: 1/u);
  });

  it('proposes nothing and says why if the site has changed', async () => {
    await stage.close();
    stage = await open({ ...site(['kaz', 'rus']), [`/rus/docs/${ID}`]: page('<html><body>Басқа</body></html>') });
    const { exit, out } = await watch();
    expect(exit).toBe(1);
    expect(out).toContain('does not look as adilet’s pages do');
    expect(out).toContain('Nothing was proposed.');
    expect(lawPage('rus', '3')).toContain('Статья');
  });

  it('asks for an official address that can be watched', async () => {
    const head = join(content, 'bills/journal/bill.md');
    writeFileSync(head, readFileSync(head, 'utf8').replace(/^official:.*\n/mu, ''));
    expect(await watch()).toMatchObject({
      exit: 2,
      err: expect.stringContaining('has no official address whose editions can be watched'),
    });
  });

  it('has sent and received only what GitHub describes', () => {
    expect(server.violations).toEqual([]);
  });
});

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskCache } from '../../src/sources/disk-cache.ts';
import { oqylym, oqylymIn } from '../support/terminal.ts';
import { ID, site } from './support/adilet.ts';
import { open, type Play, type Stage, status } from './support/server.ts';

let folder: string;
let content: string;
let stage: Stage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oqylym-fetched-'));
  content = join(folder, 'content');
  cpSync('content/legislatures', join(content, 'legislatures'), { recursive: true });
  await oqylym(content, 'new', 'bill', 'journal', '--title', 'О журнале', '--legislature', 'kz');
});
afterEach(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

const play = async (changes: Readonly<Record<string, Play>> = {}): Promise<void> => {
  stage = await open({ ...site(), ...changes });
};
const oqylymImport = (...args: readonly string[]) =>
  oqylymIn({ content, world: stage.world }, 'import', ...args, '--bill', 'journal');
const written = (...path: readonly string[]): string =>
  readFileSync(join(content, 'bills/journal/versions', ...path), 'utf8');

describe('import of an address', () => {
  it('makes a version of every edition with a file for every language, and they keep to all rules', async () => {
    await play();
    const { exit, out } = await oqylymImport(ID, '--stage', 'amended');
    expect(exit, out).toBe(0);
    expect(readdirSync(join(content, 'bills/journal/versions'))).toEqual(['01-2025-11-17', '02-2026-02-01']);
    expect(written('02-2026-02-01', 'kk.md')).toBe(
      '# Журнал туралы\n\n## 1-бап. Журнал\n\nИесі журнал жүргізеді (2).\n',
    );
    const head = written('02-2026-02-01', 'version.md');
    expect(head).toContain('stage: amended\ndate: 2026-02-01\nfollows: 01-2025-11-17\n');
    expect(head).toContain('kk: official\n  ru: official\n  en: translation\n');
    expect(head).toMatch(
      /title: О журнале\n {4}url: https:\/\/adilet\.zan\.kz\/rus\/docs\/Z2500000999\n {4}retrieved: 2026-03-01\n {4}sha256: [0-9a-f]{64}\n/u,
    );
    expect((await oqylym(content, 'check')).out).toContain('in order: journal');
  });

  it('with a version takes the text that the address stands for, in its language', async () => {
    await play();
    const address = `https://adilet.zan.kz/rus/archive/docs/${ID}/17.11.2025`;
    const { exit, out } = await oqylymImport(address, '--version', '05-signed');
    expect(exit, out).toBe(0);
    expect(readdirSync(join(content, 'bills/journal/versions/05-signed'))).toEqual(['ru.md', 'version.md']);
    expect(written('05-signed', 'version.md')).toContain('date: 2025-11-17\n');
  });

  it('writes nothing if one of the texts cannot be had', async () => {
    await play({ [`/kaz/archive/docs/${ID}/17.11.2025`]: status(403) });
    const { exit, out } = await oqylymImport(ID, '--stage', 'amended');
    expect([exit, out]).toEqual([
      1,
      `${ID}:1 error fetch https://adilet.zan.kz/kaz/archive/docs/${ID}/17.11.2025 answers 403 → open the page in a browser, save it and import the file; name the address with --url\nNothing was written.\n`,
    ]);
    expect(existsSync(join(content, 'bills/journal/versions'))).toBe(false);
  });

  it('has to be told the stage, and cannot be done without a network', async () => {
    await play();
    expect(await oqylymImport(ID)).toMatchObject({ exit: 2, err: expect.stringContaining('say at which stage') });
    expect(await oqylym(content, 'import', ID, '--bill', 'journal')).toMatchObject({
      exit: 2,
      err: `oqylym: ${ID} would have to be fetched, and there is no network here\n`,
    });
  });
});

describe('diskCache', () => {
  it('gives back what was kept, and nothing that was changed since', async () => {
    await play();
    await oqylymImport(`https://adilet.zan.kz/rus/docs/${ID}`, '--version', '05-signed');
    const [page] = [...stage.kept.values()];
    if (page === undefined) throw new Error('nothing was kept');
    const cache = diskCache(join(folder, 'cache'));
    await cache.write(page);
    expect(await cache.read(page.address)).toEqual(page);
    expect(await cache.read('https://example.org/other')).toBeNull();
    await cache.write({ ...page, address: 'https://example.org/a', sha256: '0'.repeat(64) });
    expect(await cache.read('https://example.org/a')).toBeNull();
  });
});

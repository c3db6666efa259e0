import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { onDisk, smallContent } from '../support/content.ts';
import { oqylym } from '../support/terminal.ts';

let content = '';
beforeAll(async () => {
  content = await onDisk(smallContent);
});

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'oqylym-export-'));

describe('export', () => {
  it('prints a single text', async () => {
    const { exit, out } = await oqylym(
      content,
      'export',
      'akn',
      '--bill',
      'example',
      '--version',
      '02',
      '--lang',
      'ru',
    );
    expect(exit).toBe(0);
    expect(out).toContain('<num>Статья 1.</num>');
    const markdown = await oqylym(content, 'export', 'md', '--version', '02', '--lang', 'ru');
    expect(markdown.out).toMatch(/^## Статья 1\. Понятия\n\n1\) система/u);
  });

  it('writes a file for each text into the folder that is named', async () => {
    const out = await folder();
    const done = await oqylym(content, 'export', 'akn', '--out', out, '--json');
    const names = ['01-presented.ru', '02-first-reading.en', '02-first-reading.ru'].map((name) => `${name}.akn.xml`);
    expect(readdirSync(join(out, 'example')).sort()).toEqual(names);
    expect(JSON.parse(done.out)).toEqual({
      schema: 'oqylym/export@1',
      format: 'akn',
      files: names.map((name) => join(out, 'example', name)),
      text: null,
    });
  });

  it.each([
    ['json', 'example/02-first-reading.ru.json'],
    ['csv', 'example/duties.ru.csv'],
    ['xlsx', 'example/dossier.ru.xlsx'],
    ['ics', 'example/calendar.ru.ics'],
    ['docx', 'example/01-presented..02-first-reading.ru.docx'],
    ['atom', 'example/feed.ru.xml'],
    ['jsonfeed', 'example/feed.ru.json'],
    ['dossier', 'example/dossier.ru.html'],
  ])('%s gives %s', async (format, path) => {
    const out = await folder();
    expect((await oqylym(content, 'export', format, '--lang', 'ru', '--out', out)).exit).toBe(0);
    expect(existsSync(join(out, path))).toBe(true);
  });

  it('lets feeds lead back to the site that is named', async () => {
    const { out } = await oqylym(content, 'export', 'atom', '--lang', 'ru', '--site', 'https://example.org/law/');
    expect(out).toContain('href="https://example.org/law/ru/example/"');
  });

  it('says in one line what is wrong, and writes nothing', async () => {
    const said = async (...args: readonly string[]) => (await oqylym(content, 'export', ...args)).err;
    expect(await said('akm')).toBe('oqylym: "akm" is no format of an export; did you mean "akn"?\n');
    expect(await said('akn')).toBe('oqylym: these are 3 files; name a folder for them: --out DIR\n');
    expect(await said('xlsx')).toBe('oqylym: example/dossier.en.xlsx is no text; name a folder for it: --out DIR\n');
    expect(await said('akn', '--lang', 'kk')).toBe(
      'oqylym: there is nothing to export as akn in "kk"; words are held in en, ru\n',
    );
    expect(await said('atom', '--site', 'example')).toBe(
      'oqylym: "example" is no address of a site; write it whole: --site https://example.org\n',
    );
  });

  it('a dossier is one file whose ids are its own, with what kind of text each version is', async () => {
    const { out } = await oqylym(content, 'export', 'dossier', '--lang', 'ru');
    const ids = [...out.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(out).not.toMatch(/<script|<link|<img|@import|url\(/u);
    expect(out).toMatch(/официальный текст.*частично/su);
    expect(out).toContain('Владелец обязан вести журнал.');
    expect(out).toContain('Журнал нужен для проверки.');
    expect((await oqylym(content, 'export', 'dossier', '--lang', 'ru')).out).toBe(out);
  });

  it('a PDF names what it needs, and says in one line with exit 1 that no browser is there', async () => {
    const said = (...args: readonly string[]) => oqylym(content, 'export', 'pdf', ...args);
    expect((await said()).err).toBe('oqylym: say which version is printed: --bill example --version NN-slug\n');
    expect((await said('--version', '02')).err).toBe('oqylym: a PDF is a file; name a folder for it: --out DIR\n');
    vi.stubEnv('CHROMIUM_PATH', '/no/browser/here');
    const { exit, out } = await said('--version', '02', '--out', await folder());
    vi.unstubAllEnvs();
    expect(exit).toBe(1);
    expect(out).toMatch(/^No Chromium or Chrome was found: [^\n]+\n$/u);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { oqylym } from '../support/terminal.ts';

const content = mkdtempSync(join(tmpdir(), 'oqylym-parliament-'));
afterEach(() => rmSync(content, { recursive: true }));

describe('new legislature', () => {
  it('gives a file in which only the words of headings are missing; with them a bill comes in', async () => {
    const made = await oqylym(
      content,
      'new',
      'legislature',
      'kg',
      '--name',
      'Жогорку Кеңеш',
      '--country',
      'KG',
      '--lang',
      'ru',
    );
    expect(made).toMatchObject({ exit: 0, out: expect.stringContaining('legislatures/kg.md') });
    const file = join(content, 'legislatures', 'kg.md');
    expect((await oqylym(content, 'check')).out.match(/"ru" still reads "…"/gu)).toHaveLength(2);
    expect(await oqylym(content, 'new', 'bill', 'journal', '--legislature', 'kg')).toMatchObject({
      exit: 2,
      err: 'oqylym: the legislature "kg" cannot be read yet; "npm run check" says what is missing\n',
    });
    const text = readFileSync(file, 'utf8').replace('["…"]', '["Глава {1}"]').replace('["…"]', '["Статья {1}"]');
    writeFileSync(file, text);
    await oqylym(content, 'new', 'bill', 'journal', '--title', 'О журнале', '--legislature', 'kg');
    const law = join(content, 'law.txt');
    writeFileSync(law, 'О журнале\n\nГлава 1. Общее\n\nСтатья 1. Предмет\n\n1. Закон:\n\n1) первое;\n');
    const imported = await oqylym(
      content,
      'import',
      law,
      '--bill',
      'journal',
      '--version',
      '01-introduced',
      '--lang',
      'ru',
    );
    expect(imported, imported.out).toMatchObject({
      exit: 0,
      out: expect.stringContaining('1 articles; 12 of 12 words'),
    });
    expect((await oqylym(content, 'check')).out).toContain('in order: journal');
  });
});

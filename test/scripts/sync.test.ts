import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderProse } from '../../src/export/prose.ts';
import { onDisk, smallContent } from '../support/content.ts';
import { type GitHubServer, githubServer, type Thread } from '../support/github-server.ts';
import { type Ended, oqylym } from '../support/terminal.ts';

/** What GitHub makes of the form for comments. */
const form = (fields: Readonly<Record<string, string>>): string =>
  Object.entries({
    'Bill · Законопроект · Заң жобасы': 'example',
    'Provisions · Нормы · Нормалар': 'art_2__para_1, art_1',
    'Language · Язык · Тіл': 'kk',
    'Author · Автор · Автор': '_No response_',
    'Words · Текст · Мәтін': 'Журнал туралы бір сөйлем.',
    ...fields,
  })
    .map(([label, answer]) => `### ${label}\n\n${answer}`)
    .join('\n\n');

const issue = (number: number, title: string, body: string): Thread => ({
  number,
  title,
  user: 'aigerim',
  body,
  labels: ['commentary'],
});
const amendment = `---
number: 7
outcome: accepted
changes:
  - words: art_2__para_2
    find: { ru: отвечает }
    put: { ru: не отвечает }
---
Себебі.
`;
const pull: Thread = {
  ...issue(7, 'Түзету', ''),
  labels: ['amendment'],
  files: {
    'content/bills/example/amendments/02-first-reading/7.md': amendment,
    'content/legislatures/kz.md': 'taken over',
    '.github/workflows/test.yml': 'taken over',
  },
};
const comment = 'bills/example/commentary/github-1.kk.md';
const received = 'bills/example/amendments/02-first-reading/7.md';

let content = '';
let server: GitHubServer;
const before = { token: process.env.GITHUB_TOKEN };
beforeAll(async () => {
  process.env.GITHUB_TOKEN = 'secret-token-2';
  content = await onDisk(smallContent);
  server = await githubServer([
    issue(1, '[commentary] Журнал туралы', form({})),
    issue(2, 'Жауапсыз', 'Нысан толтырылмаған.'),
    issue(3, 'Жоқ бап', form({ 'Provisions · Нормы · Нормалар': 'art_99' })),
    pull,
  ]);
});
afterAll(async () => {
  if (before.token === undefined) delete process.env.GITHUB_TOKEN;
  else process.env.GITHUB_TOKEN = before.token;
  await server.close();
});

const sync = (...more: readonly string[]): Promise<Ended> =>
  oqylym(content, 'sync', '--repo', 'steppe/bills', '--api', server.url, ...more);
const read = (path: string): Promise<string> => readFile(join(content, path), 'utf8');
const all = async (): Promise<string> =>
  (
    await Promise.all((await readdir(content, { recursive: true })).filter((name) => name.endsWith('.md')).map(read))
  ).join();

// One story, in order: each step stands on the content that the one before left.
describe('sync', () => {
  it('says what it would do and writes nothing with --dry-run', async () => {
    const { exit, out } = await sync('--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain(`would be added content/${comment}`);
    await expect(read(comment)).rejects.toThrow();
  });

  it('makes a comment of an issue and a pending amendment of a pull request, whatever it claims', async () => {
    const { exit, out, err } = await sync();
    expect([exit, err]).toEqual([0, '']);
    expect(await read(comment)).toBe(`---
title: Журнал туралы
about:
  - art_2__para_1
  - art_1
author: "@aigerim"
date: 2025-12-02
via: https://github.com/steppe/bills/issues/1
---
Журнал туралы бір сөйлем.
`);
    const file = await read(received);
    expect(file).toContain('outcome: pending');
    expect(file).toContain('via: https://github.com/steppe/bills/pull/7');
    expect(file).toContain('by: "@aigerim"');
    expect(await read('legislatures/kz.md')).toBe(smallContent['legislatures/kz.md']);
    expect((await oqylym(content, 'check')).exit).toBe(0);
    expect(out).toContain('2 added, 0 updated, 0 removed, 0 unchanged, 2 left out or faulty');
  });

  it('names each contribution it leaves out, with the reason and the remedy, and lets the others in', async () => {
    const { out } = await sync();
    expect(out).toContain(
      'https://github.com/steppe/bills/issues/2:1 warning contribution #2 has no answer for: bill, provisions, language, words → use the form "Commentary", and leave its headings as they are',
    );
    expect(out).toMatch(/github-3\.kk\.md:\d+ warning reference art_99 does not exist/u);
    expect(out).toContain('0 added, 0 updated, 0 removed, 2 unchanged');
  });

  it('prints JSON that the shipped schema allows', async () => {
    const value: unknown = JSON.parse((await sync('--json')).out);
    const schema: object = JSON.parse(
      readFileSync(new URL('../../public/schemas/sync.schema.json', import.meta.url), 'utf8'),
    );
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    ajv.validate(schema, value);
    expect(ajv.errorsText()).toBe('No errors');
  });

  it('follows edits, and takes the files of what is gone away', async () => {
    server.threads[0] = issue(1, 'Журнал туралы', form({ 'Words · Текст · Мәтін': 'Түзетілген сөйлем.' }));
    server.threads.splice(3, 1, { ...pull, state: 'closed' });
    const { out } = await sync();
    expect(out).toContain(`updated content/${comment}`);
    expect(out).toContain(`removed content/${received}`);
    expect(await read(comment)).toContain('Түзетілген сөйлем.');
    await expect(read(received)).rejects.toThrow();
    await expect(read('bills/example/amendments/02-first-reading/001.md')).resolves.toContain('number: 1');
  });

  it('takes words of strangers as words: no key of theirs becomes a fact, and nothing of theirs is run', async () => {
    const hostile =
      '---\nabout: [art_1]\nchecked: 99-forged\n---\n<script>alert(1)</script> [x](javascript:alert(1)) {{1}}';
    server.threads[0] = issue(
      1,
      'a: b\nvia: https://example.org',
      form({ 'Words · Текст · Мәтін': hostile, 'Author · Автор · Автор': 'x\nchecked: 01-presented' }),
    );
    await sync();
    const file = await read(comment);
    expect(file.split('\n---\n')[0]).not.toMatch(/^checked:/mu);
    expect(file).toContain('via: https://github.com/steppe/bills/issues/1');
    const body = file.slice(file.indexOf('\n---\n') + 5);
    expect(renderProse(body)).not.toMatch(/<script|href="javascript/u);
    expect((await oqylym(content, 'check')).exit).toBe(0);
  });

  it('writes nothing and says why in one line if GitHub fails, and never shows the token', async () => {
    const kept = await all();
    server.faults.push({ on: /pulls/u, status: 401, message: 'Bad credentials', times: 1 });
    server.threads[0] = issue(1, 'Басқа', form({}));
    const { exit, out, err } = await sync();
    expect([exit, err]).toEqual([1, '']);
    expect(out).toBe(
      'GitHub did not list the pull requests labelled "amendment" of steppe/bills: it does not accept the token; make a new one. Nothing was written.\n',
    );
    expect(await all()).toBe(kept);
    const cache = await readFile(join(content, '..', '.cache', 'github.json'), 'utf8');
    expect(`${kept}${out}${cache}`).not.toContain('secret-token');
  });

  it('says in one line what is wrong with the name of a repository', async () => {
    expect(await oqylym(content, 'sync', '--repo', 'bills', '--api', server.url)).toEqual({
      exit: 2,
      out: '',
      err: 'oqylym: "bills" is no repository on GitHub; write --repo owner/name\n',
    });
  });

  it('has sent and received only what GitHub describes', () => {
    expect(server.violations).toEqual([]);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { onDisk, smallContent, withChange } from '../support/content.ts';
import { schemaNames } from '../support/schemas.ts';
import { type Ended, oqylym } from '../support/terminal.ts';
import { decided } from '../support/track-changes.ts';

const duty = 'bills/example/obligations/keep-a-log.ru.md';
const schemas = new URL('../../public/schemas/', import.meta.url);
let content = '';
let folder = '';

beforeAll(async () => {
  content = await onDisk(smallContent);
  folder = await mkdtemp(join(tmpdir(), 'oqylym-files-'));
});

/** Reads what `--json` printed and holds it to the schema that the project ships. */
function json({ out }: Ended, name: string): Record<string, unknown> {
  const value: Record<string, unknown> = JSON.parse(out);
  const schema: object = JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8'));
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const isValid = ajv.validate(schema, value);
  expect(ajv.errorsText()).toBe('No errors');
  expect(isValid).toBe(true);
  return value;
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('duties', () => {
  it('tells what became of each duty, in words and as JSON', async () => {
    const { exit, out } = await oqylym(content, 'duties', 'example/01-presented', 'example/02-first-reading');
    expect([exit, out]).toEqual([0, 'unknown: 1\n']);
    const args = ['duties', 'example/01-presented', 'example/02-first-reading', '--role', 'owner', '--json'];
    expect(json(await oqylym(content, ...args), 'duty-changes').changes).toHaveLength(1);
  });

  it('shows the words of the basis of a duty with what differs', async () => {
    const versions = 'bills/example/versions';
    const [head, text] = ['version.md', 'ru.md'].map(
      (name) => smallContent[`${versions}/02-first-reading/${name}`] ?? '',
    );
    const changed = await onDisk({
      ...smallContent,
      [`${versions}/03-second-reading/version.md`]: `${head}`
        .replace('stage: first-reading', 'stage: second-reading')
        .replace('follows: 01-presented', 'follows: 02-first-reading')
        .replace('wording: { ru: official, en: translation }', 'wording: { ru: official }'),
      [`${versions}/03-second-reading/ru.md`]: `${text}`.replace('обязан вести', 'вправе вести'),
    });
    const { out } = await oqylym(changed, 'duties', 'example/02-first-reading', 'example/03-second-reading');
    expect(out).toContain('relaxed: 1\n');
    expect(out).toContain('    modality (looser): обязан → вправе\n    Владелец [-обязан -]{+вправе +}вести журнал.\n');
  });

  it('says in one line that there is no such role', async () => {
    const { exit, err } = await oqylym(
      content,
      'duties',
      'example/01-presented',
      'example/02-first-reading',
      '--role',
      'ownr',
    );
    expect([exit, err]).toEqual([2, 'oqylym: there is no role "ownr"; did you mean "owner"?\n']);
  });
});

describe('check', () => {
  it('exits 0 and says so where the content is in order', async () => {
    expect(await oqylym(content, 'check')).toEqual({ exit: 0, out: 'The content is in order: example.\n', err: '' });
  });

  it('exits 1 and names file, line, rule, fault and remedy where it is not', async () => {
    const broken = await onDisk(withChange(duty, 'art_2__para_1', 'art_9'));
    expect(await oqylym(broken, 'check')).toEqual({
      exit: 1,
      out: `content/${duty}:7 error reference art_9 does not exist in 02-first-reading → that version has art_1, art_2\n1 error, 0 warnings\n`,
      err: '',
    });
    const { errors } = json(await oqylym(broken, 'check', '--json'), 'check');
    expect(errors).toBe(1);
  });

  it('names files by the folder that --content gives', async () => {
    const broken = await onDisk(withChange(duty, 'art_2__para_1', 'art_9'));
    const { out } = await oqylym(content, 'check', '--content', broken);
    expect(out).toContain(`${broken}/${duty}:7 error`);
  });
});

describe('compare', () => {
  it('says first what kinds of text are compared, then what changed', async () => {
    const { out, exit } = await oqylym(content, 'compare', 'example/01-presented', 'example/02');
    expect(exit).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "− example/01-presented: official, partial
      + example/02-first-reading: official, whole
      Language: ru (both are held in it). Numbering: kz (the bill says so).
      A partial text is silent about most provisions: where it is, nothing is said here.

      ~ art_1__point_1  Статья 1, подпункт 1)
          система – объект {+информатизации+}.

      Units: 2 unknown, 1 reworded.
      "
    `);
  });

  it('reads plain files by the legislature and the language it recognises, and says which', async () => {
    const before = await file(
      'a.md',
      '### Статья 1. Журнал\n\n1. Владелец вправе вести журнал.\n\n2. Срок не установлен и не указан.\n',
    );
    const after = await file(
      'b.md',
      '### Статья 1. Журнал\n\n1. Владелец обязан вести журнал.\n\n2. Срок не установлен и не указан.\n\n### Статья 2. Новая\n\nСлова и дела.\n',
    );
    const { out } = await oqylym(content, 'compare', before, after);
    expect(out).toContain('Language: ru');
    expect(out).toContain('Numbering: kz (it recognises');
    expect(out).toContain('[−вправе−] {+обязан+} вести');
    expect(out).toContain('+ art_2');
    const printed = json(await oqylym(content, 'compare', before, after, '--json'), 'compare');
    expect(printed).toMatchObject({ schema: 'oqylym/compare@1', read_as: { language: 'ru', legislature: 'kz' } });
    expect(printed.changes).toContainEqual({ kind: 'inserted', after: 'art_2' });
  });

  it('writes a Word document with tracked changes where one is named, and says in one line what is wrong with the name', async () => {
    const target = join(folder, 'redline.docx');
    const done = await oqylym(content, 'compare', 'example/01-presented', 'example/02', '--docx', target);
    expect(done.exit).toBe(0);
    expect(done.out).toMatch(/^wrote .*redline\.docx\n\n− example\/01-presented/u);
    expect(decided(new Uint8Array(await readFile(target)), 'accept').join(' ')).toContain('объект информатизации');
    const wrong = async (name: string): Promise<string> =>
      (await oqylym(content, 'compare', 'example/01-presented', 'example/02', '--docx', name)).err;
    expect(await wrong('redline.doc')).toBe('oqylym: --docx is "redline.doc"; name a file that ends in .docx\n');
    expect(await wrong(join(folder, 'none', 'a.docx'))).toBe(
      `oqylym: there is no folder for ${join(folder, 'none', 'a.docx')}; make it first\n`,
    );
  });

  it('compares a version with a file', async () => {
    const draft = await file(
      'draft.md',
      smallContent['bills/example/versions/02-first-reading/ru.md']?.replace('журнал', 'реестр') ?? '',
    );
    const printed = json(
      await oqylym(content, 'compare', 'example/02-first-reading', draft, '--json', '--lang', 'ru'),
      'compare',
    );
    expect(printed.before).toEqual({ id: 'example/02-first-reading', wording: 'official', extent: 'whole' });
    expect(printed.after).toEqual({ id: 'draft.md', wording: null, extent: 'whole' });
  });

  it('leaves the head of a plain file out and says so', async () => {
    const headed = await file('head.md', '---\nsource: https://example.org\n---\n\n### Статья 1. О себе и о других\n');
    const { out } = await oqylym(content, 'compare', headed, headed);
    expect(out).toContain('its head between "---" is not law and was left out');
    expect(out).toContain('No change.');
  });
});

describe('search', () => {
  it('finds a provision and shows where it stands', async () => {
    const { out, exit } = await oqylym(content, 'search', 'отвечает', 'за', 'вред');
    expect(exit).toBe(0);
    expect(out).toContain('example/02-first-reading/art_2__para_2');
  });

  it('prints the hits for programs', async () => {
    const printed = json(await oqylym(content, 'search', 'log', '--lang', 'en', '--json'), 'search');
    expect(printed.query).toBe('log');
    expect(printed.hits).not.toEqual([]);
  });

  it('says so where nothing is found', async () => {
    const { out, exit } = await oqylym(content, 'search', 'щщщщщ');
    expect(exit).toBe(0);
    expect(out).toContain('Nothing found for "щщщщщ".');
  });
});

describe('new', () => {
  it.each([
    ['bill', ['second'], 'bills/second/bill.md'],
    ['version', ['example', 'second-reading'], 'bills/example/versions/03-second-reading/version.md'],
    ['amendment', ['example', '02-first-reading'], 'bills/example/amendments/02-first-reading/002.md'],
    ['obligation', ['example', 'pay-for-harm'], 'bills/example/obligations/pay-for-harm.en.md'],
    ['commentary', ['example', 'on-harm'], 'bills/example/commentary/on-harm.en.md'],
  ])('%s writes a starting file, and check names what is still blank in it', async (what, names, path) => {
    const own = await onDisk(smallContent);
    const printed = json(await oqylym(own, 'new', what, ...names, '--json'), 'new');
    expect(printed).toMatchObject({ what });
    expect(printed.files).toContain(`content/${path}`);
    const checked = await oqylym(own, 'check');
    expect(checked.exit).toBe(1);
    for (const line of checked.out.trim().split('\n').slice(0, -1)) expect(line).toContain(' error blank ');
  });

  it('passes the check once the blanks are filled in', async () => {
    const own = await onDisk(smallContent);
    await oqylym(
      own,
      'new',
      'obligation',
      'example',
      'pay',
      '--title',
      'Pay',
      '--who',
      'owner',
      '--basis',
      'art_2__para_2',
    );
    const path = join(own, 'bills/example/obligations/pay.en.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('must: …', 'must: pay for harm'));
    expect(await oqylym(own, 'check')).toMatchObject({ exit: 0 });
    expect(await readFile(path, 'utf8')).toContain('code: OB-2');
  });

  it('takes the next free number for an amendment, even beside one that is not filled in', async () => {
    const own = await onDisk(smallContent);
    await oqylym(own, 'new', 'amendment', 'example', '02-first-reading');
    const { out } = await oqylym(own, 'new', 'amendment', 'example', '02-first-reading');
    expect(out).toContain('amendments/02-first-reading/003.md');
  });

  it('does not write over a file', async () => {
    const { exit, err } = await oqylym(content, 'new', 'obligation', 'example', 'keep-a-log', '--lang', 'ru');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: `oqylym: content/${duty} is there already; choose another name or edit that file\n`,
    });
  });
});

describe('import', () => {
  const text =
    'Закон о примере\n\nГлава 1. Общие положения\n\nСтатья 1. Понятия\n\n1. Система есть объект.\n\n2. Владелец есть лицо.\n\nСтатья 2. Сроки\n\nСрок один год.\n';

  it('writes a document as a version that passes the check, and says how many words it kept', async () => {
    const own = await onDisk(smallContent);
    const source = await file('law.txt', text);
    const args = [
      'import',
      source,
      '--bill',
      'example',
      '--version',
      '03-signed',
      '--lang',
      'ru',
      '--date',
      '2025-11-17',
    ];
    const printed = json(await oqylym(own, ...args, '--json'), 'import');
    expect(printed.files).toContain('content/bills/example/versions/03-signed/ru.md');
    expect(printed.count).toMatchObject({ articles: 2 });
    expect(await readFile(join(own, 'bills/example/versions/03-signed/version.md'), 'utf8')).toMatch(
      /sha256: [0-9a-f]{64}/u,
    );
    expect(await oqylym(own, 'check')).toMatchObject({ exit: 0 });
  });

  it('says of a version that follows none, beside earlier ones, how to tell what it amends', async () => {
    const own = await onDisk(smallContent);
    const args = ['import', await file('law.txt', text), '--bill', 'example', '--version', '03-signed', '--lang', 'ru'];
    const { exit, out } = await oqylym(own, ...args);
    expect(exit).toBe(0);
    expect(out).toContain(
      '03-signed follows no version yet; if it amends 02-first-reading, import with --follows 02-first-reading or write "follows: 02-first-reading" into its version.md',
    );
    const told = await oqylym(own, ...args, '--follows', '02-first-reading');
    expect(told.out).not.toContain('follows no version');
    expect(await readFile(join(own, 'bills/example/versions/03-signed/version.md'), 'utf8')).toContain(
      'follows: 02-first-reading\n',
    );
    expect((await oqylym(own, ...args)).out).not.toContain('follows no version');
    expect((await oqylym(own, ...args, '--follows', '01-presented')).out).toContain(
      'version.md follows "02-first-reading", and "01-presented" was named: what version.md says was kept',
    );
  });

  it('writes nothing where the document is no law', async () => {
    const own = await onDisk(smallContent);
    const source = await file('letter.txt', 'Добрый день!\n\nСпасибо за письмо.\n');
    const { exit, out } = await oqylym(
      own,
      'import',
      source,
      '--bill',
      'example',
      '--version',
      '03-signed',
      '--lang',
      'ru',
    );
    expect(exit).toBe(1);
    expect(out).toContain('Nothing was written.');
    expect(existsSync(join(own, 'bills/example/versions/03-signed'))).toBe(false);
  });
});

describe('the command line as a process', () => {
  const cli = new URL('../../scripts/cli.ts', import.meta.url).pathname;

  it('shows its commands with --help', () => {
    const help = execFileSync(process.execPath, [cli, '--help'], { encoding: 'utf8' });
    for (const command of ['check', 'compare', 'search', 'export', 'import', 'new'])
      expect(help).toContain(`  ${command}`);
  });

  it('prints no colours where nobody looks, and exits 2 for a wrong use', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'compare', 'example/01', 'example/02', '--content', content],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.includes('\u001b')).toBe(false);
    expect(spawnSync(process.execPath, [cli, 'chek']).status).toBe(2);
  });

  it('ships a schema for each command that prints JSON and each page that has a JSON file', () => {
    const asking = ['apply', 'blame', 'check', 'compare', 'export', 'search'];
    const bringing = ['import', 'import-table', 'new', 'read-amendment', 'sync', 'watch'];
    const pages = [
      'amendment',
      'amendments',
      'article',
      'bill',
      'browse',
      'commentary',
      'comparisons',
      'duties',
      'duty',
    ];
    const further = ['duty-changes', 'evidence', 'for-me', 'home', 'terms', 'version', 'what-if'];
    expect(schemaNames).toEqual([...asking, ...bringing, ...pages, ...further].sort());
  });
});

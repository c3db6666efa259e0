import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oqylym } from '../support/terminal.ts';

let folder: string;
let content: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oqylym-editions-'));
  content = join(folder, 'content');
  await cp('content/legislatures', join(content, 'legislatures'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files of a folder by their paths and gives the folder. */
function files(name: string, texts: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

const bill = (legislature: string) =>
  oqylym(content, 'new', 'bill', 'act', '--title', 'Act', '--legislature', legislature);
const imported = (...args: readonly string[]) => oqylym(content, 'import', ...args, '--bill', 'act');
const versions = (): readonly string[] => readdirSync(join(content, 'bills/act/versions'));
const head = (version: string): string =>
  readFileSync(join(content, 'bills/act/versions', version, 'version.md'), 'utf8');

const stage = (sections: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0"?><bill><legis-body>${sections
    .map(
      ([id, words], index) =>
        `<section id="${id}"><enum>${index + 1}.</enum><header>${words}</header><text>Words.</text></section>`,
    )
    .join('')}</legis-body></bill>`;
const CALENDAR = stage([
  ['a', 'First'],
  ['b', 'Second'],
]);
const ENGROSSED = stage([
  ['a', 'First'],
  ['n', 'New'],
  ['b', 'Second'],
]);

describe('import of a folder of editions', () => {
  it('makes a version of each in one language after the other, and says what it left aside', async () => {
    await bill('kz');
    const editions = files('editions', {
      '2007-05-21.rus.md': '## Статья 1. Предмет\n\nЗакон.\n',
      '2007-05-21.kaz.md': '## 1-бап. Мақсат\n\nЗаң.\n',
      '2019-03-23.rus.md': '## Статья 1. Предмет\n\nЗакон новый.\n',
      'SOURCE.md': 'Откуда.\n',
    });
    const russian = await imported(editions, '--lang', 'ru', '--stage', 'amended');
    expect(russian.exit, russian.out).toBe(0);
    expect(russian.out).toContain('2007-05-21.kaz.md:1 warning import was left aside: by its name it is in "kk"');
    expect(russian.out).toContain(
      'SOURCE.md:1 warning import was left aside: its name begins with neither a date nor a number',
    );
    const kazakh = await imported(editions, '--lang', 'kk', '--stage', 'amended');
    expect(kazakh.exit, kazakh.out).toBe(0);
    expect(versions()).toEqual(['01-2007-05-21', '02-2019-03-23']);
    expect(head('01-2007-05-21')).toContain(
      'stage: amended\ndate: 2007-05-21\nwording:\n  ru: official\n  kk: official\n',
    );
    expect(head('02-2019-03-23')).toContain('follows: 01-2007-05-21\n');
    expect((await oqylym(content, 'check')).out).toContain('in order: act');
  });

  it('knows stages by the names of the files, and what was renumbered by the publisher’s names', async () => {
    await bill('us');
    const stages = files('stages', {
      '1-placed-on-calendar-senate.xml': CALENDAR,
      '2-engrossed-in-senate.xml': ENGROSSED,
    });
    expect(await imported(stages, '--lang', 'en')).toMatchObject({ exit: 0 });
    expect(versions()).toEqual(['01-placed-on-calendar-senate', '02-engrossed-in-senate']);
    expect(head('02-engrossed-in-senate')).toContain('stage: engrossed\nfollows: 01-placed-on-calendar-senate\n');
    expect(head('02-engrossed-in-senate')).toContain('was:\n  sec_3: sec_2\n');
  });

  it('writes nothing if one edition cannot be read', async () => {
    await bill('us');
    const stages = files('stages', { '1-engrossed.xml': CALENDAR, '2-enrolled.xml': ENGROSSED.slice(0, 200) });
    const { exit, out } = await imported(stages, '--lang', 'en');
    expect([exit, out]).toEqual([
      1,
      expect.stringMatching(/^2-enrolled\.xml:1 error import the XML is broken.*\nNothing was written\.\n$/u),
    ]);
    expect(() => versions()).toThrow();
  });

  it('has to be told the stage where no name tells it', async () => {
    await bill('kz');
    const editions = files('editions', { '2007-05-21.md': '## Статья 1. Предмет\n\nЗакон.\n' });
    expect(await imported(editions, '--lang', 'ru')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('say at which stage these texts are with --stage: outline, presented'),
    });
    expect(await imported(files('none', { 'a.md': 'x' }), '--lang', 'ru')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('begins with a date or a number; with --version the folder is read as one text'),
    });
  });
});

describe('import with --version', () => {
  it('reads a folder as one text', async () => {
    await bill('fr');
    const code = files('code', {
      'Livre Ier/Article L1-1.md': 'Article L1-1\n----\nUn.\n',
      'Livre II/Article L2-1.md': 'Article L2-1\n----\nDeux.\n',
    });
    const { exit, out } = await imported(code, '--lang', 'fr', '--version', '01-consolidated');
    expect([exit, out]).toEqual([0, expect.stringContaining('2 articles; 10 of 10 words in the law')]);
  });

  it('compares names of units with an earlier document given with --before', async () => {
    await bill('us');
    const stages = files('stages', {
      'one.xml': CALENDAR,
      'two.xml': ENGROSSED,
      'text.txt': 'Sec. 1. First\n\nWords.\n',
    });
    const [one, two] = [join(stages, 'one.xml'), join(stages, 'two.xml')];
    await imported(one, '--lang', 'en', '--version', '01-reported');
    const second = ['--lang', 'en', '--version', '02-engrossed', '--follows', '01-reported', '--before'];
    expect(await imported(two, ...second, join(stages, 'text.txt'))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('its publisher names no units there'),
    });
    expect(await imported(two, ...second, one)).toMatchObject({ exit: 0 });
    expect(head('02-engrossed')).toContain('was:\n  sec_3: sec_2\n');
    expect((await oqylym(content, 'check')).out).toContain('in order: act');
  });

  it('has to name it for a file that holds one text', async () => {
    await bill('kz');
    const one = files('one', { 'law.md': '## Статья 1. Предмет\n\nЗакон.\n' });
    expect(await imported(join(one, 'law.md'), '--lang', 'ru')).toMatchObject({
      exit: 2,
      err: 'oqylym: law.md holds one text; say which version it is: --version 02-first-reading\n',
    });
  });
});

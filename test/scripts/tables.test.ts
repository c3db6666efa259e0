import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparativeTable } from '../../src/export/comparative-table.ts';
import { csvFile } from '../../src/export/csv.ts';
import { readTable } from '../../src/import/read-table.ts';
import { oqylym } from '../support/terminal.ts';

const bill = 'invented-windmills';
const fixture = fileURLToPath(new URL('../fixtures/bill-of-four-readings', import.meta.url));
const laws = fileURLToPath(new URL('../../content/legislatures', import.meta.url));
let content = '';
let tables = '';

/** The content of the invented bill in a folder of its own. */
async function copyOfContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oqylym-tables-'));
  await cp(fixture, folder, { recursive: true });
  await cp(laws, join(folder, 'legislatures'), { recursive: true });
  return folder;
}

async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder).catch((): string[] => []);
  return Object.fromEntries(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

const amendments = (folder: string): string => join(folder, 'bills', bill, 'amendments', '02-second');

/** Content without the amendments of the second reading, and what importing a table into it says. */
async function imported(file: string, ...options: readonly string[]) {
  const folder = await copyOfContent();
  await rm(amendments(folder), { recursive: true });
  const said = await oqylym(folder, 'import-table', file, '--bill', bill, '--version', '02-second', ...options);
  return { ...said, files: await filesIn(amendments(folder)) };
}

async function csv(name: string, ...rows: readonly string[]): Promise<string> {
  const path = join(tables, name);
  await writeFile(
    path,
    ['№;Структурный элемент;Редакция законопроекта;Предлагаемая редакция;Автор и обоснование;Решение', ...rows].join(
      '\n',
    ),
  );
  return path;
}

beforeAll(async () => {
  content = await copyOfContent();
  tables = await mkdtemp(join(tmpdir(), 'oqylym-tables-'));
  await oqylym(content, 'export', 'table', '--bill', bill, '--version', '02-second', '--out', tables);
  await oqylym(
    content,
    'export',
    'table',
    '--bill',
    bill,
    '--version',
    '02-second',
    '--out',
    join(tables, 'plain'),
    '--plain',
  );
});

describe('export table', () => {
  it.each(['docx', 'html', 'csv', 'xlsx'])(
    'gives the same amendments, byte for byte, where its %s comes in again',
    async (ending) => {
      const { files, exit } = await imported(join(tables, bill, `02-second.table.ru.${ending}`));
      expect(exit).toBe(0);
      expect(files).toEqual(await filesIn(amendments(content)));
    },
  );

  it.each(['en', 'ru', 'kk'] as const)('has titles in its CSV that are known when it comes in: %s', (lang) => {
    const { columns } = comparativeTable([], lang, () => '');
    const keys = columns.map(({ key }) => key);
    const reading = readTable(
      new TextEncoder().encode(
        csvFile({ name: '', columns, rows: [keys.map((_, index) => `text ${index + 1}`)] }, 'title'),
      ),
    );
    expect(reading.kind === 'read' && reading.entries.map(({ cells }) => cells)).toEqual([
      expect.objectContaining(Object.fromEntries(keys.map((key, index) => [key, [`text ${index + 1}`]]))),
    ]);
  });

  it('sets versions side by side', async () => {
    const out = join(tables, 'chain');
    await oqylym(content, 'export', 'table', '--bill', bill, '--chain', '01,02,03-third', '--as', 'csv', '--out', out);
    const text = await readFile(join(out, bill, '01-first..02-second..03-third.table.ru.csv'), 'utf8');
    expect(text).toContain('Структурный элемент,01-first,02-second,03-third\r\n');
    expect(text).toMatch(/ведение реестра[^,]*,[^,]*общественные отношения/u);
  });

  it('says in one line what is wrong, and writes nothing', async () => {
    const said = async (...args: readonly string[]) => (await oqylym(content, 'export', 'table', ...args)).err;
    expect(await said('--bill', bill)).toBe('oqylym: a table is a file; name a folder for it: --out DIR\n');
    expect(await said('--bill', bill, '--out', tables, '--as', 'pdf')).toBe(
      'oqylym: "pdf" is no format of a table; known here: csv, docx, html, xlsx\n',
    );
    expect(await said('--bill', bill, '--out', tables, '--chain', '01-first')).toBe(
      'oqylym: a chain has two versions or more: --chain 01-first,02-second\n',
    );
  });
});

describe('import-table', () => {
  it('derives from the cells alone what two texts can say, and lists the rest', async () => {
    const { out, files } = await imported(join(tables, 'plain', bill, '02-second.table.ru.docx'));
    expect(out).toContain(
      '18 amendments in 23 rows, compared with 01-first; 20 rows became operations, 3 are left to a person',
    );
    expect(files['001.md']).toBe(
      '---\nnumber: 1\nby: "Депутат Ветров"\ndate: 2031-03-10\noutcome: accepted\nchanges:\n  - words: art_1\n    find: { ru: "ведение" }\n    put: { ru: "общественные отношения в сфере ведения" }\n---\nУточняет предмет.\n',
    );
    expect(files['003.md']).toContain('> 3. Закон не распространяется на водяные мельницы.');
  });

  it('gives the same files again from an export of what it derived', async () => {
    const folder = await copyOfContent();
    await rm(amendments(folder), { recursive: true });
    await oqylym(
      folder,
      'import-table',
      join(tables, 'plain', bill, '02-second.table.ru.docx'),
      '--bill',
      bill,
      '--version',
      '02-second',
    );
    const out = join(tables, 'again');
    await oqylym(folder, 'export', 'table', '--bill', bill, '--version', '02-second', '--out', out, '--plain');
    const derived = await filesIn(amendments(folder));
    const again = await imported(join(out, bill, '02-second.table.ru.html'));
    const isWhole = ([, text]: readonly [string, string]): boolean => !text.includes('\n> ');
    expect(Object.entries(again.files).filter(isWhole)).toEqual(Object.entries(derived).filter(isWhole));
  });

  it('follows the cells where they were edited since, and says so', async () => {
    const page = await readFile(join(tables, bill, '02-second.table.ru.html'), 'utf8');
    const path = join(tables, 'edited.html');
    await writeFile(path, page.replace('один раз в квартал', 'один раз в месяц'));
    const { out, files } = await imported(path);
    expect(out).toContain('amendment 4: the cells no longer say what its record says → the cells were followed');
    expect(files['004.md']).toContain('put: { ru: "месяц" }');
  });

  it('writes nothing where an amendment is to an unknown article, and says where, what was found, what to do', async () => {
    const file = await csv(
      'unknown.csv',
      '1;статья 99;Слова.;Другие слова.;Депутат;',
      '2;статья 8;Плата;Сбор;Депутат;',
    );
    const { exit, out, files } = await imported(file);
    expect(exit).toBe(1);
    expect(out.split('\n')[0]).toBe(
      'unknown.csv:2 error table-place table 1, row 2: amendment 1: 01-first has no art_99, but the row gives its words → correct the structural element, or name the version that the table is about with --against',
    );
    expect(out).toContain('Nothing was written.');
    expect(files).toEqual({});
  });

  it('reads a place as laws cite it, and a proposal that orders words in place of giving them', async () => {
    const file = await csv(
      'cited.csv',
      '1;пункт 2 статьи 5;;слово «год» заменить словом «квартал»;Депутат;',
      '"2";подпункт 2) статьи 2;"2) реестр – список мельниц;";"2) реестр – перечень мельниц;";Депутат;',
      '3;пункт 2 статьи 5;;слово «век» заменить словом «квартал»;Депутат;',
    );
    const { out, files } = await imported(file);
    expect(files['001.md']).toContain('- words: art_5__para_2\n    find: { ru: "год" }\n    put: { ru: "квартал" }');
    expect(files['002.md']).toContain('- words: art_2__point_2');
    expect(files['003.md']).toContain('changes: []');
    expect(out).toContain('1 is left to a person');
  });

  it('writes nothing of a bomb: an archive that unpacks to far more than it holds', async () => {
    const path = join(tables, 'bomb.docx');
    const document = new Uint8Array(300_000_000);
    await writeFile(path, zipSync({ 'word/document.xml': document, '[Content_Types].xml': new Uint8Array(10) }));
    const { exit, out, files } = await imported(path);
    expect([exit, files]).toEqual([1, {}]);
    expect(out).toMatch(/^bomb\.docx:1 error table [^\n]+ → [^\n]+\nNothing was written\.\n$/u);
  });

  it('writes nothing where two amendments have one number', async () => {
    const file = await csv(
      'twice.csv',
      '1;статья 8;Плата;Сбор;Депутат А;',
      '2;статья 1;Предмет;О чём;Б;',
      '1;статья 2;Понятия;Слова;Депутат В;',
    );
    const { exit, out, files } = await imported(file);
    expect(exit).toBe(1);
    expect(out).toContain(
      'twice.csv:4 error table-number table 1, row 4: the number 1 is that of another amendment in table 1, row 2 → every amendment has a number of its own; rows of one amendment follow each other and leave the author empty',
    );
    expect(files).toEqual({});
  });

  it('writes nothing over an amendment that is there, and leaves one with the same words alone', async () => {
    const folder = await copyOfContent();
    const args = ['--bill', bill, '--version', '02-second'];
    const same = await oqylym(folder, 'import-table', join(tables, bill, '02-second.table.ru.docx'), ...args);
    expect(same.out).toContain('18 were there already, word for word');
    const other = await oqylym(folder, 'import-table', join(tables, 'plain', bill, '02-second.table.ru.docx'), ...args);
    expect(other.exit).toBe(1);
    expect(other.out).toContain('error table-number amendment 1 for 02-second is there already in');
    expect(await filesIn(amendments(folder))).toEqual(await filesIn(amendments(content)));
  });

  it('writes nothing where the table has no heads or the document is broken', async () => {
    const path = join(tables, 'headless.csv');
    await writeFile(path, 'а;б\nв;г\n');
    const headless = await imported(path);
    expect([headless.exit, headless.files]).toEqual([1, {}]);
    expect(headless.out).toMatch(
      /^headless\.csv:1 error table no table names its columns: table 1 begins with "а \| б" → expected a row such as/u,
    );
    const whole = await readFile(join(tables, bill, '02-second.table.ru.docx'));
    await writeFile(join(tables, 'broken.docx'), whole.subarray(0, Math.floor(whole.length / 2)));
    const broken = await imported(join(tables, 'broken.docx'));
    expect([broken.exit, broken.files]).toEqual([1, {}]);
    expect(broken.out).toMatch(
      /^broken\.docx:1 error table the .* → save or download the file again: it is damaged or cut off\nNothing was written\.\n$/u,
    );
  });
});

import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { docx, paragraph } from '../import/support/documents.ts';
import { onDisk, smallContent } from '../support/content.ts';
import { oqylym } from '../support/terminal.ts';

let content = '';
let folder = '';
/** Three states of one act: an article comes in between, the second moves to the end, a reference follows. */
let states: readonly string[] = [];

const log = 'Владелец системы ведёт журнал событий и хранит его не менее пяти лет со дня записи.';
const mark = 'Поставщик маркирует синтетические результаты машиночитаемым способом до распространения.';
const claim = 'Пользователь вправе требовать объяснения решения, принятого исключительно автоматически.';
const fresh = 'Национальная платформа предоставляет вычислительные ресурсы научным организациям.';
const act = (...articles: readonly string[]): string =>
  articles.map((words, index) => `### Статья ${index + 1}.\n\n${words}\n`).join('\n');

beforeAll(async () => {
  content = await onDisk(smallContent);
  folder = await mkdtemp(join(tmpdir(), 'oqylym-compare-'));
  const rule = (number: number): string => `${claim} Срок хранения определяется статьёй ${number} настоящего Закона.`;
  states = await Promise.all(
    [
      act(mark, log, rule(2)),
      act(mark, fresh, log, rule(3)),
      act(mark, fresh, rule(4).replace('вправе', 'может'), log),
    ].map(async (text, index) => {
      const path = join(folder, `state-${index + 1}.md`);
      await writeFile(path, text);
      return path;
    }),
  );
});

function valid(out: string): Record<string, unknown> {
  const value: Record<string, unknown> = JSON.parse(out);
  const schema: object = JSON.parse(
    readFileSync(new URL('../../public/schemas/compare.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.validate(schema, value);
  expect(ajv.errorsText()).toBe('No errors');
  return value;
}

describe('references that a renumbering left behind', () => {
  const citing = 'Отчёт по статье 2 настоящего Закона публикуется владельцем системы ежегодно до первого марта.';
  const given = async (name: string, ...articles: readonly string[]): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, act(...articles));
    return path;
  };

  it('are told in a terminal, with what they meant and what bears their number now', async () => {
    const [was, is] = [await given('cites.md', citing, log), await given('left.md', citing, fresh, log)];
    const { out } = await oqylym(content, 'compare', was, is);
    expect(out).toContain(
      '! Статья 1 still cites 2: it meant Статья 2, which is Статья 3 now; that number is borne by Статья 2 now',
    );
    const gone = await oqylym(content, 'compare', was, await given('gone.md', citing));
    expect(gone.out).toContain('! Статья 1 still cites 2: it meant Статья 2, which is gone\n');
  });

  it('stand in the file for a browser with their words, below the changes', async () => {
    const [was, is] = [await given('cites.md', citing, log), await given('left.md', citing, fresh, log)];
    const path = join(folder, 'left.html');
    await oqylym(content, 'compare', was, is, '--html', path);
    const html = await readFile(path, 'utf8');
    expect(html).toContain('Отчёт по статье <strong>2</strong> настоящего Закона');
    expect(html).toMatch(/Прежде вела: <span>Статья 2<\/span>\. Теперь это <a href="#art_3">Статья 3<\/a>/u);
  });
});

describe('a number that a stub had kept', () => {
  it('is told in a terminal with the words of the stub, whichever way it changed', async () => {
    const [stub, filled] = [join(folder, 'stub.md'), join(folder, 'filled.md')];
    await writeFile(stub, `### Статья 1. Журнал\n\n${log}\n\n### Статья 2. Исключена\n`);
    await writeFile(filled, `### Статья 1. Журнал\n\n${log}\n\n### Статья 2. Жалобы\n\n${claim}\n`);
    const { out } = await oqylym(content, 'compare', stub, filled);
    expect(out).toContain('+ art_2  Статья 2 (the number said before: Статья 2. Исключена)');
    expect(out).toContain('Units: 1 inserted.');
    expect((await oqylym(content, 'compare', filled, stub)).out).toContain('(the number stays: Статья 2. Исключена)');
  });
});

describe('documents as they come', () => {
  const word = async (name: string, ...lines: readonly string[]): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, docx(lines.map((line) => paragraph(line)).join('')));
    return path;
  };
  const lines = ['Закон Республики Казахстан', 'О примере', 'Статья 1. Журнал', log, 'Статья 2. Жалобы', claim];

  it('are compared with each other without a bill, and what is no law in them is counted', async () => {
    const before = await word('before.docx', ...lines);
    const after = await word(
      'after.docx',
      ...lines.map((line) => line.replace('пяти', 'трёх')),
      'Сноска. Статья 2 с изменением.',
    );
    const { out, exit } = await oqylym(content, 'compare', before, after);
    expect(exit).toBe(0);
    expect(out).toContain('Numbering: kz');
    expect(out).toContain('не менее [−пяти−] {+трёх+} лет');
    expect(out).toContain('Units: 1 reworded.');
    expect(out).toMatch(
      /after\.docx: read as Word document; 32 of 39 words are law; 7 in 2 notes around it are not compared\./u,
    );
  });

  it('are compared with Markdown and with plain text of the same words, and nothing differs', async () => {
    const before = await word('word.docx', ...lines.slice(2));
    const markdown = join(folder, 'same.md');
    await writeFile(markdown, `### Статья 1. Журнал\n\n${log}\n\n### Статья 2. Жалобы\n\n${claim}\n`);
    const plain = join(folder, 'same.txt');
    await writeFile(plain, `${lines.slice(2).join('\n\n')}\n`);
    for (const other of [markdown, plain])
      expect((await oqylym(content, 'compare', before, other)).out).toContain('No change.');
  });

  it('without an article are refused in one line, but plain text is compared by paragraphs', async () => {
    const letter = await word('letter.docx', 'Здравствуйте и прочтите это письмо.', 'Оно не о законах, а о погоде.');
    const { exit, err } = await oqylym(content, 'compare', letter, letter);
    expect(exit).toBe(2);
    expect(err).toMatch(/^oqylym: \S*letter\.docx: no article was found in the document; check .+\n$/u);
    const [one, other] = [join(folder, 'one.txt'), join(folder, 'other.txt')];
    await writeFile(one, `${log}\n\n${mark}\n`);
    await writeFile(other, `${log}\n\n${mark.replace('машиночитаемым', 'видимым')}\n`);
    const { out } = await oqylym(content, 'compare', one, other);
    expect(out).toContain('one.txt: no article was found in the document; it is compared paragraph by paragraph');
    expect(out).toContain('[−машиночитаемым−] {+видимым+}');
  });
});

describe('compare with more than two texts', () => {
  it('prints each step, the whole way and the life of every article, valid against the schema', async () => {
    const { out, exit } = await oqylym(content, 'compare', ...states, '--json');
    expect(exit).toBe(0);
    const { texts, steps, overall, threads } = valid(out);
    expect(texts).toMatchObject([{ id: 'state-1.md' }, { id: 'state-2.md' }, { id: 'state-3.md' }]);
    expect(steps).toMatchObject([
      { before: { id: 'state-1.md' }, after: { id: 'state-2.md' } },
      { before: { id: 'state-2.md' }, after: { id: 'state-3.md' } },
    ]);
    expect(overall).toMatchObject({ before: { id: 'state-1.md' }, after: { id: 'state-3.md' } });
    expect(threads).toEqual([
      { eIds: [['art_1'], ['art_1'], ['art_1']] },
      { eIds: [['art_2'], ['art_3'], ['art_4']] },
      { eIds: [['art_3'], ['art_4'], ['art_3']] },
      { eIds: [[], ['art_2'], ['art_2']] },
    ]);
  });

  it('gives the same bytes for the same texts', async () => {
    const [first, second] = [
      await oqylym(content, 'compare', ...states, '--json'),
      await oqylym(content, 'compare', ...states, '--json'),
    ];
    expect(first.out).toBe(second.out);
  });

  it('shows each step and the articles that changed place', async () => {
    const { out } = await oqylym(content, 'compare', ...states);
    expect(out).toContain('Articles through state-1.md → state-2.md → state-3.md');
    expect(out).toContain('art_2 → art_3 → art_4');
    expect(out).toContain('— → art_2 → art_2');
  });

  it('compares versions of one bill and files in one row', async () => {
    const { out, exit } = await oqylym(
      content,
      'compare',
      'example/01-presented',
      'example/02-first-reading',
      states[0] ?? '',
      '--json',
    );
    expect(exit).toBe(0);
    expect(valid(out)).toMatchObject({
      texts: [{ extent: 'partial' }, { wording: 'official' }, { id: 'state-1.md', wording: null }],
    });
  });
});

describe('compare for a terminal', () => {
  it('names the place in words, says where it was and sets apart what only follows', async () => {
    const [before = '', after = ''] = states;
    const { out } = await oqylym(content, 'compare', before, after);
    expect(out).toContain('+ art_2  Статья 2');
    expect(out).toContain('art_3  Статья 3 (was Статья 2, art_2; renumbered)');
    expect(out).toContain('only follows a renumbering)');
  });

  it('leaves out what only follows a renumbering on request, and says how many', async () => {
    const [before = '', after = ''] = states;
    const { out } = await oqylym(content, 'compare', before, after, '--hide-consequential');
    expect(out).not.toContain('only follows a renumbering)');
    expect(out).toContain('Left out: 2 that only follow a renumbering.');
  });

  it('marks a move and says "probably" with what speaks for it where a match is not sure', async () => {
    const [, before = '', after = ''] = states;
    expect((await oqylym(content, 'compare', before, after)).out).toMatch(/↷ art_\d {2}Статья \d \(was .*; moved/u);
    const weak = join(folder, 'weak.md');
    const old = join(folder, 'old.md');
    await writeFile(old, `### Статья 1. Журнал событий\n\n${log}\n\n### Статья 2. Метка\n\n${mark}\n`);
    await writeFile(
      weak,
      `### Статья 1. Журнал событий\n\nВладелец ведёт журнал. Орган надзора получает его по запросу суда.\n\n### Статья 2. Метка\n\n${mark}\n`,
    );
    expect((await oqylym(content, 'compare', old, weak)).out).toMatch(
      /~ art_1 {2}Статья 1 \(probably the same provision; \d+ % of the words alike, same number\)/u,
    );
  });
});

describe('compare --html', () => {
  it('writes one file that fetches nothing and runs nothing, with its styles inside', async () => {
    const path = join(folder, 'redline.html');
    const { out, exit } = await oqylym(content, 'compare', ...states.slice(0, 2), '--html', path);
    expect({ exit, out: out.split('\n')[0] }).toEqual({ exit: 0, out: `wrote ${path}` });
    const elements = elementsOf(await readFile(path, 'utf8'));
    const loading = elements.filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'base'].includes(tagName));
    expect(loading.map(({ tagName }) => tagName)).toEqual([]);
    const links = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === 'href').map(({ value }) => value),
    );
    const ids = new Set(
      elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value)),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)))).toEqual([]);
    expect(elements.find(({ tagName }) => tagName === 'html')?.attrs).toContainEqual({ name: 'lang', value: 'ru' });
    expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    expect(await readFile(path, 'utf8')).not.toMatch(/url\(|@import/u);
  });

  it('holds every step of several texts, each id once, and the box ticked that hides what follows', async () => {
    const path = join(folder, 'all.html');
    await oqylym(content, 'compare', ...states, '--html', path, '--hide-consequential');
    const elements = elementsOf(await readFile(path, 'utf8'));
    const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const titles = elements.filter(({ tagName }) => tagName === 'h2').length;
    expect(titles).toBe(4);
    const box = elements.find(({ attrs }) =>
      attrs.some(({ name, value }) => name === 'id' && value === 'hide-renumbered'),
    );
    expect(box?.attrs).toContainEqual({ name: 'checked', value: '' });
  });

  it('gives the same bytes for the same texts', async () => {
    const [one, two] = [join(folder, 'one.html'), join(folder, 'two.html')];
    for (const path of [one, two]) await oqylym(content, 'compare', ...states, '--html', path);
    expect(await readFile(one, 'utf8')).toBe(await readFile(two, 'utf8'));
  });

  it('shows words of the law that look like markup as words', async () => {
    const [sly, path] = [join(folder, 'sly.md'), join(folder, 'sly.html')];
    await writeFile(sly, '### Статья 1.\n\nНе менее <script>alert(1)</script> & более.\n');
    await oqylym(content, 'compare', states[0] ?? '', sly, '--html', path, '--lang', 'ru');
    expect(await readFile(path, 'utf8')).not.toContain('<script>');
  });

  it.each([
    [
      ['--html', '/nowhere/at/all.html'],
      'there is no folder for /nowhere/at/all.html; make it first or name another file',
    ],
    [['--html', tmpdir()], `${tmpdir()} is a folder; name a file in it`],
  ])('%j exits 2 with one line', async (options, line) => {
    expect(await oqylym(content, 'compare', ...states, ...options)).toEqual({
      exit: 2,
      out: '',
      err: `oqylym: ${line}\n`,
    });
  });
});

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(text: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if ('tagName' in child) found.push(child);
      if ('childNodes' in child) visit(child);
    }
  };
  visit(parse(text));
  return found;
}

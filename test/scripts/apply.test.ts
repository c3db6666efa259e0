import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/library/read-files.ts';
import { onDisk, smallContent } from '../support/content.ts';
import { type Ended, oqylym } from '../support/terminal.ts';

const bill = 'invented-windmills';
let content = '';
let folder = '';

beforeAll(async () => {
  const files = await readFiles(fileURLToPath(new URL('../fixtures/bill-of-four-readings', import.meta.url)));
  const law = { 'legislatures/kz.md': smallContent['legislatures/kz.md'] ?? '' };
  const invented = files.map(({ path, text }) => [path.replace('content/', ''), text] as const);
  content = await onDisk({ ...law, ...Object.fromEntries(invented) });
  folder = await mkdtemp(join(tmpdir(), 'oqylym-amend-'));
});

function json({ out }: Ended, name: string): Record<string, unknown> {
  const value: Record<string, unknown> = JSON.parse(out);
  const schema: object = JSON.parse(
    readFileSync(new URL(`../../public/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.validate(schema, value);
  expect(ajv.errorsText()).toBe('No errors');
  return value;
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('apply', () => {
  it('proves a later reading and lists the one change that no amendment asks for', async () => {
    const { out, exit, err } = await oqylym(content, 'apply', `${bill}/02`, '03-third', '--against', `${bill}/03`);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.slice(out.indexOf('Against'))).toMatchInlineSnapshot(`
      "Against 03-third: 21 of 22 changes proved, 1 unexplained.
        unexplained: art_7__para_1

      What no amendment explains, from the executed text to the later one:

      ~ art_7__para_1  Статья 7, пункт 1
          Мельница исключается из реестра, если она разрушена {+или не вращается более трёх лет+}.
      "
    `);
  });

  it('executes a rejected amendment that is named, and says so', async () => {
    const { out } = await oqylym(content, 'apply', `${bill}/01-first`, '011');
    expect(out).toMatchInlineSnapshot(`
      "01-first as amended (official, whole)
      Language: ru (it is held in it). Numbering: kz (the bill says so).
      Note: amendment 02-second/011 is rejected; it is executed because you named it.
      ✓ 02-second/011, change 1: art_14

      ~ art_14  Статья 14
          Вокруг мельницы устанавливается ограда высотой [−один метр−]{+полтора метра+}.
      "
    `);
  });

  it('exits 1 where an amendment is refused, with file, line, place, fault and remedy', async () => {
    const { out, exit } = await oqylym(content, 'apply', `${bill}/01-first`, '02-second/010', '02-second/011');
    expect(exit).toBe(1);
    expect(out).toContain(
      '✗ content/bills/invented-windmills/amendments/02-second/011.md:8 amendment 11, change 1, at art_14: amendment 02-second/010, change 1 already changed this → the two exclude each other: keep one, or write one that does both',
    );
  });

  it('prints JSON that keeps to its schema, with and without a later text', async () => {
    const alone = json(await oqylym(content, 'apply', `${bill}/01`, '02-second', '--json'), 'apply');
    expect(alone.verdict).toBeNull();
    const later = await readFile(join(content, `bills/${bill}/versions/02-second/ru.md`), 'utf8');
    expect(alone.text).toBe(later);
    const proved = json(
      await oqylym(content, 'apply', `${bill}/01`, '02-second', '--against', `${bill}/02`, '--json'),
      'apply',
    );
    expect(proved.verdict).toMatchObject({ tally: { changes: 27, proved: 27, unexplained: 0 } });
  });

  it('takes files for text, amendments and later text', async () => {
    const before = await file(
      'before.md',
      '### Статья 1. Журнал\n\n1. Владелец вправе вести журнал.\n\n2. Срок не установлен.\n',
    );
    const after = await file(
      'after.md',
      '### Статья 1. Журнал\n\n1. Владелец обязан вести журнал.\n\n2. Срок не установлен.\n',
    );
    const change = await file(
      '001.md',
      '---\nnumber: 1\noutcome: accepted\nchanges:\n  - words: art_1__para_1\n    find: { ru: вправе }\n    put: { ru: обязан }\n---\n',
    );
    const { out, exit } = await oqylym(content, 'apply', before, change, '--against', after);
    expect(exit).toBe(0);
    expect(out).toContain('Against after.md: 1 of 1 changes proved.');
  });

  it('answers a wrong name with one line that says what is known', async () => {
    const { err, exit } = await oqylym(content, 'apply', `${bill}/01`, '02-second/041');
    expect({ err, exit }).toEqual({
      err: 'oqylym: the bill invented-windmills has no amendment "02-second/041"; did you mean "02-second/001"?\n',
      exit: 2,
    });
  });
});

describe('blame', () => {
  it('names the amendment of each run of words, and says where the cause is not known', async () => {
    expect((await oqylym(content, 'blame', `${bill}/04-fourth`, 'art_7__para_1')).out).toMatchInlineSnapshot(`
      "invented-windmills/04-fourth art_7__para_1 (official, ru)
        Мельница исключается из реестра, если она разрушена
          ← stood in the first text held, 01-first
        или не вращается более трёх лет
          ← entered at 03-third; cause unknown
        .
          ← stood in the first text held, 01-first
      "
    `);
    expect((await oqylym(content, 'blame', `${bill}/04-fourth`, 'art_5__para_2')).out).toMatchInlineSnapshot(`
      "invented-windmills/04-fourth art_5__para_2 (official, ru)
        Палата мельниц
          ← amendment 04-fourth/033, change 1 (Комитет по мельницам, 2031-06-20): proved
        обновляет реестр один раз в
          ← stood in the first text held, 01-first
        квартал
          ← amendment 02-second/004, change 1 (Депутат Ветров, 2031-03-10): proved
        .
          ← stood in the first text held, 01-first
      "
    `);
  });

  it('prints JSON that keeps to its schema', async () => {
    const { units } = json(await oqylym(content, 'blame', `${bill}/04`, 'art_6', '--json'), 'blame');
    expect(units).toHaveLength(10);
  });

  it('answers an address that is not there with those that are', async () => {
    expect((await oqylym(content, 'blame', `${bill}/04`, 'art_60')).err).toBe(
      'oqylym: invented-windmills/04-fourth has no art_60; that version has art_1 to art_19\n',
    );
  });
});

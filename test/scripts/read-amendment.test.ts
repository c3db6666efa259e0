import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { onDisk, smallContent } from '../support/content.ts';
import { type Ended, oqylym } from '../support/terminal.ts';

let content = '';
let folder = '';
beforeAll(async () => {
  content = await onDisk(smallContent);
  folder = await mkdtemp(join(tmpdir(), 'oqylym-orders-'));
});

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const read = (path: string, ...more: readonly string[]): Promise<Ended> =>
  oqylym(content, 'read-amendment', path, '--legislature', 'kz', ...more);
const intoBill = ['--bill', 'example', '--version', '02-first-reading', '--number', '9'] as const;
const order = 'В пункте 2 статьи 2 слово «отвечает» заменить словами «не отвечает».\n';

describe('read-amendment', () => {
  it('prints JSON that the shipped schema allows, in Kazakh, Russian and English', async () => {
    const schema: object = JSON.parse(
      readFileSync(new URL('../../public/schemas/read-amendment.schema.json', import.meta.url), 'utf8'),
    );
    const texts = {
      kk: '2-баптың 2-тармағындағы «жауап береді» деген сөздер «жауап бермейді» деген сөздермен ауыстырылсын.\n',
      ru: order,
      en: 'In point 2 of Article 2, strike "is liable" and insert "is not liable".\n',
    };
    for (const [language, text] of Object.entries(texts)) {
      const { exit, out } = await read(await file(`${language}.txt`, text), '--lang', language, '--json');
      expect(exit, out).toBe(0);
      const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
      ajv.validate(schema, JSON.parse(out));
      expect(ajv.errorsText(), language).toBe('No errors');
    }
  });

  it('writes an amendment that the content takes, and never over one that is there', async () => {
    const path = await file('order.txt', order);
    const { exit, out } = await read(path, '--lang', 'ru', ...intoBill);
    expect(exit, out).toBe(0);
    const made = await readFile(join(content, 'bills/example/amendments/02-first-reading/009.md'), 'utf8');
    expect(made).toContain('не отвечает');
    const again = await read(path, '--lang', 'ru', ...intoBill);
    expect(again).toMatchObject({ exit: 2, err: expect.stringContaining('exists and was not overwritten') });
  });

  it('writes nothing where an order is left to a person', async () => {
    const path = await file('half.txt', `${order}Статью 1 дополнить тем, чего в ней недостаёт.\n`);
    const { out } = await read(
      path,
      '--lang',
      'ru',
      '--bill',
      'example',
      '--version',
      '02-first-reading',
      '--number',
      '10',
    );
    expect(out).toContain('left to a person');
    await expect(readFile(join(content, 'bills/example/amendments/02-first-reading/010.md'))).rejects.toThrow();
  });

  it.each([
    ['ru', 'Пункт 1 статьи 1 привести в соответствие с Конституцией.'],
    ['ru', 'Привести терминологию в соответствие.'],
    ['kk', '1-баптың 1-тармағы Конституцияға сәйкес келтірілсін.'],
    ['en', 'Bring paragraph 1 of Article 1 into line with the Constitution.'],
  ])('writes nothing beside a sentence whose verb no formula knows: %s %s', async (language, sentence) => {
    const known = {
      ru: order,
      kk: '2-баптың 2-тармағындағы «жауап береді» деген сөздер «жауап бермейді» деген сөздермен ауыстырылсын.\n',
      en: 'In point 2 of Article 2, strike "is liable" and insert "is not liable".\n',
    }[language];
    const path = await file(`unknown-verb-${language}.txt`, `${known}\n${sentence}\n`);
    const target = ['--bill', 'example', '--version', '02-first-reading', '--number', '11'];
    const { out } = await read(path, '--lang', language, ...target);
    expect(out).toContain('1 passages are left to a person');
    expect(out).toContain(sentence);
    await expect(readFile(join(content, 'bills/example/amendments/02-first-reading/011.md'))).rejects.toThrow();
  });

  it('says in one line what is wrong with its use', async () => {
    const path = await file('use.txt', order);
    const uses = [
      [['--lang', 'de'], 'amending instructions in "de" cannot be read; choose --lang'],
      [['--lang', 'ru', '--bill', 'example'], 'give both --bill and --version, or neither'],
      [['--lang', 'ru', '--bill', 'example', '--version', '02-first-reading'], 'say the number of the amendment'],
      [['--lang', 'ru', ...intoBill.slice(0, 2), '--version', '03-x', '--number', '1'], 'has no version "03-x"'],
      [['--lang', 'ru', ...intoBill, '--date', 'вчера'], 'which is no date; write 2025-11-17'],
    ] as const;
    for (const [options, message] of uses) {
      const { exit, err } = await read(path, ...options);
      expect([exit, err.trim().split('\n').length]).toEqual([2, 1]);
      expect(err).toContain(message);
    }
  });
});

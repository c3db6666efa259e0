import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/law/provision.ts';
import { walk, wordsOf } from '../../src/law/provision.ts';
import { parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { legislature } from '../support/legislatures.ts';

const folder = new URL('../fixtures/law/', import.meta.url);
/** `kz.ru.units.md`: legislature, language, what it shows. Kazakhstan's stand first. */
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort((a, b) => Number(b.startsWith('kz')) - Number(a.startsWith('kz')) || (a < b ? -1 : 1));

/** One line a unit, indented as it is nested: address, kind, number as printed, heading, words. */
function outline(unit: Provision, indent = ''): string {
  const words = [
    unit.num && `«${unit.num}»`,
    unit.heading && `heading: ${unit.heading}`,
    unit.text?.replaceAll('\n', ' ⏎ '),
    unit.isRepealed && '[repealed]',
  ];
  const line = [`${indent}${unit.eId}`, `(${unit.kind})`, ...words.filter(Boolean)].join(' ');
  return [line, ...unit.children.map((child) => outline(child, `${indent}  `))].join('\n');
}

describe.each(names)('%s', (name) => {
  const [id = '', language = ''] = name.split('.');
  const options = { language, legislature: legislature(id), file: name };
  const text = readFileSync(new URL(name, folder), 'utf8');
  const { root, problems } = parse(text, options);

  it('is read into the units that its tree file shows', async () => {
    const tree = `../fixtures/law/${name.replace(/\.md$/u, '.tree.txt')}`;
    await expect(`${outline(root)}\n`).toMatchFileSnapshot(tree);
  });

  it('keeps every word, in order', () => {
    const wordsIn = (from: string): readonly string[] => from.match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(wordsIn(wordsOf(root))).toEqual(wordsIn(text));
  });

  it('has an address of its own for each unit', () => {
    expect(problems).toEqual([]);
    expect(new Set([...walk(root)].map(({ eId }) => eId)).size).toBe([...walk(root)].length);
  });

  it('is printed as a text that reads the same', () => {
    const printed = print(root, options);
    expect(outline(parse(printed, options).root)).toBe(outline(root));
    expect(print(parse(printed, options).root, options)).toBe(printed);
  });
});

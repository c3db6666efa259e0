import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Provision, walk, wordsOf } from '../../src/law/provision.ts';
import { type Parsed, parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { type PrintingStyle, printingStyles } from '../support/printing-styles.ts';
import { randomLaw } from '../support/random-text.ts';

// The same cases on every run, so that a failure is of the change and not of the day.
fc.configureGlobal({ seed: 20261127 });

/** A law of any size; fast-check prints the seed of a failure and shrinks the size. */
const laws = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 9 }) });
const read = (text: string, style: PrintingStyle): Parsed => parse(text, { ...style, file: 'law.md' });
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The tree without addresses and lines: what `randomLaw` makes. */
function shape({ kind, num, number, heading, text, children }: Provision): object {
  return { kind, num, number, heading, text, children: children.map(shape) };
}

/** A block as an editor might indent and number it. */
const typed = fc
  .tuple(
    fc.constantFrom('', '', '   ', '      ', ' ', '\t'),
    fc.constantFrom(
      '1.',
      '2.',
      '3.',
      '1)',
      '2)',
      'а)',
      'б)',
      '(a)',
      '(b)',
      '(1)',
      '(2)',
      '(i)',
      '(ii)',
      '(A)',
      '–',
      'a)',
      'b)',
      'aa)',
      '',
    ),
    fc.constantFrom('', ' система', ' владелец;', ' owner\n(1) user', ' данные:\n1) слова;'),
  )
  .map((parts) => parts.join(''));
/** Markers, headings, indents and words of every script, in any order. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      typed,
      typed,
      fc.constantFrom(
        '',
        '',
        '   ',
        '\t',
        '# Закон',
        '## Глава 1. ОБЩЕЕ',
        '### Статья 5-1. Маркировка',
        '### 5-бап',
        '#',
        '######### x',
      ),
      fc.constantFrom(
        '1. Система',
        '   1) данные;',
        '      а) «слова»',
        '(a) owner',
        '(i) one',
        '– абзац',
        '2025\\. год',
        '\\# x',
        '24-1.',
      ),
    ),
    { maxLength: 25 },
  )
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n', '\r').map((end) => lines.join(end)));

describe.each(Object.entries(printingStyles))('law text in the style %s', (_name, style) => {
  it('is read as the tree it was printed from, and printed as the text it was read from', () => {
    fc.assert(
      fc.property(laws, ({ seed, size }) => {
        const law = randomLaw(style, seed, size);
        const text = print(law, style);
        const { root } = read(text, style);
        expect(shape(root)).toEqual(shape(law));
        expect(print(root, style)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('has its words in the tree in the order of the file, under addresses that are unique', () => {
    fc.assert(
      fc.property(laws, ({ seed, size }) => {
        const text = print(randomLaw(style, seed, size), style);
        const { root } = read(text, style);
        expect(wordsIn(wordsOf(root))).toEqual(wordsIn(text));
        const addresses = [...walk(root)].map((unit) => unit.eId);
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
    );
  });

  it('may be anything at all: nothing is refused, no word is lost, and printing settles it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = read(text, style);
        expect(wordsIn(wordsOf(root))).toEqual(wordsIn(text));
        const addresses = [...walk(root)].map((unit) => unit.eId);
        expect(new Set(addresses).size).toBe(addresses.length);
        const printed = print(root, style);
        expect(wordsIn(printed)).toEqual(wordsIn(text));
        expect(print(read(printed, style).root, style)).toBe(printed);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the lines of every unit inside the file and in order', () => {
    fc.assert(
      fc.property(laws, ({ seed, size }) => {
        const text = print(randomLaw(style, seed, size), style);
        const { root } = read(text, style);
        const [, ...units] = [...walk(root)];
        const starts = units.map((unit) => unit.lines.first);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { lines } of units) expect(lines.last).toBeLessThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 50 },
    );
  });
});

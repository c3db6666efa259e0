import { describe, expect, it } from 'vitest';
import { compare, type Text } from '../../src/compare/compare.ts';
import { paragraphsOf, printed } from '../../src/export/docx-redline/paragraphs.ts';
import { docxRedline } from '../../src/export/docx-redline.ts';
import type { Provision } from '../../src/law/provision.ts';
import { parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { decidedByLibreOffice, libreOfficeMissing } from '../support/libreoffice.ts';
import { mutate, profiles } from '../support/mutate-law.ts';
import { printingStyles } from '../support/printing-styles.ts';
import { randomLaw } from '../support/random-text.ts';
import { movesIn, withoutComments } from '../support/track-changes.ts';

interface Pair {
  readonly before: Text;
  readonly after: Text;
}

/** Laws made up from seeds, and their amended forms, in the two ways of amending that move the most. */
const pairs: readonly Pair[] = profiles
  .filter(({ name }) => name === 'recodify' || name === 'mixed')
  .flatMap((profile, index) =>
    ['ru', 'kk'].map((name): Pair => {
      const style = printingStyles[name];
      if (!style) throw new Error(`no style ${name}`);
      const read = (id: string, root: Provision): Text => ({
        id,
        language: style.language,
        wording: 'official',
        extent: 'whole',
        root: parse(print(root, style), { ...style, file: `${id}.md` }).root,
      });
      const before = read('a', randomLaw(style, 40 + index, 12));
      return { before, after: read('b', mutate(before.root, profile, 7 + index).after) };
    }),
  );

const redlineOf = ({ before, after }: Pair): Uint8Array =>
  docxRedline({ comparison: compare(before, after), before: before.root, after: after.root, lang: 'ru' });

const lines = ({ root }: Text): readonly string[] =>
  paragraphsOf(root).map((one) => printed(one).replaceAll('\t', ' '));
const trimmed = (list: readonly string[]): readonly string[] =>
  list
    .join('\n')
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('\t', ' '));

describe('docxRedline in LibreOffice', { timeout: 300_000 }, () => {
  it('is opened, and accepting all gives the later text, rejecting all the words of the earlier one', (context) => {
    if (libreOfficeMissing) context.skip(libreOfficeMissing);
    const files = pairs.map(redlineOf);
    expect(files.reduce((sum, file) => sum + movesIn(file), 0)).toBeGreaterThan(0);
    // LibreOffice without a screen (7.4, Debian's nogui build) falls over any document with a comment in it, ours or another's.
    const decided = decidedByLibreOffice(files.map(withoutComments));
    for (const [place, { before, after }] of pairs.entries()) {
      expect(trimmed(decided[place]?.accept ?? [])).toEqual(lines(after).join('\n').split('\n'));
      // Rejecting, it loses some paragraph ends beside paragraphs put in (diff.md, 7), but no word.
      const words = (list: readonly string[]): string => list.join('').replaceAll(/\s/gu, '');
      expect(words(decided[place]?.reject ?? [])).toBe(words(lines(before)));
    }
  });
});

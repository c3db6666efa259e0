import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, printed } from '../../src/export/docx-redline/paragraphs.ts';
import type { Version } from '../../src/law/bill.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { commonLanguage, textFor } from '../../src/library/compare-versions.ts';
import { readFiles } from '../../src/library/read-files.ts';
import { decidedByLibreOffice, libreOfficeMissing } from '../support/libreoffice.ts';
import { dist, filesOf } from '../support/site.ts';
import { authorsIn, withoutComments } from '../support/track-changes.ts';

const { dossiers } = buildLibrary(await readFiles(fileURLToPath(new URL('../../content', import.meta.url))));

interface Side {
  /** The lines of the text as the site holds it. */
  readonly lines: readonly string[];
}

interface Redline {
  readonly path: string;
  readonly before: Side;
  readonly after: Side;
}

/** Every redline of the built site with the two texts that its address names. */
const redlines: readonly Redline[] = filesOf(dist)
  .filter((path) => path.endsWith('.docx') && path.includes('/compare/'))
  .flatMap((path) => {
    const [lang = '', bill = '', , pair = ''] = path.replace(/\.docx$/u, '').split('/');
    const dossier = dossiers.find((one) => one.bill.id === bill);
    const [from = '', to = ''] = pair.split('..');
    return dossier ? [redline(path, dossier, lang, [from, to])] : [];
  });

function redline(path: string, dossier: Dossier, lang: string, [from, to]: readonly [string, string]): Redline {
  const [before, after] = [from, to].map((id) => dossier.versions.find((version) => version.id === id));
  const language = before && after && commonLanguage(before, after, lang);
  if (!before || !after || !language) throw new Error(`${path} names no two texts with a language in common`);
  return { path, before: sideOf(before, language), after: sideOf(after, language) };
}

function sideOf(version: Version, language: string): Side {
  const text = textFor(version, language);
  if (!text) throw new Error(`${version.id} has no text in ${language}`);
  return { lines: paragraphsOf(text.root).map((one) => printed(one).replaceAll('\t', ' ')) };
}

const words = (lines: readonly string[]): string => lines.join('').replaceAll(/\s/gu, '');

describe('the Word redlines of the built site', { timeout: 580_000 }, () => {
  it('have the later text where LibreOffice accepts all and the earlier one where it rejects all', (context) => {
    if (libreOfficeMissing) context.skip(libreOfficeMissing);
    expect(redlines.length).toBeGreaterThan(10);
    // LibreOffice without a screen falls over any document with a comment in it, ours or another's.
    const files = redlines.map(({ path }) => withoutComments(new Uint8Array(readFileSync(join(dist, path)))));
    const decided = decidedByLibreOffice(files);
    for (const [place, { path, before, after }] of redlines.entries()) {
      const { accept = [], reject = [] } = decided[place] ?? {};
      expect(words(accept), `${path}, all accepted`).toBe(words(after.lines));
      expect(words(reject), `${path}, all rejected`).toBe(words(before.lines));
    }
  });

  it('name the authors of amendments in the language of the page', () => {
    for (const dossier of dossiers)
      for (const [name, names] of Object.entries(dossier.bill.authors)) {
        const lang = Object.keys(names)[0] ?? '';
        const authors = redlines
          .filter(({ path }) => path.startsWith(`${lang}/${dossier.bill.id}/`))
          .flatMap(({ path }) => [...authorsIn(new Uint8Array(readFileSync(join(dist, path))))]);
        expect(authors.length).toBeGreaterThan(0);
        expect(authors).not.toContain(name);
        expect(authors).toContain(names[lang]);
      }
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ImportOptions } from '../../../src/import/import-version.ts';
import { importVersion } from '../../../src/import/import-version.ts';
import { isoDate } from '../../../src/law/ids.ts';
import type { Legislature } from '../../../src/law/legislature.ts';
import { legislature } from '../../support/legislatures.ts';

/** Text as bytes. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document from the XML of its paragraphs and, if need be, of other parts. */
export const docx = (paragraphs: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${paragraphs}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        `word/${name}.xml`,
        strToU8(`<w:${name} ${NAMESPACES}>${xml}</w:${name}>`),
      ]),
    ),
  });

/** A paragraph of a Word document; `look` is the XML of its run's properties. */
export const paragraph = (text: string, look = ''): string =>
  `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Kazakhstan as the site knows it. */
export const kazakhstan = (): Legislature => legislature('kz');

const KNOWN = {
  fileName: 'law.txt',
  bill: 'kz-ai',
  version: '05-signed',
  language: 'ru',
  stage: 'signed',
  date: isoDate('2025-11-17'),
  wording: 'official',
} as const;

/** Imports a document with what a test does not care about filled in. */
export const imported = (document: string | Uint8Array, options: Partial<ImportOptions> = {}) =>
  importVersion(typeof document === 'string' ? bytes(document) : document, {
    ...KNOWN,
    legislature: kazakhstan(),
    ...options,
  });

/** The law text of an import; empty if nothing was written. */
export const lawOf = ({ files }: ReturnType<typeof imported>): string =>
  files.find(({ path }) => !path.endsWith('/version.md'))?.text ?? '';

/** The text of `version.md` of an import. */
export const headOf = ({ files }: ReturnType<typeof imported>): string =>
  files.find(({ path }) => path.endsWith('/version.md'))?.text ?? '';

/** Real documents stay outside the project: in the folder OQYLYM_SHARED, else in `shared` beside the checkout. */
export const sharedFolder = process.env.OQYLYM_SHARED ?? join(import.meta.dirname, '../../../../shared');

/** The real documents of a case that end so, by name; null if the case is not there. */
export function shared(name: string, ending: string): ReadonlyMap<string, Uint8Array> | null {
  const folder = join(sharedFolder, 'data', name);
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((file) => file.endsWith(ending) && file !== 'SOURCE.md');
  return new Map(names.sort().map((file) => [file, readFileSync(join(folder, file))]));
}

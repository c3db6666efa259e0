import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Language } from '../../src/law/language.ts';
import type { Provision } from '../../src/law/provision.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';
import { formexAct } from './formex-act.ts';

/** The shared folder of real legal texts, which is no part of the project; null where it is absent. */
export function sharedData(): string | null {
  const folder = resolve(process.env.OQYLYM_SHARED ?? resolve(import.meta.dirname, '../../../shared'), 'data');
  return existsSync(folder) ? folder : null;
}

/** Reads a text of the shared folder as a tree. `title` is the act's own name where the file is only a part of the act. */
export function referenceText(folder: string, file: string, language: Language, title: string | null): Provision {
  const bytes = readFileSync(resolve(folder, file));
  if (file.endsWith('.formex.xml')) return formexAct(bytes.toString('utf8'));
  const markdown = file.endsWith('.docx') ? fromDocx(bytes) : bytes.toString('utf8');
  const { root } = parse(asLawText(markdown), { file, language, legislature: legislature('kz') });
  return { ...root, heading: title ?? root.heading };
}

/** Without front matter, HTML anchors and quote signs; "1) тармақшада" begins with a reference, not with a number of its own. */
const asLawText = (markdown: string): string =>
  markdown
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/^<a id="[^"]*"><\/a>$/gmu, '')
    .replace(/^(\s*)> /gmu, '$1')
    .replace(/^(\d+)\)(?= тармақша)/gmu, '$1\\)');

/** The paragraphs of a Word file of the Kazakh system; what follows a point belongs to it until the next heading. */
function fromDocx(bytes: Buffer): string {
  const xml = entry(bytes, 'word/document.xml');
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map(([, run]) => run)
      .join('')
      .trim(),
  );
  let isInPoint = false;
  const lines = paragraphs.map((line) => {
    const isHeading = /^(?:Глава|Статья) \d/u.test(line);
    const isPoint = /^\d+(?:-\d+)?\. /u.test(line);
    isInPoint = !isHeading && (isInPoint || isPoint);
    if (isHeading) return `${line.startsWith('Глава') ? '##' : '###'} ${line}`;
    return isInPoint && !isPoint ? `   ${line}` : line;
  });
  return lines.join('\n\n');
}

/** One deflated file of a zip archive, found in its directory (PKWARE APPNOTE 4.3.12). */
function entry(bytes: Buffer, name: string): string {
  const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = bytes.readUInt32LE(directory + 16);
  for (let count = bytes.readUInt16LE(directory + 10); count > 0; count -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const header = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString('utf8');
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name} in the archive`);
}

import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/import/limits.ts';
import { readDocument } from '../../src/import/readers.ts';
import { onDisk, smallContent } from '../support/content.ts';
import { legislature } from '../support/legislatures.ts';
import { oqylym } from '../support/terminal.ts';
import { bytes, imported } from './support/documents.ts';
import { ownDocuments } from './support/own-documents.ts';

const refusal = (document: string | Uint8Array): string => {
  const reading = readDocument(typeof document === 'string' ? bytes(document) : document);
  return reading.kind === 'refused' ? `${reading.message} → ${reading.hint}` : `read as ${reading.format}`;
};

const text = (format: string): string => new TextDecoder().decode(ownDocuments.get(format)?.bytes);

/** The four formats of XML, each with a document type before its first element. */
const XML = ['US bill', 'Formex', 'gazette of Spain', 'Akoma Ntoso'].map(
  (format): [string, (doctype: string) => string] => {
    const document = text(format).replace(/^<\?xml[^>]*\?>/u, '');
    const root = /^<(?<name>\w+)/u.exec(document)?.groups?.name ?? '';
    return [format, (inner) => `<?xml version="1.0"?><!DOCTYPE ${root} [${inner}]>${document.replace('</', '&a;</')}`];
  },
);

describe.each(XML)('%s', (_format, withType) => {
  it('that would read a file of this machine, or of another, is refused', () => {
    expect(refusal(withType('<!ENTITY a SYSTEM "file:///etc/passwd">'))).toContain(
      'the XML defines entities of its own',
    );
    expect(refusal(withType('<!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd">%b;'))).toContain(
      'the XML defines entities of its own',
    );
  });

  it('whose entities would grow without end is refused', () => {
    const lines = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY ${level === 11 ? 'a' : `l${level + 1}`} "${`&l${level};`.repeat(10)}">`,
    );
    expect(refusal(withType(`<!ENTITY l0 "ha">${lines.join('')}`))).toContain('the XML defines entities of its own');
  });

  it('that uses an entity nobody defined is refused', () => {
    expect(refusal(withType('<!ELEMENT x ANY>'))).toContain('the XML is broken');
  });
});

describe.each(['US bill', 'Formex', 'gazette of Spain', 'Akoma Ntoso'])('half a document of %s', (format) => {
  it('is refused as cut off', () => {
    const whole = text(format);
    expect(refusal(whole.slice(0, whole.length / 2))).toContain('the XML is broken');
  });
});

describe('a document', () => {
  it('nested deeper than any law is refused', () => {
    expect(refusal(`<akomaNtoso xmlns="x"><act><body>${'<section>'.repeat(5000)}`)).toContain(
      'larger or deeper than any law',
    );
  });

  it('of tags without end is refused, or read without growing', { timeout: 60_000 }, () => {
    expect(refusal(`<html><body>${'<p>'.repeat(1_200_000)}Статья 1`)).toContain('more tags than any law');
    expect(refusal(`<html><body>${'<div><font><table>'.repeat(40_000)}Статья 1. Предмет</body></html>`)).toBe(
      'read as html',
    );
  });

  it('with NULs in its words, or of NULs only, is refused', () => {
    const law = 'Статья 1. Предмет\n\nЗакон.\n'.repeat(30);
    expect(refusal(law.replaceAll(' ', '\0'))).toContain('neither text in a known encoding');
    expect(refusal(new Uint8Array(5000))).toMatch(/neither text in a known encoding|no words/u);
  });

  it('in an encoding that is not known is refused, never read as something like it', () => {
    const latin = Uint8Array.from('Artículo 1. Definición\n\nLa ley se aplicará mañana a niños y años.\n', (letter) =>
      letter.charCodeAt(0),
    );
    expect(refusal(latin)).toContain('neither text in a known encoding');
    const koi8 = Uint8Array.from([
      0xf3, 0xd4, 0xc1, 0xd4, 0xd8, 0xd1, 0x20, 0x31, 0x2e, 0x0a, 0xfa, 0xc1, 0xcb, 0xcf, 0xce,
    ]);
    expect(refusal(koi8)).toContain('neither text in a known encoding');
  });

  it('in UTF-16 is read, whatever its format', () => {
    const utf16 = (words: string): Uint8Array =>
      Uint8Array.from([
        0xff,
        0xfe,
        ...[...words].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
      ]);
    expect(refusal(utf16(text('Akoma Ntoso')))).toBe('read as akoma-ntoso');
    expect(refusal(utf16('1-бап. Мақсат\n\nОсы Заң.\n'))).toBe('read as text');
  });

  it('of one endless line comes back in time', { timeout: 60_000 }, () => {
    expect(refusal('а'.repeat(9_000_000))).toContain('the text has 18 MB');
    expect(imported(`Статья 1. Предмет\n\n${'слово '.repeat(300_000)}\n`).count.articles).toBe(1);
    expect(
      imported(`# Заң\n\n## 1-бап. Мақсат\n\n${'[а](б) **в** { г } '.repeat(20_000)}\n`, { language: 'kk' }).count
        .articles,
    ).toBe(1);
  });

  it('of pages without end comes back in time', { timeout: 60_000 }, () => {
    const pages = Array.from(
      { length: 3000 },
      (_, page) => `ЛИСТОК\n\nСтатья ${page + 1}.  Предмет\n\n     Слова ${page} статьи.\n\nстр. ${page + 1}`,
    ).join('\f');
    expect(
      imported(pages, { legislature: legislature('kz') }).problems.filter(({ level }) => level === 'error'),
    ).toEqual([]);
  });
});

describe('200 MB on the disk', () => {
  it('are refused without being read, and nothing is written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oqylym-large-'));
    const file = join(folder, 'law.docx');
    writeFileSync(file, '');
    truncateSync(file, 200 * 1024 * 1024);
    const content = await onDisk(smallContent);
    const before = process.memoryUsage().arrayBuffers;
    const { exit, out } = await oqylym(
      content,
      'import',
      file,
      '--bill',
      'example',
      '--version',
      '09-signed',
      '--lang',
      'ru',
    );
    expect([exit, out]).toEqual([
      1,
      'law.docx:1 error import the file has 200 MB; no more than 64 MB are read → no law is that long: make sure that this is the document\nNothing was written.\n',
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(limits.file);
    expect(readdirSync(join(content, 'bills/example/versions'))).not.toContain('09-signed');
    rmSync(folder, { recursive: true });
  });
});

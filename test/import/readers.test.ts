import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/import/limits.ts';
import { readDocument } from '../../src/import/readers.ts';
import { bytes, docx, headOf, imported, paragraph } from './support/documents.ts';

const refusal = (document: Uint8Array): string => {
  const reading = readDocument(document);
  return reading.kind === 'refused' ? `${reading.message} → ${reading.hint}` : `read as ${reading.format}`;
};

const LAW = [paragraph('Статья 1. Предмет', '<w:b/>'), paragraph('Закон регулирует отношения.')].join('');

describe('readDocument knows a format by its content', () => {
  it('whatever the name', () => {
    expect(readDocument(docx(LAW))).toMatchObject({ format: 'docx' });
    expect(readDocument(bytes('<!DOCTYPE html><html><body><h3>1-бап. Мақсат</h3></body></html>'))).toMatchObject({
      format: 'html',
    });
    expect(readDocument(bytes('<div class="gs_12"><p>Статья 1. Предмет</p></div>'))).toMatchObject({ format: 'html' });
    expect(readDocument(bytes('{"is_actual": true, "text_content": "<p>Статья 1. Предмет</p>"}'))).toMatchObject({
      format: 'adilet-json',
    });
    expect(readDocument(bytes('1-бап. Мақсат\n\nОсы Заң.'))).toMatchObject({ format: 'text' });
  });

  it('and names the formats that it cannot read', () => {
    expect(refusal(bytes('%PDF-1.7 …'))).toBe(
      'the file is a PDF document, which cannot be read here → take the publisher’s .docx or HTML, or copy the text of the PDF into a .txt file',
    );
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toContain('a Word document of the old kind (.doc)');
    expect(refusal(bytes('<?xml version="1.0"?><rss><channel/></rss>'))).toContain('XML with the first element <rss>');
    expect(refusal(zipSync({ 'law.txt': strToU8('Статья 1') }))).toContain('the archive holds no Word document');
  });
});

describe('readDocument refuses in one line', () => {
  it('an empty file', () => {
    expect(refusal(new Uint8Array())).toBe('the file is empty → download or save it again');
  });

  it('200 MB', () => {
    expect(refusal(new Uint8Array(200 * 1024 * 1024))).toBe(
      'the file has 200 MB; no more than 64 MB are read → no law is that long: make sure that this is the document',
    );
  });

  it('text beyond the limit', () => {
    expect(refusal(new Uint8Array(limits.text + 1).fill(0x20))).toContain(
      'the text has 17 MB; no more than 16 MB are read',
    );
  });

  it('half a Word document', () => {
    const whole = docx(LAW.repeat(200));
    expect(refusal(whole.slice(0, whole.length / 2))).toMatch(/cut off|damaged/u);
    expect(refusal(whole.slice(0, 20))).toContain('→');
  });

  it('a damaged Word document', () => {
    const broken = docx(LAW.repeat(50)).map((byte, index) => (index > 120 && index < 260 ? byte ^ 0x5a : byte));
    expect(refusal(broken)).toContain('→');
  });

  it('a zip bomb, counted while it is inflated', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(limits.inflated * 3) }, { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bomb)).toContain('the archive unpacks to more than 32 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(limits.inflated * 3);
  });

  it('XML that defines entities: the billion laughs and the file of another', () => {
    const bomb = '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const thief = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [bomb, thief]) {
      const document = zipSync({
        'word/document.xml': strToU8(
          `${doctype}<w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      });
      expect(refusal(document)).toContain('the XML defines entities of its own');
    }
  });

  it('XML that is cut off, unbalanced or too deep', () => {
    const part = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
    expect(refusal(part('<w:document><w:body>'))).toContain('the XML is broken');
    expect(refusal(part('<w:document><w:p></w:document>'))).toContain('the XML is broken');
    expect(refusal(part('<a>'.repeat(5000)))).toContain('larger or deeper than any law');
  });

  it('a document without words', () => {
    expect(refusal(docx('<w:p/>'))).toContain('the document has no words');
    expect(refusal(bytes(' \n\u00A0\n'))).toContain('the document has no words');
  });

  it('broken or foreign JSON', () => {
    expect(refusal(bytes('{"text_content": "<p>Статья'))).toContain('the JSON is broken');
    expect(refusal(bytes('{"name": "закон"}'))).toContain('no field "text_content"');
  });
});

describe('a refused document', () => {
  it('leaves no file and one problem with the name of the document', () => {
    const result = imported(bytes('%PDF-1.4'), { fileName: 'закон.docx' });
    expect(result).toMatchObject({ files: [], count: { words: 0 } });
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ file: 'закон.docx', line: 1, level: 'error', rule: 'import' });
  });

  it('is one without any article', () => {
    const { files, problems } = imported('Список покупок\n\n1. Хлеб.\n\n2. Молоко.\n');
    expect(files).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual(['no article was found in the document']);
  });

  it('comes back in time even when every line repeats a number or a heading', { timeout: 60_000 }, () => {
    expect(imported('Статья 1. Предмет\n\nТекст.\n\n'.repeat(3000)).files).toHaveLength(2);
    expect(imported(`Статья 1. Предмет\n\n${'1) а;\n\n'.repeat(5000)}`).problems[0]?.message).toContain(
      'the structure of the document is doubtful in',
    );
    expect(imported(`Статья 1. Предмет\n\n${'часть:\n\n1) а:\n\n'.repeat(300)}`).files).toHaveLength(2);
    expect(headOf(imported(`Статья 1. Предмет\n\n${'К. ТОКАЕВ\n\n'.repeat(5000)}`))).toContain('signature');
  });
});

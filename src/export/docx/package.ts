import { strToU8, zipSync } from 'fflate';
import type { Language } from '../../law/language.ts';
import { tag, writeXml, type XmlElement } from '../xml.ts';
import { stylesPart } from './styles.ts';

/** What a Word document is made of. */
export interface DocxContent {
  readonly title: string;
  readonly language: Language;
  /** One line at the top of each page that says what the document is; no part of its text. */
  readonly header: string;
  /** Paragraphs and tables. */
  readonly body: readonly XmlElement[];
  readonly comments: readonly XmlElement[];
  readonly isLandscape: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts beside the document that it refers to: name, type of content. */
const BESIDE = [
  ['styles', `${WORD_TYPE}.styles+xml`],
  ['settings', `${WORD_TYPE}.settings+xml`],
  ['header', `${WORD_TYPE}.header+xml`],
  ['footer', `${WORD_TYPE}.footer+xml`],
  ['comments', `${WORD_TYPE}.comments+xml`],
] as const;

/** A Word document (ECMA-376, transitional). The same content gives the same bytes: no clock, no random ids. */
export function docx(content: DocxContent): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, XmlElement>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['rDocument', 'officeDocument', 'word/document.xml'],
      ['rCore', CORE_RELATION, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': tag(
      'cp:coreProperties',
      { 'xmlns:cp': CORE, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      [tag('dc:title', {}, [content.title]), tag('dc:language', {}, [content.language])],
    ),
    'word/document.xml': word('document', [tag('w:body', {}, [...content.body, section(content.isLandscape)])]),
    'word/_rels/document.xml.rels': relations(BESIDE.map(([name]) => [`r${name}`, name, `${name}.xml`])),
    'word/styles.xml': word('styles', stylesPart(content.language)),
    'word/settings.xml': word('settings', [tag('w:defaultTabStop', { 'w:val': '708' })]),
    'word/header.xml': word('hdr', [line('Header', [run(content.header)])]),
    'word/footer.xml': word('ftr', [line('Footer', [tag('w:fldSimple', { 'w:instr': 'PAGE' }, [run('1')])])]),
    'word/comments.xml': word('comments', content.comments),
  };
  const files = Object.entries(parts).map(([name, root]) => [name, strToU8(writeXml(root))] as const);
  // The oldest date the format knows: a clock would make two runs differ.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const word = (name: string, children: readonly XmlElement[]): XmlElement =>
  tag(`w:${name}`, { 'xmlns:w': MAIN, 'xmlns:r': DOCUMENT_RELATIONS }, children);

const run = (text: string): XmlElement => tag('w:r', {}, [tag('w:t', { 'xml:space': 'preserve' }, [text])]);

const line = (style: string, children: readonly XmlElement[]): XmlElement =>
  tag('w:p', {}, [tag('w:pPr', {}, [tag('w:pStyle', { 'w:val': style })]), ...children]);

function contentTypes(): XmlElement {
  const one = (path: string, type: string): XmlElement => tag('Override', { PartName: path, ContentType: type });
  return tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    one('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    ...BESIDE.map(([name, type]) => one(`/word/${name}.xml`, type)),
    one('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]);
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): XmlElement {
  const typeOf = (type: string): string => (type.includes(':') ? type : `${DOCUMENT_RELATIONS}/${type}`);
  return tag(
    'Relationships',
    { xmlns: PACKAGE_RELATIONS },
    list.map(([id, type, target]) => tag('Relationship', { Id: id, Type: typeOf(type), Target: target })),
  );
}

/** Paper of A4 with the header and footer of every page. */
function section(isLandscape: boolean): XmlElement {
  const [width, height] = isLandscape ? ['16838', '11906'] : ['11906', '16838'];
  return tag('w:sectPr', {}, [
    tag('w:headerReference', { 'w:type': 'default', 'r:id': 'rheader' }),
    tag('w:footerReference', { 'w:type': 'default', 'r:id': 'rfooter' }),
    tag('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': isLandscape ? 'landscape' : null }),
    tag('w:pgMar', {
      'w:top': '1134',
      'w:right': '850',
      'w:bottom': '1134',
      'w:left': isLandscape ? '850' : '1418',
      'w:header': '567',
      'w:footer': '567',
      'w:gutter': '0',
    }),
  ]);
}

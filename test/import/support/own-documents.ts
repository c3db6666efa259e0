import { strToU8 } from 'fflate';
import { bytes, docx, paragraph } from './documents.ts';
import type { FuzzTask } from './fuzz-worker.ts';

const articles = (shape: (number: number) => string): string =>
  Array.from({ length: 8 }, (_, index) => shape(index + 1)).join('\n');

const akn = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/><preface><p>On marks</p></preface><body>${articles(
  (number) =>
    `<article wId="w${number}"><num>Article ${number}</num><heading>Scope ${number}</heading><paragraph><num>1.</num><list><intro><p>It is:<authorialNote><p>Note.</p></authorialNote></p></intro><point><num>(a)</num><content><p>one;</p></content></point></list></paragraph></article>`,
)}</body></act></akomaNtoso>`;

const usBill = `<?xml version="1.0"?><bill><form><official-title>To mark.</official-title></form><legis-body>${articles(
  (number) =>
    `<section id="s${number}"><enum>${number}.</enum><header>Part ${number}</header><subsection id="t${number}"><enum>(a)</enum><text>Shall <quote>mark</quote>:</text><quoted-block><paragraph><enum>(1)</enum><text>new.</text></paragraph></quoted-block></subsection></section>`,
)}</legis-body></bill>`;

const formex = `<?xml version="1.0"?><ACT><BIB.INSTANCE/><TITLE><TI><P>Regulation 1</P></TI></TITLE><ENACTING.TERMS>${articles(
  (number) =>
    `<ARTICLE><TI.ART>Article ${number}</TI.ART><PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>It is:</P><LIST><ITEM><NP><NO.P>(a)</NO.P><TXT>one<NOTE><P>Note.</P></NOTE>;</TXT></NP></ITEM></LIST><QUOT.S><ALINEA><QUOT.START CODE="2018"/>new</ALINEA></QUOT.S></ALINEA></PARAG></ARTICLE>`,
)}</ENACTING.TERMS></ACT>`;

const boe = `<?xml version="1.0"?><response><data><texto>${articles(
  (number) =>
    `<bloque id="a${number}" tipo="precepto"><version fecha_publicacion="20020101"><p class="articulo">Artículo ${number}. Objeto.</p><p>Primera.</p></version><version fecha_publicacion="20200101"><p class="articulo">Artículo ${number}. Objeto.</p><p>Segunda.</p></version></bloque>`,
)}</texto></data></response>`;

const html = `<!DOCTYPE html><html><body><h1>Заң</h1><article>${articles(
  (number) =>
    `<h3 id="z${number}">Статья ${number}. Предмет</h3><p>1. Слова<sup>${number}</sup>:</p><p>1) один;</p><p class="note">Сноска. Слова.</p><table><tr><td>а</td><td>б</td></tr></table>`,
)}</article></body></html>`;

const markdown = `# Про журнал\n\n::: {#article}\n${articles(
  (number) =>
    `Стаття ${number}. Предмет\n\n1\\. Слова [5](/go/5):\n\n1\\) один; { Частина в редакції }\n\n{ Стаття із змінами }\n`,
)}:::\n`;

const pages = Array.from(
  { length: 6 },
  (_, index) =>
    `ВЕСТНИК\n\nСерия Б  № 7        Стр. ${index + 1}\n\nСтатья ${index + 1}.  Предмет.   код: В-7\n\n     1. Слова ${'абвгде'.repeat(index + 1)}, которые продолжаются до конца листа и дальше, как это бывает.`,
).join('\n\f');

const word = docx(
  articles(
    (number) => `${paragraph(`Статья ${number}. Предмет`, '<w:b/>')}${paragraph('1. Слова:')}${paragraph('1) один;')}`,
  ),
  {
    footnotes: '<w:footnote><w:p><w:r><w:t>Сноска</w:t></w:r></w:p></w:footnote>',
    numbering: '<w:abstractNum w:abstractNumId="0"/>',
  },
);

const task = (legislature: string, language: string, document: string | Uint8Array): FuzzTask => ({
  legislature,
  language,
  bytes: typeof document === 'string' ? bytes(document) : document,
});

/** A small document for every reader, by the name of its format. */
export const ownDocuments: ReadonlyMap<string, FuzzTask> = new Map([
  ['Word', task('kz', 'ru', word)],
  ['JSON of adilet', task('kz', 'ru', strToU8(JSON.stringify({ is_actual: true, text_content: html })))],
  ['web page', task('kz', 'ru', html)],
  ['US bill', task('us', 'en', usBill)],
  ['Formex', task('eu', 'en', formex)],
  ['gazette of Spain', task('es', 'es', boe)],
  ['Akoma Ntoso', task('eu', 'en', akn)],
  ['Markdown', task('ua', 'uk', markdown)],
  ['text of pages', task('kz', 'ru', pages)],
  [
    'plain text',
    task(
      'kz',
      'kk',
      articles((number) => `${number}-бап. Мақсат\n\n1. Сөздер:\n\n1) бір;\n`),
    ),
  ],
]);

import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import { readDocument } from '../../src/import/readers.ts';
import { isoDate } from '../../src/law/ids.ts';
import { legislature } from '../support/legislatures.ts';
import { bytes, imported, lawOf } from './support/documents.ts';

const law = (xml: string, id: string, language: string, date: string | null = null): string => {
  const result = imported(xml, { legislature: legislature(id), language, date: date === null ? null : isoDate(date) });
  expect(result.problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(result.count.kept + result.count.noted).toBe(result.count.words);
  return lawOf(result);
};

const notesOf = (xml: string, id: string, language: string): string[] =>
  imported(xml, { legislature: legislature(id), language }).notes.map(({ kind, text }) => `${kind}: ${text}`);

describe('readUsBill', () => {
  const BILL = `<?xml version="1.0"?><!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd">
<bill><metadata><dublinCore/></metadata><form><legis-num>S. 1</legis-num><official-title>To mark results.</official-title></form>
<legis-body><section section-type="section-one" id="a"><enum>1.</enum><header>Short title</header><text>This is the <quote>Mark Act</quote>. </text></section>
<section id="b"><enum>2.</enum><header>Duties</header><subsection><enum>(a)</enum><header>In general</header><text>A provider shall—</text><paragraph><enum>(1)</enum><text>mark; and</text></paragraph><paragraph><enum>(2)</enum><text>keep <term>log</term>.</text></paragraph><continuation-text>in each case.</continuation-text></subsection>
<subsection><enum>(b)</enum><text>Section 5 is amended by adding:</text><quoted-block><paragraph><enum>(3)</enum><text>New words.</text></paragraph><after-quoted-block>.</after-quoted-block></quoted-block></subsection></section></legis-body>
<attestation><role>Secretary</role></attestation></bill>`;

  it('prints what the style sheet prints and keeps the nesting of the document', () => {
    expect(law(BILL, 'us', 'en')).toBe(`# To mark results.

## Section 1. Short title

This is the “Mark Act”.

## Sec. 2. Duties

(a) In general.—A provider shall—

   (1) mark; and

   (2) keep “log”.

   in each case.

(b) Section 5 is amended by adding:

   \\(3) New words.

   .
`);
    expect(notesOf(BILL, 'us', 'en')).toEqual(['title: S. 1', 'signature: Secretary']);
  });
});

describe('readFormex', () => {
  const ACT = `<?xml version="1.0" encoding="UTF-8"?><ACT><BIB.INSTANCE><YEAR>2024</YEAR></BIB.INSTANCE><TITLE><TI><P>Regulation 1</P><P>of 13 June 2024</P></TI></TITLE>
<PREAMBLE><GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>A <QUOT.START CODE="2018"/>reason<QUOT.END CODE="2019"/>.<NOTE><P>OJ L 1.</P></NOTE></TXT></NP></CONSID></GR.CONSID></PREAMBLE>
<ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER I</P></TI><STI><P>GENERAL</P></STI></TITLE><ARTICLE><TI.ART>Article 1</TI.ART><STI.ART><P>Scope</P></STI.ART>
<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P>This applies to:</P><LIST><ITEM><NP><NO.P>(a)</NO.P><TXT>providers;</TXT></NP></ITEM><ITEM><NP><NO.P>(b)</NO.P><TXT>users.</TXT></NP></ITEM></LIST></ALINEA><ALINEA>It shall not apply beyond 10<HT TYPE="SUP">25</HT>.</ALINEA></PARAG></ARTICLE><ARTICLE><TI.ART>Article 2</TI.ART><ALINEA><P>In Article 4 of Regulation 7 the following is added:</P><QUOT.S LEVEL="1"><ALINEA><QUOT.START CODE="2018"/>3. Providers shall mark.<NOTE><P>OJ L 2.</P></NOTE><QUOT.END CODE="2019"/>;</ALINEA></QUOT.S></ALINEA></ARTICLE></DIVISION></ENACTING.TERMS>
<FINAL><SIGNATURE><SIGNATORY><P>The President</P><P>R. METSOLA</P></SIGNATORY></SIGNATURE></FINAL></ACT>`;

  it('reads divisions, articles, paragraphs, points and further parts; footnotes follow at the end', () => {
    expect(law(ACT, 'eu', 'en')).toBe(`# Regulation 1

(1) A ‘reason’.

## CHAPTER I GENERAL

### Article 1 Scope

1. This applies to:

   (a) providers;

   (b) users.

   It shall not apply beyond 10²⁵.

### Article 2

In Article 4 of Regulation 7 the following is added:

‘3. Providers shall mark.’;
`);
    expect(notesOf(ACT, 'eu', 'en')).toEqual([
      'title: of 13 June 2024',
      'signature: The President R. METSOLA',
      'footer: OJ L 1.',
      'footer: OJ L 2.',
    ]);
  });
});

describe('readBoe', () => {
  const version = (date: string, text: string): string =>
    `<version fecha_publicacion="${date}" fecha_vigencia="${date}"><p class="articulo">Artículo 1. Objeto.</p><p class="parrafo">${text}</p><blockquote><p class="nota_pie">Se modifica.</p></blockquote></version>`;
  const XML = `<?xml version="1.0"?><response><data><texto><bloque id="ti" tipo="encabezado"><version fecha_vigencia="20020101"><p class="titulo_num">TÍTULO I</p><p class="titulo_tit">Disposiciones</p></version></bloque>
<bloque id="a1" tipo="precepto">${version('20020101', 'Primera redacción.')}${version('20200101', 'Segunda redacción.')}</bloque></texto></data></response>`;

  it('takes the wording of each block in force at the date of the version', () => {
    const head = '## TÍTULO I Disposiciones\n\n### Artículo 1. Objeto.\n\n';
    expect(law(XML, 'es', 'es', '2010-05-01')).toBe(`${head}Primera redacción.\n`);
    expect(law(XML, 'es', 'es', '2020-01-01')).toBe(`${head}Segunda redacción.\n`);
    expect(law(XML, 'es', 'es')).toBe(`${head}Segunda redacción.\n`);
  });

  it('says which states the file holds, and refuses a date before the first', () => {
    const { problems } = imported(XML, { legislature: legislature('es'), language: 'es', date: isoDate('2010-05-01') });
    expect(problems.map(({ message, hint }) => `${message} → ${hint}`)).toEqual([
      'the file holds the states of 2 dates; the one of 2010-05-01 was read → for another one give its date: 2002-01-01, 2020-01-01',
    ]);
    expect(readDocument(bytes(XML), isoDate('1999'))).toMatchObject({
      kind: 'refused',
      message: 'the file holds no wording of 1999',
    });
  });
});

describe('readAkomaNtoso', () => {
  const act = (
    kind: string,
  ): string => `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><${kind}><meta><identification source="#a"/></meta>
<preface><p><docTitle>On marking</docTitle></p></preface><body><chapter eId="chp_I"><num>CHAPTER I</num><heading>Scope</heading><article eId="art_1"><num>Article 1</num><heading>Subject</heading>
<paragraph eId="art_1__para_1"><num>1.</num><list><intro><p>Providers of 10<sup>25</sup><authorialNote><p>See 2.</p></authorialNote> shall:</p></intro><point><num>(a)</num><content><p>mark;</p></content></point><point><num>(b)</num><content><p>insert: <mod><quotedStructure><paragraph><num>9.</num><content><p>Quoted.</p></content></paragraph></quotedStructure></mod></p></content></point></list></paragraph>
<paragraph><num>2.</num><content><p>Users may know.</p></content></paragraph></article></chapter></body></${kind}></akomaNtoso>`;

  it('reads units with their numbers, quoted structures as text, footnotes at the end', () => {
    expect(law(act('act'), 'eu', 'en')).toBe(`## CHAPTER I Scope

### Article 1 Subject

1. Providers of 10²⁵ shall:

   (a) mark;

   (b) insert:

      9\\. Quoted.

2. Users may know.
`);
    expect(notesOf(act('bill'), 'eu', 'en')).toEqual(['title: On marking', 'footer: See 2.']);
  });

  it('refuses a debate with the reason', () => {
    expect(readDocument(bytes(act('debate')))).toMatchObject({
      kind: 'refused',
      message: 'the Akoma Ntoso document is a debate, not a law',
    });
  });

  it('accounts for the words of nested mixed content', () => {
    const reading = readDocument(bytes(act('act')));
    if (reading.kind === 'refused') throw new Error(reading.message);
    expect(reading.draft.blocks.flatMap(({ text }) => words(text))).toEqual(words(reading.draft.raw));
  });
});

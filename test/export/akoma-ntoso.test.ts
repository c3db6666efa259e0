import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { everyElement, readXml, textOf } from '../../src/import/xml.ts';
import { walk, wordsOf } from '../../src/law/provision.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { load } from '../../src/library/load.ts';
import { parse } from '../../src/markdown/parse.ts';
import type { print } from '../../src/markdown/print.ts';
import { imported, lawOf, shared, sharedFolder } from '../import/support/documents.ts';
import { asFiles, withChange } from '../support/content.ts';
import { legislature } from '../support/legislatures.ts';
import { aknOf, elements, hard, hardDossier, lawWords, optionsFor } from './support.ts';
import { validatorFrom } from './validator.ts';

const schema = shared('akn/xsd', '.xsd');
const validate = validatorFrom(schema);
const project = await load('content');

const attributes = (xml: string, name: string): readonly (readonly [string | undefined, string | undefined])[] =>
  elements(xml, name).map(({ attributes: { eId, wId } }) => [eId, wId] as const);

describe('a version as Akoma Ntoso', () => {
  it('is the file we reviewed', async () => {
    await expect(aknOf(hardDossier, '02-signed', 'kk')).toMatchFileSnapshot('../fixtures/export/signed.kk.akn.xml');
  });

  it('holds every word and number of the law in its order and no other word outside the metadata', () => {
    for (const [id, language] of [
      ['01-presented', 'kk'],
      ['02-signed', 'kk'],
      ['02-signed', 'ru'],
    ] as const) {
      const { version } = optionsFor(hardDossier, id, language);
      const root = version.texts[language];
      expect(lawWords(aknOf(hardDossier, id, language))).toEqual(root ? wordsOf(root).split(/\s+/u) : []);
    }
  });

  it('is a bill until it is signed and an act from then on', () => {
    expect(elements(aknOf(hardDossier, '01-presented', 'kk'), 'bill')).toHaveLength(1);
    const signed = aknOf(hardDossier, '02-signed', 'kk');
    expect(elements(signed, 'act')).toHaveLength(1);
    expect(elements(signed, 'FRBRuri').map(({ attributes: { value } }) => value)).toEqual([
      '/akn/kz/act/2025-11-17/7-viii',
      '/akn/kz/act/2025-11-17/7-viii/kaz@2025-11-17',
      '/akn/kz/act/2025-11-17/7-viii/kaz@2025-11-17.xml',
    ]);
  });

  it('keeps under wId the address that a renumbered unit first had, and says when a number was taken over', () => {
    expect(attributes(aknOf(hardDossier, '02-signed', 'kk'), 'article')).toEqual([
      ['art_1', 'art_1'],
      ['art_2', 'art_2'],
      ['art_3', 'art_3@02-signed'],
      ['art_4', 'art_3'],
    ]);
  });

  it('tells the changes since the version before as passive modifications', () => {
    const xml = aknOf(hardDossier, '02-signed', 'kk');
    const told = elements(xml, 'textualMod').map((mod) => {
      const destination = mod.children.find((child) => typeof child !== 'string' && child.name === 'destination');
      return `${mod.attributes.type} ${typeof destination === 'object' ? destination.attributes.href : ''}`;
    });
    expect(told).toContain('insertion #art_1__point_1-1');
    expect(told).toContain('substitution #art_1__point_1');
    expect(told).toContain('renumbering #art_4');
    expect(told).toContain('repeal #art_2__para_2');
    expect(elements(aknOf(hardDossier, '01-presented', 'kk'), 'analysis')).toEqual([]);
  });

  it('keeps editorial notes and the kind of text in the metadata', () => {
    const xml = aknOf(hardDossier, '02-signed', 'ru');
    expect(elements(xml, 'note').map((note) => textOf(note).trim())).toEqual([
      'Редактордың ескертпесі.',
      'Ескерту. 2-бап < өзгертілді & толықтырылды.',
    ]);
    expect(elements(xml, 'text').map((element) => element.attributes.wording)).toEqual(['translation']);
    expect(elements(xml, 'FRBRtranslation').map((element) => element.attributes.fromLanguage)).toEqual(['kaz']);
  });

  it('names every place that it points to', () => {
    const xml = aknOf(hardDossier, '02-signed', 'kk');
    const all = [...everyElement(readXml(xml))];
    const ids = new Set(all.map(({ attributes: { eId } }) => eId));
    const links = all.flatMap(({ attributes: own }) =>
      ['href', 'source', 'start', 'refersTo', 'by', 'placementBase'].flatMap((name) => own[name] ?? []),
    );
    expect(links.filter((link) => link.startsWith('#') && !ids.has(link.slice(1)))).toEqual([]);
  });

  it('shows a character that XML forbids instead of dropping it', () => {
    const changed = withChange('bills/mysal/versions/02-signed/kk.md', 'бағдарлама', 'бағ\u0001дарлама', hard);
    const [dossier] = buildLibrary(asFiles(changed)).dossiers;
    expect(dossier && aknOf(dossier, '02-signed', 'kk')).toContain('бағ\uFFFDдарлама');
  });

  it('marks words that nobody reported as unknown and a stub that keeps its number as removed', () => {
    const signed = elements(aknOf(hardDossier, '02-signed', 'kk'), 'paragraph');
    expect(signed.filter(({ attributes: { status } }) => status === 'removed')).toHaveLength(1);
    const [dossier] = project.dossiers;
    const partial = dossier?.versions.find(
      ({ extent, texts }) =>
        extent === 'partial' && texts.en && [...walk(texts.en)].some((unit) => unit.text === null && !unit.children[0]),
    );
    if (!dossier || !partial) return;
    expect(aknOf(dossier, partial.id, 'en')).toContain('status="unknown"');
  });

  it('is nothing where a version has no text in the language', () => {
    expect(akomaNtoso(optionsFor(hardDossier, '01-presented', 'en'))).toBeNull();
  });
});

describe('Akoma Ntoso → Markdown → Akoma Ntoso', () => {
  it('keeps every word, number and address of the law', () => {
    const first = aknOf(hardDossier, '02-signed', 'kk');
    const back = imported(new TextEncoder().encode(first), {
      fileName: 'signed.xml',
      bill: 'mysal',
      version: '02-signed',
      language: 'kk',
    });
    expect(back.problems.filter(({ level }) => level === 'error')).toEqual([]);
    const path = 'bills/mysal/versions/02-signed/kk.md';
    const [dossier] = buildLibrary(asFiles({ ...hard, [path]: lawOf(back) })).dossiers;
    if (!dossier) throw new Error('the imported text gives no dossier');
    const second = aknOf(dossier, '02-signed', 'kk');
    expect(lawWords(second)).toEqual(lawWords(first));
    const addresses = (xml: string): readonly string[] =>
      elements(xml, 'body').flatMap((body) => [...everyElement(body)].flatMap(({ attributes: { eId } }) => eId ?? []));
    expect(addresses(second)).toEqual(addresses(first));
  });
});

/** Real documents, read by the importers: case, ending, legislature, language. */
const REAL = [
  ['akn', 'ddl_2013.xml', 'es', 'it'],
  ['akn', 'EN-8.xml', 'eu', 'en'],
  ['akn', 'Title9-Chap3-eng.xml', 'us', 'en'],
  ['eu-ai-act', '.formex.xml', 'eu', 'en'],
  ['de-passv', '.md', 'de', 'de'],
] as const;

describe.each(REAL)('%s (*%s)', (name, ending, id, language) => {
  const documents = shared(name, ending);

  it.skipIf(documents === null || validate === null)(
    `goes out valid and comes back with the same words (needs ${sharedFolder}/data/${name})`,
    { timeout: 60_000 },
    () => {
      const law = { legislature: legislature(id), language };
      for (const [fileName, bytes] of documents ?? []) {
        const text = lawOf(imported(bytes, { fileName, ...law }));
        const first = aknOfText(text, law);
        expect(validate?.(first), fileName).toEqual([]);
        expect(lawWords(first), fileName).toEqual(wordsOf(parse(text, { ...law, file: fileName }).root).split(/\s+/u));
        const back = imported(new TextEncoder().encode(first), { fileName, ...law });
        expect(
          back.problems.filter(({ level }) => level === 'error'),
          fileName,
        ).toEqual([]);
        // Importers keep a title among the notes, because a document's first lines are seldom the law's own.
        const titles = back.notes.flatMap(({ kind, text: said }) => (kind === 'title' ? said.split(/\s+/u) : []));
        expect([...titles, ...lawWords(aknOfText(lawOf(back), law))], fileName).toEqual(lawWords(first));
      }
    },
  );
});

/** Akoma Ntoso of a law text that belongs to no bill. */
function aknOfText(text: string, { legislature: of, language }: Parameters<typeof print>[1]): string {
  const { root } = parse(text, { legislature: of, language, file: 'law.md' });
  const options = optionsFor(hardDossier, '01-presented', 'kk');
  const version = { ...options.version, texts: { [language]: root } };
  return akomaNtoso({ ...options, version, language, history: [] }) ?? '';
}

describe.skipIf(validate === null)(`against the schema of the standard (needs ${sharedFolder}/data/akn/xsd)`, () => {
  it('every version of the project and of the hard case is valid', () => {
    for (const dossier of [hardDossier, ...project.dossiers]) {
      for (const { id, texts } of dossier.versions) {
        for (const language of Object.keys(texts)) {
          expect(validate?.(aknOf(dossier, id, language)), `${dossier.bill.id}/${id} ${language}`).toEqual([]);
        }
      }
    }
  });

  it('a fault is found', () => {
    const xml = aknOf(hardDossier, '02-signed', 'kk').replace('<num>', '<nom>').replace('</num>', '</nom>');
    expect(validate?.(xml).join()).toMatch(/nom/u);
  });
});

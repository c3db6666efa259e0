import { describe, expect, it } from 'vitest';
import { editionName } from '../../src/import/edition-name.ts';
import { importDraft } from '../../src/import/import-version.ts';
import { type FolderFile, readFolder } from '../../src/import/read-folder.ts';
import { readStates } from '../../src/import/readers.ts';
import { legislature } from '../support/legislatures.ts';
import { bytes, lawOf, shared, sharedFolder } from './support/documents.ts';

describe('editionName', () => {
  it('reads date, language, place and words', () => {
    expect(editionName('2007-05-21.rus.md')).toEqual({ date: '2007-05-21', place: null, slug: '', language: 'ru' });
    expect(editionName('2-engrossed-in-senate.xml')).toEqual({
      date: null,
      place: 2,
      slug: 'engrossed-in-senate',
      language: null,
    });
    expect(editionName('03 Второе чтение.docx')).toMatchObject({ place: 3, slug: '' });
  });

  it('knows no place for a name that begins otherwise', () => {
    for (const name of ['SOURCE.md', 'alignment.json', '2025-13-40x.md', '']) expect(editionName(name)).toBeNull();
  });
});

const part = (path: string, text: string): FolderFile => ({ path, bytes: bytes(text) });

describe('readFolder', () => {
  const FILES = [
    part('Livre IV/Titre Ier/Article L41-10.md', 'Article L41-10\n----\nDix.\n'),
    part('Livre IV/Titre Ier/Article L41-2.md', 'Article L41-2\n----\nDeux.\n'),
    part('Livre Ier/Titre Ier/Article L11-1.md', 'Article L11-1\n----\nUn.\n'),
    part('Livre Ier/Titre II/Article L12-1.md', 'Article L12-1\n----\nTrois.\n'),
  ];

  it('orders parts by their numbers and gives the folders as headings', () => {
    expect(readFolder(FILES).blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Livre Ier',
      'heading: Titre Ier',
      'heading: Article L11-1',
      'paragraph: Un.',
      'heading: Titre II',
      'heading: Article L12-1',
      'paragraph: Trois.',
      'heading: Livre IV',
      'heading: Titre Ier',
      'heading: Article L41-2',
      'paragraph: Deux.',
      'heading: Article L41-10',
      'paragraph: Dix.',
    ]);
  });

  it('refuses the whole for one part that cannot be read', () => {
    expect(() => readFolder([...FILES, part('Livre IV/scan.md', '%PDF-1.4')])).toThrow(
      'Livre IV/scan.md: the file is a PDF document, which cannot be read here',
    );
    expect(() => readFolder([])).toThrow('the folder holds no file');
  });

  it('comes in as one law', () => {
    const all = importDraft(() => readFolder(FILES), {
      fileName: 'code',
      bill: 'fr',
      version: '01-before',
      language: 'fr',
      stage: 'consolidated',
      wording: 'official',
      legislature: legislature('fr'),
    });
    expect(all.count).toEqual({ words: 22, kept: 22, noted: 0, articles: 4 });
    expect(lawOf(all)).toContain('#### Article L41-10\n\nDix.\n');
  });
});

const gazette = shared('es-lssi-34-2002', 'texto.xml');
describe.skipIf(gazette === null)(
  `a file with the history of its blocks (needs ${sharedFolder}/data/es-lssi-34-2002)`,
  () => {
    it('holds fifteen dated states', () => {
      const read = readStates(gazette?.values().next().value ?? new Uint8Array());
      if (read.kind === 'refused') throw new Error(read.message);
      const dates = read.states.map(({ date }) => date);
      expect([dates.length, dates[0], dates.at(-1)]).toEqual([15, '2002-07-12', '2025-01-23']);
    });
  },
);

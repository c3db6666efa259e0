import { describe, expect, it } from 'vitest';
import { importEditions } from '../../src/import/import-editions.ts';
import { readDocument } from '../../src/import/readers.ts';
import { legislature } from '../support/legislatures.ts';
import { bytes, shared, sharedFolder } from './support/documents.ts';

const section = (id: string, number: number, words: string, inside = ''): string =>
  `<section id="${id}"><enum>${number}.</enum><header>${words}</header><text>${words}.</text>${inside}</section>`;
const bill = (sections: string): string =>
  `<?xml version="1.0"?><bill><form><official-title>To mark results.</official-title></form><legis-body>${sections}</legis-body></bill>`;
const subsection = (id: string, letter: string): string =>
  `<subsection id="${id}"><enum>(${letter})</enum><text>Part ${letter}.</text></subsection>`;

/** Two or more stages of a bill, imported one after the other. */
const stages = (texts: readonly (string | Uint8Array)[], heads: readonly (string | null)[] = []) =>
  importEditions(
    texts.map((text, index) => {
      const reading = readDocument(typeof text === 'string' ? bytes(text) : text);
      if (reading.kind === 'refused') throw new Error(reading.message);
      const version = `0${index + 1}-stage`;
      return {
        fileName: 'bill.xml',
        draft: reading.draft,
        date: null,
        version,
        stage: 'reported',
        sha256: null,
        existing: heads[index] ?? null,
      };
    }),
    { bill: 'us', language: 'en', wording: 'official', legislature: legislature('us'), follows: null },
  );

const head = (imported: ReturnType<typeof stages>[number] | undefined): string => imported?.files[1]?.text ?? '';

describe('units that their publisher names', () => {
  it('are declared where they bear another number, and what is in them is not', () => {
    const before = bill(section('a', 1, 'First') + section('b', 2, 'Second', subsection('b1', 'a')));
    const after = bill(
      section('a', 1, 'First') + section('new', 2, 'New') + section('b', 3, 'Second', subsection('b1', 'a')),
    );
    const [first, second] = stages([before, after]);
    expect(head(first)).not.toContain('was:');
    expect(head(first)).not.toContain('follows:');
    expect(head(second)).toContain('follows: 01-stage\n');
    expect(head(second)).toContain('was:\n  sec_3: sec_2\n---');
  });

  it('that left the unit around them are declared against it', () => {
    const before = bill(
      section('a', 1, 'First', subsection('x', 'a')) + section('b', 2, 'Second', subsection('y', 'a')),
    );
    const after = bill(
      section('a', 1, 'First', subsection('y', 'a')) + section('b', 2, 'Second', subsection('x', 'a')),
    );
    expect(head(stages([before, after])[1])).toContain(
      'was:\n  sec_1__subsec_a: sec_2__subsec_a\n  sec_2__subsec_a: sec_1__subsec_a\n',
    );
  });

  describe('of a version whose version.md is there', () => {
    const before = bill(section('a', 1, 'First') + section('b', 2, 'Second') + section('c', 3, 'Third'));
    const after = bill(
      section('new', 1, 'New') + section('a', 2, 'First') + section('b', 3, 'Second') + section('c', 4, 'Third'),
    );
    const written = (further: string): string =>
      `---\nstage: reported\nwording: { en: official }\nextent: whole\nsources: [{ id: bill }]\n${further}---\n`;

    it('are added to it with the version they are counted from, once', () => {
      const [, second] = stages([before, after], [null, written('')]);
      expect(head(second)).toContain('follows: 01-stage\nwas:\n  sec_2: sec_1\n  sec_3: sec_2\n  sec_4: sec_3\n');
      expect(head(stages([before, after], [null, head(second)])[1])).toBe(head(second));
    });

    it('stand behind what a person declared, and a difference is told', () => {
      const own = 'follows: 01-stage\nwas: { sec_3: sec_1 } # split\n';
      const [, second] = stages([before, after], [null, written(own)]);
      expect(head(second)).toContain('was: { sec_3: sec_1, sec_2: sec_1, sec_4: sec_3 } # split\n');
      expect(second?.problems.map(({ level, message }) => `${level}: ${message}`)).toContain(
        "warning: version.md says that sec_3 was sec_1, by the publisher's names it was sec_2: what version.md says was kept",
      );
    });

    it('are not added to one that follows another version', () => {
      const [, second] = stages([before, after], [null, written('follows: 00-draft\n')]);
      expect(head(second)).not.toContain('was:');
      expect(second?.problems.map(({ hint }) => hint)).toContain(
        'import with --follows 00-draft and the document of that version after --before, or correct follows:',
      );
    });
  });

  it('twice in one document name nothing', () => {
    const before = bill(section('a', 1, 'First') + section('a', 2, 'Second'));
    const after = bill(section('a', 2, 'Second'));
    expect(head(stages([before, after])[1])).not.toContain('was:');
  });
});

const genius = shared('us-s1582-119-genius-act', '.xml');
describe.skipIf(genius === null)(`a bill of Congress (needs ${sharedFolder}/data/us-s1582-119-genius-act)`, () => {
  it('declares that section 20 was section 19, and nothing at the stage that renumbers nothing', {
    timeout: 60_000,
  }, () => {
    const [, engrossed, enrolled] = stages([...(genius?.values() ?? [])]);
    const sections = head(engrossed).match(/^ {2}sec_\d+: .*$/gmu);
    expect(sections).toEqual(['  sec_20: sec_19']);
    expect(head(enrolled)).not.toContain('was:');
  });
});

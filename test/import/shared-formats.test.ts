import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import { readDocument } from '../../src/import/readers.ts';
import { isoDate } from '../../src/law/ids.ts';
import { legislature } from '../support/legislatures.ts';
import { imported, shared, sharedFolder } from './support/documents.ts';

/** Case, ending, legislature, language, and the articles (or sections) expected of each file in the order of names. */
const CASES = [
  ['us-s5-119-small', '.xml', 'us', 'en', [3, 3, 3]],
  ['us-s1582-119-genius-act', '.xml', 'us', 'en', [19, 20, 20]],
  ['eu-ai-act', '.formex.xml', 'eu', 'en', [113]],
  ['eu-ai-act', '.xhtml', 'eu', 'en', [85]],
  ['es-lssi-34-2002', 'texto.xml', 'es', 'es', [51]],
  ['de-ensitrv', '.md', 'de', 'de', [7, 7, 7, 8]],
  ['de-passv', '.md', 'de', 'de', [18, 18, 18, 18, 18, 29]],
  ['de-aentg', '.md', 'de', 'de', [38, 38, 38, 39, 50, 50]],
  ['ua-access-to-court-decisions', '.md', 'ua', 'uk', Array.from({ length: 13 }, () => 11)],
  ['es-bill-122-000097-living-donors', 'bill.txt', 'es', 'es', [8]],
  ['es-bill-122-000097-living-donors', '3-committee-text.txt', 'es', 'es', [9]],
  ['es-bill-122-000097-living-donors', '4-passed-by-congress.txt', 'es', 'es', [9]],
  ['akn', 'EN-8.xml', 'eu', 'en', [24]],
  ['akn', 'Title9-Chap3-eng.xml', 'us', 'en', [7]],
] as const;

describe.each(CASES)('%s (*%s)', (name, ending, id, language, articles) => {
  const documents = shared(name, ending);

  it.skipIf(documents === null)(
    `comes in with every article and every word (needs ${sharedFolder}/data/${name})`,
    { timeout: 60_000 },
    () => {
      const results = [...(documents ?? [])].map(([fileName, bytes]) =>
        imported(bytes, { fileName, legislature: legislature(id), language, date: isoDate('2025-06-01') }),
      );
      expect(results.flatMap(({ problems }) => problems.filter(({ level }) => level === 'error'))).toEqual([]);
      expect(results.map(({ count }) => count.articles)).toEqual(articles);
      for (const { count } of results) expect(count.kept + count.noted).toBe(count.words);
    },
  );
});

const akn = shared('akn', '.xml');
describe.skipIf(akn === null)(`Akoma Ntoso of other jurisdictions (needs ${sharedFolder}/data/akn)`, () => {
  it.each(['uk_pga-2014-27-enacted-data.xml', 'it_senato_ddl_2013.xml'])('%s is read with every word', (name) => {
    const reading = readDocument(akn?.get(name) ?? new Uint8Array());
    if (reading.kind === 'refused') throw new Error(reading.message);
    expect(reading.draft.blocks.flatMap(({ text }) => words(text))).toEqual(words(reading.draft.raw));
  });

  it('the debate is refused', () => {
    expect(readDocument(akn?.get('ke_Debate_Bungeni_2011-06-10.xml') ?? new Uint8Array())).toMatchObject({
      kind: 'refused',
      message: 'the Akoma Ntoso document is a debate, not a law',
    });
  });
});

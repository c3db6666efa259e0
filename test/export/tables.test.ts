import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparisonTable } from '../../src/export/comparison-table.ts';
import { csv, csvFile } from '../../src/export/csv.ts';
import { dutiesTable, exportedDuties } from '../../src/export/duties.ts';
import { printedAddress } from '../../src/export/printed-address.ts';
import { provisionsTable } from '../../src/export/provisions-table.ts';
import type { Table } from '../../src/export/table.ts';
import { xlsx } from '../../src/export/xlsx.ts';
import { elementsOf, everyElement, readXml, textOf } from '../../src/import/xml.ts';
import type { Provision } from '../../src/law/provision.ts';
import { wordsOf } from '../../src/law/provision.ts';
import { hardDossier, optionsFor } from './support.ts';

const { version, history } = optionsFor(hardDossier, '02-signed', 'kk');
const signed = textIn('02-signed');
const presented = textIn('01-presented');
const provisions = provisionsTable(version, 'kk', 'kk') ?? table([]);
const duties = dutiesTable(
  exportedDuties(hardDossier, 'kk', { cite: (one) => printedAddress(signed, one), url: () => null }),
  'kk',
);

describe('a table as CSV', () => {
  it('keeps Kazakh letters, quotes, lines and commas and ends its lines with CRLF', () => {
    expect(csv(table([['Әңгіме, «қысқа»', 'бір\nекі', '"сөз"', null]]))).toBe(
      'a,b,c,d\r\n"Әңгіме, «қысқа»","бір\nекі","""сөз""",\r\n',
    );
  });

  it('disarms what a spreadsheet would run as a formula', () => {
    expect(csv(table([['=1+2', '+7', '-1', '@x']]))).toBe("a,b,c,d\r\n'=1+2,'+7,'-1,'@x\r\n");
  });

  it('has the titles of its columns for people where they are asked for', () => {
    expect(csv(table([]), 'title')).toBe('A,B,C,D\r\n');
  });

  it('begins with the mark of byte order as a file', () => {
    expect(csvFile(table([])).startsWith('\uFEFFa,b')).toBe(true);
  });
});

describe('a table as XLSX', () => {
  it('keeps every cell as words, formulas too', async () => {
    const rows = [['Әңгіме & <сөз>', '=1+2', '5-1', null]] as const;
    expect(await cells([table(rows)])).toEqual([['A', 'B', 'C', 'D', 'Әңгіме & <сөз>', '=1+2', '5-1']]);
  });

  it('is the same bytes each time and carries no date of its making', async () => {
    const first = await xlsx([duties, provisions]);
    expect(Buffer.from(await xlsx([duties, provisions])).equals(Buffer.from(first))).toBe(true);
    // Time and date of the first part (APPNOTE 4.3.7): midnight of 1 January 1980.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('has a sheet a table under a name that Excel takes', async () => {
    const book = partsOf(await xlsx([{ ...table([]), name: 'Міндеттер: [өте ұзақ атау, отыз бірден асады]' }, duties]));
    const names = [...everyElement(readXml(book['xl/workbook.xml'] ?? ''))].filter(({ name }) => name === 'sheet');
    expect(names.map(({ attributes }) => attributes.name)).toEqual([
      'Міндеттер   өте ұзақ атау, отыз',
      'Міндеттер мен құқықтар',
    ]);
  });

  it('shows a character that would break the workbook and cuts visibly what Excel cannot hold', async () => {
    const [found] = await cells([table([['сө\u0001з', 'ә'.repeat(40_000), null, null]])]);
    expect(found?.[4]).toBe('сө□з');
    expect(found?.[5]).toHaveLength(32_767);
    expect(found?.[5]?.endsWith('ә…')).toBe(true);
  });
});

describe('the register of duties', () => {
  it('names columns for people in their language and cites provisions as printed', () => {
    expect(duties.columns.slice(0, 5).map(({ title }) => title)).toEqual([
      'Коды',
      'Сәйкестендіргіш',
      'Тілі',
      'Атауы',
      'Кім',
    ]);
    expect(rowOf(duties, 0)).toMatchObject({
      code: 'OB-1',
      who: 'иеленуші',
      sentence: '=журнал жүргізуге',
      basisCited: '1-тарау. 2-бап. 1.',
      basis: 'art_2__para_1',
    });
  });
});

describe('the table of provisions', () => {
  it('holds every word of the text in its order', () => {
    const words = provisions.rows.flatMap(([, , ...cells_]) => cells_.slice(0, 3).filter((cell) => cell !== null));
    expect(words.join(' ').split(/\s+/u)).toEqual(wordsOf(signed).split(/\s+/u));
  });

  it('tells a stub that keeps its number from words that are there', () => {
    const states = provisions.rows
      .filter(([, , , , , state]) => state !== null)
      .map(([id, , , , , state]) => [id, state]);
    expect(states).toEqual([['art_2__para_2', 'repealed']]);
  });

  it('is nothing where a version has no text in the language', () => {
    expect(provisionsTable(version, 'en', 'en')).toBeNull();
  });
});

describe('a comparison as a table', () => {
  const [comparison] = history;
  const compared = comparison ? comparisonTable(comparison, { before: presented, after: signed }, 'kk') : table([]);

  it('has a row for every unit of both texts', () => {
    expect(compared.rows).toHaveLength(comparison?.changes.length ?? -1);
  });

  it('says what happened to a unit, where it was and is, and marks its words', () => {
    const byAddress = new Map(compared.rows.map((_, index) => [rowOf(compared, index).after, rowOf(compared, index)]));
    expect(byAddress.get('1-тарау. 1-бап. 1)')).toMatchObject({
      change: 'reworded',
      before: '1-тарау. 1-бап. 1)',
      textBefore: 'жүйе – объект;',
      redline: expect.stringContaining('[-объект'),
    });
    expect(byAddress.get('1-тарау. 4-бап.')).toMatchObject({ change: 'renumbered', before: '1-тарау. 3-бап.' });
    expect(byAddress.get('1-тарау. 3-бап.')).toMatchObject({ change: 'inserted', before: null, redline: null });
  });
});

function table(rows: Table['rows']): Table {
  const columns = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: key.toUpperCase(), width: 10 }));
  return { name: 'Кесте', columns, rows };
}

function textIn(id: string): Provision {
  const root = optionsFor(hardDossier, id, 'kk').version.texts.kk;
  if (!root) throw new Error(`${id} has no Kazakh text`);
  return root;
}

const rowOf = ({ columns, rows }: Table, index: number): Readonly<Record<string, string | null | undefined>> =>
  Object.fromEntries(columns.map(({ key }, at) => [key, rows[index]?.[at]]));

const partsOf = (book: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The words of each sheet, cell by cell, as a spreadsheet reads them. */
async function cells(tables: readonly Table[]): Promise<readonly (readonly string[])[]> {
  const parts = partsOf(await xlsx(tables));
  const strings = elementsOf(readXml(parts['xl/sharedStrings.xml'] ?? ''), 'si').map(textOf);
  return tables.map((_, index) => {
    const sheet = [...everyElement(readXml(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? ''))];
    const found = sheet.filter(({ name, attributes }) => name === 'c' && attributes.t === 's');
    expect(sheet.some(({ name }) => name === 'f')).toBe(false);
    return found.map((cell) => strings[Number(textOf(cell))] ?? '');
  });
}

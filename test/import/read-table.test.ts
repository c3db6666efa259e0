import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable, type TableReading } from '../../src/import/read-table.ts';
import { amendmentsIn } from '../../src/import/table-amendments.ts';
import { bytes, docx, shared, sharedFolder } from './support/documents.ts';

const cell = (text: string, look = ''): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:tc>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const HEAD = row(
  '№',
  'Структурный элемент',
  'Редакция законопроекта',
  'Предлагаемая редакция',
  'Автор и обоснование',
  'Решение',
);

/** Entries as `1.2 number | element | before | proposed`. */
function entries(reading: TableReading): readonly string[] {
  if (reading.kind === 'refused') return [`${reading.message} → ${reading.hint}`];
  return reading.entries.map(({ table: place, row: line, cells }) =>
    [`${place}.${line}`, cells.number, cells.element, cells.before, cells.proposed]
      .map((one) => (typeof one === 'string' ? one : one.join(' / ')))
      .join(' | '),
  );
}

describe('readTable', () => {
  it('knows the columns by the words at their head, in Kazakh, Russian, English and Spanish', () => {
    const page = (...heads: readonly string[]): Uint8Array =>
      bytes(
        `<!doctype html><table><tr>${heads.map((one) => `<th>${one}</th>`).join('')}</tr><tr><td>a</td><td>b</td><td>c</td></tr></table>`,
      );
    const read = (...heads: readonly string[]): readonly string[] => entries(readTable(page(...heads)));
    expect(read('Құрылымдық элемент', 'Заң жобасының редакциясы', 'Ұсынылатын редакция')).toEqual([
      '1.2 |  | a | b | c',
    ]);
    expect(read('Предлагаемая редакция', 'Действующая редакция', 'Структурный элемент')).toEqual([
      '1.2 |  | c | b | a',
    ]);
    expect(read('Structural element', 'Text of the bill', 'Proposed wording')).toEqual(['1.2 |  | a | b | c']);
    expect(read('Artículo', 'Texto aprobado en general', 'Texto final propuesto por la Comisión')).toEqual([
      '1.2 |  | a | b | c',
    ]);
  });

  it('gives a merged cell to each of its rows, and leaves out heads that are repeated and rows that only count', () => {
    const start = '<w:vMerge w:val="restart"/>';
    const reading = readTable(
      docx(
        table(
          HEAD,
          row('1', '2', '3', '4', '5', '6'),
          row(cell('7', start), 'статья 1', 'было', 'стало', cell('Депутат', start), cell('Принята', start)),
          row(
            cell('', '<w:vMerge/>'),
            'статья 2',
            'раньше',
            'теперь',
            cell('', '<w:vMerge/>'),
            cell('', '<w:vMerge/>'),
          ),
          HEAD,
          row('8', 'статья 3', 'одно', 'другое', 'Комитет', 'Отклонена'),
        ),
      ),
    );
    expect(entries(reading)).toEqual([
      '1.3 | 7 | статья 1 | было | стало',
      '1.4 | 7 | статья 2 | раньше | теперь',
      '1.6 | 8 | статья 3 | одно | другое',
    ]);
    const { amendments } = amendmentsIn(reading.kind === 'read' ? reading.entries : []);
    expect(amendments.map(({ number, by, outcome, rows }) => [number, by, outcome, rows.length])).toEqual([
      ['7', 'Депутат', 'accepted', 2],
      ['8', 'Комитет', 'rejected', 1],
    ]);
  });

  it('joins a table that goes on over pages, and a row that was cut by the end of one', () => {
    const reading = readTable(
      docx(
        table(HEAD, row('1', 'статья 1', 'начало', 'первое', 'А', '')) +
          '<w:p/>' +
          table(row('', '', 'конец', 'второе', '', ''), row('2', 'статья 2', 'б', 'в', 'Б', '')),
      ),
    );
    expect(entries(reading)).toEqual([
      '1.2 | 1 | статья 1 | начало / конец | первое / второе',
      '2.2 | 2 | статья 2 | б | в',
    ]);
  });

  it('takes words such as "исключить" for no text', () => {
    const reading = readTable(
      docx(
        table(
          HEAD,
          row('1', 'статья 1', 'Отсутствует', 'текст', '', ''),
          row('2', 'статья 2', 'текст', 'Исключить.', '', ''),
        ),
      ),
    );
    expect(entries(reading)).toEqual(['1.2 | 1 | статья 1 |  | текст', '1.3 | 2 | статья 2 | текст | ']);
  });

  it('follows a person who says the columns', () => {
    const file = docx(table(row('первое', 'второе'), row('было', 'стало')));
    expect(entries(readTable(file, { columns: 'before=1,proposed=2' }))).toEqual([
      '1.1 |  |  | первое | второе',
      '1.2 |  |  | было | стало',
    ]);
    expect(entries(readTable(file, { columns: 'before=1,proposed=9' }))[0]).toMatch(
      /^the columns "before=1,proposed=9" do not fit/u,
    );
  });

  it('refuses a table without heads, a broken document and a zip bomb in one line each', () => {
    expect(entries(readTable(docx(table(row('а', 'б'), row('в', 'г')))))).toEqual([
      'no table names its columns: table 1 begins with "а | б" → expected a row such as "№ | structural element | text of the bill | proposed text"; say the columns with --columns number=1,element=2,before=3,proposed=4',
    ]);
    expect(entries(readTable(docx('<w:p/>')))[0]).toMatch(/^the document has no table → /u);
    expect(entries(readTable(docx(table(HEAD)).subarray(0, 200)))[0]).toMatch(/ → save or download the file again/u);
    const bomb = zipSync({ 'word/document.xml': strToU8(' '.repeat(40 * 1024 * 1024)) }, { level: 9 });
    expect(entries(readTable(bomb))[0]).toMatch(/^the archive unpacks to more than 32 MB → /u);
  });

  const chile = shared('cl-8924-comparative-table', '');
  it.skipIf(chile === null)(
    `reads a committee's table of four columns the same from Word and from HTML (needs ${sharedFolder}/data)`,
    () => {
      const [word, page] = ['docx', 'html'].map((ending) =>
        readTable(chile?.get(`comparado-2017-05.${ending}`) ?? new Uint8Array()),
      );
      if (word?.kind !== 'read' || page?.kind !== 'read') throw new Error('the table was refused');
      expect(word.entries.length).toBeGreaterThan(25);
      const texts = ({ entries: list }: typeof word): readonly string[] =>
        list.map(({ cells }) => [cells.before, cells.proposed].map((lines) => lines.join(' ')).join(' | '));
      expect(texts(page)).toEqual(texts(word));
    },
  );
});

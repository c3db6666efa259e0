import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import type { Draft } from '../../src/import/draft.ts';
import { readDocx } from '../../src/import/read-docx.ts';
import { docx, paragraph } from './support/documents.ts';

const BOLD = '<w:b/>';
const RED = '<w:color w:val="ff0000"/>';

const lines = ({ blocks }: Draft): string[] => blocks.map(({ kind, text }) => `${kind}: ${text}`);

/** Every word of the raw text is in a block, in order. */
const isWhole = ({ raw, blocks }: Draft): boolean =>
  words(raw).join(' ') === blocks.flatMap(({ text }) => words(text)).join(' ');

describe('readDocx', () => {
  it('tells headings by bold type and notes by red type, as adilet prints them', () => {
    const draft = readDocx(
      docx(
        [
          paragraph(' 1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР', BOLD),
          paragraph('\n\u00A0\u00A0\u00A0\u00A0\u00A0 ЗҚАИ-ның ескертпесі!', RED),
          paragraph('\n\u00A0\u00A0\u00A0\u00A0\u00A0 1) дерекнама – деректер;', '<w:b w:val="false"/>'),
        ].join(''),
      ),
    );
    expect(lines(draft)).toEqual([
      'heading: 1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР',
      'note: ЗҚАИ-ның ескертпесі!',
      'paragraph: 1) дерекнама – деректер;',
    ]);
    expect(isWhole(draft)).toBe(true);
  });

  it('joins runs without adding spaces and keeps the special hyphen', () => {
    const runs = '<w:p><w:r><w:t>Стат</w:t></w:r><w:r><w:t>ья 5</w:t><w:noBreakHyphen/><w:t>1.</w:t></w:r></w:p>';
    expect(lines(readDocx(docx(runs)))).toEqual(['paragraph: Статья 5\u20111.']);
  });

  it('cuts a paragraph at line breaks where a number follows or a clause ends, and joins it elsewhere', () => {
    const broken =
      '<w:p><w:r><w:t>Поставщик обязан:</w:t><w:br/><w:t>1) уведомить</w:t><w:br/><w:t>пользователя;</w:t><w:br/><w:t>2) хранить.</w:t></w:r></w:p>';
    expect(lines(readDocx(docx(broken)))).toEqual([
      'paragraph: Поставщик обязан:',
      'paragraph: 1) уведомить пользователя;',
      'paragraph: 2) хранить.',
    ]);
  });

  it('keeps a raised digit apart: 5¹ is not 51', () => {
    const raised =
      '<w:p><w:r><w:t>Статья 5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>';
    expect(lines(readDocx(docx(raised)))).toEqual(['paragraph: Статья 5¹']);
  });

  it('keeps a table as lines of cells', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const draft = readDocx(
      docx(`<w:tbl><w:tr>${cell('Президент ')}${cell('К. ТОКАЕВ')}</w:tr><w:tr>${cell('1')}${cell('')}</w:tr></w:tbl>`),
    );
    expect(lines(draft)).toEqual(['table: Президент\tК. ТОКАЕВ\n1']);
    expect(isWhole(draft)).toBe(true);
  });

  it('computes the numbers that Word makes itself, level by level', () => {
    const level = (place: number, format: string, shape: string): string =>
      `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%2)')}${level(2, 'russianLower', '%3)')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
    const item = (place: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const draft = readDocx(
      docx(
        [
          item(0, 'Обязан:'),
          item(1, 'уведомить;'),
          item(1, 'хранить:'),
          item(2, 'год;'),
          item(0, 'Вправе:'),
          item(1, 'знать.'),
        ].join(''),
        { numbering },
      ),
    );
    expect(lines(draft).map((line) => line.replace('paragraph: ', ''))).toEqual([
      '1. Обязан:',
      '1) уведомить;',
      '2) хранить:',
      'а) год;',
      '2. Вправе:',
      '1) знать.',
    ]);
    expect(isWhole(draft)).toBe(true);
  });

  it('takes the level of a heading from its style', () => {
    const styles = '<w:style w:styleId="H2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    const [block] = readDocx(
      docx('<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>Статья 1. Предмет</w:t></w:r></w:p>', { styles }),
    ).blocks;
    expect(block).toEqual({ kind: 'heading', text: 'Статья 1. Предмет', level: 2 });
  });

  it('lists footnotes, page headers and comments after the text', () => {
    const draft = readDocx(
      docx(paragraph('Статья 1.'), {
        footnotes: `<w:footnote>${paragraph('Сноска внизу.')}</w:footnote>`,
        header: paragraph('Проект'),
      }),
    );
    expect(lines(draft)).toEqual(['paragraph: Статья 1.', 'note: Сноска внизу.', 'footer: Проект']);
  });

  it('reads tracked changes as if they were accepted, and says so', () => {
    const tracked =
      '<w:p><w:r><w:t>Поставщик </w:t></w:r><w:del><w:r><w:delText>вправе</w:delText></w:r></w:del><w:ins><w:r><w:t>обязан</w:t></w:r></w:ins></w:p>';
    const draft = readDocx(docx(tracked));
    expect(lines(draft)).toEqual(['paragraph: Поставщик обязан']);
    expect(draft.remarks.map(({ message }) => message)).toEqual([
      'the document has tracked changes (1 insertions, 1 deletions); it was read as if all were accepted',
    ]);
  });
});

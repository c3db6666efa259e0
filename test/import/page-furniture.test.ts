import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/import/page-furniture.ts';
import { readDocument } from '../../src/import/readers.ts';
import { legislature } from '../support/legislatures.ts';
import { bytes, imported, lawOf } from './support/documents.ts';

/** A bulletin of three pages: a larger head on the first, a code in the right margin, a sentence cut by the second page. */
const BULLETIN = [
  '        ВЕСТНИК\nПАРЛАМЕНТА\n\nСерия Б:      № 7          Стр. 1\n\n     Настоящий Закон определяет порядок ведения журнала и обязанности тех,\nкто его ведёт.          код: В-7\n\nСтатья 1.  Журнал владельца системы, который он обязан вести со дня её\n     ввода в действие.\n\n     1. Владелец системы ведёт журнал, в котором указывает время каждого запроса и',
  'ВЕСТНИК ПАРЛАМЕНТА\n\nСерия Б  № 7                    Стр. 2\n\nимя пользователя.          код: В-7\n\n     2. Журнал хранится пять лет, если иное не установлено законом.',
  'ВЕСТНИК ПАРЛАМЕНТА\n\nСерия Б  № 7               Стр. 3\n\nСтатья 2.  Срок, в который закон вводится в действие.   код: В-7\n\n     Закон вводится в действие через шестьдесят дней.',
].join('\n\f');

describe('pagesOf', () => {
  it('takes out what most pages repeat at their edges and what grows with them', () => {
    expect(pagesOf(BULLETIN).furniture).toEqual([
      'ВЕСТНИК ПАРЛАМЕНТА Серия Б:      № 7          Стр. 1 код: В-7',
      'ВЕСТНИК ПАРЛАМЕНТА Серия Б  № 7                    Стр. 2 код: В-7',
      'ВЕСТНИК ПАРЛАМЕНТА Серия Б  № 7               Стр. 3 код: В-7',
    ]);
  });

  it('leaves a text without pages as it is', () => {
    const text = 'Article 1. Scope\n\nThis Act applies.\n';
    expect(pagesOf(text)).toEqual({ lines: text.split('\n'), furniture: [], kinds: [] });
  });

  it('leaves headings that count with the pages: their number stands before their words', () => {
    const pages = [1, 2, 3, 4].map((number) => `Статья ${number}. Предмет\n\nСлова ${'абвг'[number - 1]}.`).join('\f');
    expect(pagesOf(pages).furniture).toEqual([]);
  });

  it('leaves lines that repeat at page heads with other numbers than those of the pages', () => {
    const pages = ['Глава 1\n\nа\nб', 'Глава 5\n\nв\nг', 'Глава 9\n\nд\nе'].join('\f');
    expect(pagesOf(pages).furniture).toEqual([]);
  });
});

describe('text of pages', () => {
  it('comes in with its articles, a sentence whole across the page, every word counted', () => {
    const result = imported(BULLETIN);
    expect(lawOf(result)).toContain(
      '1. Владелец системы ведёт журнал, в котором указывает время каждого запроса и имя пользователя.',
    );
    expect(lawOf(result)).toContain(
      'Статья 1. Журнал владельца системы, который он обязан вести со дня её ввода в действие.',
    );
    expect(result.count).toMatchObject({ articles: 2 });
    expect(result.count.kept + result.count.noted).toBe(result.count.words);
    expect(result.notes.filter(({ kind }) => kind === 'footer')).toHaveLength(1);
  });

  it('says what it took for furniture', () => {
    expect(imported(BULLETIN).problems.map(({ message }) => message)).toEqual([
      'what 3 pages repeat at their edges was taken out of the text into one note: "ВЕСТНИК ПАРЛАМЕНТА", "Серия Б № 7 Стр. 2", "код: В-7"',
    ]);
  });
});

describe('a paper of amendments', () => {
  const paper = (word: string): string =>
    [1, 2, 3].map((number) => `${word} ${number}\n\nСтатья ${number}. Предмет\n\nСлова.`).join('\n\n');

  it('is refused: it is a list of proposals, not the text of a law', () => {
    expect(imported(paper('Поправка №')).problems.map(({ message }) => message)).toEqual([
      'the document counts 3 amendments ("Поправка 1" is the first): it is a list of proposals, not the text of a law',
    ]);
    expect(imported(paper('ENMIENDA NÚM.'), { legislature: legislature('es'), language: 'es' }).files).toEqual([]);
  });

  it('may be mentioned in a law', () => {
    expect(imported(paper('Форма №')).files).toHaveLength(2);
    expect(readDocument(bytes(paper('Поправка №'))).kind).toBe('read');
  });
});

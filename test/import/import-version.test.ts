import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import { wordsOf } from '../../src/law/provision.ts';
import { parse } from '../../src/markdown/parse.ts';
import { bytes, docx, imported, kazakhstan, lawOf, paragraph } from './support/documents.ts';

const treeOf = (text: string, language = 'ru') =>
  parse(text, { language, legislature: kazakhstan(), file: 'law.md' }).root;

describe('importVersion', () => {
  it('accounts for every word of the document', () => {
    const result = imported(
      'Жасанды интеллект туралы\n\n1-тарау. ЖАЛПЫ\n\n1-бап. Мақсат\n\nОсы Заң:\n\n1) бір;\n\n2) екі.\n\nЕскерту. Белгі бар.\n',
      { language: 'kk' },
    );
    expect(result.count).toEqual({ words: 16, kept: 13, noted: 3, articles: 1 });
    expect(words(wordsOf(treeOf(lawOf(result), 'kk')))).toHaveLength(13);
  });

  it('makes a stub of an article that a note says was removed, with and without a heading', () => {
    const result = imported(
      'Статья 83. А\n\nБ.\n\nСтатья 84\n\nСноска. Статья 84 исключена Законом РК.\n\nСтатья 85. Прокуроры\n\nСноска. Исключена Законом РК.\n',
    );
    expect(lawOf(result)).toContain('## Статья 84\n\n[исключена]\n\n## Статья 85. Прокуроры\n\n[Исключена]\n');
    expect(treeOf(lawOf(result)).children.map(({ isRepealed }) => isRepealed)).toEqual([false, true, true]);
    expect(result.count).toEqual({ words: 19, kept: 9, noted: 10, articles: 3 });
    expect(result.problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
      'import-repealed 5',
      'import-repealed 9',
    ]);
  });

  it('takes "Статья 84 исключена Законом …" for the stub itself', () => {
    const result = imported('Статья 83. А\n\nБ.\n\nСтатья 84 исключена Законом РК от 21 мая 2007 г. N 254.\n');
    expect(lawOf(result)).toContain('\n## Статья 84 исключена Законом');
    expect(treeOf(lawOf(result)).children.map(({ eId, isRepealed }) => [eId, isRepealed])).toEqual([
      ['art_83', false],
      ['art_84', true],
    ]);
  });

  it('says that an article has no words where nothing tells why', () => {
    expect(
      imported('Статья 1. А\n\nСтатья 2. Б\n\nВ.\n').problems.map(({ message, line }) => `${line} ${message}`),
    ).toEqual(['1 "Статья 1. А" has no words']);
  });

  it('numbers the headings by their rank: chapter, article, annex', () => {
    const text = 'РАЗДЕЛ 1. О\n\nГлава 1. А\n\nСтатья 1. Б\n\nВ.\n\nПриложение 1\n\nГлава 1. Г\n\n1. Д.\n';
    expect(lawOf(imported(text)).match(/^#+ \S+/gmu)).toEqual([
      '## РАЗДЕЛ',
      '### Глава',
      '#### Статья',
      '## Приложение',
      '### Глава',
    ]);
  });

  it('keeps a dash that is printed on the number, and takes no line for a heading that would come back changed', () => {
    const text = '# Заң\n\n## Глава 3— Цель\n\n### Статья 5. Предмет\n\nА.\n\n### Статья 6, часть вторая\n\nБ.\n';
    const result = imported(text);
    expect(lawOf(result)).toBe(text.replace('### Статья 6', 'Статья 6'));
    expect(result.problems.map(({ rule }) => rule)).toEqual(['import-heading']);
  });

  it('tells a number that the document has twice, and keeps both', () => {
    const result = imported('Статья 1. А\n\nБ.\n\nСтатья 1. В\n\nГ.\n');
    expect(result.problems.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['warning duplicate-number']);
    expect(result.count).toMatchObject({ words: 8, kept: 8, articles: 2 });
  });

  it('writes what looks like Markdown so that it stays text', () => {
    const text = 'Статья 1. А\n\nСлово *важно* <script>alert(1)</script> и \\. и `x`.\n\n1\\) Не номер.\n';
    const result = imported(text);
    expect(words(wordsOf(treeOf(lawOf(result))))).toEqual(words(text));
  });

  it('keeps every word of any text that has an article, or writes nothing', () => {
    const pieces = [
      'Статья 2. Цель',
      'Глава 1. О',
      '1. А:',
      '1) б;',
      '2) в.',
      'а) г;',
      '– д;',
      'Часть.',
      'Сноска. Х.',
      '"Статья 5',
      'к".',
      '# з',
      '\\# и',
      '2025. год',
      'К. ТОКАЕВ',
      'Примечание ИЗПИ!',
      '©',
      '<*>',
      '1.А',
      '> ц',
      '{а}\tб',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 25 }),
        fc.constantFrom('\n', '\n\n'),
        (parts, gap) => {
          const text = ['Статья 1. Предмет', ...parts].join(gap);
          const result = imported(text);
          expect(result.problems.filter(({ level }) => level === 'error')).toEqual([]);
          expect(result.count.kept + result.count.noted).toBe(result.count.words);
        },
      ),
      { numRuns: 400, seed: 20_251_117 },
    );
  });

  it('never throws on a damaged document', () => {
    const whole = docx(['Статья 1. А', '1. Б.', '1) в;'].map((text) => paragraph(text)).join(''));
    const page = bytes('<html><body><h3>Статья 1. А</h3><p>1. Б<p class="note">в</p></body></html>');
    fc.assert(
      fc.property(
        fc.constantFrom(whole, page),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        fc.nat(),
        (document, changes, end) => {
          const damaged = Uint8Array.from(document);
          for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
          const { files, problems } = imported(damaged.slice(0, 1 + (end % damaged.length)));
          expect(files.length === 0).toBe(problems.some(({ level }) => level === 'error'));
        },
      ),
      { numRuns: 400, seed: 20_251_117 },
    );
  });
});

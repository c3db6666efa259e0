import { describe, expect, it } from 'vitest';
import { imported, lawOf } from './support/documents.ts';

const notes = (text: string): string[] =>
  imported(text).notes.map(({ kind, text: words, at }) => `${kind} ${at ?? '-'}: ${words}`);

const LAW = 'Статья 1. Предмет\n\nЗакон регулирует отношения.\n';

describe('sortBlocks', () => {
  it('takes the first line for the title and the requisites for a note', () => {
    const text = `Жасанды интеллект туралы\n\nҚазақстан Республикасының Заңы 2025 жылғы 17 қарашадағы № 230-VIII ҚРЗ.\n\n1-бап. Мақсат\n\nОсы Заң қолданылады.\n`;
    expect(lawOf(imported(text, { language: 'kk' }))).toBe(
      '# Жасанды интеллект туралы\n\n### 1-бап. Мақсат\n\nОсы Заң қолданылады.\n'.replace('###', '##'),
    );
    expect(notes(text)).toEqual(['title -: Қазақстан Республикасының Заңы 2025 жылғы 17 қарашадағы № 230-VIII ҚРЗ.']);
  });

  it('keeps a preamble as law', () => {
    expect(lawOf(imported(`О маркировке\n\nНастоящий Закон принят в целях защиты.\n\n${LAW}`))).toContain(
      '# О маркировке\n\nНастоящий Закон принят в целях защиты.\n\n## Статья 1.',
    );
  });

  it('knows editorial notes by the words of the legislature and where they stood', () => {
    const text = `Статья 1. Предмет\n\n1. А:\n\n1) б.\n\nПримечание. См. нормативное постановление № 1.\n\n2. В.\n\nСноска. Статья 1 изменена.\n\nСтатья 2. Цель\n\nЕскерту. Белгі.\n\nГ.\n`;
    expect(notes(text)).toEqual([
      'note art_1__para_1__point_1: Примечание. См. нормативное постановление № 1.',
      'note art_1: Сноска. Статья 1 изменена.',
      'note art_2: Ескерту. Белгі.',
    ]);
  });

  it('takes the line after the bare words of a note for the rest of it, and says so', () => {
    const text =
      'Статья 1. Предмет\n\nПримечание ИЗПИ!\n\nПорядок введения в действие см. ст. 3.\n\nЗакон регулирует отношения.\n';
    expect(notes(text)).toEqual(['note art_1: Примечание ИЗПИ! Порядок введения в действие см. ст. 3.']);
    expect(imported(text).problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['import-note 3']);
  });

  it('takes office and name at the end for the signature, and the © line for a footer', () => {
    expect(notes(`${LAW}\nПрезидент\n\nРеспублики Казахстан\n\nК. ТОКАЕВ\n\n© 2012. Институт\n`)).toEqual([
      'signature -: Президент',
      'signature -: Республики Казахстан',
      'signature -: К. ТОКАЕВ',
      'footer -: © 2012. Институт',
    ]);
  });

  it('does not take the text of the last article for a signature', () => {
    expect(notes('Статья 1. Руководитель\n\nК. ТОКАЕВ\n')).toEqual([]);
  });

  it('finds a signature before an annex', () => {
    const text = `${LAW}\nПрезидент К. ТОКАЕВ\n\nПриложение 1\n\nПеречень.\n`;
    expect(notes(text)).toEqual(['signature -: Президент К. ТОКАЕВ']);
    expect(lawOf(imported(text))).toContain('## Приложение 1\n\nПеречень.');
  });

  it('takes the headings of a table of contents for a note', () => {
    const contents = 'Содержание\n\nГлава 1. Общее\n\nСтатья 1. Предмет\n\nСтатья 2. Цель\n\n';
    const law = 'Глава 1. Общее\n\nСтатья 1. Предмет\n\nА.\n\nСтатья 2. Цель\n\nБ.\n';
    const result = imported(contents + law);
    expect(result.notes.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'other: Содержание',
      'other: Глава 1. Общее',
      'other: Статья 1. Предмет',
      'other: Статья 2. Цель',
    ]);
    expect(lawOf(result)).toBe('## Глава 1. Общее\n\n### Статья 1. Предмет\n\nА.\n\n### Статья 2. Цель\n\nБ.\n');
  });

  it('joins the number and the words of a heading on two lines', () => {
    expect(lawOf(imported('## Раздел VII\n\n## Суды и правосудие\n\n### Статья 75\n\nА.\n'))).toBe(
      '## Раздел VII Суды и правосудие\n\n### Статья 75\n\nА.\n',
    );
  });

  it('does not take a sentence that begins like a heading for one', () => {
    expect(
      lawOf(imported('Статья 1. Срок\n\nСтатья 12 настоящего Закона вводится в действие с 1 января.\n')),
    ).toContain('\nСтатья 12 настоящего Закона вводится');
  });

  it('keeps a heading of no known unit and says so', () => {
    const result = imported('# О праве\n\n## Статья 1. А\n\nБ.\n\n## Прочее\n\nВ.\n');
    expect(lawOf(result)).toContain('## Прочее\n\nВ.');
    expect(result.problems.map(({ message }) => message)).toEqual([
      '"Прочее" looks like a heading, but of no known unit',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import type { Draft } from '../../src/import/draft.ts';
import { readHtmlText } from '../../src/import/read-html.ts';
import { headOf, imported, lawOf } from './support/documents.ts';

const lines = ({ blocks }: Draft): string[] => blocks.map(({ kind, text }) => `${kind}: ${text}`);
const isWhole = ({ raw, blocks }: Draft): boolean =>
  words(raw).join(' ') === blocks.flatMap(({ text }) => words(text)).join(' ');

/** A page as adilet builds it (dossier 8.1), with both styles of article headings. */
const PAGE = `<!DOCTYPE html><html><head><title>Әділет</title><script>var a = "<p>1-бап</p>";</script></head><body>
<div class="menu"><a href="/">Главная страница</a></div>
<h1>О маркировке</h1><span class="status status_new">Новый</span>
<div class="container_alpha slogan"><p>Закон Республики Казахстан от 1 марта 2024 года № 5-VIII ЗРК.</p></div>
<div class="container_gamma text text_upd"><article>
<p id="z1"><span class="note">Вниманию пользователей! Для удобства пользования создано ОГЛАВЛЕНИЕ.</span></p>
<h3 id="z2">Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ</h3>
<h3 id="z3">Статья 1. Основные понятия</h3>
<p id="z4">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; В настоящем Законе:</p>
<p id="z5">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; 1) метка&nbsp;– знак;<br>&nbsp;&nbsp; 2) поставщик – лицо.</p>
<p class="note">&nbsp;&nbsp; Сноска. Статья 1 с изменениями, внесенными Законом РК от 01.01.2025 <a href="/rus/docs/Z2500000001">№ 1</a>.</p>
<p><b><a name="z6"></a>Статья 2. Обязанности</b></p>
<p id="z7">1. Поставщик <b>обязан</b> ставить метку.</p>
<p><font color="#ff0000">&nbsp;&nbsp; 2. Исключен Законом РК от 01.01.2025 № 1.</font></p>
<table><tbody><tr><td><p>Президент</p><p>Республики Казахстан</p></td><td><p>К.&nbsp;ТОКАЕВ</p></td></tr></tbody></table>
</article></div>
<div class="container_omega aftertext">© РГП Институт</div></body></html>`;

describe('readHtmlText', () => {
  it('reads an adilet page with both styles of headings, its notes and its title block', () => {
    const draft = readHtmlText(PAGE);
    expect(lines(draft)).toEqual([
      'heading: О маркировке',
      'title: Закон Республики Казахстан от 1 марта 2024 года № 5-VIII ЗРК.',
      'paragraph: Вниманию пользователей! Для удобства пользования создано ОГЛАВЛЕНИЕ.',
      'heading: Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ',
      'heading: Статья 1. Основные понятия',
      'paragraph: В настоящем Законе:',
      'paragraph: 1) метка – знак;',
      'paragraph: 2) поставщик – лицо.',
      'note: Сноска. Статья 1 с изменениями, внесенными Законом РК от 01.01.2025 № 1.',
      'heading: Статья 2. Обязанности',
      'paragraph: 1. Поставщик обязан ставить метку.',
      'note: 2. Исключен Законом РК от 01.01.2025 № 1.',
      'table: Президент Республики Казахстан\tК. ТОКАЕВ',
    ]);
    expect(isWhole(draft)).toBe(true);
  });

  it('counts the menus of the page apart', () => {
    expect(readHtmlText(PAGE).outside).toBe(6);
  });

  it('takes a page without marks whole', () => {
    expect(lines(readHtmlText('<p>1-бап. Мақсат</p>Осы Заң<p>қолданылады.'))).toEqual([
      'paragraph: 1-бап. Мақсат',
      'paragraph: Осы Заң',
      'paragraph: қолданылады.',
    ]);
  });

  it('reads a table in a table as text of the cell', () => {
    const draft = readHtmlText(
      '<table><tr><td>а<table><tr><td>б</td><td>в</td></tr></table></td><td>г</td></tr></table>',
    );
    expect(lines(draft)).toEqual(['table: а б в\tг']);
    expect(isWhole(draft)).toBe(true);
  });

  it('comes through to the law with the repealed point as a stub and the note in version.md', () => {
    const result = imported(PAGE);
    expect(result.problems).toEqual([]);
    expect(lawOf(result)).toBe(`# О маркировке

## Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

### Статья 1. Основные понятия

В настоящем Законе:

1) метка – знак;

2) поставщик – лицо.

### Статья 2. Обязанности

1. Поставщик обязан ставить метку.

2. Исключен Законом РК от 01.01.2025 № 1.
`);
    expect(headOf(result)).toContain(
      '    text: Сноска. Статья 1 с изменениями, внесенными Законом РК от 01.01.2025 № 1.\n    at: art_1\n',
    );
    expect(result.notes.map(({ kind }) => kind)).toEqual(['title', 'note', 'note', 'signature']);
  });

  it('survives hostile tags in linear time and refuses a page of nothing but tags', () => {
    const fonts = Array.from({ length: 20_000 }, (_, index) => `<font size="${index}"><p>а`).join('');
    expect(readHtmlText(fonts).blocks).toHaveLength(20_000);
    expect(() => readHtmlText('<b>'.repeat(1_100_000))).toThrow('the page has more tags than any law');
  });
});

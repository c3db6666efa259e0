import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { LayoutOptions } from '../../src/export/comparison-layout.ts';
import { layOut } from '../../src/export/comparison-layout.ts';
import { comparisonReferences, comparisonSummary, comparisonText } from '../../src/export/comparison-page/text.ts';
import type { Side } from '../../src/law/comparison.ts';
import { parse } from '../../src/markdown/parse.ts';
import { labelsOf } from '../../src/site/labels.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');

/** The page of two texts as HTML, without the words for readers who do not see marks. */
function printed(
  before: string,
  after: string,
  extent: Side['extent'] = 'whole',
): { readonly text: string; readonly summary: string; readonly left: string } {
  const side = (id: string, words: string) => {
    const { root, problems } = parse(words, { language: 'ru', legislature: kz, file: `${id}.md` });
    expect(problems).toEqual([]);
    return { id, language: 'ru', root, wording: 'official', extent } as const;
  };
  const [one, other] = [side('before', before), side('after', after)];
  const options: LayoutOptions = {
    comparison: compare(one, other),
    before: one.root,
    after: other.root,
    legislature: kz,
    lang: 'ru',
  };
  const layout = layOut(options);
  const labels = labelsOf('ru');
  const names = { before: 'Первое чтение', after: 'Второе чтение' };
  return {
    text: comparisonText(layout, { labels, language: 'ru', level: 2 }, names).replaceAll(
      /<span class="visually-hidden">[^<]*<\/span>/gu,
      '',
    ),
    summary: comparisonSummary(layout, labels),
    left: comparisonReferences(layout, { labels, language: 'ru', level: 2 }),
  };
}

/** What stands in the columns of one unit side by side. */
function besides(html: string, id: string): string {
  const row = html.slice(html.indexOf(`id="${id}"`)).split('<div class="crow')[0] ?? '';
  return row.split('<div class="c-side">')[1] ?? '';
}

const badges = (html: string, kind: string): number => html.split(`badge kind-${kind}`).length - 1;

describe('the page of a comparison', () => {
  const bridges = '### Статья 1. Мосты\n\n1. Мост строит акимат области за счёт местного бюджета.\n';

  it('says whose words they are of which one text is silent, so that they stand in its column side by side', () => {
    const two = `${bridges}\n2. Мост осматривает инженер каждую весну.\n`;
    const rowOf = (html: string): string => /<div class="([^"]*)" id="art_1__para_2"/u.exec(html)?.[1] ?? '';
    expect(rowOf(printed(bridges, two, 'partial').text)).toBe('crow is-unknown only-after');
    expect(rowOf(printed(two, bridges, 'partial').text)).toBe('crow is-unknown only-before');
    expect(rowOf(printed(two, two).text)).toBe('crow is-same in-both');
    const silent = '### Статья 1. Мосты\n\n2.\n\n   1) Мост красят.\n';
    expect(rowOf(printed(two, silent, 'partial').text)).not.toContain('in-both');
  });

  it('shows a new title of the act, and counts it once', () => {
    const { text, summary } = printed(`# О мостах\n\n${bridges}`, `# О мостах и тоннелях\n\n${bridges}`);
    expect(text).toMatch(/id="act".*О мостах<ins> и тоннелях<\/ins>/su);
    expect(summary).toContain('<strong>1 изменение</strong>: изменено 1');
  });

  it('strikes out no number of a unit of which the later text says nothing', () => {
    const two = `${bridges}\n2. Мост осматривают раз в год.\n`;
    const silent = printed(two, bridges, 'partial').text;
    expect(silent).toContain('<span class="num">2.</span>');
    expect(silent).not.toContain('num-before');
    expect(printed(two, bridges).text).toContain('<del class="num-before">2.</del>');
  });

  it('names both texts above their columns', () => {
    expect(printed(bridges, bridges).text).toContain('<span>− Первое чтение</span><span>+ Второе чтение</span>');
  });

  it('says side by side what the marks cannot say, and links the number to its place', () => {
    const { text } = printed(
      bridges,
      '### Статья 1. Мосты\n\n1. Мост содержится владельцем пути.\n\n2. Мост строит акимат области за счёт местного бюджета.\n',
    );
    const columns = besides(text, 'art_1__para_2');
    expect(columns).toContain('badge kind-renumbered');
    expect(columns).toContain('<a class="num" href="#art_1__para_2">2.</a>');
  });

  it('repeats side by side no heading of an article to whose heading nothing happened', () => {
    const { text } = printed(
      '### Статья 1. Мосты\n\nМост строит акимат области за счёт местного бюджета.\n',
      '### Статья 1. Мосты\n\nМост строит акимат района за счёт местного бюджета.\n',
    );
    expect(besides(text, 'art_1')).not.toContain('c-heading');
  });

  it('says once that an article is new, not at each of its parts', () => {
    const { text } = printed(
      bridges,
      `${bridges}\n### Статья 2. Тоннели\n\n1. Тоннель освещается круглые сутки.\n\n2. Тоннель проветривается.\n`,
    );
    expect(badges(text, 'inserted')).toBe(1);
  });

  it('lists the references that a renumbering left behind, with what they meant and what bears the number now', () => {
    const law = (...articles: readonly (readonly [string, string])[]): string =>
      articles.map(([heading, words], at) => `### Статья ${at + 1}. ${heading}\n\n${words}\n`).join('\n');
    const citing = ['Отчёт', 'Отчёт, указанный в статье 2 настоящего Закона, публикуется ежегодно.'] as const;
    const risk = [
      'Риски',
      'Владелец системы оценивает риски до ввода её в эксплуатацию и хранит отчёт три года.',
    ] as const;
    const fresh = [
      'Жалобы',
      'Пользователь подаёт жалобу уполномоченному органу, который отвечает на неё за месяц.',
    ] as const;
    const { left } = printed(law(citing, risk), law(citing, fresh, risk));
    const words = left.replaceAll(/<[^>]+>/gu, '').replaceAll(/\s+/gu, ' ');
    expect(words).toContain('Отставшие ссылки 1 ссылка');
    expect(words).toContain('Статья 1Отчёт, указанный в статье 2 настоящего Закона, публикуется ежегодно.');
    expect(words).toContain(
      'Прежде вела: Статья 2 (Риски). Теперь это Статья 3 (Риски).Под этим номером теперь: Статья 2 (Жалобы).',
    );
    expect(left).toContain('<a href="#art_3">');
    const gone = printed(law(citing, risk), law(citing)).left.replaceAll(/<[^>]+>/gu, '');
    expect(gone).toContain('Прежде вела: Статья 2 (Риски). Этой нормы больше нет.');
    expect(gone).not.toContain('Под этим номером');
    expect(printed(law(citing, risk), law(citing, risk)).left).toBe('');
  });

  it('tells of a point of which a stub is left that it was taken out, not that it was reworded', () => {
    const { text, summary } = printed(
      '### Статья 1. Мосты\n\nСмотритель вправе:\n\n1) закрывать мост;\n\n2) назначать помощника;\n',
      '### Статья 1. Мосты\n\nСмотритель вправе:\n\n1) закрывать мост;\n\n2) Исключен.\n',
    );
    expect(summary).toContain('исключено 1');
    expect(text).toMatch(/is-repealed" id="art_1__point_2".*<del>назначать помощника;<\/del>.*Исключен\./su);
    expect(text).not.toContain('вероятно');
  });

  it('tells of a point that took the number of a stub that it is new, with the words of the stub struck out', () => {
    const { text, summary } = printed(
      '### Статья 1. Мосты\n\nСмотритель вправе:\n\n1) закрывать мост;\n\n2) Исключен.\n',
      '### Статья 1. Мосты\n\nСмотритель вправе:\n\n1) закрывать мост;\n\n2) назначать помощника;\n',
    );
    expect(summary).toContain('<strong>1 изменение</strong>: новых 1');
    expect(text).toMatch(
      /is-inserted" id="art_1__point_2".*<ins>назначать помощника;<\/ins> <del class="soft">Исключен\.<\/del>/su,
    );
    expect(text).not.toContain('before-art_1__point_2');
  });

  it('draws a space that went as a space, because struck it looks like a hyphen', () => {
    const { text } = printed(bridges.replace('бюджета.', 'бюджета .'), bridges);
    expect(text).toContain('<del class="typography blank"> </del>');
  });
});

import { textOf } from '../../src/law/bill.ts';
import type { Dossier } from '../../src/law/dossier.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { type GridColumn, stageGrid } from '../../src/site/data/stage-grid.ts';
import { asFiles, type Contents, smallContent } from '../support/content.ts';

/** A version of the test bill: its articles as `number: topic`, further lines of its head. */
export interface Reading {
  readonly articles: readonly (readonly [number: string, ...topics: string[]])[];
  readonly head?: string;
  readonly partial?: boolean;
}

/** Words by topic, unlike each other so that articles are recognised by them. */
const words: Readonly<Record<string, readonly string[]>> = {
  мосты: ['Мосты осматривает инженер станции каждую весну.', 'Осмотр моста заносят в путевой журнал ремонта.'],
  склады: ['Склад зерна запирают на ночь два сторожа.', 'Ключ от склада хранит заведующий элеватором.'],
  маяки: ['Маяк зажигают с заходом солнца у пролива.', 'Смотритель маяка отмечает туман и высоту волны.'],
  сады: ['Сад открыт для прогулок с мая по сентябрь.', 'Деревья сада подрезает садовник общины.'],
  почта: ['Почту везут по реке дважды в неделю.', 'Письмо без марки оплачивает получатель.'],
  школы: ['Школа учит детей грамоте и счёту шесть лет.', 'Учитель ведёт ведомость успехов класса.'],
};

const point = (text: string, index: number): string => `${index + 1}. ${text}`;

/**
 * `['3', 'мосты', 'склады']` prints article 3 with the sentences of both; `мосты/1` takes the first sentence alone, `мосты!` other words.
 */
function articleText([number, ...topics]: Reading['articles'][number]): string {
  const sentences = topics.flatMap((topic) => {
    const [name = '', half] = topic.replace('!', '').split('/');
    const all = words[name] ?? [];
    const picked = half === undefined ? all : all.slice(Number(half) - 1, Number(half));
    return topic.endsWith('!') ? picked.map((text) => text.replace(/\p{L}+\.$/u, 'иначе.')) : picked;
  });
  return [
    `### Статья ${number}. О том, что ${topics.join(' и ').replace(/[/!\d]/gu, '')}`,
    ...sentences.map(point),
  ].join('\n\n');
}

/** A bill with these readings, in Russian. */
export function dossierOf(readings: readonly Reading[]): Dossier {
  const files = readings.flatMap(({ articles, head = '', partial = false }, index): [string, string][] => {
    const folder = `bills/example/versions/${slug(index)}`;
    const follows = index === 0 || head.includes('follows:') ? '' : `follows: ${slug(index - 1)}\n`;
    const evidence = partial
      ? `evidence:\n${articles.map(([number]) => `  art_${number}: { from: [gazette], sure: single }\n`).join('')}`
      : '';
    const version = `---\nstage: ${stages[index]}\n${follows}wording: { ru: official }\nextent: ${partial ? 'partial' : 'whole'}\nsources:\n  - id: gazette\n${evidence}${head}---\n`;
    return [
      [`${folder}/version.md`, version],
      [`${folder}/ru.md`, `## Глава 1. Общее\n\n${articles.map(articleText).join('\n\n')}\n`],
    ];
  });
  const contents: Contents = {
    'legislatures/kz.md': smallContent['legislatures/kz.md'] ?? '',
    'bills/example/bill.md': '---\ntitle: { ru: О примере }\nlegislature: kz\nauthentic: [ru]\n---\n',
    'bills/example/sources.yml': '- id: gazette\n  title: Вестник\n',
    ...Object.fromEntries(files),
  };
  const { dossiers, problems } = buildLibrary(asFiles(contents));
  const [dossier] = dossiers;
  if (!dossier) throw new Error(problems.map(({ message }) => message).join('; '));
  return dossier;
}

const stages = ['presented', 'first-reading', 'second-reading', 'senate'];
const slug = (index: number): string => `0${index + 1}-${stages[index]}`;

/** The stage grid of a bill with these readings. */
export function gridOf(readings: readonly Reading[]): readonly GridColumn[] {
  const dossier = dossierOf(readings);
  const sources = dossier.versions.map((version) => ({ version, root: textOf(version, 'ru')?.root ?? null }));
  return stageGrid(sources, (before, after) => compareVersions(dossier, before, after, 'ru'));
}

/** A column in short: `3 moved`, `(4)` for a place of which nothing is known, `†2` for one that is gone. */
export const told = (column: GridColumn | undefined): readonly string[] =>
  (column?.cells ?? []).map(({ kind, article, happened }) => {
    const name = article.replace('art_', '');
    const marked = kind === 'unknown' ? `(${name})` : kind === 'gone' ? `†${name}` : name;
    return [marked, ...happened.filter((one) => one !== 'repealed')].join(' ');
  });

/** The links of a column in short: `1-2 moved`; "same" is left out. Places count from one. */
export const linked = (column: GridColumn | undefined): readonly string[] =>
  (column?.links ?? []).map(({ from, to, kind }) => `${from + 1}-${to + 1}${kind === 'same' ? '' : ` ${kind}`}`);

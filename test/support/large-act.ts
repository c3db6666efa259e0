import { type Contents, smallContent } from './content.ts';
import { type Draw, drawFrom } from './draw.ts';

/** An article as its heading and its points. */
interface Article {
  readonly heading: string;
  readonly points: readonly string[];
}

const subjects = [
  'собственник',
  'владелец',
  'оператор',
  'пользователь',
  'уполномоченный орган',
  'перевозчик',
  'заказчик',
  'исполнитель',
  'комиссия',
  'регистратор',
];
const verbs = [
  'обязан вести',
  'вправе запросить',
  'не вправе передавать',
  'ежегодно проверяет',
  'хранит',
  'утверждает',
  'публикует',
  'уточняет',
  'принимает',
  'возвращает',
];
const objects = [
  'реестр',
  'журнал',
  'отчёт',
  'договор',
  'заявление',
  'образец',
  'перечень',
  'паспорт изделия',
  'план работ',
  'заключение',
  'расписание',
  'чертёж',
];
const traits = [
  'складов',
  'мостов',
  'каналов',
  'станций',
  'причалов',
  'лабораторий',
  'архивов',
  'питомников',
  'карьеров',
  'хранилищ',
  'полигонов',
  'вокзалов',
  'маяков',
  'теплиц',
];
const conditions = [
  'в порядке, установленном правилами',
  'по письменному запросу',
  'до начала работ',
  'после осмотра',
  'при смене места нахождения',
  'если иное не согласовано',
  'по итогам квартала',
  'в присутствии двух свидетелей',
];

export interface LargeActOptions {
  readonly articles: number;
  readonly seed: number;
  /** How many times as much is changed as a usual reading does. */
  readonly stir?: number;
}

/** Files of a content folder with one bill of two readings, so many articles each; the same options give the same bytes. */
export function largeAct({ articles, seed, stir = 1 }: LargeActOptions): Contents {
  const draw = drawFrom(seed);
  const before = Array.from({ length: articles }, () => article(draw));
  const after = amended(before, draw, stir);
  const bill = 'bills/large';
  return {
    'legislatures/kz.md': smallContent['legislatures/kz.md'] ?? '',
    [`${bill}/bill.md`]:
      '---\ntitle: { ru: О большом примере, en: On a Large Example }\nlegislature: kz\nauthentic: [ru]\n---\n',
    [`${bill}/sources.yml`]: '- id: gazette\n  title: Вестник\n',
    [`${bill}/versions/01-first-reading/version.md`]: head('first-reading', '2025-03-01', null),
    [`${bill}/versions/01-first-reading/ru.md`]: printed(before),
    [`${bill}/versions/02-second-reading/version.md`]: head('second-reading', '2025-06-01', '01-first-reading'),
    [`${bill}/versions/02-second-reading/ru.md`]: printed(after),
  };
}

function head(stage: string, date: string, follows: string | null): string {
  const chain = follows === null ? '' : `follows: ${follows}\n`;
  return `---\nstage: ${stage}\ndate: ${date}\n${chain}wording: { ru: official }\nextent: whole\nsources:\n  - id: gazette\n---\n`;
}

/** Twenty articles a chapter, numbered through. */
function printed(articles: readonly Article[]): string {
  const blocks = articles.flatMap(({ heading, points }, index) => [
    ...(index % 20 === 0 ? [`## Глава ${index / 20 + 1}. Часть общего порядка ${index / 20 + 1}`] : []),
    `### Статья ${index + 1}. ${heading}`,
    ...points.map((point, at) => `${at + 1}. ${point}`),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

function article(draw: Draw): Article {
  const heading = `${capital(draw.one(objects))} ${draw.one(traits)} и ${draw.one(traits)} № ${1 + draw.below(9000)}`;
  return { heading, points: Array.from({ length: 3 + draw.below(6) }, () => sentence(draw)) };
}

function sentence(draw: Draw): string {
  const clause = (): string => `${draw.one(verbs)} ${draw.one(objects)} ${draw.one(traits)} ${draw.one(conditions)}`;
  return `${capital(draw.one(subjects))} ${clause()}, а также ${clause()} в течение ${2 + draw.below(90)} дней.`;
}

/** Every way in which a bill changes: words, points, articles put in, taken out, moved, split and joined. */
function amended(before: readonly Article[], draw: Draw, stir: number): readonly Article[] {
  const after: Article[] = [];
  const moved: Article[] = [];
  for (const one of before) {
    const chance = draw.next() * (100 / stir);
    if (chance < 2) after.push(article(draw), one);
    else if (chance < 4) continue;
    else if (chance < 6) moved.push(one);
    else if (chance < 7 && one.points.length > 5) after.push(...halves(one, draw));
    else if (chance < 8 && after.length > 0) after.push(joined(after.pop() ?? one, one));
    else after.push(chance < 30 ? reworded(one, draw) : one);
  }
  for (const one of moved) after.splice(draw.below(after.length), 0, one);
  return after;
}

function reworded({ heading, points }: Article, draw: Draw): Article {
  const words = (point: string): string =>
    point
      .split(' ')
      .map((word) => (draw.happens(0.08) ? draw.one(traits) : word))
      .join(' ');
  const kept = points.map((point) => (draw.happens(0.4) ? words(point) : point));
  return { heading, points: draw.happens(0.3) ? [...kept, sentence(draw)] : kept };
}

function halves({ heading, points }: Article, draw: Draw): readonly Article[] {
  const middle = Math.ceil(points.length / 2);
  return [
    { heading, points: points.slice(0, middle) },
    { heading: `${capital(draw.one(objects))} ${draw.one(traits)}`, points: points.slice(middle) },
  ];
}

const joined = (first: Article, second: Article): Article => ({
  heading: first.heading,
  points: [...first.points, ...second.points],
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { type Cited, endOf, type Tongue } from './drawn.ts';
import { kazakhstan, many, markedBy, quoted as q } from './kazakhstan.ts';

const forms = {
  article: { acc: 'статью', gen: 'статьи', loc: 'статье', ins: 'статьей' },
  paragraph: { acc: 'пункт', gen: 'пункта', loc: 'пункте', ins: 'пунктом' },
  point: { acc: 'подпункт', gen: 'подпункта', loc: 'подпункте', ins: 'подпунктом' },
} as const;
type Case = keyof (typeof forms)['article'];

/** `подпункте 1) пункта 2 статьи 5`. */
function place({ article, paragraph, point }: Cited, inner: Case): string {
  const parts = [
    ...(point === null ? [] : [['point', `${point})`] as const]),
    ...(paragraph === null ? [] : [['paragraph', paragraph] as const]),
    ['article', article] as const,
  ];
  return parts.map(([kind, number], index) => `${forms[kind][index === 0 ? inner : 'gen']} ${number}`).join(' ');
}

const which = { every: ' во всех случаях', second: ' во втором случае', last: ' в последнем случае' } as const;
const article = (number: string, form: Case): string => `${forms.article[form]} ${number}`;

const marked = markedBy((number) => `Статья ${number}.`);

/** Russian as acts of Kazakhstan, committees and deputies write it. */
export const russian: Tongue = {
  language: 'ru',
  ...kazakhstan,
  words: [
    'владелец',
    'обязан',
    'в течение 30 дней',
    'ИИ',
    '№ 230-VIII',
    'риск,',
    'в том числе',
    'пункт 2',
    '5 %',
    'исключить',
  ],
  marked,
  variants: {
    exchange: [
      (at, { find, put, which: some }) =>
        `в ${place(at, 'loc')} слова ${many(find)}${some ? which[some] : ''} заменить${find.length > 1 ? ' соответственно' : ''} словами ${many(put)}`,
      (at, { find, put, which: some }) =>
        `в ${place(at, 'loc')} заменить слова ${many(find)}${some ? which[some] : ''} ${find.length > 1 ? 'соответственно ' : ''}на слова ${many(put)}`,
      (at, { find, put, which: some }) =>
        `предлагаю в ${place(at, 'loc')} слово ${many(find)}${some ? which[some] : ''} заменить${find.length > 1 ? ' соответственно' : ''} словом ${many(put)}`,
    ],
    strike: [
      (at, { find }) => `в ${place(at, 'loc')} слова ${q(find)} исключить`,
      (at, { find }) => `в ${place(at, 'loc')} исключить слова ${q(find)}`,
      (at, { find }) => `исключить слова ${q(find)} из ${place(at, 'gen')}`,
    ],
    after: [
      (at, { find, put }) => `в ${place(at, 'loc')} после слов ${q(find)} дополнить словами ${q(put)}`,
      (at, { find, put }) => `${place(at, 'acc')} после слов ${q(find)} дополнить словами ${q(put)}`,
      (at, { find, put }) => `в ${place(at, 'loc')} дополнить словами ${q(put)} после слов ${q(find)}`,
    ],
    before: [(at, { find, put }) => `в ${place(at, 'loc')} перед словами ${q(find)} дополнить словами ${q(put)}`],
    replace: [
      (at, { words }) => `${place(at, 'acc')} изложить в следующей редакции: ${q(marked(at, words))}`,
      (at, { words }) => `изложить ${place(at, 'acc')} в новой редакции: ${q(marked(at, words))}`,
      (at, { words }) => `${place(at, 'acc')} изложить в следующей редакции:\n\n${q(marked(at, words))}`,
    ],
    heading: [
      (at, { words }) => `заголовок ${place(at, 'gen')} изложить в следующей редакции: ${q(words)}`,
      (at, { words }) => `наименование ${place(at, 'gen')} изложить в следующей редакции: ${q(words)}`,
    ],
    insert: [
      (at, { number, words, isBehind }) =>
        `${place(at, 'acc')} ${isBehind ? 'после пункта 1 ' : ''}дополнить пунктом ${number} следующего содержания: ${q(`${number}. ${words}`)}`,
      (at, { number, words, isBehind }) =>
        `${place(at, 'acc')} дополнить новым пунктом ${number}${isBehind ? ' после пункта 1' : ''} следующего содержания: ${q(`${number}. ${words}`)}`,
    ],
    delete: [
      (at) => `${place(at, 'acc')} исключить`,
      (at) => `исключить ${place(at, 'acc')}`,
      (at) => `предлагаю ${place(at, 'acc')} удалить`,
    ],
    repeal: [
      (at) => `${place(at, 'acc')} признать утратившим силу`,
      (at) => `признать утратившим силу ${place(at, 'acc')}`,
    ],
    renumber: [
      (at, { to }) => `${place(at, 'acc')} считать ${article(to, 'ins')}`,
      (at, { to }) => `${place(at, 'acc')} считать соответственно ${article(to, 'ins')}`,
    ],
    range: [(at) => `статьи ${at.article}–${endOf(at.article)} считать соответственно статьями 60–62`],
    move: [
      (at, { after, to }) =>
        `${place(at, 'acc')} переместить после ${article(after, 'gen')}${to ? ` и считать ее ${article(to, 'ins')}` : ''}`,
      (at, { after, to }) =>
        `переместить ${place(at, 'acc')} после ${article(after, 'gen')}${to ? `, считать ${article(to, 'ins')}` : ''}`,
    ],
    split: [
      (at, { into, from }) =>
        `${place(at, 'acc')} разделить на статьи ${at.article} и ${into}, начав вторую с пункта ${from}`,
    ],
    join: [(at, { other }) => `статьи ${at.article} и ${other} объединить в статью ${at.article}`],
  },
};

import { type Cited, endOf, type Order, type Tongue, type Variants } from './drawn.ts';

/** An order of a kind, as the writers of its variants get it. */
type Given<Kind extends Order['kind']> = Extract<Order, { readonly kind: Kind }>;

/** Names of the three levels, and how numbers of the second stand in a citation. */
interface Style {
  readonly units: readonly [string, string, string];
  readonly second: (number: string) => string;
  readonly marked: (place: Cited, words: string) => string;
}

const q = (words: string): string => `“${words}”`;
const many = (words: readonly string[]): string => words.map(q).join(' and ');
/** One quoted phrase whose closing mark is missing, the old words' or the new ones'; whole where a sign ends the words. */
const lame = (words: readonly string[], isMissing: boolean): string => {
  const [only = '', ...others] = words;
  return others.length > 0 || /\p{P}$/u.test(only) ? many(words) : `the phrase "${only}${isMissing ? '' : '"'}`;
};
const which = {
  every: ' each place it appears',
  second: ' the second place it appears',
  last: ' the last time it appears',
} as const;

/** `point (a) of paragraph 2 of Article 5`, or all in brackets. */
const longPlace = ({ article, paragraph, point }: Cited, { units, second }: Style): string =>
  [
    ...(point === null ? [] : [`${units[2]} (${point})`]),
    ...(paragraph === null ? [] : [`${units[1]} ${second(paragraph)}`]),
    `${units[0]} ${article}`,
  ].join(' of ');
const shortPlace = ({ article, paragraph, point }: Cited, { units }: Style): string =>
  `${units[0]} ${article}${paragraph === null ? '' : `(${paragraph})`}${point === null ? '' : `(${point})`}`;

function variantsOf(style: Style): Variants {
  const [unit, inner] = style.units;
  const each = <Order>(write: (at: string, order: Order) => string) => [
    (at: Cited, order: Order) => write(longPlace(at, style), order),
    (at: Cited, order: Order) => write(shortPlace(at, style), order),
  ];
  const now = ({ which: some }: { readonly which: keyof typeof which | null }): string => (some ? which[some] : '');
  return {
    exchange: [
      ...each<Given<'exchange'>>(
        (at, order) => `in ${at}, strike ${many(order.find)}${now(order)} and insert ${many(order.put)}`,
      ),
      ...each<Given<'exchange'>>(
        (at, order) => `${at} is amended by striking ${many(order.find)}${now(order)} and inserting ${many(order.put)}`,
      ),
      // A mark is missing where the order itself says that the words end.
      ...each<Given<'exchange'>>(
        (at, order) =>
          `${at} is amended by striking ${lame(order.find, false)}${now(order)} and inserting ${lame(order.put, true)} in its place`,
      ),
    ],
    strike: [
      ...each<{ readonly find: string }>((at, { find }) => `in ${at}, strike ${q(find)}`),
      ...each<{ readonly find: string }>((at, { find }) => `in ${at}, the words ${q(find)} are deleted`),
    ],
    after: [
      ...each<{ readonly find: string; readonly put: string }>(
        (at, { find, put }) => `in ${at}, insert ${q(put)} after ${q(find)}`,
      ),
      ...each<{ readonly find: string; readonly put: string }>(
        (at, { find, put }) => `in ${at}, after ${q(find)}, insert ${q(put)}`,
      ),
    ],
    stretch: [
      ...each<Given<'stretch'>>(
        (at, { first, last, put }) =>
          `${at} is amended by striking ${q(first)} and all that follows${last ? ` through ${q(last)}` : ''} and inserting ${q(put)}`,
      ),
      ...each<Given<'stretch'>>(
        (at, { first, last, put }) =>
          `in ${at}, strike the words from ${q(first)} to ${last ? q(last) : 'the end'} and insert ${q(put)}`,
      ),
    ],
    beginning: each((at, { words: fresh }) => `in ${at}, insert ${q(fresh)} at the beginning`),
    before: each((at, { find, put }) => `in ${at}, insert ${q(put)} before ${q(find)}`),
    replace: [
      (at, { words }) => `${longPlace(at, style)} is amended to read as follows: ${q(style.marked(at, words))}`,
      (at, { words }) => `${shortPlace(at, style)} is replaced by the following: ${q(style.marked(at, words))}`,
    ],
    heading: [(at, { words }) => `the heading of ${unit} ${at.article} is amended to read as follows: ${q(words)}`],
    insert: [
      (at, order) => {
        const wording = q(style.marked({ ...at, paragraph: order.number }, order.words));
        const number = style.second(order.number);
        return order.isBehind
          ? `${unit} ${at.article} is amended by inserting after ${inner} ${style.second('first')} the following new ${inner} ${number}: ${wording}`
          : `${unit} ${at.article} is amended by adding a new ${inner} ${number} to read as follows: ${wording}`;
      },
    ],
    delete: [(at) => `${longPlace(at, style)} is deleted`, (at) => `strike ${shortPlace(at, style)}`],
    repeal: [(at) => `${longPlace(at, style)} is repealed`, (at) => `${shortPlace(at, style)} is hereby repealed`],
    renumber: [(at, { to }) => `${unit} ${at.article} is redesignated as ${unit} ${to}`],
    range: [
      (at) =>
        `${unit}s ${at.article} through ${endOf(at.article)} are redesignated as ${unit}s 60 through 62, respectively`,
    ],
    move: [
      (at, { after, to }) =>
        `move ${unit} ${at.article} after ${unit} ${after}${to ? ` and redesignate it as ${unit} ${to}` : ''}`,
    ],
    split: [
      (at, { into, from }) =>
        `divide ${unit} ${at.article} into ${unit}s ${at.article} and ${into}, beginning the second with ${inner} ${style.second(from)}`,
    ],
    join: [(at, { other }) => `combine ${unit}s ${at.article} and ${other} into ${unit} ${at.article}`],
  };
}

const words = [
  'owner',
  'shall',
  'within 30 days',
  'AI',
  'No. 230-VIII',
  'risk,',
  'including',
  'paragraph (2)',
  '5 %',
  'is repealed',
];

const european: Style = {
  units: ['Article', 'paragraph', 'point'],
  second: (number) => (number === 'first' ? '1' : number),
  marked: ({ article, paragraph, point }, text) =>
    point !== null
      ? `(${point}) ${text}`
      : paragraph !== null
        ? `${paragraph}. ${text}`
        : `Article ${article}\n\n${text}`,
};
const american: Style = {
  units: ['section', 'subsection', 'paragraph'],
  second: (number) => `(${number === 'first' ? 'a' : number})`,
  marked: ({ article, paragraph, point }, text) =>
    point !== null ? `(${point}) ${text}` : paragraph !== null ? `(${paragraph}) ${text}` : `Sec. ${article}. ${text}`,
};

/** `subsection (2)(a) of section 5`, `section 5(2)(a)`: numbers run on from level to level. */
const numbered = ({ article, paragraph, point }: Cited): string =>
  `${article}${paragraph === null ? '' : `(${paragraph})`}${point === null ? '' : `(${point})`}`;
const inSection = (at: Cited): string => `in section ${numbered(at)}`;
const whichBritish = {
  every: ', in each place it occurs',
  second: ', in the second place it occurs',
  last: ', the last time it appears',
} as const;

/** Orders that only papers of the United Kingdom give so. */
const british: Variants = {
  exchange: [
    (at, { find, put, which: some }) =>
      `${inSection(at)}, for ${many(find)}${some ? whichBritish[some] : ''}, substitute ${many(put)}`,
  ],
  strike: [
    (at, { find }) => `${inSection(at)}, the words ${q(find)} are omitted`,
    (at, { find }) => `${inSection(at)}, leave out ${q(find)}`,
  ],
  after: [(at, { find, put }) => `${inSection(at)}, after ${q(find)} insert ${q(put)}`],
  before: [(at, { find, put }) => `${inSection(at)}, before ${q(find)}, insert ${q(put)}`],
  replace: [(at, { words: fresh }) => `for section ${numbered(at)} substitute— ${q(american.marked(at, fresh))}`],
  delete: [(at) => `omit section ${numbered(at)}`],
  stretch: [
    (at, { first, last, put }) =>
      `${inSection(at)}, for the words from ${q(first)} to ${last ? q(last) : 'the end'} substitute ${q(put)}`,
    (at, { first, last, put }) =>
      `section ${numbered(at)}, leave out from ${q(first)} to ${last ? q(last) : 'the end'} and insert ${q(put)}`,
  ],
  beginning: [(at, { words: fresh }) => `${inSection(at)}, at the beginning insert ${q(fresh)}`],
};

/** English of the United Kingdom. */
export const englishOfBritain: Tongue = {
  language: 'en',
  legislature: 'us',
  steps: ['sec', 'subsec', 'para'],
  points: ['a', 'b', 'k'],
  paragraphs: ['1', '2', '7', '14'],
  words,
  marked: american.marked,
  variants: british,
};

/** English of European acts. */
export const englishOfArticles: Tongue = {
  language: 'en',
  legislature: 'eu',
  steps: ['art', 'para', 'point'],
  points: ['a', 'b', 'k'],
  paragraphs: ['1', '2', '7', '14', '21'],
  words,
  marked: european.marked,
  variants: variantsOf(european),
};

/** English of the United States. */
export const englishOfSections: Tongue = {
  language: 'en',
  legislature: 'us',
  steps: ['sec', 'subsec', 'para'],
  points: ['1', '2', '14'],
  paragraphs: ['a', 'b', 'e', 'g'],
  words,
  marked: american.marked,
  variants: variantsOf(american),
};

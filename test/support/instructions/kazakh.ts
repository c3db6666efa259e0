import { type Cited, endOf, type Tongue } from './drawn.ts';
import { kazakhstan, many, markedBy, quoted as q } from './kazakhstan.ts';

type Case = 'nom' | 'gen' | 'loc' | 'locAdj';
const endings = {
  article: { nom: 'бап', gen: 'баптың', loc: 'бапта', locAdj: 'баптағы' },
  paragraph: { nom: 'тармағы', gen: 'тармағының', loc: 'тармағында', locAdj: 'тармағындағы' },
  point: { nom: 'тармақшасы', gen: 'тармақшасының', loc: 'тармақшасында', locAdj: 'тармақшасындағы' },
} as const;

/** `5-баптың 2-тармағының 1) тармақшасындағы`. */
function place({ article, paragraph, point }: Cited, inner: Case): string {
  const parts = [
    ['article', `${article}-`] as const,
    ...(paragraph === null ? [] : [['paragraph', `${paragraph}-`] as const]),
    ...(point === null ? [] : [['point', `${point}) `] as const]),
  ];
  const last = parts.length - 1;
  return parts.map(([kind, number], index) => `${number}${endings[kind][index === last ? inner : 'gen']}`).join(' ');
}

const which = { every: ' барлық жағдайда', second: ' екінші жағдайда', last: ' соңғы жағдайда' } as const;

const marked = markedBy((number) => `${number}-бап.`);

/** Kazakh as acts of Kazakhstan and deputies write it. */
export const kazakh: Tongue = {
  language: 'kk',
  ...kazakhstan,
  words: [
    'иесі',
    'міндетті',
    '30 күн ішінде',
    'ЖИ',
    '№ 230-VIII',
    'тәуекел,',
    'оның ішінде',
    '2-тармақ',
    '5 %',
    'алып тасталсын',
  ],
  marked,
  variants: {
    exchange: [
      (at, { find, put, which: some }) =>
        `${place(at, 'locAdj')} ${many(find)} деген сөздер${some ? which[some] : ''} ${find.length > 1 ? 'тиісінше ' : ''}${many(put)} деген сөздермен ауыстырылсын`,
      (at, { find, put, which: some }) =>
        `${place(at, 'loc')} ${many(find)} деген сөз${some ? which[some] : ''} ${find.length > 1 ? 'тиісінше ' : ''}${many(put)} деген сөзбен ауыстырылсын`,
    ],
    strike: [
      (at, { find }) => `${place(at, 'locAdj')} ${q(find)} деген сөздер алып тасталсын`,
      (at, { find }) => `${place(at, 'loc')} ${q(find)} деген сөз алып тасталсын`,
    ],
    after: [
      (at, { find, put }) =>
        `${place(at, 'locAdj')} ${q(find)} деген сөздерден кейін ${q(put)} деген сөздермен толықтырылсын`,
      (at, { find, put }) => `${place(at, 'nom')} ${q(find)} деген сөзден кейін ${q(put)} деген сөзбен толықтырылсын`,
    ],
    before: [
      (at, { find, put }) =>
        `${place(at, 'locAdj')} ${q(find)} деген сөздердің алдынан ${q(put)} деген сөздермен толықтырылсын`,
    ],
    replace: [
      (at, { words }) => `${place(at, 'nom')} мынадай редакцияда жазылсын: ${q(marked(at, words))}`,
      (at, { words }) => `${place(at, 'nom')} мынадай редакцияда жазылсын:\n\n${q(marked(at, words))}`,
      (at, { words }) => `${place(at, 'nom')} жаңа редакцияда баяндалсын: ${q(marked(at, words))}`,
    ],
    heading: [(at, { words }) => `${place(at, 'gen')} тақырыбы мынадай редакцияда жазылсын: ${q(words)}`],
    insert: [
      (at, { number, words, isBehind }) =>
        isBehind
          ? `${place(at, 'gen')} 1-тармағынан кейін мынадай мазмұндағы ${number}-тармақпен толықтырылсын: ${q(`${number}. ${words}`)}`
          : `${place(at, 'nom')} мынадай мазмұндағы ${number}-тармақпен толықтырылсын: ${q(`${number}. ${words}`)}`,
    ],
    delete: [(at) => `${place(at, 'nom')} алып тасталсын`, (at) => `${place(at, 'nom')} шығарылсын`],
    repeal: [(at) => `${place(at, 'gen')} күші жойылды деп танылсын`],
    renumber: [(at, { to }) => `${place(at, 'nom')} ${to}-бап деп есептелсін`],
    range: [(at) => `${at.article}–${endOf(at.article)}-баптар тиісінше 60–62-баптар деп есептелсін`],
    move: [
      (at, { after, to }) =>
        `${place(at, 'nom')} ${after}-баптан кейін орналастырылсын${to ? ` және ${to}-бап деп есептелсін` : ''}`,
    ],
    split: [
      (at, { into, from }) =>
        `${place(at, 'nom')} ${at.article} және ${into}-баптарға бөлінсін, екіншісі ${from}-тармақтан басталсын`,
    ],
    join: [(at, { other }) => `${at.article} және ${other}-баптар ${at.article}-бапқа біріктірілсін`],
  },
};

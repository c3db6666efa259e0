/** Endings of Russian adjectives as a pattern; every reader of Russian law takes them from here. */
export const russianAdjective =
  '(?:ыми|ими|ого|его|ому|ему|ьего|ьему|ьими|ьих|ьим|ьем|ьей|ью|ья|ье|ьи|ая|ой|ую|ый|ий|ым|им|ом|ем|ое|ее|ей|ые|ие|ых|их)';

/** Forms of a noun that name one and several, as patterns without the stem. */
interface NounForms {
  readonly stem: string;
  readonly one: string;
  readonly several: string;
}

const masculine = (stem: string): NounForms => ({ stem, one: '(?:ом|а|у|е)?', several: '(?:ами|ах|ам|ов|ы)' });

/** Words for units of Kazakhstan's acts with their forms. */
export const russianUnits = {
  section: masculine('раздел'),
  chapter: { stem: 'глав', one: '(?:ой|ою|а|у|е)', several: '(?:ами|ах|ам|ы)?' },
  subchapter: masculine('параграф'),
  article: { stem: 'стат', one: '(?:ьею|ьей|ьёй|ья|ьи|ью|ье)', several: '(?:ьями|ьях|ьям|ей)' },
  annex: { stem: 'приложени', one: '(?:ем|е|я|ю|и)', several: '(?:ями|ях|ям|й)' },
  paragraph: masculine('пункт'),
  point: masculine('подпункт'),
} as const satisfies Readonly<Record<string, NounForms>>;

/** All forms of a unit's word. */
export const russianForms = ({ stem, one, several }: NounForms): string => `${stem}(?:${several}|${one})`;

/** Stems of `первый` to `пятнадцатый`, in order. */
const STEMS =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат';

export const russianOrdinals: readonly string[] = STEMS.split(' ').map((stem) => stem + russianAdjective);

/** Letters in the order in which lists use them. */
export const russianLetters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

export const foldRussian = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/**
 * Endings of Kazakh nouns as patterns, in the vowels and consonants that harmony gives them; every reader of Kazakh law takes them from
 * here.
 */
const POSSESSIVE = '(?:сы|сі|ы|і)?';
const CASE = '(?:[ндт][ыі]ң|[ғгқкн][ае]|[ндт][ыі]|[дт][ае]н|(?:[дт]|нд)[ае](?:[ғг][ыі])?|н[ае]н|[мбп]ен|н)?';

/** Possessive and case: тармағ-ы-ның, тармақша-сы-нда-ғы. */
export const kazakhEnding: string = POSSESSIVE + CASE;
/** The same behind the sign of the plural: бап-тар-ын-да. */
export const kazakhPluralEnding: string = `[лдт][ае]р${kazakhEnding}`;

/** Words for units of Kazakhstan's acts, without their endings. */
export const kazakhUnits = {
  section: 'бөлім',
  chapter: 'тарау',
  subchapter: 'параграф',
  article: 'ба[пб]',
  annex: 'қосымша',
  paragraph: 'тарма[қғ]',
  point: 'тармақша',
  alinea: 'бөлі[кг]',
  indent: 'абзац',
} as const;

const UNITS = ['бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші', 'сегізінші', 'тоғызыншы'];

/** `бірінші` to `он бесінші`, in order. */
export const kazakhOrdinals: readonly string[] = [
  ...UNITS,
  'оныншы',
  ...UNITS.slice(0, 5).map((word) => `он\\s+${word}`),
];

/** Letters in the order in which lists use them. */
export const kazakhLetters = 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыьіэюя';

/** Old papers write Latin i for і. */
export const foldKazakh = (text: string): string => text.replaceAll('i', 'і').replaceAll('I', 'І');

import type { InterfaceLanguage } from '../law/language.ts';
import type { Column } from './table.ts';

type Names = Readonly<Record<InterfaceLanguage, string>>;

/** Titles of all columns; the keys are their names for programs. */
const TITLES = {
  code: { en: 'Code', ru: 'Код', kk: 'Коды' },
  id: { en: 'Id', ru: 'Идентификатор', kk: 'Сәйкестендіргіш' },
  language: { en: 'Language', ru: 'Язык', kk: 'Тілі' },
  title: { en: 'Title', ru: 'Название', kk: 'Атауы' },
  who: { en: 'Who', ru: 'Кто', kk: 'Кім' },
  modality: { en: 'Kind', ru: 'Вид', kk: 'Түрі' },
  sentence: { en: 'Duty or right', ru: 'Обязанность или право', kk: 'Міндет немесе құқық' },
  condition: { en: 'When', ru: 'Когда', kk: 'Қашан' },
  exception: { en: 'Unless', ru: 'Кроме случаев', kk: 'Ерекшелік' },
  deadline: { en: 'Deadline', ru: 'Срок', kk: 'Мерзімі' },
  topic: { en: 'Topic', ru: 'Тема', kk: 'Тақырып' },
  basisCited: { en: 'Basis', ru: 'Основание', kk: 'Негізі' },
  basis: { en: 'Basis (addresses)', ru: 'Основание (адреса)', kk: 'Негізі (мекенжайлар)' },
  sanctionState: { en: 'Sanction known', ru: 'Известна ли санкция', kk: 'Санкция белгілі ме' },
  sanctions: { en: 'Sanctions', ru: 'Санкции', kk: 'Санкциялар' },
  fines: { en: 'Fines', ru: 'Штрафы', kk: 'Айыппұлдар' },
  compare: { en: 'Elsewhere', ru: 'В других актах', kk: 'Басқа актілерде' },
  checked: { en: 'Checked against', ru: 'Сверено с версией', kk: 'Салыстырылған нұсқа' },
  sure: { en: 'How sure', ru: 'Насколько достоверно', kk: 'Сенімділігі' },
  sources: { en: 'Sources', ru: 'Источники', kk: 'Дереккөздер' },
  url: { en: 'Address', ru: 'Адрес страницы', kk: 'Бет мекенжайы' },
  eId: { en: 'Address in the text', ru: 'Адрес в тексте', kk: 'Мәтіндегі мекенжай' },
  kind: { en: 'Unit', ru: 'Единица', kk: 'Бірлік' },
  num: { en: 'Number', ru: 'Номер', kk: 'Нөмірі' },
  heading: { en: 'Heading', ru: 'Заголовок', kk: 'Тақырыбы' },
  text: { en: 'Text', ru: 'Текст', kk: 'Мәтін' },
  state: { en: 'State', ru: 'Состояние', kk: 'Жай-күйі' },
  change: { en: 'Change', ru: 'Изменение', kk: 'Өзгеріс' },
  before: { en: 'Address before', ru: 'Адрес до', kk: 'Бұрынғы мекенжай' },
  after: { en: 'Address after', ru: 'Адрес после', kk: 'Кейінгі мекенжай' },
  textBefore: { en: 'Text before', ru: 'Текст до', kk: 'Бұрынғы мәтін' },
  textAfter: { en: 'Text after', ru: 'Текст после', kk: 'Кейінгі мәтін' },
  redline: { en: 'Changes marked', ru: 'Изменения отмечены', kk: 'Белгіленген өзгерістер' },
  outcome: { en: 'Outcome', ru: 'Что стало', kk: 'Нәтиже' },
  rules: { en: 'Rules', ru: 'Правила', kk: 'Қағидалар' },
  affected: {
    en: 'Affected through others (review)',
    ru: 'Затронуто через другое (проверьте)',
    kk: 'Басқа арқылы қозғалған (тексеріңіз)',
  },
  basisOfMatch: { en: 'Matched by', ru: 'Сопоставлено по', kk: 'Сәйкестендіру негізі' },
} as const satisfies Readonly<Record<string, Names>>;

export type ColumnKey = keyof typeof TITLES;

/** Columns with their titles in a language; those that hold sentences are wide. */
export const columnsFor = (keys: readonly ColumnKey[], lang: InterfaceLanguage): readonly Column[] =>
  keys.map((key) => ({ key, title: TITLES[key][lang], width: WIDE.has(key) ? 60 : 18 }));

const WIDE: ReadonlySet<ColumnKey> = new Set([
  'sentence',
  'fines',
  'text',
  'textBefore',
  'textAfter',
  'redline',
  'title',
  'heading',
]);

const SHEETS = {
  duties: { en: 'Duties and rights', ru: 'Обязанности и права', kk: 'Міндеттер мен құқықтар' },
  provisions: { en: 'Provisions', ru: 'Положения', kk: 'Ережелер' },
  dutyChanges: { en: 'Duties compared', ru: 'Сравнение обязанностей', kk: 'Міндеттерді салыстыру' },
  comparison: { en: 'Comparison', ru: 'Сравнение', kk: 'Салыстыру' },
} as const satisfies Readonly<Record<string, Names>>;

/** Title of a sheet. */
export const sheetName = (sheet: keyof typeof SHEETS, lang: InterfaceLanguage): string => SHEETS[sheet][lang];

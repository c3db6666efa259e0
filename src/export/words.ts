import type { InterfaceLanguage } from '../law/language.ts';

/** What feeds and calendars say in their own words. The words of pages are in `site/labels`. */
const WORDS = {
  changes: { en: 'Changes', ru: 'Изменения', kk: 'Өзгерістер' },
  force: { en: 'comes into force', ru: 'вступает в силу', kk: 'күшіне енеді' },
  dutiesChange: {
    en: 'changed duties begin to count',
    ru: 'начинают действовать изменённые обязанности',
    kk: 'өзгерген міндеттер күшіне енеді',
  },
  published: { en: 'published', ru: 'опубликован', kk: 'жарияланды' },
  restatement: {
    en: 'At least one of the two texts is restated in our own words: a difference need not be one of the law.',
    ru: 'Хотя бы один из двух текстов пересказан нашими словами: различие не обязательно есть в самом законе.',
    kk: 'Екі мәтіннің кемінде біреуі өз сөзімізбен баяндалған: айырмашылық заңның өзінде болмауы мүмкін.',
  },
  partial: {
    en: 'At least one of the two texts is held in part only; what is not held is not compared.',
    ru: 'Хотя бы один из двух текстов известен лишь частично; неизвестное не сравнивается.',
    kk: 'Екі мәтіннің кемінде біреуі ішінара ғана белгілі; белгісізі салыстырылмайды.',
  },
  title: { en: 'Title', ru: 'Название', kk: 'Атауы' },
  first: {
    en: 'There is no earlier text to compare with.',
    ru: 'Более раннего текста для сравнения нет.',
    kk: 'Салыстыратын ертерек мәтін жоқ.',
  },
  same: { en: 'No change was found.', ru: 'Изменений не найдено.', kk: 'Өзгеріс табылмады.' },
  undated: { en: 'date not known', ru: 'дата неизвестна', kk: 'күні белгісіз' },
  more: { en: 'More changes', ru: 'Другие изменения', kk: 'Басқа өзгерістер' },
  inserted: { en: 'new', ru: 'новое', kk: 'жаңа' },
  repealed: { en: 'removed', ru: 'исключено', kk: 'алып тасталды' },
  renumbered: { en: 'before', ru: 'прежде', kk: 'бұрын' },
} as const satisfies Readonly<Record<string, Readonly<Record<InterfaceLanguage, string>>>>;

export type Word = keyof typeof WORDS;

/** A word or sentence in a language of the interface. */
export const say = (word: Word, lang: InterfaceLanguage): string => WORDS[word][lang];

import type { InterfaceLanguage } from '../../law/language.ts';

/** What a redline says in its own words. `{name}` stands for what is filled in. */
const SAYINGS = {
  redline: { en: 'Redline', ru: 'Текст с отмеченными изменениями', kk: 'Өзгерістері белгіленген мәтін' },
  'moved-from': {
    en: 'moved from {place}, edited',
    ru: 'перенесено из: {place}, с изменениями',
    kk: '{place} орнынан ауыстырылып, өзгертілді',
  },
  'moved-to': {
    en: 'moved to {place}, edited there',
    ru: 'перенесено в: {place}, с изменениями',
    kk: '{place} орнына ауыстырылып, өзгертілді',
  },
  unsure: {
    en: 'probably the provision that was {place}: {share} % of the words in common',
    ru: 'вероятно, прежнее положение: {place}; общих слов {share} %',
    kk: 'бұрынғы {place} ережесі болуы ықтимал: сөздерінің {share} %-ы ортақ',
  },
  'before-partial': {
    en: 'the earlier text is held in part only and is silent here: whether this is new is not known',
    ru: 'более ранний текст известен лишь частично и об этом месте молчит: новое ли это, неизвестно',
    kk: 'бұрынғы мәтін ішінара ғана белгілі, бұл жер туралы дерек жоқ: жаңа ма, белгісіз',
  },
  'after-partial': {
    en: 'the later text is held in part only and is silent here: whether this went is not known',
    ru: 'более поздний текст известен лишь частично и об этом месте молчит: исключено ли это, неизвестно',
    kk: 'кейінгі мәтін ішінара ғана белгілі, бұл жер туралы дерек жоқ: алып тасталды ма, белгісіз',
  },
  amendment: { en: 'Amendment {number}', ru: 'Поправка № {number}', kk: '№ {number} түзету' },
  accepted: {
    en: 'accepted without an amendment: {reason}',
    ru: 'принято без поправки: {reason}',
    kk: 'түзетусіз қабылданды: {reason}',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<InterfaceLanguage, string>>>>;

/** A sentence in a language of the interface with what is filled in: `told('moved-from', 'en', { place: 'Article 9' })`. */
export const told = (
  saying: keyof typeof SAYINGS,
  lang: InterfaceLanguage,
  parts: Readonly<Record<string, string>> = {},
): string => SAYINGS[saying][lang].replaceAll(/\{(\w+)\}/gu, (whole, name: string) => parts[name] ?? whole);

import type { Language } from '../law/language.ts';
import { nounStemKazakh } from '../search/stem-kk.ts';
import { stemmerOf } from '../search/stemmers.ts';

/** Says whether a word of a text is a form of the word that it was made from. */
export type WordForm = (word: string) => boolean;

/**
 * A test for the forms of a word: in Russian `системами` is a form of `система`, in Kazakh `жүйелерінің` of `жүйесі`, in English
 * `systems` of `system`. Stems are those of the search; what only shares a stem (`законность` with `закон`) is another word and no form.
 */
export function wordForm(word: string, language: Language): WordForm {
  const base = folded(word);
  const isForm = formsByLanguage[language]?.(base) ?? ((other: string) => other === base);
  // No form changes its first letters; most words of a text end here, before anything is stemmed.
  const start = base.slice(0, 2);
  return (written) => {
    const other = folded(written);
    return other.startsWith(start) && isForm(other);
  };
}

const formsByLanguage: Readonly<Record<Language, (word: string) => WordForm>> = {
  ru: russianForms,
  en: englishForms,
  kk: kazakhForms,
};

/** Small letters, е for ё; old Kazakh texts write Latin i for Cyrillic і, which no other Cyrillic word holds. */
const folded = (word: string): string => {
  if (isFolded.test(word)) return word;
  const small = word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  return /\p{Script=Cyrillic}/u.test(small) ? small.replaceAll('i', 'і') : small;
};

/** Most words of a text are. */
const isFolded = /^[а-яәғқңөұүһіa-hj-z]+$/u;

/** Endings of Russian nouns and adjectives, the longest first. */
const ENDING =
  'иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ией|иею|иев|ью|ии|ия|ие|ий|ию|ого|его|ому|ему|ыми|ими|ых|их|ым|им|ом|ем|ой|ей|ою|ею|ая|яя|ое|ее|ые|ую|юю|ый|ев|ов|а|я|о|е|ы|и|у|ю|ь|й';
/** What is left must be a word of three letters. */
const RUSSIAN_ENDING = new RegExp(`(?<=.{3})(?:${ENDING})$`, 'u');
const IS_ENDING = new RegExp(`^ь?(?:${ENDING})?$`, 'u');

/**
 * By our table of endings or by the stem of the search, and then only with endings after it that nouns and adjectives have: the search
 * also cuts -н-, -ость and verbs' endings, which make another word. What begins with a soft sign goes with its like: статья, статьей.
 */
function russianForms(word: string): WordForm {
  const base = IN_IE.exec(word)?.groups?.base;
  if (base !== undefined) return (other) => other === word || IN_IE.exec(other)?.groups?.base === base;
  const stem = russianStem(word);
  const searched = stemmerOf('ru')(word);
  const ending = endingAfter(searched, word);
  const dropped = /(?<=.{2}[^аеиоуыэюя])ень$/u.test(word) ? word.replace(/ень$/u, 'н') : null;
  return (other) => {
    // A form without an ending may look as if it had one: систем is the genitive plural of система, not a form in -ем.
    if (other === word || other === stem || russianStem(other) === stem) return true;
    // уровень, уровня: only soft endings, so that степной is no form of степень.
    if (word.endsWith('ья') && other === word.replace(/ья$/u, 'ей')) return true;
    if (dropped !== null && other.startsWith(dropped)) return SOFT.test(other.slice(dropped.length));
    // A stem of a letter or two says nothing: ИИ is no form of и.
    if (ending === null || searched.length < 3 || stemmerOf('ru')(other) !== searched) return false;
    const otherEnding = endingAfter(searched, other);
    return otherEnding !== null && otherEnding.startsWith('ь') === ending.startsWith('ь');
  };
}

/** Nouns in -ение, -ание, -тие, -ция keep their -и- in every form: произведена is no form of произведение. */
const IN_IE = /^(?<base>.{2,}(?:[еая]н|[яи]т|ц)и)(?:ями|ях|ям|ем|ей|ею|е|я|ю|и|й)$/u;

const SOFT = /^(?:ями|ях|ям|ей|ем|я|ю|е|и)$/u;

/** What follows the stem if it is an ending of a noun or an adjective, else null. */
function endingAfter(stem: string, word: string): string | null {
  const ending = word.startsWith(stem) ? word.slice(stem.length) : null;
  return ending !== null && IS_ENDING.test(ending) ? ending : null;
}

/** The vowel that comes and goes before the last consonant of a suffix: владелец, владельца. */
const russianStem = (word: string): string => word.replace(RUSSIAN_ENDING, '').replace(/(?<=.{2})[еь]ц$/u, 'ц');

/** The search's English stemmer makes one of operate, operator and operation; a term only has a plural and a genitive. */
function englishForms(word: string): WordForm {
  const stem = englishStem(word);
  return (other) => englishStem(other) === stem;
}

function englishStem(word: string): string {
  const singular = word.replace(/['’]s?$/u, '');
  if (/[^aeiou]ies$/u.test(singular)) return singular.replace(/ies$/u, 'y');
  if (/(?:s|x|z|ch|sh)es$/u.test(singular)) return singular.replace(/es$/u, '');
  return /[^s]s$/u.test(singular) && !/(?:us|is)$/u.test(singular) ? singular.replace(/s$/u, '') : singular;
}

const PLURAL = '(?:[лдт][ае]р)?';
const POSSESSIVE = '(?:ымыз|іміз|ыңыз|іңіз|ым|ім|ың|ің|сы|сі|ы|і)?';
const CASE = '(?:[ндт][ыі]ң|[гғкқн][ае]|[ндт][ыі]|[дт][ае](?:н|ғы|гі)?|нд[ае](?:ғы|гі)?|н[ае]н|[мбп]ен|н)?';
const KAZAKH_SUFFIXES = new RegExp(`^${PLURAL}${POSSESSIVE}${CASE}$`, 'u');

/** Final consonants that turn voiced before a vowel: талап, талабы; тармақ, тармағы; тәуекел stays. */
const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/**
 * Kazakh nouns take plural, possessive and case one after another, and a term often ends in a possessive itself (`жасанды интеллект
 * жүйесі`): the search's rules cut these from both words. They look at vowel harmony and at how much is left, which a word known
 * beforehand needs not obey (аудит-і, ие-сі): that one is also looked for with suffixes after it.
 */
function kazakhForms(word: string): WordForm {
  const stem = nounStemKazakh(word);
  const bare = word.replace(/(?<=.{2})(?:(?<=[аеіоуыэюяәөұүи])с)?[ыі]$/u, '');
  const bases = [word, bare].flatMap((base) => [base, voiced(base)]);
  return (other) =>
    nounStemKazakh(other) === stem ||
    bases.some((base) => other.startsWith(base) && KAZAKH_SUFFIXES.test(other.slice(base.length)));
}

const voiced = (base: string): string => base.replace(/[пкқ]$/u, (letter) => VOICED[letter] ?? letter);

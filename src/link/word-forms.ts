import type { Language } from '../law/language.ts';

/** Says whether a word of a text is a form of the word that it was made from. */
export type WordForm = (word: string) => boolean;

/**
 * A test for the forms of a word: in Russian `системами` is a form of `система`, in Kazakh `жүйелерінің` of `жүйесі`, in English
 * `systems` of `system`. Short tables, not a stemmer: a defined term is known beforehand, so two words are compared and none is guessed.
 */
export function wordForm(word: string, language: Language): WordForm {
  const forms = formsByLanguage[language];
  return forms ? forms(word) : (other) => folded(other) === folded(word);
}

const formsByLanguage: Readonly<Record<Language, (word: string) => WordForm>> = {
  ru: (word) => sameStem(word, russianStem),
  en: (word) => sameStem(word, englishStem),
  kk: kazakhForms,
};

function sameStem(word: string, stemOf: (word: string) => string): WordForm {
  const stem = stemOf(folded(word));
  // A form without an ending may look as if it had one: систем is the genitive plural of система, not a form in -ем.
  return (other) => stemOf(folded(other)) === stem || folded(other) === stem;
}

const folded = (word: string): string => word.normalize('NFC').toLowerCase().replaceAll('ё', 'е');

/** Endings of Russian nouns and adjectives, longest first; what is left must be a word of three letters. */
const RUSSIAN_ENDING =
  /(?<=.{3})(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ией|иею|ии|ия|ие|ий|ию|ого|его|ому|ему|ыми|ими|ых|их|ым|им|ом|ем|ой|ей|ою|ею|ая|яя|ое|ее|ые|ую|юю|ый|ев|ов|ью|ья|ье|ьи|а|я|о|е|ы|и|у|ю|ь|й)$/u;

/** The vowel that comes and goes before the last consonant of a suffix: владелец, владельца. */
const russianStem = (word: string): string => word.replace(RUSSIAN_ENDING, '').replace(/(?<=.{2})[еь]ц$/u, 'ц');

function englishStem(word: string): string {
  const singular = word.replace(/['’]s?$/u, '');
  if (/[^aeiou]ies$/u.test(singular)) return singular.replace(/ies$/u, 'y');
  if (/(?:s|x|z|ch|sh)es$/u.test(singular)) return singular.replace(/es$/u, '');
  return /[^s]s$/u.test(singular) && !/(?:us|is)$/u.test(singular) ? singular.replace(/s$/u, '') : singular;
}

const PLURAL = '(?:[лдт][ае]р)?';
const POSSESSIVE = '(?:ымыз|іміз|ыңыз|іңіз|ым|ім|ың|ің|сы|сі|ы|і)?';
const CASE = '(?:[ндт][ыі]ң|[гғкқн][ае]|[ндт][ыі]|[дт][ае]н|[дт][ае]|нд[ае]|н[ае]н|[мбп]ен|н)?';
const KAZAKH_SUFFIXES = new RegExp(`^${PLURAL}${POSSESSIVE}${CASE}(?:[ғг][ыі])?$`, 'u');

/** Final consonants that turn voiced before a vowel: талап, талабы; тармақ, тармағы; тәуекел stays. */
const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/**
 * Kazakh nouns take plural, possessive and case one after another. A term often ends in a possessive itself (`жасанды интеллект
 * жүйесі`), so the word without it is a base too. Old texts write Latin i for Cyrillic і.
 */
function kazakhForms(word: string): WordForm {
  const written = kazakhFolded(word);
  const bare = written.replace(/(?<=.{2})(?:(?<=[аеіоуыэюяәөұүи])с)?[ыі]$/u, '');
  const bases = [written, bare].flatMap((base) => [base, voiced(base), unvoiced(base)]);
  return (other) => {
    const text = kazakhFolded(other);
    return bases.some((base) => text.startsWith(base) && KAZAKH_SUFFIXES.test(text.slice(base.length)));
  };
}

const kazakhFolded = (word: string): string => folded(word).replaceAll('i', 'і');

const voiced = (base: string): string => base.replace(/[пкқ]$/u, (letter) => VOICED[letter] ?? letter);

const unvoiced = (base: string): string =>
  base.replace(/[бгғ]$/u, (letter) => Object.entries(VOICED).find(([, soft]) => soft === letter)?.[0] ?? letter);

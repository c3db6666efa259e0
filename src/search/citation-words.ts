import type { Language } from '../law/language.ts';

/** A kind of place that a number counts; how deep it lies is not said here, because parliaments differ. */
export type CitedUnit = 'article' | 'chapter' | 'section' | 'annex' | 'inner' | 'part';

/** A word that names a kind of place, in all its forms. */
interface UnitWord {
  readonly unit: CitedUnit;
  readonly language: Language | null;
  /** Of the whole folded word. */
  readonly pattern: RegExp;
}

const word = (unit: CitedUnit, language: Language | null, pattern: string): UnitWord => ({
  unit,
  language,
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
});

/** Kazakh endings follow the noun: бап, бабы, баптың, бабының, баптарында. */
const unitWords: readonly UnitWord[] = [
  word('article', 'kk', 'ба[пб]\\p{L}{0,8}'),
  word('part', 'kk', 'бөлі[кг]\\p{L}{0,8}'),
  word('inner', 'kk', 'тарма[қғ]\\p{L}{0,12}|азатжол\\p{L}{0,8}'),
  word('chapter', 'kk', 'тарау\\p{L}{0,6}'),
  word('section', 'kk', 'бөлім\\p{L}{0,6}'),
  word('annex', 'kk', 'қосымша\\p{L}{0,6}'),
  word('article', 'ru', 'ст|стать[яиеюй]|статьей|статьею|статьями|статьях|статьям'),
  word('inner', 'ru', 'п|пп|пункт\\p{L}{0,3}|подп|подпункт\\p{L}{0,3}'),
  word('part', 'ru', 'ч|част[ьи]|частью|частям|частях|частей|абз|абзац\\p{L}{0,3}'),
  word('chapter', 'ru', 'гл|глав\\p{L}{1,3}'),
  word('section', 'ru', 'разд|раздел\\p{L}{0,3}'),
  word('annex', 'ru', 'прил|приложени\\p{L}{1,3}'),
  word('article', 'en', 'arts?|articles?'),
  word('article', 'en', 'sec|sect|sections?'),
  word(
    'inner',
    'en',
    'paras?|paragraphs?|points?|subparagraphs?|subpoints?|subsections?|clauses?|subclauses?|items?|letters?',
  ),
  word('part', 'en', 'pt|parts?|indents?'),
  word('chapter', 'en', 'ch|chap|chapters?'),
  word('annex', 'en', 'annex|annexes|annexe'),
  word('article', 'de', 'artikels?|paragraf|paragraph'),
  word('inner', 'de', 'abs|absatz|absatzes|nr|nummer|satz|buchst|buchstabe'),
  word('chapter', 'de', 'kapitel'),
  word('article', 'es', 'artículos?|articulos?'),
  word('inner', 'es', 'apartados?|parrafos?|párrafos?|letra'),
  word('chapter', 'es', 'capítulo|capitulo'),
  word('inner', 'fr', 'alinéas?|alineas?|paragraphes?'),
  word('chapter', 'fr', 'chapitre'),
  word('article', null, '§§?'),
];

/** The kind of place that a folded word names: `бабының` → article, Kazakh; null for any other word. */
export function unitOf(folded: string): { readonly unit: CitedUnit; readonly language: Language | null } | null {
  return unitWords.find(({ pattern }) => pattern.test(folded)) ?? null;
}

/** Ordinal words by their beginning, so that cases and genders need not be listed: вторая, второй, второму. */
const ordinals: readonly (readonly [string, string])[] = [
  ['перв', '1'],
  ['втор', '2'],
  ['трет', '3'],
  ['четверт', '4'],
  ['пят', '5'],
  ['шест', '6'],
  ['седьм', '7'],
  ['восьм', '8'],
  ['девят', '9'],
  ['десят', '10'],
  ['бірінші', '1'],
  ['екінші', '2'],
  ['үшінші', '3'],
  ['төртінші', '4'],
  ['бесінші', '5'],
  ['алтыншы', '6'],
  ['жетінші', '7'],
  ['сегізінші', '8'],
  ['тоғызыншы', '9'],
  ['оныншы', '10'],
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
  ['fifth', '5'],
];

/** Adjective endings of Russian ordinals, so that `второпях` is no number. */
const ENDING = /^(?:ый|ая|ое|ые|ой|ого|ому|ую|ым|ых|ем|ий|ья|ье|ьей|ьего|ьему|ью|ьем)?$/u;

/** `вторая` → `2`, `екінші` → `2`; null for any other word. */
export function ordinalOf(folded: string): string | null {
  const found = ordinals.find(([start]) => folded.startsWith(start) && ENDING.test(folded.slice(start.length)));
  return found?.[1] ?? null;
}

const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** Letters of lists by their place, as addresses have them: `б` → `b`; Latin ones stay. */
export function letterOf(folded: string): string {
  const place = LETTERS.indexOf(folded);
  return place < 0 ? folded : String.fromCharCode(97 + (place % 26));
}

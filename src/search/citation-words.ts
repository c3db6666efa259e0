import type { Language } from '../law/language.ts';

/** A kind of place that a number counts; how deep it lies is not said here, because parliaments differ. */
export type CitedUnit = 'article' | 'chapter' | 'section' | 'annex' | 'inner' | 'part';

/** What a word names. */
interface Named {
  readonly unit: CitedUnit;
  readonly language: Language | null;
}

/**
 * The words that name a kind of place: whole folded words, or with `+8` the beginning of one that may go on for so many letters. Kazakh
 * endings follow the noun: бап, бабы, баптың, бабының, баптарында. A table and not regular expressions, because making twenty-six of
 * these with `\p{L}` takes longer than starting all the rest of the search.
 */
const unitWords: readonly (readonly [CitedUnit, Language | null, string])[] = [
  ['article', 'kk', 'бап+8 баб+8'],
  ['part', 'kk', 'бөлік+8 бөліг+8'],
  ['inner', 'kk', 'тармақ+12 тармағ+12 азатжол+8'],
  ['chapter', 'kk', 'тарау+6'],
  ['section', 'kk', 'бөлім+6'],
  ['annex', 'kk', 'қосымша+6'],
  ['article', 'ru', 'ст статья статьи статье статьею статью статьей статьями статьях статьям'],
  ['inner', 'ru', 'п пп пункт+3 подп подпункт+3'],
  ['part', 'ru', 'ч часть части частью частям частях частей абз абзац+3'],
  ['chapter', 'ru', 'гл глав+3'],
  ['section', 'ru', 'разд раздел+3'],
  ['annex', 'ru', 'прил приложени+3'],
  ['article', 'en', 'art arts article articles'],
  ['article', 'en', 'sec sect section sections'],
  ['inner', 'en', 'para paras paragraph paragraphs point points subparagraph subparagraphs subpoint subpoints'],
  ['inner', 'en', 'subsection subsections clause clauses subclause subclauses item items letter letters'],
  ['part', 'en', 'pt part parts indent indents'],
  ['chapter', 'en', 'ch chap chapter chapters'],
  ['annex', 'en', 'annex annexes annexe'],
  ['article', 'de', 'artikel artikels paragraf paragraph'],
  ['inner', 'de', 'abs absatz absatzes nr nummer satz buchst buchstabe'],
  ['chapter', 'de', 'kapitel'],
  ['article', 'es', 'artículo artículos articulo articulos'],
  ['inner', 'es', 'apartado apartados parrafo parrafos párrafo párrafos letra'],
  ['chapter', 'es', 'capítulo capitulo'],
  ['inner', 'fr', 'alinéa alinéas alinea alineas paragraphe paragraphes'],
  ['chapter', 'fr', 'chapitre'],
  ['article', null, '§ §§'],
];

interface Beginning extends Named {
  readonly start: string;
  readonly most: number;
}

interface Words {
  readonly whole: ReadonlyMap<string, Named>;
  readonly beginnings: readonly Beginning[];
}

let words: Words | null = null;

/** The kind of place that a folded word names: `бабының` → article, Kazakh; null for any other word. */
export function unitOf(folded: string): Named | null {
  words ??= wordsOf();
  const whole = words.whole.get(folded);
  if (whole) return whole;
  const isForm = ({ start, most }: Beginning): boolean =>
    folded.startsWith(start) && folded.length <= start.length + most && ONLY_LETTERS.test(folded);
  return words.beginnings.find(isForm) ?? null;
}

const ONLY_LETTERS = /^\p{L}+$/u;

function wordsOf(): Words {
  const whole = new Map<string, Named>();
  const beginnings: Beginning[] = [];
  for (const [unit, language, forms] of unitWords) {
    for (const form of forms.split(' ')) {
      const [start = '', most] = form.split('+');
      if (most !== undefined) beginnings.push({ unit, language, start, most: Number(most) });
      else if (!whole.has(start)) whole.set(start, { unit, language });
    }
  }
  return { whole, beginnings };
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
const endings: ReadonlySet<string> = new Set([
  '',
  ...'ый ая ое ые ой ого ому ую ым ых ем ий ья ье ьей ьего ьему ью ьем'.split(' '),
]);

/** `вторая` → `2`, `екінші` → `2`; null for any other word. */
export function ordinalOf(folded: string): string | null {
  const found = ordinals.find(([start]) => folded.startsWith(start) && endings.has(folded.slice(start.length)));
  return found?.[1] ?? null;
}

const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** Letters of lists by their place, as addresses have them: `б` → `b`; Latin ones stay. */
export function letterOf(folded: string): string {
  const place = LETTERS.indexOf(folded);
  return place < 0 ? folded : String.fromCharCode(97 + (place % 26));
}

import type { Library } from '../src/law/dossier.ts';
import type { Language } from '../src/law/language.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { type Provision, walk } from '../src/law/provision.ts';
import { legislatureOf } from './content.ts';
import { Misuse } from './outcome.ts';

/** What a plain file was taken for, and why. */
export interface Recognised {
  readonly language: Language;
  readonly legislature: Legislature;
  /** In words, for the output. */
  readonly because: { readonly language: string; readonly legislature: string };
}

/** The legislatures there are, and what is wrong with those that could not be read. */
export type Readable = Pick<Library, 'legislatures' | 'problems'>;

/** The beginning of a text whose language and numbering nobody stated. */
export interface Sample {
  readonly words: string;
  /** The units that a legislature's shapes find in it. */
  readonly unitsIn: (legislature: Legislature, language: Language) => Provision;
}

/** What the user said about plain files. */
export interface Said {
  readonly lang?: string | undefined;
  readonly legislature?: string | undefined;
}

/**
 * Finds out which language plain law texts are in and whose numbering they use. Nothing is guessed in silence: the output says
 * what was chosen and why, and `--lang` and `--legislature` overrule it.
 */
export function recognise(texts: readonly Sample[], library: Readable, said: Said): Recognised {
  const { legislatures } = library;
  const known = new Set(legislatures.flatMap(languagesOf));
  const spoken = said.lang === undefined ? detectLanguage(texts.map(({ words }) => words).join('\n')) : null;
  const language = said.lang ?? spoken?.language ?? null;
  if (language === null) {
    throw new Misuse(
      `the language of these texts is not recognised; say it with --lang (${[...known].sort().join(', ')})`,
    );
  }
  const because = spoken ? `${spoken.words} of its function words` : 'you said so';
  if (said.legislature !== undefined) {
    const legislature = legislatureOf(library, said.legislature);
    return { language, legislature, because: { language: because, legislature: 'you said so' } };
  }
  const { legislature, reason } = mostRecognised(texts, legislatures, language);
  return { language, legislature, because: { language: because, legislature: reason } };
}

const languagesOf = (legislature: Legislature): readonly Language[] => [
  ...legislature.languages,
  ...legislature.units.flatMap((unit) => Object.keys(unit.heading)),
];

function mostRecognised(
  texts: readonly Sample[],
  legislatures: readonly Legislature[],
  language: Language,
): { readonly legislature: Legislature; readonly reason: string } {
  const scores = legislatures
    .map((legislature) => ({ legislature, ...recognisedUnits(texts, legislature, language) }))
    .sort(
      (a, b) =>
        b.headings - a.headings ||
        b.numbers - a.numbers ||
        speaks(b.legislature, language) - speaks(a.legislature, language),
    );
  const [best, second] = scores;
  if (!best)
    throw new Misuse('the content has no legislatures/*.md to read these texts by; name another with --content DIR');
  return {
    legislature: best.legislature,
    reason: `it recognises ${best.headings} headings and ${best.numbers} numbers; ${rival(best, second)}`,
  };
}

interface Score {
  readonly legislature: Legislature;
  readonly headings: number;
  readonly numbers: number;
}

/** How the next best did: where it is as good, the language decided, and the user should know. */
function rival(best: Score, second: Score | undefined): string {
  if (!second) return 'there is no other';
  const isTie = second.headings === best.headings && second.numbers === best.numbers;
  if (isTie) return `${second.legislature.id} as many, --legislature overrules`;
  return `${second.legislature.id} ${second.headings} and ${second.numbers}`;
}

const speaks = (legislature: Legislature, language: Language): number =>
  Number(legislature.languages.includes(language));

/** Headings that are known units, and blocks that carry a number. */
function recognisedUnits(texts: readonly Sample[], legislature: Legislature, language: Language) {
  const units = texts.flatMap((text) => [...walk(text.unitsIn(legislature, language))]);
  const numbered = units.filter((unit) => unit.num !== null);
  const headings = numbered.filter((unit) => unit.heading !== null || unit.text === null || unit.kind === 'article');
  return { headings: headings.length, numbers: numbered.length - headings.length };
}

/** The commonest words of law texts that no other language of the table has; letters tell Kazakh and Ukrainian from Russian. */
const functionWords: Readonly<Record<Language, readonly string[]>> = {
  kk: ['және', 'мен', 'бойынша', 'үшін', 'немесе', 'осы', 'болып', 'туралы', 'бап', 'тармақ'],
  ru: ['и', 'в', 'на', 'или', 'не', 'при', 'для', 'по', 'статья', 'настоящего'],
  uk: ['і', 'та', 'або', 'у', 'що', 'з', 'цього', 'стаття', 'щодо'],
  en: ['the', 'of', 'and', 'to', 'or', 'shall', 'by', 'any', 'that', 'with'],
  de: ['der', 'die', 'und', 'das', 'oder', 'nach', 'ist', 'von', 'den', 'dem'],
  es: ['de', 'la', 'el', 'los', 'y', 'del', 'las', 'que', 'por', 'para'],
  fr: ['les', 'des', 'et', 'du', 'le', 'une', 'est', 'dans', 'aux', 'ou'],
};

/** The language with the most function words, if it is clear: `және` → kk. */
function detectLanguage(text: string): { readonly language: Language; readonly words: number } | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(functionWords)
    .map(([language, known]) => {
      const list = new Set(known);
      return { language, words: words.filter((word) => list.has(word)).length };
    })
    .sort((a, b) => b.words - a.words || (a.language < b.language ? -1 : 1));
  const [best, second] = counts;
  return best && best.words > (second?.words ?? 0) ? best : null;
}

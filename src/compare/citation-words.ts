import { mainsOf, type Outline } from './outline.ts';

/** What a word before a number says of it: the number of an article, of something inside one, or one more of the same kind. */
export type WordKind = 'article' | 'detail' | 'joint' | 'other';

interface Family {
  /** Words that the acts of this family print before or after the number of a main unit. */
  readonly printed: RegExp;
  /** The same words as citations use them, in every form. */
  readonly cited: RegExp;
  /** Beginnings of them: a text without any needs no reading. */
  readonly marks: string;
}

/**
 * Words for the unit that is cited, in the forms of their languages. Exact forms and not first letters: `статус 5` and `статистика 5`
 * are no citations. A family is read only if the acts print a word of it: in a French code `section 2` is a heading, in a US code
 * it is an article.
 */
const families: readonly Family[] = [
  {
    printed: /^(?:стат|артык|ба[бп]|articl|articol|artícul|artig|artik|artyku|art$)/u,
    cited:
      /^(?:стат(?:ь(?:я|и|е|ю|[её]й|[её]ю|ям|ями|ях)|ей|тя|ті|тю|тею|тям|тями|тях)|ст|ст\.?ст|артыкул(?:а|у|ам|ом|е|ы|аў|амі|ах)?|articles?|articol(?:o|i|ul|ului|ele|elor|e)?|artículos?|artigos?|artikel(?:[ns]|en)?|artyku(?:ł|łu|łem|łów|łach|łami|le)|arts?|artt)$/u,
    marks: '[Сс]т(?:ат|\\.)|СТАТ|[Аа]ртык|[Aa]rt|ART|а[бп]',
  },
  {
    printed: /^(?:§|sec|paragraf|параграф)/u,
    cited: /^(?:§+|sections?|secs?|paragraphen|параграф(?:а|у|ом|е|ы|ов|ам|ами|ах)?)$/u,
    marks: '§|[Ss]ec|SEC|[Pp]aragraph|[Пп]араграф',
  },
];

/** In a text without articles its points are the main units. */
const pointWords: Family = {
  printed: /^$/u,
  marks: '[Пп]|[Pp]oint|[Pp]aragraph|[Cc]lause|[AaZz]',
  cited:
    /^(?:пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|п|points?|paragraphs?|clauses?|absatz|absatzes|abs|ziffer|пункті|пунктів|пунктами)$/u,
};

const details =
  /^(?:(?:под)?пункт\p{Ll}{0,3}|п|пп|подп|част(?:ь|и|ью|ей|ям|ями|ях|ина|ини|ині|иною|ину)|ч|абзац\p{Ll}{0,3}|абз|alinéas?|paragraphe?s?|subsections?|subparagraphs?|clauses?|points?|abs|absatz\p{Ll}{0,2}|absätzen?|nr|nrn|nummern?|satz|satzes|sätzen?|halbsatz|buchst|buchstaben?|alt|unterabsatz)$/u;
const joints =
  /^(?:и|или|либо|по|до|та|або|чи|й|and|or|to|through|et|ou|à|au|und|oder|bis|sowie|y|o|e|al|și|sau|i|lub|do|және|немесе|мен|бен|пен)$/u;

/** The words that mark citations in two texts: what stands before a number, and, in Kazakh and its kin, what follows it. */
export interface CitationWords {
  kindOf(word: string): WordKind;
  /** Matches at the place where the number ends. */
  readonly following: RegExp;
  /** Whether a text has any word of a citation. */
  readonly marks: RegExp;
}

export function citationWords(texts: readonly Outline[]): CitationWords {
  const found = texts.flatMap(printedWords);
  const printed = new Set(found.map(({ word }) => word));
  // `5-бап`: the word follows its number; before one, as in `5-баптың 3-тармағы`, it belongs to another number.
  const leading = new Set(found.flatMap(({ word, isBefore }) => (isBefore ? [word] : [])));
  const fits = families.filter((family) => [...printed].some((word) => family.printed.test(word)));
  const isPoint = texts.some((text) => text.units[mainsOf(text)[0] ?? -1]?.kind === 'point');
  const read = [...(fits.length > 0 ? fits : families), ...(isPoint ? [pointWords] : [])];
  const stems = [...printed].filter((word) => /^\p{L}{3,}$/u.test(word) && !read.some((one) => one.cited.test(word)));
  const leads = stems.filter((word) => leading.has(word));
  const own = leads.length > 0 ? new RegExp(`^(?:${leads.map(stemOf).join('|')})\\p{L}{0,5}$`, 'u') : null;
  const known = new Map<string, WordKind>();
  const classify = (word: string): WordKind => {
    if (joints.test(word)) return 'joint';
    if (read.some((family) => family.cited.test(word)) || own?.test(word)) return 'article';
    return details.test(word) ? 'detail' : 'other';
  };
  return {
    kindOf(word) {
      const kind = known.get(word) ?? classify(word.toLowerCase());
      known.set(word, kind);
      return kind;
    },
    following: new RegExp(`[-‑ ]?(?:${['ба[бп]', 'берене', 'модда', 'modda', ...stems.map(stemOf)].join('|')})`, 'uy'),
    marks: new RegExp(
      ['берене', '[Mm]odda', '[Мм]одда', ...read.map(({ marks }) => marks), ...marksOf(stems)].join('|'),
      'u',
    ),
  };
}

/** The stem without its first letter, which may be a capital. */
const marksOf = (stems: readonly string[]): readonly string[] =>
  stems.flatMap((stem) => [stemOf(stem).slice(1), stemOf(stem).toUpperCase()]);

const stemOf = (word: string): string => word.slice(0, Math.max(3, word.length - 2));

interface Printed {
  readonly word: string;
  readonly isBefore: boolean;
}

/** The words and signs printed with the numbers of main units: `Статья 5.` → `статья`, `5-бап.` → `бап`, `§ 5` → `§`. */
function printedWords(text: Outline): readonly Printed[] {
  const words = new Map<string, Printed>();
  for (const place of mainsOf(text)) {
    const { num, number } = text.units[place] ?? {};
    if (!num) continue;
    const word = /§|\p{L}{3,}|art(?=\.)/iu.exec(num.replace(number ?? '', ''))?.[0].toLowerCase();
    if (!word || words.has(word)) continue;
    words.set(word, { word, isBefore: num.toLowerCase().indexOf(word) < num.indexOf(number ?? '') });
  }
  return [...words.values()];
}

export const number = String.raw`\p{N}+(?:[-‑]\p{N}+)?`;

/** What joins the numbers of a list: `1), 2) и 5)`. */
export const joint = String.raw`(?:,\s+|,?\s+(?:и|или|либо|по|және|немесе|мен|бен|пен|and|or|to)\s+|\s*[–—]\s*)`;

const list = (item: string): string => `${item}(?:${joint}${item})*`;
const plain = list(String.raw`${number}\)?`);
/** One article, and not the first of several. */
const main = String.raw`(?<main>${number})(?![\p{L}\p{N}]|${joint}\p{N})`;

const endings = '(?:а|у|ом|е|ы|ов|ам|ами|ах)?';
const sub = String.raw`(?:[Пп]одпункт${endings}|[Пп]одп\.)\s+(?<sub>${plain})\s+`;
const point = String.raw`(?:[Пп]ункт${endings}|[Пп]\.)\s+(?<point>${plain})\s+`;
const part = String.raw`(?:[Чч]аст(?:ь|и|ью|ей|ям|ями|ях)|[Чч]\.)\s+(?<part>${plain})\s+`;
/** подпункт 2) пункта 3 части 1 статьи 5: the small before the large. */
const russian = String.raw`(?=[ПпЧч])(?<!\p{L})(?:${sub})?(?:${point})?(?:${part})?(?:(?:стать(?:я|и|е|ю|ёй|ей)|ст\.)\s+${main}|настоящ(?:ей|ую|ая)\s+(?<own>стать)(?:и|е|ю|я|ёй|ей)|настоящ(?:его|ему|им|ем)\s+(?<para>пункт)|настоящ(?:ей|ую)\s+(?<para2>част))`;

/** 5-баптың 3-тармағының 2) тармақшасы: the large before the small. */
const kazakh = String.raw`(?=[\p{N}Оо])(?<!\p{L}|\p{N})(?:(?<!\p{N}\)?${joint})(?<main>${number})[-‑]ба[бп](?!тар)\p{L}*|[Оо]сы\s+(?<own>ба[бп])(?!тар)\p{L}*|[Оо]сы\s+(?<para>тарма[қғ])(?!ша)\p{L}*)(?:\s+(?<point>${plain})[-‑]тарма[қғ](?!ша)\p{L}*)?(?:\s+(?<sub>${plain})\s+тармақша\p{L}*)?`;

const bracketed = list(String.raw`(?:\p{N}+\)?|\((?:\p{L}{1,3}|\p{N}+)\))`);
const level = '(?:[Pp](?:oint|aragraph)s?|[Ss]ub(?:point|paragraph|section|clause)s?|[Cc]lauses?)';
/** point (b) of paragraph 2 of Article 5; paragraph (1) of subsection (c) of this section. */
const english = String.raw`(?=[PpSsCc])(?<!\p{L})(?:${level}\s+(?<sub>${bracketed})\s+of\s+)?${level}\s+(?<point>${bracketed})\s+of\s+(?:(?:[Aa]rticle|[Ss]ection|§)\s+${main}|this\s+(?<own>[Aa]rticle|section)|this\s+(?<para>paragraph)(?!\p{L}))`;

/** How a language cites units inside an article; a text without one of its words, and then of its marks, is not read by its pattern. */
interface PointWords {
  readonly words: readonly string[];
  readonly marks: RegExp;
  readonly pattern: RegExp;
}

export const languages: readonly PointWords[] = [
  {
    words: ['ункт', 'част', 'п.', 'ч.', 'П.', 'Ч.'],
    marks: /(?:ункт|част)\p{L}*\s\p{N}|[ПпЧч]\.\s\p{N}/u,
    pattern: new RegExp(russian, 'dug'),
  },
  { words: ['тарма'], marks: /тарма[қғ]/u, pattern: new RegExp(kazakh, 'dug') },
  {
    words: ['ection', 'aragraph', 'oint', 'lause'],
    marks: /(?:oint|aragraph|ection|lause)s?\s[(\p{N}]/u,
    pattern: new RegExp(english, 'dug'),
  },
];

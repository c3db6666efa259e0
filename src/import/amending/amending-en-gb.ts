import { amendingEn } from './amending-en.ts';
import { tidyEnglishPlace } from './english-places.ts';
import type { AmendingGrammar, Formula } from './grammar.ts';

const SUBSTITUTE = '(?:there (?:is|are|shall be) )?(?:substitut(?:e|ed|ing))';
const INSERT = '(?:there (?:is|are|shall be) )?(?:insert(?:ed|ing)?|add(?:ed|ing)?)';
const AT = '(?:(?:in )?{place},? )??';
/** `the following section—`: what the new wording is, without its number. */
const FOLLOWING =
  '(?: (?:the )?following(?: new)?(?: (?:(?:sub-?)*(?:section|paragraph|clause|schedule)s?))?)?(?: ?[:—–-])?';

/** Formulas of Acts and bills of the United Kingdom. Whole units follow in the paragraph below, so they are told from words by the dash. */
const formulas: readonly Formula[] = [
  { kind: 'words', name: 'for words substitute', pattern: `${AT}for {find}(?:,? {when})?,? ${SUBSTITUTE} {put}` },
  { kind: 'replace', name: 'for unit substitute', pattern: `${AT}for {inner},? ${SUBSTITUTE}${FOLLOWING} ?{wording}` },
  { kind: 'after', name: 'after words insert', pattern: `{place},? after {find}(?:,? {when})?,? ${INSERT} {put}` },
  { kind: 'before', name: 'before words insert', pattern: `${AT}before {find}(?:,? {when})?,? ${INSERT} {put}` },
  { kind: 'insert', name: 'after unit insert', pattern: `${AT}after {behind},? ${INSERT}${FOLLOWING} ?{wording}` },
  { kind: 'append', name: 'at the end insert', pattern: `${AT}at (?:the )?end(?: of {inner})?,? ${INSERT} {put}` },
];

/**
 * English of the United Kingdom: the same language with formulas of its own (`for “may” substitute “must”`, `omit`, `leave out`), numbers that
 * run on from subsection to paragraph (`section 5(2)(a)`), and clauses that become sections.
 */
export const amendingEnGb: AmendingGrammar = {
  ...amendingEn,
  units: [
    ...amendingEn.units.filter(({ kind }) => kind !== 'clause'),
    { kind: 'section', words: 'clause', plural: 'clauses' },
  ],
  nestedUnder: {
    ...amendingEn.nestedUnder,
    section: [
      { kind: 'section', shape: /^\d/u },
      { kind: 'subsection', shape: /^\d+[A-Z]*$/u },
      { kind: 'paragraph', shape: /^[a-z]{1,2}$/u },
      { kind: 'subparagraph', shape: /^[ivxl]+$/u },
    ],
    subsection: [
      { kind: 'subsection', shape: /^\d+[A-Z]*$/u },
      { kind: 'paragraph', shape: /^[a-z]{1,2}$/u },
      { kind: 'subparagraph', shape: /^[ivxl]+$/u },
    ],
    paragraph: [
      { kind: 'paragraph', shape: /^[a-z]{1,2}$/u },
      { kind: 'subparagraph', shape: /^[ivxl]+$/u },
    ],
  },
  tidyPlace: (words) => tidyEnglishPlace(withoutPaper(words)),
  formulas: [...formulas, ...amendingEn.formulas],
};

/** Where the words stand in the printed bill, and a heading given in brackets, are citations of the same place: `section 4 (registers)`. */
const withoutPaper = (words: string): string =>
  words
    .replace(/,\s*page\s+\d+(?:,\s*lines?\s+\d+(?:\s+to\s+\d+)?)?/iu, '')
    .replace(/(?<=\d[A-Z]{0,2})\s\((?!\p{L}{1,5}\))[^()\d]+\)/u, '');

/** Verbs that only papers of the United Kingdom order with. */
export const isBritish = (text: string): boolean =>
  /\bfor\s[^.;]{1,400}?\ssubstitute\b|\bleave out\b|\bomit(?:ted)?\b|\bwords\b[^.;]{1,200}?\sare repealed\b|\b(?:after|before)\s[^.;]{1,200}?,?\sinsert\b|\bat (?:the )?end,? insert\b/iu.test(
    text,
  ) && !/\b(?:striking|is amended by|strike out|strike)\b/iu.test(text);

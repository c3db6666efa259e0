import { amendingEn } from './amending-en.ts';
import { tidyEnglishPlace } from './english-places.ts';
import type { AmendingGrammar } from './grammar.ts';

/**
 * English of the United Kingdom: the same language with formulas of its own (`for “may” substitute “must”`, `omit`, `leave out`), numbers
 * that run on from subsection to paragraph (`section 5(2)(a)`), and clauses that become sections.
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
};

/** Where the words stand in the printed bill, and a heading given in brackets, are citations of the same place: `section 4 (registers)`. */
const withoutPaper = (words: string): string =>
  words
    .replace(/,\s*page\s+\d+(?:,\s*lines?\s+\d+(?:\s+to\s+\d+)?)?/iu, '')
    .replace(/(?<=\d[A-Z]{0,2})\s\((?!\p{L}{1,5}\))[^()\d]+\)/u, '');

/**
 * Verbs that papers of the United Kingdom order with, beside places that only they number so: `section 5(2)`, `subsection (2)`. A bare
 * `section 5(a)` is read as in the United States.
 */
export const isBritish = (text: string): boolean =>
  /\b(?:section|clause|paragraph|Schedule)s?\s+\d+[A-Z]*\(\d|\bsubsections?\s+\(\d|\bclause\s+\d/iu.test(text) &&
  /\bfor\s[^.;]{1,400}?\ssubstitute\b|\bleave out\b|\bomit(?:ted)?\b|\bwords\b[^.;]{1,200}?\sare repealed\b|\b(?:after|before)\s[^.;]{1,200}?,?\sinsert\b|\bat (?:the )?(?:end|beginning),? insert\b/iu.test(
    text,
  ) &&
  !/\b(?:striking|is amended by|strike out|strike)\b/iu.test(text);

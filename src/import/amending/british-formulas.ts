import type { Formula } from './grammar.ts';
import { britishStretches } from './stretch-formulas.ts';

const SUBSTITUTE = '(?:there (?:is|are|shall be) )?(?:substitut(?:e|ed|ing))';
const INSERT = '(?:there (?:is|are|shall be) )?(?:insert(?:ed|ing)?|add(?:ed|ing)?)';
const AT = '(?:(?:in )?{place},? )??';
/** `the following section—`: what the new wording is, without its number. */
const FOLLOWING =
  '(?: (?:the )?following(?: new)?(?: (?:(?:sub-?)*(?:section|paragraph|clause|schedule)s?))?)?(?: ?[:—–-])?';

/** Formulas of Acts and bills of the United Kingdom. Whole units follow in the paragraph below, so they are told from words by the dash. */
export const britishFormulas: readonly Formula[] = [
  { kind: 'words', name: 'for words substitute', pattern: `${AT}for {find}(?:,? {when})?,? ${SUBSTITUTE} {put}` },
  { kind: 'replace', name: 'for unit substitute', pattern: `${AT}for {inner},? ${SUBSTITUTE}${FOLLOWING} ?{wording}` },
  { kind: 'after', name: 'after words insert', pattern: `{place},? after {find}(?:,? {when})?,? ${INSERT} {put}` },
  { kind: 'before', name: 'before words insert', pattern: `${AT}before {find}(?:,? {when})?,? ${INSERT} {put}` },
  { kind: 'insert', name: 'after unit insert', pattern: `${AT}after {behind},? ${INSERT}${FOLLOWING} ?{wording}` },
  ...britishStretches(AT, SUBSTITUTE),
  {
    kind: 'prepend',
    name: 'at the beginning insert',
    pattern: `${AT}at the beginning(?: of {inner})?,? ${INSERT} {put}`,
  },
  { kind: 'append', name: 'at the end insert', pattern: `${AT}at (?:the )?end(?: of {inner})?,? ${INSERT} {put}` },
];

import type { QuoteEdges } from './grammar.ts';

/** Nouns before quoted words, and how an order says which occurrence it means. */
export const nouns =
  '(?:the|a|an|following|such)?\\s*(?:new\\s+)?(?:phrases?|phase|words?|figures?|numbers?|numerals?|dates?|acronyms?|terms?|sentences?|letters?|amounts?|citations?|abbreviations?|percentages?|symbols?|signs?|(?:(?:sub)?(?:title|chapter|part|section|article|paragraph)\\s+)?(?:headings?|designations?)),?:?';

export const every =
  '(?:(?:in\\s+)?both\\s+places(?:\\s+(?:where\\s+)?(?:it|they)\\s+occurs?)?|(?:both|all|the)(?:\\s+(?:two|three|four|five|six|seven|\\d+))?\\s+times?\\s+(?:that\\s+|where\\s+)?(?:it|they|the\\s+phrase)\\s+appears?|wherever\\s+(?:it|they|the\\s+phrase)\\s+(?:appears?|occurs?)|wherever\\s+appearing|(?:in\\s+)?each\\s+(?:time|place|instance)\\s+(?:that\\s+|where\\s+)?(?:it|they|such\\s+(?:term|word|phrase))\\s+(?:appears?|occurs?)|(?:in\\s+)?each\\s+(?:place|instance)|throughout|everywhere)';

export const nth: readonly string[] = ['first', 'second', 'third', 'fourth'].map(
  (word) =>
    `(?:the\\s+${word}\\s+(?:time|place)\\s+(?:that\\s+|where\\s+)?(?:it|they)\\s+(?:appears?|occurs?)|where\\s+it\\s+${word}\\s+(?:appears|occurs)|in\\s+the\\s+${word}\\s+(?:place|instance)(?:\\s+(?:where\\s+)?(?:it|they)\\s+(?:occurs?|appears?))?)`,
);

export const last = '(?:at\\s+the\\s+end|the\\s+last\\s+time\\s+(?:that\\s+)?it\\s+appears)';

const STRIKE = '(?:strik(?:e|ing)|delet(?:e|ing)|remov(?:e|ing)|leav(?:e|ing)\\s+out|omit(?:ting)?|replac(?:e|ing))';
const ADD = '(?:insert(?:ing)?|add(?:ing)?|substitut(?:e|ing))';
const IN_PLACE = '(?:\\s+in\\s+(?:its|their)\\s+(?:place|stead)|\\s+in\\s+(?:lieu|place)\\s+thereof)';
const WHEN = `(?:,?\\s+(?:${[every, ...nth, last].join('|')}))`;
const VERB = `(?<!\\p{L})(?:${STRIKE}|${ADD}${IN_PLACE}?)\\s+`;

/** Where quoted words begin and end in English orders. */
export const quoteEdges: QuoteEdges = {
  opens: `${VERB}(?:${nouns}\\s+)?|(?<!\\p{L})(?:after|before|following|with|by|for)\\s+(?:${nouns})\\s+`,
  names: `${VERB}(?:${nouns})\\s+`,
  closes: `[.,;]?${WHEN}?,?\\s*and\\s+(?:by\\s+)?${ADD}(?=\\s)`,
  tail: `${WHEN}?,?\\s*in\\s+(?:its|their)\\s+(?:place|stead)[.;]?\\s*`,
  ends: `${WHEN}?(?:,?\\s*in\\s+(?:its|their)\\s+(?:place|stead))?[.;]?\\s*$`,
  signs: '(?:the\\s+|an?\\s+)?(?:period|full\\s+stop|semi-?colon|comma|colon)',
  stray: '(?<!\\p{L})(?:of|in)\\s+(?:the\\s+)?',
};

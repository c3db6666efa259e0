import { britishFormulas } from './british-formulas.ts';
import { englishFormulas } from './english-formulas.ts';
import { englishAct, englishCited, tidyEnglishPlace } from './english-places.ts';
import type { AmendingGrammar } from './grammar.ts';

/** English: formulas of the United States and of the Council of the District of Columbia, and how members say them. */
export const amendingEn: AmendingGrammar = {
  language: 'en',
  order: [
    'division',
    'title',
    'subpart',
    'part',
    'chapter',
    'subchapter',
    'article',
    'section',
    'subsection',
    'paragraph',
    'subparagraph',
    'clause',
    'subclause',
    'item',
    'point',
    'subpoint',
    'indent',
  ],
  through: ['section', 'article'],
  units: [
    { kind: 'division', words: 'division', plural: 'divisions' },
    { kind: 'title', words: 'title', plural: 'titles' },
    { kind: 'subpart', words: 'subtitle|subpart', plural: 'subtitles|subparts' },
    { kind: 'part', words: 'part', plural: 'parts' },
    { kind: 'chapter', words: 'chapter', plural: 'chapters' },
    { kind: 'subchapter', words: 'subchapter', plural: 'subchapters' },
    { kind: 'article', words: 'article', plural: 'articles' },
    { kind: 'section', words: 'section|sec\\.|§', plural: 'sections|§§' },
    { kind: 'subsection', words: 'subsection', plural: 'subsections' },
    { kind: 'paragraph', words: 'paragraph', plural: 'paragraphs' },
    { kind: 'subparagraph', words: 'sub-?paragraph', plural: 'sub-?paragraphs' },
    { kind: 'clause', words: 'sub-subparagraph|clause', plural: 'sub-subparagraphs|clauses' },
    { kind: 'subclause', words: 'sub-sub-subparagraph|subclause', plural: 'sub-sub-subparagraphs|subclauses' },
    { kind: 'item', words: 'item', plural: 'items' },
    { kind: 'point', words: 'point', plural: 'points' },
    { kind: 'subpoint', words: 'subpoint', plural: 'subpoints' },
  ],
  ordinals: [],
  number: String.raw`\((?<bracketed>\d+[A-Za-z]*(?:-[A-Za-z\d]+)?|(?:[A-Za-z]{1,5}|[ivxlc]+)(?:-[A-Za-z\d]+)?)\)|(?<bare>\d+[A-Za-z]{0,3}(?:[-:.]\d+[A-Za-z]{0,2})*|(?<![\p{L}\p{N}])(?-i:[IVXLC]+|[A-Z])(?:-(?-i:[A-Z]|[ivx]+))?)(?![\p{L}\p{N}])`,
  numberFirst: false,
  hyphenRanges: false,
  reading: 'outward',
  nested: [
    { kind: 'section', shape: /^\d/u },
    { kind: 'subsection', shape: /^[a-z]{1,2}(?:-[\da-z]+)?$/u },
    { kind: 'paragraph', shape: /^\d+[A-Za-z]*(?:-[\dA-Za-z]+)?$/u },
    { kind: 'subparagraph', shape: /^[A-Z]{1,2}(?:-[ivx\d]+)?$/u },
    { kind: 'clause', shape: /^[ivxl]+(?:-[A-Za-z\d]+)?$/u },
    { kind: 'subclause', shape: /^[IVXL]+(?:-[a-z\d]+)?$/u },
    { kind: 'item', shape: /^[a-z]{2}$/u },
  ],
  nestedUnder: {
    article: [
      { kind: 'paragraph', shape: /^\d/u },
      { kind: 'point', shape: /^[a-z]{1,2}$/u },
      { kind: 'subpoint', shape: /^[ivxl]+$/u },
    ],
  },
  tidyPlace: tidyEnglishPlace,
  and: 'and|or|and\\s+of',
  range: 'through|to',
  in: 'in',
  of: 'of|the|a|an|new|newly|designated|redesignated|existing',
  heading:
    '(?:(?:title|subtitle|chapter|subchapter|part|section|subsection|paragraph)\\s+)?headings?(?:\\s+(?:for|to))?',
  leadIn:
    '(?:lead[- ]?in|introductory)\\s+(?:language|text|paragraph|sentence|matter)(?:\\s+(?:to|for))?|(?:the\\s+)?matter\\s+preceding\\s+(?:sub)*(?:section|paragraph|clause)\\s+\\(\\p{L}{0,4}\\d*\\)',
  unfinished: null,
  act: englishAct,
  cited: englishCited,
  actWords: 'acts?|codes?|laws?|constitution|regulations?',
  closingSign: 'stays',
  own: '(?:this|the)?\\s*(?:bill|act|proposal)',
  nouns:
    '(?:the|a|an|following|such)?\\s*(?:new\\s+)?(?:phrases?|phase|words?|figures?|numbers?|numerals?|dates?|acronyms?|terms?|sentences?|letters?|amounts?|citations?|abbreviations?|percentages?|symbols?|signs?),?:?',
  nounsAfter: '',
  signs: [
    ['(?:(?:the|a)\\s+)?(?:period|full\\s+stop)', '.'],
    ['(?:(?:the|a)\\s+)?semi-?colon', ';'],
    ['(?:(?:the|a)\\s+)?comma', ','],
    ['(?:(?:the|a)\\s+)?colon', ':'],
  ],
  every:
    '(?:(?:in\\s+)?both\\s+places(?:\\s+(?:where\\s+)?(?:it|they)\\s+occurs?)?|(?:both|all|the)(?:\\s+(?:two|three|four|five|six|seven|\\d+))?\\s+times?\\s+(?:that\\s+|where\\s+)?(?:it|they|the\\s+phrase)\\s+appears?|wherever\\s+(?:it|they|the\\s+phrase)\\s+(?:appears?|occurs?)|wherever\\s+appearing|each\\s+(?:time|place|instance)\\s+(?:that\\s+|where\\s+)?(?:it|they|such\\s+(?:term|word|phrase))\\s+(?:appears?|occurs?)|(?:in\\s+)?each\\s+(?:place|instance)|throughout|everywhere)',
  nth: ['first', 'second', 'third', 'fourth'].map(
    (word) =>
      `(?:the\\s+${word}\\s+(?:time|place)\\s+(?:that\\s+|where\\s+)?(?:it|they)\\s+(?:appears?|occurs?)|where\\s+it\\s+${word}\\s+(?:appears|occurs)|in\\s+the\\s+${word}\\s+(?:place|instance)(?:\\s+(?:where\\s+)?(?:it|they)\\s+(?:occurs?|appears?))?)`,
  ),
  last: '(?:at\\s+the\\s+end|the\\s+last\\s+time\\s+(?:that\\s+)?it\\s+appears)',
  whole: '(?:throughout|in)?\\s*the\\s+(?:whole|entire)\\s+(?:bill|act|text)',
  keepsNumbers: false,
  filler:
    "(?:(?:i|we)\\s+(?:move|propose|would\\s+(?:like|propose))(?:\\s+(?:to|that))?|please|let\\s+us|let's|and|or|also|then)",
  joint: String.raw`,?\s+and\s+(?:further\s+|then\s+)?|,\s*`,
  formulas: [...britishFormulas, ...englishFormulas],
  amendedAct: [/^the following amendments are (?:made|proposed) to (?<act>.+?)\s*:\s*$/iu],
  orders: /(?<!\p{L})(?:amend|strik|insert|repeal|redesignat|delet|add(?:ed|ing)?(?!\p{L}))/iu,
  orderingVerbs:
    /(?<!\p{L})(?:shall|must|should|ought|needs? to|(?:is|are) to(?: be)?|let us|i propose|we propose|please)(?!\p{L})|^(?!(?:in|for|of|by|on|at|to|from|with|under|after|before|as|and|or|but|when|where|if|all|both|be|this|that|not|is|are)\s)\p{L}+\s+(?:the|all|any|every|each|this|that|a|an|its|their)\s/iu,
  states:
    /^(?:reasons?|justification|explanation|explanatory (?:note|statement)|purpose|note)\s*[:.—–-]|(?:takes?|shall take) effect|(?:comes?|shall come|enters?|shall enter) into force|may be cited as/iu,
  notMarkers: null,
  fold: (text) => text,
  letters: 'abcdefghijklmnopqrstuvwxyz',
};

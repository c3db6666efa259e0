import { englishAct, englishCited, tidyEnglishPlace } from './english-places.ts';
import type { AmendingGrammar } from './grammar.ts';

/** `in amended` and `as amended` are misprints that can mean nothing else. */
const AMENDED = '(?:(?:is|are|in|as)(?: further| hereby)? amended(?: to)?)';
/** Where an order of a clause applies: `Subsection (b) is amended by`, `in paragraph (1), by`, or nothing. */
const AT = `(?:(?:in )?{place}(?:,|,? ${AMENDED},?)? )??(?:by )?`;
const STRIKE = '(?:strik(?:e|ing)|delet(?:e|ing)|remov(?:e|ing)|leav(?:e|ing) out|omit(?:ting)?)';
const ADD = '(?:insert(?:ing)?|add(?:ing)?|substitut(?:e|ing))';
const INSTEAD = "(?:,? (?:in )?(?:its|it is|it's|their) (?:place|stead)| (?:in )?lieu thereof| therefor)";
const AS_FOLLOWS = '(?:,?(?: (?:to|that) (?:be )?reads?)?(?: as)? ?follow(?:s|ed)?|,? to reads?)';
const TO_READ = ',? (?:by |to by )?(?:to )?(?:be )?reads?(?: as)?(?: ?follows?)?';
const WORDING = '(?: ?:)?(?: ?{wording})?';
const NEW = '(?:(?:a|an|the) )?(?:(?:new|newly) )?(?:a )?';

const IS = '(?:is|are|shall be)(?: hereby)?';

/** English: formulas of the United States and of the Council of the District of Columbia, and how members say them. */
export const amendingEn: AmendingGrammar = {
  language: 'en',
  order: [
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
  number: String.raw`\((?<bracketed>\d+[A-Za-z]*(?:-[A-Za-z\d]+)?|[A-Za-z]{1,5}(?:-[A-Za-z\d]+)?)\)|(?<bare>\d+[A-Za-z]{0,3}(?:[-:.]\d+[A-Za-z]{0,2})*|(?<![\p{L}\p{N}])(?-i:[IVXLC]+|[A-Z])(?:-(?-i:[A-Z]))?)(?![\p{L}\p{N}])`,
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
  leadIn: '(?:lead[- ]?in|introductory)\\s+(?:language|text|paragraph|sentence|matter)(?:\\s+(?:to|for))?',
  unfinished: null,
  act: englishAct,
  cited: englishCited,
  actWords: 'acts?|codes?|laws?|constitution|regulations?',
  closingSign: 'stays',
  own: '(?:this|the)?\\s*(?:bill|act|proposal)',
  nouns:
    '(?:the|a|an|following|such)?\\s*(?:new\\s+)?(?:phrases?|phase|words?|figures?|numbers?|numerals?|dates?|acronyms?|terms?|sentences?|letters?|amounts?|citations?|abbreviations?|percentages?),?',
  nounsAfter: '',
  signs: [
    ['(?:the|a)\\s+(?:period|full\\s+stop)', '.'],
    ['(?:the|a)\\s+semi-?colon', ';'],
    ['(?:the|a)\\s+comma', ','],
    ['(?:the|a)\\s+colon', ':'],
  ],
  every:
    '(?:(?:both|all|the)(?:\\s+(?:two|three|four|five|six|seven|\\d+))?\\s+times?\\s+(?:that\\s+|where\\s+)?(?:it|they|the\\s+phrase)\\s+appears?|wherever\\s+(?:it|they|the\\s+phrase)\\s+(?:appears?|occurs?)|wherever\\s+appearing|each\\s+(?:time|place|instance)\\s+(?:that\\s+|where\\s+)?(?:it|they|such\\s+term)\\s+(?:appears?|occurs?)|(?:in\\s+)?each\\s+(?:place|instance)|throughout|everywhere)',
  nth: ['first', 'second', 'third', 'fourth'].map(
    (word) =>
      `(?:the\\s+${word}\\s+(?:time|place)\\s+(?:that\\s+|where\\s+)?(?:it|they)\\s+(?:appears?|occurs?)|where\\s+it\\s+${word}\\s+(?:appears|occurs)|in\\s+the\\s+${word}\\s+(?:place|instance))`,
  ),
  last: '(?:at\\s+the\\s+end|the\\s+last\\s+time\\s+(?:that\\s+)?it\\s+appears)',
  whole: '(?:throughout|in)?\\s*the\\s+(?:whole|entire)\\s+(?:bill|act|text)',
  keepsNumbers: false,
  filler:
    "(?:(?:i|we)\\s+(?:move|propose|would\\s+(?:like|propose))(?:\\s+(?:to|that))?|please|let\\s+us|let's|and|or|also|then)",
  joint: String.raw`,?\s+and\s+(?:further\s+|then\s+)?|,\s*`,
  formulas: [
    { kind: 'context', name: 'is amended:', pattern: `{place},? ${AMENDED}(?:,? (?:as )?follow(?:s|ed)?)? ?[:—]?` },
    { kind: 'context', name: 'in place:', pattern: 'in {place} ?[:—]?' },
    { kind: 'context', name: 'place:', pattern: '{place} ?[:—]' },
    {
      kind: 'words',
      name: 'strike and insert',
      pattern: `${AT}${STRIKE} {find}(?:,? {when})?,? (?:and )?(?:by )?${ADD} {put}(?:,? {also})?${INSTEAD}?`,
    },
    {
      kind: 'words',
      name: 'replace with',
      pattern: `${AT}(?:replac(?:e|ing)|chang(?:e|ing)) {find}(?:,? {when})? (?:with|by|to) {put}`,
    },
    {
      kind: 'words',
      name: 'are replaced by',
      pattern: `(?:(?:in )?{place},? )??{find}(?:,? {when})? ${IS} (?:replaced (?:by|with)|changed to) {put}`,
    },
    {
      kind: 'strike',
      name: 'are deleted',
      pattern: `(?:(?:in )?{place},? )??{find}(?:,? {when})? ${IS} (?:deleted|removed|omitted|struck(?: out)?|stricken)`,
    },
    {
      kind: 'after',
      name: 'are inserted after',
      pattern: `(?:(?:in )?{place},? )??{put} ${IS} (?:inserted|added) after {find}`,
    },
    {
      kind: 'after',
      name: 'after words are inserted',
      pattern: `(?:(?:in )?{place},? )??after {find},? {put} ${IS} (?:inserted|added)`,
    },
    {
      kind: 'replace',
      name: 'is replaced by the following',
      pattern: `{place},? ${IS} replaced (?:by|with) the following ?:? ?{wording}`,
    },
    {
      kind: 'words',
      name: 'replace with, in place',
      pattern: '(?:replac(?:e|ing)|chang(?:e|ing)) {find}(?:,? {when})? (?:with|by|to) {put} in {place}',
    },
    { kind: 'words', name: 'substitute for', pattern: `${AT}substitut(?:e|ing) {put} for {find}(?:,? {when})?` },
    { kind: 'strike', name: 'strike words', pattern: `${AT}${STRIKE} {find}(?:,? {when})?` },
    { kind: 'strike', name: 'strike words from', pattern: `${STRIKE} {find}(?:,? {when})? (?:from|in) {place}` },
    {
      kind: 'after',
      name: 'insert after words',
      pattern: `${AT}${ADD} {put},? (?:immediately )?(?:after|following) {find}(?:,? {when})?`,
    },
    {
      kind: 'after',
      name: 'after words insert',
      pattern: `${AT}(?:after|following) {find}(?:,? {when})?,? ${ADD} {put}`,
    },
    {
      kind: 'after',
      name: 'insert after words the words',
      pattern: `${AT}${ADD} (?:immediately )?(?:after|following) {find}(?:,? {when})?,? (?:the following: ?)?{put}`,
    },
    {
      kind: 'before',
      name: 'insert before words',
      pattern: `${AT}${ADD} {put},? (?:immediately )?before {find}(?:,? {when})?`,
    },
    {
      kind: 'before',
      name: 'insert before words the words',
      pattern: `${AT}${ADD} (?:immediately )?before {find}(?:,? {when})?,? (?:the following: ?)?{put}`,
    },
    {
      kind: 'append',
      name: 'add words at the end',
      pattern: `${AT}${ADD} (?:at the end (?:thereof )?)?{put}(?: at the end)?`,
    },
    {
      kind: 'sentence',
      name: 'add a sentence',
      pattern: `${AT}${ADD} (?:a |the following )?(?:new )?sentences?(?: at the end)?${AS_FOLLOWS}? ?:? ?{wording}`,
    },
    {
      kind: 'replace',
      name: 'is amended to read as follows',
      pattern: `{place},? (?:(?:is|are)(?: further| hereby)? amended|is revised)${TO_READ}${WORDING}`,
    },
    { kind: 'replace', name: 'amend to read as follows', pattern: `amend(?:ing)? {place}${TO_READ}${WORDING}` },
    {
      kind: 'replace',
      name: 'strike unit and insert the following',
      pattern: `${AT}${STRIKE} {inner},? and ${ADD} (?:in (?:its|their) place )?the following${WORDING}`,
    },
    {
      kind: 'insert',
      name: 'a new unit is added',
      pattern: `${NEW}{units},? (?:(?:is|are) )?(?:hereby )?(?:added|inserted)${AS_FOLLOWS}?${WORDING}`,
    },
    { kind: 'insert', name: 'a new unit to read as follows', pattern: `${NEW}{units}${TO_READ}${WORDING}` },
    {
      kind: 'insert',
      name: 'add a new unit',
      pattern: `${AT}${ADD} ${NEW}{units}(?: at the end)?${AS_FOLLOWS}?${WORDING}`,
    },
    {
      kind: 'insert',
      name: 'insert after unit a new unit',
      // Without such a word between them nobody can tell where one unit ends and the other begins.
      pattern: `${AT}${ADD} (?:immediately )?after {behind}(?:,? (?:the following|an?|the)(?: newly?)?|,? newly?|,) {units}${AS_FOLLOWS}?${WORDING}`,
    },
    {
      kind: 'insert',
      name: 'insert after unit the following',
      pattern: `${AT}${ADD} (?:immediately )?after {behind},? the following ?:? ?{wording}`,
    },
    {
      kind: 'insert',
      name: 'add at the end the following',
      pattern: `${AT}${ADD} at the end(?: thereof)?,? the following(?: new {units})?${WORDING}`,
    },
    { kind: 'repeal', name: 'is repealed', pattern: '{place},? (?:(?:is|are) )?(?:hereby )?repealed' },
    { kind: 'repeal', name: 'repeal', pattern: `${AT}repeal(?:ing)? {inner}` },
    { kind: 'delete', name: 'strike unit', pattern: `${AT}${STRIKE} {inner}` },
    { kind: 'delete', name: 'unit is stricken', pattern: `{place},? ${IS} (?:stricken|struck|deleted|removed)` },
    {
      kind: 'renumber',
      name: 'is redesignated as',
      pattern: '{place},? (?:is|are) (?:(?:re)?designated|renumbered)(?: as)? {to}(?:,? respectively)?',
    },
    {
      kind: 'renumber',
      name: 'redesignate as',
      pattern: `${AT}(?:redesignat|renumber)(?:e|ing)? {inner} as {to}(?:,? respectively)?`,
    },
    {
      kind: 'move',
      name: 'move after',
      pattern: `${AT}(?:mov(?:e|ing)|transfer(?:ring)?) {inner} (?:to )?(?:after|behind) {behind}(?:,? and (?:redesignat|renumber)(?:e|ing) it as {to})?`,
    },
    {
      kind: 'split',
      name: 'divide into',
      pattern:
        'divid(?:e|ing) {place} into {to}(?:,? (?:beginning|starting) (?:the (?:second|others?) )?with {first})?',
    },
    { kind: 'join', name: 'combine into', pattern: '(?:combin|merg|join)(?:e|ing)? {place} into {to}' },
    {
      kind: 'designate',
      name: 'existing text is designated',
      pattern: `(?:the )?existing (?:text|language)(?: (?:of|in) {place})? (?:is |are )?(?:hereby )?(?:re)?designated(?: as)? ${NEW}{to}`,
    },
    {
      kind: 'designate',
      name: 'designate the existing text',
      pattern: `${AT}designat(?:e|ing) (?:the )?existing (?:text|language) as {to}`,
    },
  ],
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

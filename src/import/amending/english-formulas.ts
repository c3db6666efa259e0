import type { Formula } from './grammar.ts';
import { stretchFormulas } from './stretch-formulas.ts';

/**
 * `in amended`, `is amendment` and `amended as by` are misprints that can mean nothing else; `be amended` is how clauses of motions say
 * it.
 */
const AMENDED =
  '(?:(?:(?:is|are|in|as|be|shall be)(?: further| hereby| each| both)? |(?<!(?:is|are|in|as|be|further|hereby|each|both) ))amend(?:ed|ment)?(?: to)?(?: as(?= by ))?)';
/** Where an order of a clause applies: `Subsection (b) is amended by`, `in paragraph (1), by`, or nothing. */
const AT = `(?:(?:(?:is|are) )?(?:further )?amended |(?:in )?{place}(?:,|,? ${AMENDED},?)? )??(?:(?:by|my) )?`;
const STRIKE = '(?:strik(?:e|ing)|delet(?:e|ing)|remov(?:e|ing)|leav(?:e|ing) out|omit(?:ting)?)';
const ADD = '(?:insert(?:ing)?|add(?:ing)?|substitut(?:e|ing))';
const INSTEAD = "(?:,? (?:in )?(?:its|it is|it's|their) (?:place|stead)| (?:in )?lieu thereof| therefor)";
/** `inserting in lieu thereof “X”`: said before the words instead of behind them. */
const IN_PLACE = '(?: in (?:its|their) (?:place|stead)| in (?:lieu|place) thereof)';
const AS_FOLLOWS = '(?:,?(?: (?:to|that) (?:be )?reads?)?(?: as)? ?follow(?:s|ed)?|,? to reads?(?: as)?)';
const TO_READ = ',? (?:by |to by )?(?:to )?(?:be )?reads?(?: as)?(?: ?follows?)?';
const WORDING = '(?: ?:)?(?: ?{wording})?';
const NEW = '(?:(?:a|an|the)(?: following)? )?(?:(?:new|newly) )?(?:a )?';

const IS = '(?:is|are|shall be)(?: hereby)?';

/** Units that a new wording holds and the order does not number: `the following new paragraphs: …`. */
const UNNUMBERED = '(?: new)?(?: (?:(?:sub)*(?:section|paragraph|clause|chapter|part)|title|item|article|point)s?)?';

/** `is amended in paragraph (2) by striking …`: the same orders, in a part of the place that is named first. */
const inPart = (formulas: readonly Formula[]): readonly Formula[] =>
  formulas.flatMap((formula) => {
    const { name, pattern } = formula;
    const part = `{place},? ${AMENDED},? in {inner},? by `;
    return pattern.startsWith(AT)
      ? [formula, { ...formula, name: `${name}, in a part`, pattern: part + pattern.slice(AT.length) }]
      : [formula];
  });

/** How English papers order changes, and how members say them. */
export const englishFormulas: readonly Formula[] = [
  { kind: 'context', name: 'is amended:', pattern: `{place},? ${AMENDED}(?:,? (?:as )?follow(?:s|ed)?|,? by)? ?[:—]?` },
  { kind: 'context', name: 'and is amended:', pattern: '(?:(?:is|are) )?(?:further )?amended as follows ?[:—]?' },
  { kind: 'context', name: 'in place:', pattern: 'in {place} ?[:—]?' },
  { kind: 'context', name: 'place:', pattern: '{place} ?[:—]' },
  ...inPart([
    {
      kind: 'words',
      name: 'strike and insert',
      pattern: `${AT}${STRIKE} {find}(?:,? {when})?,? (?:and )?(?:by )?${ADD}${IN_PLACE}? {put}(?:,? {also})?${INSTEAD}?`,
    },
    { kind: 'strike', name: 'strike words', pattern: `${AT}${STRIKE} {find}(?:,? {when})?` },
    {
      kind: 'after',
      name: 'insert after words',
      pattern: `${AT}${ADD} {put},? (?:immediately )?(?:after|following) {find}(?:,? {when})?`,
    },
  ]),
  {
    kind: 'words',
    name: 'strike in a part and insert',
    pattern: `${AT}${STRIKE} {find}(?:,? {when})?,? in the {inner},? and ${ADD}${IN_PLACE}? {put}${INSTEAD}?`,
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
    pattern: `(?:(?:in )?{place},? )??{find}(?:,? {when})? ${IS} (?:deleted|removed|omitted|repealed|struck(?: out)?|stricken)`,
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
  { kind: 'strike', name: 'strike words from', pattern: `${STRIKE} {find}(?:,? {when})? (?:from|in) {place}` },
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
  ...stretchFormulas(`${AT}${STRIKE} `, `(?:,? (?:and )?(?:by )?${ADD}${IN_PLACE}? {put}${INSTEAD}?)?`),
  {
    kind: 'prepend',
    name: 'add words at the beginning',
    pattern: `${AT}${ADD} (?:at the beginning(?: thereof)?,? (?:the following: ?)?{put}|{put},? at the beginning(?: thereof)?)`,
  },
  {
    kind: 'sentence',
    name: 'a sentence is added',
    pattern: `(?:(?:in )?{place},? )??${NEW}sentences? ${IS} (?:added|inserted)(?: at the end)?${AS_FOLLOWS}?${WORDING}`,
  },
  {
    kind: 'sentence',
    name: 'add a sentence',
    pattern: `${AT}${ADD} (?:a |the following )?(?:new )?sentences?(?: at the end)?${AS_FOLLOWS}?${WORDING}`,
  },
  {
    kind: 'replace',
    name: 'is amended to read as follows',
    pattern: `{place},? (?:(?:is|are)(?: further| hereby)? amended|is revised)${TO_READ}${WORDING}`,
  },
  { kind: 'replace', name: 'amend to read as follows', pattern: `amend(?:ing)? {place}${TO_READ}${WORDING}` },
  {
    kind: 'replace',
    name: 'is revived and amended',
    pattern: `{place},? (?:is|are) (?:hereby )?(?=revived){aside},? and (?:is |are )?amended${TO_READ}${WORDING}`,
  },
  {
    kind: 'replace',
    name: 'strike part and insert another',
    pattern: `${AT}${STRIKE} {inner},? and ${ADD}${IN_PLACE}? (?:the|a)? ?(?:following|new)?(?: new)? ?(?:sentences?|tabular arrays?|tables?|charts?)${INSTEAD}?(?:${AS_FOLLOWS}|,)?${WORDING}${INSTEAD}?`,
  },
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
  {
    kind: 'insert',
    name: 'the following unit is inserted',
    pattern: `(?:(?:in )?{place},? )??the following${UNNUMBERED} ${IS} (?:inserted|added) ?:? ?{wording}`,
  },
  { kind: 'insert', name: 'a new unit to read as follows', pattern: `${NEW}{units}${TO_READ}${WORDING}` },
  {
    kind: 'insert',
    name: 'is amended by a new unit',
    pattern: `{place},? ${AMENDED} by (?:(?:a|an|the) )?(?:following )?new {units}${TO_READ}${WORDING}`,
  },
  {
    kind: 'insert',
    name: 'add a new unit',
    pattern: `${AT}${ADD} ${NEW}{units}(?: at the end)?${AS_FOLLOWS}?${WORDING}`,
  },
  {
    kind: 'insert',
    name: 'a new designation is added',
    pattern: `${NEW}{units} designations? ${IS} (?:added|inserted)${AS_FOLLOWS}?${WORDING}`,
  },
  {
    kind: 'insert',
    name: 'add a new designation',
    pattern: `${AT}${ADD} ${NEW}{units} designations?(?: at the end)?${AS_FOLLOWS}?${WORDING}`,
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
    pattern: `${AT}${ADD} (?:immediately )?after {behind},? the following${UNNUMBERED} ?:? ?{wording}`,
  },
  {
    kind: 'insert',
    name: 'add at the end the following',
    // `at the end following`: the article is left out by a slip that leaves no doubt.
    pattern: `${AT}${ADD} at the end(?: thereof)?,? (?:the )?following(?: new {units}|${UNNUMBERED})?${WORDING}`,
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
    pattern: 'divid(?:e|ing) {place} into {to}(?:,? (?:beginning|starting) (?:the (?:second|others?) )?with {first})?',
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
];

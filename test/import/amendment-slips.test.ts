import { describe, expect, it } from 'vitest';
import { readAmendment } from '../../src/import/read-amendment.ts';
import { parse } from '../../src/markdown/parse.ts';
import { legislature } from '../support/legislatures.ts';

const us = legislature('us');

/** What each order comes to: words exchanged, and what a person should look at; or why nothing was read. */
function read(text: string) {
  const reading = readAmendment(text, { language: 'en', legislature: us });
  return {
    words: reading?.operations.map(({ operation }) =>
      operation.kind === 'words' ? `${operation.find.en?.join('|')}→${operation.put.en?.join('|')}` : operation.kind,
    ),
    remarks: reading?.operations.flatMap(({ basis }) => basis.remarks),
    left: reading?.notUnderstood.map(({ why }) => why),
  };
}

describe('a quotation mark that is missing', () => {
  it.each([
    [
      'behind the new words',
      'Section 5(b) is amended by striking the phrase "owner" and inserting the phrase "owner (b) in its place.',
      'owner→owner (b)',
      'the quotation mark behind «owner (b)» is missing: the words were taken to end there',
    ],
    [
      'behind the old words',
      'Section 5(b) is amended by striking the phrase "the owner and inserting the word "holder" in its place.',
      'the owner→holder',
      'the quotation mark behind «the owner» is missing: the words were taken to end there',
    ],
    [
      'before the new words',
      'Section 5(b) is amended by striking the phrase "owner" and inserting the phrase holder" in its place.',
      'owner→holder',
      'the quotation mark before «holder» is missing: the words were taken from there',
    ],
    [
      'behind words that hold a quotation',
      'Section 5(b) is amended by striking the phrase "owner ("holder") and inserting the phrase "holder ("owner")" in its place.',
      'owner ("holder")→holder ("owner")',
      'the quotation mark behind «owner ("holder")» is missing: the words were taken to end there',
    ],
    [
      'and another sign stands for it',
      'Section 5(b) is amended by striking the word "may" wherever it appears and inserting the word "can\' in its place.',
      'may→can',
      'a mark of another kind stands around «can»: it was taken for a quotation mark',
    ],
    [
      'and one stands in a name',
      'Section 5(b) of the "Mills Amendment Act is amended by striking the phrase "may" and inserting the phrase "can" in its place.',
      'may→can',
      'the quotation mark before «Mills Amendment Act is amended…» closes nowhere: it was left out',
    ],
  ])('is put where the order itself says that the words end: %s', (_, text, words, remark) => {
    expect(read(text)).toEqual({ words: [words], remarks: [remark], left: [] });
  });

  it.each([
    ['the words are fragments of quotations', '""Log" and inserting the phrase "The "log"', '"Log→The "log'],
    ['only signs change', '"million"." and inserting the phrase "million."."', 'million".→million.".'],
  ])('is none where %s', (_, pair, words) => {
    expect(read(`Section 5(b) is amended by striking the phrase ${pair} in its place.`).words).toEqual([words]);
  });

  it.each([
    [
      'an inner mark may be a slip',
      'striking the phrase "less than "$9" and inserting the phrase "less than $10" in its place.',
    ],
    ['an apostrophe may be one', 'striking the word "owner" and inserting the word "owners\' in its place.'],
    [
      'the order may end before the full stop or behind it',
      'striking the word "owner" and inserting the phrase "the holder.',
    ],
    ['the wording goes on below', 'striking the word "owner" and inserting the phrase "any of these:'],
    [
      'the marks inside do not pair',
      'striking the word "may" both" times it appears and inserting the word "can" in its place.',
    ],
    ['a sign may be called by its name', 'striking "the period and inserting the phrase "; and" in its place.'],
    ['nothing is inserted', 'striking the word "may" and inserting the phrase "" in its place.'],
    ['the words may be those of the order', 'striking the phrase "a and inserting "b" and inserting "c" in its place.'],
  ])('leaves the order to a person where %s', (_, order) => {
    const { words, left } = read(`Section 5(b) is amended by ${order}`);
    expect(words).toEqual([]);
    expect(left).not.toEqual([]);
  });

  it.each([
    ['Section 5(b) is amended to read as follows: “(b) Keep a log.', '(b) Keep a log.'],
    ['Section 5(b) is amended to read as follows:\n\n“(b) Keep a log:\n\n“(1) daily.', '(b) Keep a log:\n\n(1) daily.'],
  ])('is put at the end of a new wording that can only run to the end', (text, wording) => {
    const { operations, notUnderstood } = readAmendment(text, { language: 'en', legislature: us }) ?? {};
    expect(operations?.map(({ operation, basis }) => [operation, basis.remarks.length])).toEqual([
      [{ kind: 'replace', at: 'sec_5__subsec_b', part: 'whole', wording: { en: wording } }, 1],
    ]);
    expect(notUnderstood).toEqual([]);
  });

  it('is not put where an order may follow the wording', () => {
    const text = 'Section 5(b) is amended to read as follows:\n\n“(b) Keep a log.\n\nSection 6 is repealed.';
    expect(read(text)).toEqual({ words: [], remarks: [], left: ['wording', 'quotation', 'place'] });
  });

  it('does not reach into the next order', () => {
    expect(
      read(`Section 5 is amended as follows:

(a) Strike the phrase "owner" and insert the phrase "holder in its place.

(b) Strike the phrase "may" and insert the phrase "can" in its place.`).words,
    ).toEqual(['owner→holder', 'may→can']);
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['Section 5(b)is amended by striking “may”.', 'may→', 'a missing space was put in'],
    ['Section 5is amended by striking “may”.', 'may→', 'a missing space was put in'],
    ['Sction 5(b) of the Mills Act is amended by striking “may”.', 'may→', '«Sction» was read as «Section»'],
    ['Section 5(b) is amended by by striking “may”.', 'may→', '«by by» was read as «by»'],
    ['Subsecton (b) of section 5 is amended by striking “may”.', 'may→', '«Subsecton» was read as «Subsection»'],
    [
      'Section 5(b) is amended by striking “may”. and inserting “can”.',
      'may→can',
      '«.» in the middle of the order was left out',
    ],
    ['Section 5(b) is amended by striking the semincolon.', ';→', '«semincolon» was read as «semicolon»'],
  ])('is put right and said: %s', (text, words, remark) => {
    expect(read(text)).toEqual({ words: [words], remarks: [remark], left: [] });
  });

  it('in a citation says nothing about the place', () => {
    expect(read('Section 5(b) D.C. Official Code § 1-5(b)), is amended by striking “may”.').words).toEqual(['may→']);
    expect(read('Section 5(b) the Mills Act is amended by striking “may”.').words).toEqual(['may→']);
  });

  it.each([
    'Section 5(b) is amended by insisting on “may”.',
    'The charter 5(b) is amended by striking “may”.',
    'Section 5(b) is amended by striking “may” and “can” can.',
  ])('is not seen where another word may be meant: %s', (text) => {
    expect(read(text).words).toEqual([]);
  });

  it('leaves what is quoted alone', () => {
    expect(read('Section 5(b)is amended by striking “subsecton the the”.').words).toEqual(['subsecton the the→']);
  });
});

describe('words told by where they begin and end', () => {
  const law = '## Sec. 5. Log\n\n(a) The owner may keep a log if asked to.\n\n(b) Holders may, or may not.\n';
  const text = parse(law, { language: 'en', legislature: us, file: 'law.md' }).root;
  const found = (order: string) => {
    const reading = readAmendment(order, { language: 'en', legislature: us, text });
    return [
      ...(reading?.operations ?? []).map(({ operation }) =>
        operation.kind === 'words' ? `${operation.at} ${operation.find.en}→${operation.put.en}` : operation.kind,
      ),
      ...(reading?.notUnderstood ?? []).map(({ message }) => message),
    ];
  };

  it.each([
    [
      'Section 5(a) is amended by striking “may” and all that follows through “log” and inserting “keeps a log”.',
      'may keep a log→keeps a log',
    ],
    ['Section 5(a) is amended by striking “if” and all that follows through the period at the end.', 'if asked to.→'],
    ['Section 5(a) is amended by striking the words beginning with “may” and ending with “log”.', 'may keep a log→'],
    ['Section 5(a) is amended by striking the text from “may” through “log”.', 'may keep a log→'],
    ['Section 5(a) is amended by striking “if” and all that follows.', 'if asked to.→'],
  ])('are found in the text: %s', (order, words) => {
    expect(found(order)).toEqual([`sec_5__subsec_a ${words}`]);
  });

  it('are left to a person where they begin in two places, and where the text is not known', () => {
    expect(found('Section 5(b) is amended by striking “may” and all that follows through “not”.')).toEqual([
      '«may» stands in several places in sec_5__subsec_b',
    ]);
    expect(found('Section 5(b) is amended by striking “must” and all that follows through “not”.')).toEqual([
      '«must» is not found in sec_5__subsec_b',
    ]);
    expect(read('Section 5(b) is amended by striking “may” and all that follows through “not”.').left).toEqual([
      'no-operation',
    ]);
  });
});

describe('the forms of the United Kingdom', () => {
  const law = '## Sec. 5. Log\n\n(1) The owner may keep a log.\n\n(2) The log is open.\n';
  const text = parse(law, { language: 'en', legislature: us, file: 'law.md' }).root;
  const instructions = (order: string) =>
    readAmendment(order, { language: 'en', legislature: us, text })?.instructions.map(({ deed, places }) => [
      deed,
      places.map(({ units }) => units.map(({ number }) => number).join('.')).join(),
    ]);

  it.each([
    [
      'In section 5(1), for the words from “may” to “log” substitute “keeps a log”.',
      { first: 'may', last: 'log', put: 'keeps a log' },
    ],
    [
      'In section 5(1), for the words from “may” to the end substitute “keeps a log.”',
      { first: 'may', last: null, put: 'keeps a log.' },
    ],
    ['In section 5(1), omit the words from “may” to “log”.', { first: 'may', last: 'log', put: '' }],
    ['In section 5(1), the words from “may” to the end are omitted.', { first: 'may', last: null, put: '' }],
    [
      'Section 5(1), leave out from “may” to “log” and insert “keeps one”.',
      { first: 'may', last: 'log', put: 'keeps one' },
    ],
  ])('name words by their ends: %s', (order, deed) => {
    expect(instructions(order)).toEqual([[{ kind: 'stretch', ...deed }, '5.1']]);
  });

  it('insert at the beginning and at the end', () => {
    expect(instructions('In section 5(1), at the beginning insert “In 2030”.')).toEqual([
      [{ kind: 'prepend', words: 'In 2030' }, '5.1'],
    ]);
    expect(instructions('In section 5(1), at the end insert “and a register”.')).toEqual([
      [{ kind: 'append', words: 'and a register', isSentence: false }, '5.1'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { apply } from '../../src/amend/apply.ts';
import type { Text } from '../../src/compare/compare.ts';
import { readAmendment } from '../../src/import/read-amendment.ts';
import type { Operation } from '../../src/law/amendment.ts';
import type { AmendmentReading } from '../../src/law/instruction.ts';
import { applyOptions } from '../../src/library/apply-amendments.ts';
import { parse } from '../../src/markdown/parse.ts';
import { print } from '../../src/markdown/print.ts';
import { amendmentsOf } from '../support/draft-operations.ts';
import { legislature } from '../support/legislatures.ts';

const kz = legislature('kz');
const us = legislature('us');

function read(language: string, text: string): AmendmentReading {
  const reading = readAmendment(text, { language, legislature: language === 'en' ? us : kz });
  if (!reading) throw new Error(`no grammar of ${language}`);
  return reading;
}

/** An operation in one line: `words art_5 вправе→обязан`. */
function inShort(operation: Operation): string {
  const wordsOf = (one: Readonly<Record<string, string | readonly string[] | undefined>>): string =>
    Object.values(one).flat().join('|');
  switch (operation.kind) {
    case 'words': {
      const { at, find, put, every, nth } = operation;
      const which = every ? ' every' : nth === null ? '' : ` nth ${nth}`;
      return `words ${at ?? 'act'} ${wordsOf(find)}→${wordsOf(put)}${which}`;
    }
    case 'insert':
      return `insert ${operation.at}${operation.after ? ` after ${operation.after}` : ''}: ${wordsOf(operation.wording)}`;
    case 'replace':
      return `${operation.part === 'heading' ? 'heading' : 'replace'} ${operation.at}: ${wordsOf(operation.wording)}`;
    case 'repeal':
    case 'delete':
      return `${operation.kind} ${operation.at}`;
    case 'renumber':
      return `renumber ${operation.at}${operation.through ? ` through ${operation.through}` : ''} to ${operation.to}`;
    case 'move':
      return `move ${operation.at} after ${operation.after}${operation.to ? ` to ${operation.to}` : ''}`;
    case 'split':
      return `split ${operation.at} into ${operation.into.join(', ')} from ${operation.from.join(', ')}`;
    case 'join':
      return `join ${operation.at.join(', ')} into ${operation.into}`;
  }
}

const shortly = (language: string, text: string): readonly string[] => {
  const { operations, notUnderstood } = read(language, text);
  return [
    ...operations.map(({ operation }) => inShort(operation)),
    ...notUnderstood.map(({ why, from }) => `not ${why}: ${text.slice(from.start, from.end)}`),
  ];
};

/** What is read from each instruction. */
const cases: readonly (readonly [language: string, instruction: string, ...operations: string[]])[] = [
  // Words.
  [
    'kk',
    '5-баптың 2-тармағында «құқылы» деген сөз «міндетті» деген сөзбен ауыстырылсын.',
    'words art_5__para_2 құқылы→міндетті',
  ],
  ['ru', 'В пункте 2 статьи 5 слово «вправе» заменить словом «обязан».', 'words art_5__para_2 вправе→обязан'],
  [
    'ru',
    'В подпункте 2-1) пункта 3 статьи 24-1 цифры «30» заменить цифрами «45»;',
    'words art_24-1__para_3__point_2-1 30→45',
  ],
  [
    'kk',
    '7-бапта «палата», «палатаның» деген сөздер тиісінше «агенттік», «агенттіктің» деген сөздермен ауыстырылсын;',
    'words art_7 палата|палатаның→агенттік|агенттіктің',
  ],
  [
    'ru',
    'по всему тексту слова «орган», «органа» заменить соответственно словами «палата», «палаты»',
    'words act орган|органа→палата|палаты every',
  ],
  [
    'kk',
    'Бүкіл мәтін бойынша «тізілім» деген сөз «журнал» деген сөзбен ауыстырылсын',
    'words act тізілім→журнал every',
  ],
  ['ru', 'в статье 9 слово «срок» во втором случае заменить словом «период»', 'words art_9 срок→период nth 2'],
  ['ru', 'статью 4 после слова «журнал» дополнить словами «, реестр»', 'words art_4 журнал→журнал, реестр'],
  [
    'kk',
    '4-баптың 1) тармақшасы «журнал» деген сөзден кейін «және тізілім» деген сөздермен толықтырылсын',
    'words art_4__point_1 журнал→журнал және тізілім',
  ],
  ['ru', 'в статье 4 перед словом «журнал» дополнить словом «цифровой»', 'words art_4 журнал→цифровой журнал'],
  ['kk', '12-баптың 3-тармағында «және мұрағатта» деген сөздер алып тасталсын', 'words art_12__para_3 және мұрағатта→'],
  ['ru', 'в части второй пункта 1 статьи 6 слова «и архиве» исключить', 'words art_6__para_1__al_2 и архиве→'],
  ['ru', 'в пункте 3 статьи 8 точку заменить точкой с запятой', 'words art_8__para_3 .→;'],
  // Whole units.
  ['kk', '10-бап алып тасталсын.', 'delete art_10'],
  ['ru', 'Статью 10 исключить.', 'delete art_10'],
  [
    'ru',
    'подпункты 1), 3) и 4-1) пункта 2 статьи 7 исключить',
    'delete art_7__para_2__point_1',
    'delete art_7__para_2__point_3',
    'delete art_7__para_2__point_4-1',
  ],
  ['kk', '3, 4 және 6-баптардың күші жойылды деп танылсын', 'repeal art_3', 'repeal art_4', 'repeal art_6'],
  ['ru', 'главу 3 признать утратившей силу', 'repeal chp_3'],
  [
    'kk',
    '8-баптың 2-тармағы мынадай редакцияда жазылсын: «2. Журнал жүргізіледі.»',
    'replace art_8__para_2: 2. Журнал жүргізіледі.',
  ],
  [
    'ru',
    'пункт 2 статьи 8 изложить в следующей редакции:\n«2. Ведётся журнал.».',
    'replace art_8__para_2: 2. Ведётся журнал.',
  ],
  ['ru', 'заголовок статьи 8 изложить в следующей редакции: «Журнал учёта»', 'heading art_8: Журнал учёта'],
  ['kk', '8-баптың тақырыбы мынадай редакцияда жазылсын: «Есеп журналы»', 'heading art_8: Есеп журналы'],
  [
    'kk',
    '8-бап мынадай мазмұндағы 3-тармақпен толықтырылсын: «3. Мерзім – бір жыл.»',
    'insert art_8__para_3: 3. Мерзім – бір жыл.',
  ],
  [
    'ru',
    'статью 8 дополнить пунктами 3 и 4 следующего содержания:\n«3. Срок – год.\n4. Срок продлевается.».',
    'insert art_8__para_3: 3. Срок – год.',
    'insert art_8__para_4: 4. Срок продлевается.',
  ],
  [
    'ru',
    'дополнить статьёй 24-1 следующего содержания: «Статья 24-1. Журнал\n\nЖурнал ведёт владелец.»',
    'insert art_24-1: Статья 24-1. Журнал\n\nЖурнал ведёт владелец.',
  ],
  // Numbers and places.
  ['ru', 'статью 21 считать статьёй 20', 'renumber art_21 to art_20'],
  [
    'ru',
    'пункты 4–6 статьи 3 считать соответственно пунктами 5–7',
    'renumber art_3__para_4 through art_3__para_6 to art_3__para_5',
  ],
  [
    'kk',
    '3-баптың 4, 5-тармақтары тиісінше 6, 7-тармақтар деп есептелсін',
    'renumber art_3__para_4 to art_3__para_6',
    'renumber art_3__para_5 to art_3__para_7',
  ],
  [
    'ru',
    'пункт 2 статьи 9 переместить после пункта 4 статьи 6 и считать пунктом 5',
    'move art_9__para_2 after art_6__para_4 to art_6__para_5',
  ],
  ['kk', '9-бап 6-баптан кейін орналастырылсын', 'move art_9 after art_6'],
  [
    'ru',
    'статью 7 разделить на статьи 7 и 8, начиная вторую с пункта 3',
    'split art_7 into art_7, art_8 from art_7__para_3',
  ],
  ['kk', '9 және 10-баптар 9-бапқа біріктірілсін', 'join art_9, art_10 into art_9'],
  ['ru', 'статьи 9 и 10 объединить в статью 9', 'join art_9, art_10 into art_9'],
  // English.
  [
    'en',
    'Section 5(b)(2) is amended by striking “may” and inserting “shall”.',
    'words sec_5__subsec_b__para_2 may→shall',
  ],
  [
    'en',
    'Section 5(b) is amended by striking the phrase "may" both times it appears and inserting the phrase "shall" in its place.',
    'words sec_5__subsec_b may→shall every',
  ],
  ['en', 'In section 7, strike the period at the end and insert “; and”', 'words sec_7 .→; and nth -1'],
  [
    'en',
    'Section 4(a) is amended by inserting “or register” after “journal”.',
    'words sec_4__subsec_a journal→journal or register',
  ],
  ['en', 'Section 12 is repealed.', 'repeal sec_12'],
  [
    'en',
    'Section 9(c)(1)(A)(ii) is amended to read as follows: “(ii) keep a journal;”.',
    'replace sec_9__subsec_c__para_1__subpara_a__cl_ii: (ii) keep a journal;',
  ],
  [
    'en',
    'by redesignating paragraph (3) of section 6(a) as paragraph (4)',
    'renumber sec_6__subsec_a__para_3 to sec_6__subsec_a__para_4',
  ],
  ['en', 'I move to strike section 12', 'delete sec_12'],
  ['en', 'replace “may” with “shall” in section 5', 'words sec_5 may→shall'],
  [
    'en',
    'Section 4(a) of the Mills Act is amended in paragraph (2) by striking “may” and inserting “shall”.',
    'words sec_4__subsec_a__para_2 may→shall',
  ],
  [
    'en',
    'Section 4(a) is amended in the matter preceding paragraph (1) by striking “may” and inserting “shall”.',
    'words sec_4__subsec_a may→shall',
  ],
  ['en', 'Paragraph (a)(2) of section 4 is repealed.', 'repeal sec_4__subsec_a__para_2'],
  [
    'en',
    'Section 4 (D.C. Official Code § 1-4(a) is amended by striking “may” and inserting in lieu thereof “shall”.',
    'words sec_4 may→shall',
  ],
  ['en', 'Section 4(b) is amended by striking the symbol “§” and inserting semicolon.', 'words sec_4__subsec_b §→;'],
  ['en', 'Section 4 is amended by striking “Old” in the section heading and inserting “New”.', 'words sec_4 Old→New'],
  [
    'en',
    'Section 101(a) of title 5, United States Code, is amended by striking “may”.',
    'words sec_101__subsec_a may→',
  ],
  // English of the United Kingdom, where numbers run on from subsection to paragraph.
  ['en', 'In section 5(2)(a), for “may” substitute “must”.', 'words sec_5__subsec_2__para_a may→must'],
  [
    'en',
    'In section 5(2), for “may”, in the second place it occurs, substitute “must”.',
    'words sec_5__subsec_2 may→must nth 2',
  ],
  ['en', 'In section 5(2), after “person” insert “or body”.', 'words sec_5__subsec_2 person→person or body'],
  ['en', 'In section 4 (registers), in subsection (2), omit paragraph (b).', 'delete sec_4__subsec_2__para_b'],
  ['en', 'In section 5(2), the words “or body” are omitted.', 'words sec_5__subsec_2 or body→'],
  ['en', 'Clause 4, page 3, line 12, leave out “may” and insert “must”.', 'words sec_4 may→must'],
  ['en', 'For subsection (2) of section 5 substitute— “(2) Keep a log.”', 'replace sec_5__subsec_2: (2) Keep a log.'],
  // Of such a unit: one that is named above or in the same clause.
  [
    'en',
    'Section 5 of title 5, United States Code, is amended by striking “may”, and section 6 of such title is repealed.',
    'words sec_5 may→',
    'repeal sec_6',
  ],
  ['en', 'Section 5(b) is amended in the second sentence by striking “may”.', 'words sec_5__subsec_b may→'],
  ['en', 'Amendatory section 9(b) of the Mills Act is repealed.', 'repeal sec_9__subsec_b'],
  ['en', 'Section 2-9 of section 4 of the Mills Act is repealed.', 'repeal sec_2-9'],
  ['en', 'Mills Code § 4(b) is repealed.', 'repeal sec_4__subsec_b'],
  ['en', 'Subsection 9(a)(2) is repealed.', 'repeal sec_9__subsec_a__para_2'],
  ['en', 'Section 4 is amended by striking the period “.” and inserting a comma.', 'words sec_4 .→,'],
  // As tables cite, from the large to the small.
  ['ru', 'в статье 2, подпункте 4) слово «вправе» заменить словом «обязан»', 'words art_2__point_4 вправе→обязан'],
  ['ru', 'статья 5, пункт 2, подпункт 1): слово «вправе» исключить', 'words art_5__para_2__point_1 вправе→'],
  ['kk', '5-бап, 2-тармақ: «құқылы» деген сөз алып тасталсын', 'words art_5__para_2 құқылы→'],
  ['ru', 'статьи 5 и 6 исключить', 'delete art_5', 'delete art_6'],
  // As it is said in a committee.
  ['ru', 'Предлагаю в статье 5 слово «вправе» заменить на «обязан».', 'words art_5 вправе→обязан'],
  ['ru', 'предлагаем убрать слова «и архиве» из пункта 1 статьи 6', 'words art_6__para_1 и архиве→'],
  ['kk', '5-бапта «құқылы» деген сөзді «міндетті» деген сөзге ауыстыруды ұсынамын', 'words art_5 құқылы→міндетті'],
  ['ru', 'исключить статью 12', 'delete art_12'],
  ['kk', '12-бапты алып тастау керек', 'delete art_12'],
  ['ru', 'изложить пункт 1 статьи 2 в новой редакции: «1. Журнал открыт.»', 'replace art_2__para_1: 1. Журнал открыт.'],
];

describe('reading amending language', () => {
  it.each(cases)('%s: %s', (language, instruction, ...operations) => {
    expect(shortly(language, instruction)).toEqual(operations);
  });
});

describe('instructions under headings', () => {
  it('take the place from the headings above them', () => {
    expect(
      shortly(
        'kk',
        `1. 5-бапта:

2-тармақта «екі» деген сөз «үш» деген сөзбен ауыстырылып, «және одан көп» деген сөздер алып тасталсын;

4-тармақ алып тасталсын;

2. 6-баптың 1-тармағында «бес» деген сөз «алты» деген сөзбен ауыстырылсын.`,
      ),
    ).toEqual([
      'words art_5__para_2 екі→үш',
      'words art_5__para_2 және одан көп→',
      'delete art_5__para_4',
      'words art_6__para_1 бес→алты',
    ]);
    expect(
      shortly('ru', 'в статье 5: 1) в пункте 2: слова «два года» заменить словами «три года»; 2) пункт 4 исключить.'),
    ).toEqual(['words art_5__para_2 два года→три года', 'delete art_5__para_4']);
  });

  it('go on below text that gets a number, and where the heading’s unit is named again', () => {
    expect(
      shortly(
        'en',
        `Section 4 is amended as follows:

(a) Subsection (b) is amended as follows:

(1) The lead-in language of subsection (b) is amended by striking “may” and inserting “shall”.

(b) Subsection (c) is amended by

(1) Striking “one” and inserting “two” in its place.`,
      ),
    ).toEqual(['words sec_4__subsec_b may→shall', 'words sec_4__subsec_c one→two']);
    expect(
      shortly(
        'en',
        `The Mills Act is amended as follows:

(a) In section 4, the existing text is designated as subsection (a) and is amended as follows:

(1) Strike “may” and insert “shall”.`,
      ),
    ).toEqual(['words sec_4 may→shall', 'not no-operation: the existing text is designated as subsection (a)']);
  });

  it('name a section that one act puts into another as it stands in the other', () => {
    const { operations } = read(
      'en',
      `The Relief Act is amended as follows:

(a) Amendatory section 9(b) of the Mills Act, in section 105, is amended by striking “may” and inserting “shall”.`,
    );
    expect(operations.map(({ operation, act }) => [inShort(operation), act])).toEqual([
      ['words sec_9__subsec_b may→shall', 'the Mills Act'],
    ]);
  });

  it('take over new units that only the wording names', () => {
    expect(
      shortly(
        'en',
        `Section 5(b) is amended—

(1) in paragraph (1), by striking “or” at the end;

(2) by redesignating paragraph (2) as paragraph (4); and

(3) by inserting after paragraph (1) the following:

“(2) a journal;

“(3) a register;”.`,
      ),
    ).toEqual([
      'words sec_5__subsec_b__para_1 or→ nth -1',
      'renumber sec_5__subsec_b__para_2 to sec_5__subsec_b__para_4',
      'insert sec_5__subsec_b__para_2 after sec_5__subsec_b__para_1: (2) a journal;',
      'insert sec_5__subsec_b__para_3 after sec_5__subsec_b__para_2: (3) a register;',
    ]);
  });

  it('leave a heading without number where the next unit cannot stand in it', () => {
    expect(
      shortly(
        'ru',
        'в статье 12:\nв пункте 1:\nподпункт 3) исключить;\nслово «год» заменить словом «месяц»;\nпункт 2 исключить.',
      ),
    ).toEqual(['delete art_12__para_1__point_3', 'words art_12__para_1 год→месяц', 'delete art_12__para_2']);
  });

  it('repeal in an act in force what they delete in a bill', () => {
    const reading = read('ru', 'Внести в Закон «О журналах» следующие изменения:\n\n1) статью 10 исключить;');
    expect(reading.operations.map(({ operation, act }) => [inShort(operation), act])).toEqual([
      ['repeal art_10', 'Закон "О журналах"'],
    ]);
  });

  it('are left to a person under a heading that is not understood', () => {
    expect(shortly('ru', 'в статье 5 и там, где о ней говорится:\n\nпункт 2 исключить.')).toEqual([
      'not place: в статье 5 и там, где о ней говорится:',
      'not place: пункт 2 исключить.',
    ]);
  });
});

describe('what is not understood', () => {
  it.each([
    ['kk', '5-бапта «құқылы» деген сөз, 2-тармақтан басқа, «міндетті» деген сөзбен ауыстырылсын', 'no-formula'],
    ['ru', 'в статье 5 слово «вправе» заменить словом «обязан», кроме пункта 2', 'no-formula'],
    ['ru', 'в статье 5 слово «вправе» заменить словами «обязан», «должен»', 'ambiguous'],
    ['ru', 'в пункте 2 слово «вправе» заменить словом «обязан»', 'place'],
    ['ru', 'в статье 5 слово «вправе заменить словом «обязан»', 'quotation'],
    ['ru', 'в статье 5 слово «вправе» не заменять словом «обязан»', 'no-formula'],
    ['kk', '5-бапта «құқылы» деген сөз «міндетті» деген сөзбен ауыстырылмасын', 'no-formula'],
    ['ru', 'статью 5 Закона о журналах и статью 6 Закона о реестрах исключить', 'place'],
    ['ru', 'пункты 2–4 статьи 5 исключить', 'place'],
    ['ru', 'пункт 2 статьи 5 дополнить словами «и реестр»', 'no-operation'],
    ['ru', 'часть первую пункта 2 статьи 5 исключить', 'place'],
    ['ru', 'пункт 2 статьи 5 изложить в следующей редакции: «3. Журнал открыт.»', 'wording'],
    ['ru', 'статью 5 дополнить пунктами 3 и 4 следующего содержания: «3. Журнал открыт.»', 'wording'],
    ['ru', 'пункты 4–6 статьи 3 считать соответственно пунктами 5–8', 'ambiguous'],
    ['ru', 'Настоящий Закон вводится в действие по истечении десяти дней.', 'no-order'],
    ['ru', 'Обоснование: нужно уточнить, кто ведёт журнал по пункту 2.', 'no-order'],
    ['ru', 'Поправки депутата Ветрова', 'no-order'],
    ['ru', 'Пункт 2 статьи 5 привести в соответствие с Конституцией.', 'no-formula'],
    ['ru', 'Привести терминологию в соответствие.', 'no-formula'],
    ['ru', 'Пункт 2 статьи 5 требует доработки.', 'no-formula'],
    ['ru', 'Поправка к пункту 2 статьи 5', 'no-formula'],
    ['kk', '5-баптың 2-тармағы Конституцияға сәйкес келтірілсін.', 'no-formula'],
    ['kk', 'Терминдер бір ізге түсірілсін.', 'no-formula'],
    ['kk', 'Негіздеме: журналды кім жүргізетінін нақтылау керек.', 'no-order'],
    ['kk', 'Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.', 'no-order'],
    ['kk', 'Депутаттың түзетулері', 'no-order'],
    ['en', 'Bring section 5(b) into line with the Constitution.', 'no-formula'],
    ['en', 'Harmonise the terminology.', 'no-formula'],
    ['en', 'Justification: the log should be public.', 'no-order'],

    ['en', 'This Act may be cited as the Mills Act.', 'no-order'],
    ['en', 'in section 5(b), strike “may” and insert “shall” except in paragraph (2)', 'place'],
    ['en', 'Section 5(b) is amended by striking “may” and all that follows through “act”.', 'no-operation'],
    ['en', 'Subsection (b) is amended by striking “may” and inserting “shall”.', 'place'],
    ['en', 'Section 5 of such title is repealed.', 'place'],
    ['en', 'The second paragraph (7) of section 5(b) is repealed.', 'place'],
    ['en', 'Section 5(b) is amended by striking the fourth sentence.', 'no-operation'],
    ['en', 'Section 5 is amended by striking the table and inserting the following table: “a”.', 'no-operation'],
    ['en', 'The table of contents of the Mills Act is amended by striking “Sec. 5. Log.”.', 'no-operation'],
    ['en', 'Section 5(b) is amended by adding a new sentence at the end to read as follows:', 'wording'],
    ['en', 'Section 5 is amended, and the rest is amended to read as follows: “x”.', 'place'],
  ])('%s: %s', (language, text, why) => {
    const { operations, notUnderstood } = read(language, text);
    expect(operations).toEqual([]);
    expect(notUnderstood.map((one) => one.why)).toEqual([why]);
  });

  it('is listed with its words and its line', () => {
    const text = 'Статью 3 исключить.\n\nСрок – на усмотрение комитета.';
    const { notUnderstood } = read('ru', text);
    expect(notUnderstood.map(({ from }) => [from.line, text.slice(from.start, from.end)])).toEqual([
      [3, 'Срок – на усмотрение комитета.'],
    ]);
  });

  it('says so of a language without a grammar', () => {
    expect(readAmendment('Artikel 5 wird gestrichen.', { language: 'de' })).toBeNull();
  });
});

describe('operations that were read', () => {
  const law = `### Статья 1. Журнал

1. Владелец вправе вести журнал.

2. Журнал хранится:

   1) один год;

   2) два года.

3. Журнал открыт.

### Статья 2. Срок

Срок – один год.
`;
  const root = parse(law, { language: 'ru', legislature: kz, file: 'law.md' }).root;
  const before: Text = { id: 'before', language: 'ru', root, wording: 'official', extent: 'whole' };

  it('give the text that the instructions ask for', () => {
    const reading = readAmendment(
      `В статье 1:

в пункте 1 слово «вправе» заменить словом «обязан»;

подпункт 1) пункта 2 исключить;

пункт 3 дополнить предложением следующего содержания: «Доступ бесплатный.»;

дополнить пунктом 4 следующего содержания:

«4. Журнал ведётся на двух языках.».

Заголовок статьи 2 изложить в следующей редакции: «Срок хранения».`,
      { language: 'ru', legislature: kz, text: root },
    );
    expect(reading?.notUnderstood).toEqual([]);
    const amendments = amendmentsOf(reading?.operations.map(({ operation }) => operation) ?? []);
    const applied = apply(before, amendments, applyOptions(kz, 'ru'));
    expect(applied.executions.map(({ problem }) => problem?.message ?? 'done')).toEqual(amendments.map(() => 'done'));
    expect(print(applied.text.root, { legislature: kz, language: 'ru' })).toBe(`## Статья 1. Журнал

1. Владелец обязан вести журнал.

2. Журнал хранится:

   2) два года.

3. Журнал открыт. Доступ бесплатный.

4. Журнал ведётся на двух языках.

## Статья 2. Срок хранения

Срок – один год.
`);
  });

  it.each([
    ['пункт 3 статьи 1 дополнить словами «и бесплатен»', '3. Журнал открыт и бесплатен.'],
    ['пункт 3 статьи 1 дополнить словами «, кроме служебного»', '3. Журнал открыт, кроме служебного.'],
    ['подпункт 1) пункта 2 статьи 1 дополнить словами «со дня записи»', '1) один год со дня записи;'],
    ['подпункт 2) пункта 2 статьи 1 дополнить словами «со дня записи.»', '2) два года со дня записи.'],
    ['пункт 3 статьи 1 дополнить словами «Доступ бесплатный.»', '3. Журнал открыт. Доступ бесплатный.'],
    ['заголовок статьи 2 дополнить словами «хранения»', '## Статья 2. Срок хранения'],
    ['часть первую статьи 2 дополнить словами «со дня записи»', 'Срок – один год со дня записи.'],
  ])('put words at the end of a unit before its closing sign: %s', (order, expected) => {
    const reading = readAmendment(order, { language: 'ru', legislature: kz, text: root });
    expect(reading?.notUnderstood).toEqual([]);
    const amendments = amendmentsOf(reading?.operations.map(({ operation }) => operation) ?? []);
    const applied = apply(before, amendments, applyOptions(kz, 'ru'));
    expect(applied.executions.map(({ problem }) => problem?.message ?? 'done')).toEqual(['done']);
    expect(
      print(applied.text.root, { legislature: kz, language: 'ru' })
        .split('\n')
        .map((line) => line.trim()),
    ).toContain(expected);
  });

  it('put words at the end in Kazakh and English as their acts do it', () => {
    const ended = (language: string, law: string, order: string): readonly string[] => {
      const tree = parse(law, { language, legislature: kz, file: 'law.md' }).root;
      const reading = readAmendment(order, { language, legislature: kz, text: tree });
      return (reading?.operations ?? []).map(({ operation }) => inShort(operation));
    };
    expect(
      ended(
        'kk',
        '### 1-бап. Журнал\n\n1. Журнал ашық.\n',
        '1-баптың 1-тармағы «және тегін» деген сөздермен толықтырылсын',
      ),
    ).toEqual(['words art_1__para_1 Журнал ашық.→Журнал ашық және тегін.']);
    const english = '### Article 1. Log\n\n1. The log is open;\n\n2. It is free.\n';
    expect(ended('en', english, 'Article 1(1) is amended by adding “and” at the end')).toEqual([
      'words art_1__para_1 The log is open;→The log is open; and',
    ]);
    expect(ended('en', english, 'Article 1(2) is amended by adding “of charge” at the end')).toEqual([]);
  });

  it.each([
    ['подпункт 1) пункта 2 статьи 1 дополнить словами «со дня записи.»', 'another sign than that of the unit'],
    ['пункт 2 статьи 1 дополнить словами «в архиве»', 'a unit that holds others'],
  ])('are not read where it is not said how the words join: %s (%s)', (order) => {
    const reading = readAmendment(order, { language: 'ru', legislature: kz, text: root });
    expect(reading?.operations).toEqual([]);
    expect(reading?.notUnderstood.map(({ why }) => why)).toEqual(['no-operation']);
  });

  it('change the last occurrence where the end is named', () => {
    const reading = readAmendment('в пункте 3 статьи 1 слово «открыт» в последнем случае заменить словом «закрыт»', {
      language: 'ru',
    });
    const [operation] = reading?.operations ?? [];
    expect(operation && inShort(operation.operation)).toBe('words art_1__para_3 открыт→закрыт nth -1');
  });
});

import type { Grammar } from './grammar.ts';

const WORD = String.raw`\p{Lu}[\p{L}'’-]*`;
const LINK = '(?:and|of|on|in|for|to|the|their|its|or)';
const TITLE = String.raw`${WORD}(?:,?(?:\s+${LINK})*\s+(?:${WORD}|\(${WORD}\)))*`;
const NOT_FIRST = '(?!(?:The|In|Under|If|Where|For|Of|This|That|An?|Any|Such|No|Each)\\s)';
const STATE = String.raw`(?:\s+of\s+the\s+Republic(?:\s+of\s+Kazakhstan)?)?`;
const EU_NUMBER = String.raw`(?:\([A-Z][A-Za-z, ]*\)\s+)?(?:No\s+)?\d+/\d+(?:/[A-Z]{2,4})?`;
const EU_BODY = String.raw`(?:(?:Council|Commission|Delegated|Implementing|Framework)\s+)*`;

/**
 * English of three houses: Kazakhstan's translations ("subpoint 5) of point 1 of Article 13", the dossier's section 7.1), the Union
 * ("Article 5(1), first subparagraph, point (h)", Joint Practical Guide, guideline 16) and Congress ("section 236(c)").
 */
export const citationsEn: Grammar = {
  units: [
    { words: 'articles?|arts?\\.', kinds: ['article'] },
    { words: 'paragraphs?|paras?\\.', kinds: ['paragraph'] },
    { words: 'subparagraphs?', kinds: ['subparagraph', 'alinea'] },
    { words: 'subpoints?', kinds: ['point', 'subpoint'] },
    { words: 'points?', kinds: ['point', 'subpoint'], bare: ['paragraph', 'point'] },
    { words: 'subsections?', kinds: ['subsection', 'subpart'] },
    { words: 'sections?|sec\\.', kinds: ['section'] },
    { words: 'subclauses?', kinds: ['subclause'] },
    { words: 'clauses?', kinds: ['clause'] },
    { words: 'chapters?', kinds: ['chapter'] },
    { words: 'titles?', kinds: ['title'] },
    { words: 'parts?', kinds: ['alinea', 'part'] },
    { words: 'indents?', kinds: ['indent', 'alinea'] },
    { words: 'annex(?:es)?|schedules?', kinds: ['annex'] },
  ],
  plural: /s$/iu,
  ordinals: [
    'first|one',
    'second|two',
    'third|three',
    'fourth|four',
    'fifth|five',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ],
  numberFirst: false,
  reading: 'inward',
  this: 'this|the\\s+present',
  that: 'that|the\\s+said',
  previous: '(?:the\\s+)?(?:previous|preceding)',
  and: String.raw`(?:,|(?:and/or|and|or|as\s+well\s+as)(?!\p{L}))(?:\s+the(?!\p{L}))?`,
  to: String.raw`[-–—]|to(?!\p{L})`,
  of: String.raw`of(?:\s+the)?`,
  actWords:
    '(?:constitutional\\s+)?(?:law|code|act|constitution|regulation|directive|decision|agreement|treaty|charter|order)',
  acts: [
    String.raw`${EU_BODY}(?:Regulation|Directive|Decision|Recommendation)s?\s+${EU_NUMBER}`,
    String.raw`${EU_BODY}(?:Regulation|Directive|Decision|Recommendation)\s+of\s+\d{1,2}\s+\p{Lu}\p{Ll}+\s+\d{4}`,
    String.raw`(?:Charter(?:\s+of\s+Fundamental\s+Rights(?:\s+of\s+the\s+European\s+Union)?)?|TFEU|TEU)(?!\p{L})`,
    String.raw`Constitution${STATE}(?!\p{L})`,
    String.raw`(?:Constitutional\s+)?(?:Code|Law)${STATE}\s+(?:of|on)\s+(?:the\s+)?(?!Republic)${TITLE}`,
    String.raw`${NOT_FIRST}${TITLE}\s+(?:Act|Code)(?!\p{L})(?:\s+(?:of\s+)?\d{4}(?!\d))?${STATE}`,
    String.raw`[Tt]itle\s+\d+,\s+United\s+States\s+Code`,
    String.raw`\d+\s+U\.S\.C\.\s+\d+\p{L}*(?:\([\p{L}\p{N}]+\))*`,
  ],
  furtherActs: [EU_NUMBER],
  notCitations: [],
  amends: /(?:is|are)\s+(?:further\s+)?amended/u,
  fold: (text) => text,
  letters: 'abcdefghijklmnopqrstuvwxyz',
};

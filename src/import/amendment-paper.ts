import type { Draft } from './draft.ts';
import { Refused } from './refused.ts';

/** The word for an amendment above each of them, in the languages of the parliaments that are known here. */
const WORDS = 'amendment|enmienda|amendement|änderungsantrag|emendamento|поправка|түзету';

const COUNTED = new RegExp(
  String.raw`^(?<word>${WORDS})\s*(?:№|n[.º°]?|no\.?|núm\.?|nr\.?)?\s*(?<number>\d+)\.?$`,
  'iu',
);

/** Fewer may be the headings of an annex. */
const FEWEST = 3;

/**
 * Refuses a paper of amendments: its lines `Enmienda núm. 7` count proposals to a text, and what stands under them repeats the articles
 * of that text. Read as a law it would be one with many wrong articles.
 */
export function refuseAmendments({ blocks }: Draft): void {
  const found = blocks.flatMap(({ text }) => {
    const { word = '', number = '' } = COUNTED.exec(text.trim())?.groups ?? {};
    return word === '' ? [] : [{ word, number }];
  });
  const numbers = new Set(found.map(({ number }) => number));
  if (numbers.size < FEWEST) return;
  throw new Refused(
    `the document counts ${numbers.size} amendments ("${found[0]?.word ?? ''} ${found[0]?.number ?? ''}" is the first): it is a list of proposals, not the text of a law`,
    'give the text that they are proposed to; write the amendments with "oqylym new amendment"',
  );
}

import type { Bill } from '../law/bill.ts';
import type { Comparison } from '../law/comparison.ts';
import type { ProvedCauses } from '../law/explanation.ts';
import type { IsoDate } from '../law/ids.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import type { Provision } from '../law/provision.ts';
import { docx } from './docx/package.ts';
import { causesFrom } from './docx-redline/causes.ts';
import { commentsWith } from './docx-redline/comments.ts';
import { merge } from './docx-redline/merge.ts';
import { movesIn } from './docx-redline/moves.ts';
import { paragraphsOf } from './docx-redline/paragraphs.ts';
import { idsFromOne } from './docx-redline/revisions.ts';
import { told } from './docx-redline/sayings.ts';
import { type Writing, writeStep } from './docx-redline/write-step.ts';
import { say } from './words.ts';
import { tag } from './xml.ts';

/** What a redline in Word needs. */
export interface DocxRedlineOptions {
  readonly comparison: Comparison;
  readonly before: Provision;
  readonly after: Provision;
  readonly lang: InterfaceLanguage;
  /** Names of the two texts for people; their ids unless given. */
  readonly names?: { readonly before: string; readonly after: string };
  /** Date of the later text: that of changes whose amendment is not proved. */
  readonly date?: IsoDate | null;
  /** What is proved of the causes; without it every change is the step's. */
  readonly causes?: ProvedCauses | null;
  /** Names of authors in further languages; as the amendments have them unless given. */
  readonly authors?: Bill['authors'];
}

/**
 * A comparison as a Word document with native tracked changes (ECMA-376 Part 1, 17.13.5): insertions, deletions, moves. Accepting all
 * gives the later text, rejecting all the earlier one, word for word. Author, date and comment of a change are those of the amendment
 * that is proved to have made it; else the step from version to version is named, nobody.
 */
export function docxRedline(options: DocxRedlineOptions): Uint8Array<ArrayBuffer> {
  const { comparison, before, after, lang, causes = null, date = null, authors = {} } = options;
  const names = options.names ?? { before: comparison.before.id, after: comparison.after.id };
  const step = `${names.before} → ${names.after}`;
  const ids = idsFromOne();
  const comments = commentsWith(ids);
  const causeOf = causesFrom(causes, { name: step, date }, lang, authors);
  const writing: Writing = { comparison, before, after, lang, causeOf, ids, comments };
  const steps = merge(paragraphsOf(before), paragraphsOf(after), comparison);
  const moving = movesIn(steps, ids);
  const body = steps.flatMap((one, place) => writeStep(one, moving.get(place), writing));
  return docx({
    title: `${told('redline', lang)}: ${step}`,
    language: comparison.language,
    header: [`${told('redline', lang)}: ${step}`, ...caveats(comparison, lang)].join(' · '),
    // The mark of the last paragraph of a document cannot be deleted: an empty one that stays keeps the marks before it deletable.
    body: [...body, tag('w:p')],
    comments: comments.written,
    isLandscape: false,
  });
}

/** What kind of texts these are, on every page. */
function caveats({ before, after }: Comparison, lang: InterfaceLanguage): readonly string[] {
  const sides = [before, after];
  return [
    ...(sides.some(({ wording }) => wording === 'restatement') ? [say('restatement', lang)] : []),
    ...(sides.some(({ extent }) => extent === 'partial') ? [say('partial', lang)] : []),
  ];
}

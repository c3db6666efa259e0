import type { EditorialNote } from '../law/bill.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Problem } from '../law/problem.ts';
import { articlesOf, type Provision, walk } from '../law/provision.ts';
import { markerReader } from '../markdown/marker.ts';
import { parse } from '../markdown/parse.ts';
import { print } from '../markdown/print.ts';
import { account, type Count } from './account.ts';
import { refuseAmendments } from './amendment-paper.ts';
import type { Block, Draft } from './draft.ts';
import { type Identities, identitiesOf } from './identities.ts';
import { limits } from './limits.ts';
import { notesOf } from './notes.ts';
import type { LawContext, Piece } from './piece.ts';
import { Refused } from './refused.ts';
import { sortBlocks } from './sort-blocks.ts';
import { type LawText, writeLaw } from './write-law.ts';

/** By what a document is read, and how it is named in messages. */
export interface LawFile {
  /** Name of the document. */
  readonly fileName: string;
  /** Path of the law text that is made of it. */
  readonly file: string;
  readonly legislature: Legislature;
  readonly language: Language;
}

/** The law in a document: every word of the document is in `text` or in `notes`. */
export interface LawReading {
  readonly pieces: readonly Piece[];
  /** Law text in Markdown, and the units that `parse` reads in it. */
  readonly text: string;
  readonly root: Provision;
  readonly notes: readonly EditorialNote[];
  readonly count: Count;
  /** The publisher's names of its units. */
  readonly identities: Identities;
  /** Warnings: what a person should look at. */
  readonly problems: readonly Problem[];
}

/**
 * A document → the words of its law, in order, with their units, and its notes beside them.
 * @throws Refused if it is no law, or if a word would be lost, added or moved.
 */
export function readLaw(draft: Draft, options: LawFile): LawReading {
  refuseAmendments(draft);
  const { legislature, language, file } = options;
  const context = contextOf(options);
  const pieces = sortBlocks(draft.blocks, context);
  const law = writeLaw(pieces, context);
  if (law.doubts.length > limits.doubts) throw senseless(law);
  const { root, problems } = parse(law.text, { language, legislature, file });
  const articles = countArticles(root);
  const count = { ...account(draft, pieces, law, root), articles };
  checkFormat(law, root, context);
  return {
    pieces,
    text: law.text,
    root,
    notes: notesOf(pieces, law, root),
    count,
    identities: identitiesOf(pieces, law, root),
    problems: [...doubtsOf(law, file), ...remarksOf(draft, options), ...asWarnings(problems)],
  };
}

/** What units a legislature's shapes find in some blocks; nothing is checked, for this only tells whose law it may be. */
export function sketchLaw(blocks: readonly Block[], options: Pick<LawFile, 'legislature' | 'language'>): Provision {
  const context = contextOf(options);
  const { text } = writeLaw(sortBlocks(blocks, context), context);
  return parse(text, { ...options, file: '' }).root;
}

const contextOf = ({ legislature, language }: Pick<LawFile, 'legislature' | 'language'>): LawContext => ({
  legislature,
  language,
  markers: markerReader(legislature, language),
});

const senseless = ({ doubts }: LawText): Refused =>
  new Refused(
    `the structure of the document is doubtful in ${doubts.length} places; the first: ${doubts[0]?.message ?? ''}`,
    'check that it is the text of a law and that the legislature’s file knows the shapes of its numbers',
  );

/** Articles, or the main units of a legislature without articles; a document without any is no law. */
function countArticles(root: Provision): number {
  const headed = [...walk(root)].filter(({ kind, num }) => kind !== 'act' && num !== null && HEADED.has(kind));
  if (headed.length === 0) {
    throw new Refused(
      'no article was found in the document',
      'check that it is the text of a law and that the legislature’s file knows the shape of its headings',
    );
  }
  return articlesOf(root).filter(({ kind }) => kind === 'article' || kind === 'section').length;
}

const HEADED: ReadonlySet<string> = new Set(['title', 'book', 'part', 'section', 'chapter', 'article', 'annex']);

/** What is written must be what the printer would write, or the first edit of a person would change the whole file. */
function checkFormat(law: LawText, root: Provision, { language, legislature }: LawContext): void {
  const printed = print(root, { language, legislature });
  if (printed === law.text) return;
  const [lines, own] = [printed.split('\n'), law.text.split('\n')];
  const at = own.findIndex((line, index) => line !== lines[index]);
  throw new Refused(
    `the law text does not come back from the parser as it was written: line ${at + 1} "${own[at] ?? ''}"`,
    'nothing was written; report this file as a fault of the importer',
  );
}

const doubtsOf = ({ doubts }: LawText, file: string): readonly Problem[] =>
  doubts.map(({ line, rule, message, hint }) => ({ file, line, level: 'warning', rule, message, hint }));

const remarksOf = ({ remarks }: Draft, { fileName }: LawFile): readonly Problem[] =>
  remarks.map(({ message, hint }) => ({
    file: fileName,
    line: 1,
    level: 'warning',
    rule: 'import-document',
    message,
    hint,
  }));

/** A number that the document has twice is a fault of the document: it is told, and the text stays as printed. */
const asWarnings = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, level: 'warning' }));

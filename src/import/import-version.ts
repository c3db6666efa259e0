import type { EditorialNote, Wording } from '../law/bill.ts';
import type { IsoDate } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Problem } from '../law/problem.ts';
import { articlesOf, type Provision, walk } from '../law/provision.ts';
import { markerReader } from '../markdown/marker.ts';
import { parse } from '../markdown/parse.ts';
import { print } from '../markdown/print.ts';
import { account, type Count } from './account.ts';
import { refuseAmendments } from './amendment-paper.ts';
import type { Draft } from './draft.ts';
import { type Identities, identitiesOf, lineageOf } from './identities.ts';
import { limits } from './limits.ts';
import { notesOf } from './notes.ts';
import type { LawContext, Piece } from './piece.ts';
import { readDocument } from './readers.ts';
import { Refused } from './refused.ts';
import { sortBlocks } from './sort-blocks.ts';
import { writeVersionFile } from './version-file.ts';
import { type LawText, writeLaw } from './write-law.ts';

/** What the person who imports a document knows about it. */
export interface ImportOptions {
  /** Name of the document, for messages and, without an address, for the list of sources. */
  readonly fileName: string;
  readonly bill: string;
  /** Folder name of the version: `05-signed`. */
  readonly version: string;
  readonly language: Language;
  /** May be left out when the version is there already. */
  readonly stage?: string | null;
  readonly date?: IsoDate | null;
  readonly wording: Wording;
  readonly legislature: Legislature;
  readonly url?: string | null;
  readonly retrieved?: IsoDate | null;
  /** SHA-256 of the bytes in hexadecimal. */
  readonly sha256?: string | null;
  /** Text of `version.md` if the version is there already. */
  readonly existing?: string | null;
  /** The version that this one amends. */
  readonly follows?: string | null;
  /** The publisher's names of the units of that version: what bears another number now is declared under `was:`. */
  readonly before?: Identities | null;
}

/** The files of a version, or the problems that prevent it. */
export interface Imported {
  /** Paths below the project, `content/bills/…`; empty if a problem of level error was found. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly notes: readonly EditorialNote[];
  readonly count: Count;
  readonly problems: readonly Problem[];
  /** The publisher's names of its units, for the version after it. */
  readonly identities: Identities;
}

const NOTHING: Count = { words: 0, kept: 0, noted: 0, articles: 0 };

/**
 * A document → the files of a version: `ru.md` with the words of the law, `version.md` with the rest. Every word of the document is in
 * one of the two, in order, or nothing is written.
 */
export function importVersion(bytes: Uint8Array, options: ImportOptions): Imported {
  const reading = readDocument(bytes, options.date ?? null);
  return reading.kind === 'refused' ? failed([errorOf(options, reading)]) : importDraft(() => reading.draft, options);
}

/** The same of a document that is read otherwise; a refusal of its reader is a problem too. */
export function importDraft(read: () => Draft, options: ImportOptions): Imported {
  try {
    return filesOf(read(), options);
  } catch (error) {
    if (error instanceof Refused) return failed([errorOf(options, error)]);
    throw error;
  }
}

function filesOf(draft: Draft, options: ImportOptions): Imported {
  refuseAmendments(draft);
  const { legislature, language } = options;
  const folder = `content/bills/${options.bill}/versions/${options.version}`;
  const file = `${folder}/${language}.md`;
  const context: LawContext = { legislature, language, markers: markerReader(legislature, language) };
  const pieces = sortBlocks(draft.blocks, context);
  const law = writeLaw(pieces, context);
  if (law.doubts.length > limits.doubts) throw senseless(law);
  const parsed = parse(law.text, { language, legislature, file });
  const articles = countArticles(parsed.root);
  const count = { ...account(draft, pieces, law, parsed.root), articles };
  checkFormat(law, parsed.root, context);
  const notes = notesOf(pieces, law, parsed.root);
  const identities = identitiesOf(pieces, law, parsed.root);
  const was = options.before ? lineageOf(identities, options.before) : {};
  const version = writeVersionFile({ ...options, file: `${folder}/version.md`, notes, was, title: titleOf(pieces) });
  const problems = [
    ...doubtsOf(law, file),
    ...remarksOf(draft, options),
    ...asWarnings(parsed.problems),
    ...version.problems,
  ];
  if (problems.some(({ level }) => level === 'error')) return { ...failed(problems), notes, count };
  const files = [
    { path: file, text: law.text },
    { path: `${folder}/version.md`, text: version.text },
  ];
  return { files, notes, count, problems, identities };
}

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

const remarksOf = ({ remarks }: Draft, { fileName }: ImportOptions): readonly Problem[] =>
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

const titleOf = (pieces: readonly Piece[]): string | null =>
  pieces.find(({ place }) => place.kind === 'title')?.text ?? null;

const failed = (problems: readonly Problem[]): Imported => ({
  files: [],
  notes: [],
  count: NOTHING,
  problems,
  identities: new Map(),
});

const errorOf = ({ fileName }: ImportOptions, { message, hint }: { message: string; hint: string }): Problem => ({
  file: fileName,
  line: 1,
  level: 'error',
  rule: 'import',
  message,
  hint,
});

import type { EditorialNote, Wording } from '../law/bill.ts';
import type { IsoDate } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Legislature } from '../law/legislature.ts';
import type { Problem } from '../law/problem.ts';
import type { Count } from './account.ts';
import type { Draft } from './draft.ts';
import { type Identities, lineageOf } from './identities.ts';
import type { Piece } from './piece.ts';
import { readLaw } from './read-law.ts';
import { readDocument } from './readers.ts';
import { Refused } from './refused.ts';
import { writeVersionFile } from './version-file.ts';

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
  const folder = `content/bills/${options.bill}/versions/${options.version}`;
  const file = `${folder}/${options.language}.md`;
  const { pieces, text, root, notes, count, identities, ...reading } = readLaw(draft, { ...options, file });
  const was = options.before ? lineageOf(identities, options.before) : {};
  const version = writeVersionFile({ ...options, file: `${folder}/version.md`, notes, was, title: titleOf(pieces) });
  const problems = [...reading.problems, ...version.problems];
  if (problems.some(({ level }) => level === 'error')) return { ...failed(problems), notes, count };
  const files = [
    { path: file, text },
    { path: `${folder}/version.md`, text: version.text },
  ];
  return { files, notes, count, problems, identities };
}

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

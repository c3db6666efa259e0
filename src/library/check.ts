import type { Dossier } from '../law/dossier.ts';
import type { Problem } from '../law/problem.ts';

/** What a rule looks at: a dossier, and the way from a statement to its line. */
export interface CheckInput {
  readonly dossier: Dossier;
  /** Line of a value in a file by its path: `lineOf('…/version.md', ['evidence', 'art_5'])`. */
  readonly lineOf: (file: string, path: readonly (string | number)[]) => number;
  /** Line on which the text below a file's head begins. */
  readonly bodyLineOf: (file: string) => number;
  /** Files that are there and could not be read: what they would say is not known, so nothing is said against it. */
  readonly unread: ReadonlySet<string>;
}

/** A rule of the content: everything that breaks it, as problems. */
export type Check = (input: CheckInput) => readonly Problem[];

/** Path of one of a bill's lists: `timeline` → `content/bills/kz-ai/timeline.yml`. */
export const listFile = (dossier: Dossier, name: string): string =>
  dossier.bill.file.replace(/bill\.md$/u, `${name}.yml`);

/** Whether a version is there, even if its `version.md` could not be read. */
export const isVersion = ({ dossier, unread }: CheckInput, id: string): boolean =>
  dossier.versions.some((version) => version.id === id) ||
  unread.has(dossier.bill.file.replace(/bill\.md$/u, `versions/${id}/version.md`));
